/** What a family wrote down itself, for the tests of these screens. */
import type { NetworkTexts, OwnView, SettingTexts } from "../../lib/bindings";

export const treehouse: NetworkTexts = {
  name: "Treehouse",
  about: "Small groups build dens.",
  kind: "community",
  url: "https://treehouse.example/",
  platforms: ["ios", "web"],
  termsAge: 12,
  readAt: "In the app, under About",
  methods: ["open_on_request", "follow"],
  freedoms: ["messages"],
};

export const climb: SettingTexts = {
  name: "Who can climb up?",
  why: "Strangers could.",
  mustDo: true,
  places: { ios: ["Settings", "My den"] },
  choices: ["Nobody", "Friends", "Everyone"],
  freedom: null,
  byStep: [],
  suggested: "Friends",
};

export const view: OwnView = {
  networks: [{ id: "own-1", network: treehouse, writtenOn: "2026-11-20", inUse: false }],
  settings: [{ id: "own-2", of: "own-1", ofName: "Treehouse", setting: climb, inUse: true }],
  homes: [
    { id: "own-1", name: "Treehouse", platforms: ["ios", "web"], freedoms: ["messages"] },
    { id: "instagram", name: "Instagram", platforms: ["ios"], freedoms: ["messages", "live"] },
  ],
  freedoms: [
    { id: "messages", name: "Messages", steps: ["Nobody writes", "Friends write"], core: true },
    { id: "live", name: "Live video", steps: ["None", "Some"], core: false },
  ],
};

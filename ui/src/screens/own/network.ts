/** A network of the family's own while it is written: ages are typed, and a kind may not be chosen yet. */
import type {
  Method,
  NetworkKind,
  NetworkTexts,
  OwnFreedom,
  OwnView,
  Platform,
} from "../../lib/bindings";

export interface NetworkDraft {
  name: string;
  about: string;
  kind: NetworkKind | null;
  url: string;
  platforms: Platform[];
  termsAge: string;
  readAt: string;
  methods: Method[];
  freedoms: string[];
}

export const kinds: NetworkKind[] = [
  "picture_and_video",
  "messenger",
  "community",
  "game",
  "streaming",
  "ai_chat",
];

export const platforms: Platform[] = ["ios", "android", "web", "console"];

/** The methods a network can allow or not; opening it together always works. */
export const methods: Method[] = ["envelope", "follow"];

/** What a new one begins with: nothing typed, and the freedoms that matter most. */
export function newNetwork(freedoms: readonly OwnFreedom[]): NetworkDraft {
  return {
    name: "",
    about: "",
    kind: null,
    url: "",
    platforms: [],
    termsAge: "",
    readAt: "",
    methods: [...methods],
    freedoms: freedoms.filter(({ core }) => core).map(({ id }) => id),
  };
}

/** What is begun for `id`: what was written, or a new one. `undefined` where it is no longer there. */
export function draftFrom(view: OwnView, id: string | null): NetworkDraft | undefined {
  if (id === null) return newNetwork(view.freedoms);
  const written = view.networks.find((one) => one.id === id)?.network;
  return written && { ...written, termsAge: written.termsAge?.toString() ?? "" };
}

/** As it is sent. What is not a whole number is sent as an age that is refused, at its field. */
export function texts(draft: NetworkDraft): NetworkTexts {
  const age = draft.termsAge.trim();
  const termsAge = age === "" ? null : /^\d{1,3}$/.test(age) ? Number(age) : 0;
  return { ...draft, termsAge };
}

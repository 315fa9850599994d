import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it } from "vitest";
import { overview, rust } from "../../../tests/family";
import { expectAccessible } from "../../../tests/kit";
import type { NetworkPage } from "../../lib/bindings";
import { setTransport } from "../../lib/ipc";
import { restart, route } from "../../lib/route.svelte";
import { arrive, forget } from "../../lib/session.svelte";
import Network from "./Network.svelte";

afterEach(() => {
  forget();
  restart("today", {});
  setTransport(null);
});

const user = userEvent.setup();
const child = overview.children[0]?.child.id ?? "";

const page: NetworkPage = {
  id: "own-1",
  name: "Treehouse",
  own: true,
  url: "https://treehouse.example/",
  operator: "",
  kind: "community",
  platforms: ["ios"],
  about: "Small groups build dens.",
  aboutChild: "Small groups build dens.",
  teenAccounts: [],
  familyTool: null,
  signIn: [],
  passwordSharing: "unknown",
  signInSources: [],
  notPossible: [{ method: "envelope", why: "It does not work here." }],
  actions: [],
  changes: [],
  settings: 5,
  mustDo: 4,
  ownSettings: 1,
  pastItsLimit: false,
};

async function network(answers: Parameters<typeof rust>[0] = {}) {
  const fake = rust({ network: page, ...answers });
  await arrive();
  render(Network, { child, network: "own-1" });
  await screen.findByRole("heading", { name: "Treehouse" });
  return fake;
}

it("says that the family wrote it, and claims nothing we have not read", async () => {
  await network();
  await expectAccessible();
  expect(screen.getByText(/We have not looked at this network/)).toBeTruthy();
  expect(screen.getByText("One of them is your own.")).toBeTruthy();
  expect(screen.queryByRole("heading", { name: /sign/i })).toBeNull();
});

it("opens its address through the family's own list", async () => {
  const { inputs } = await network({ open_own_link: null });
  await user.click(screen.getByRole("button", { name: /Open in the browser/ }));
  await user.click(screen.getByRole("button", { name: "Open it" }));
  expect(inputs("open_own_link")).toEqual([{ url: "https://treehouse.example/" }]);
  expect(inputs("open_link")).toEqual([]);
});

it("is kept as a file alone", async () => {
  const { inputs } = await network({ save_own_file: true });
  await user.click(screen.getByRole("button", { name: "Keep as a file" }));
  expect(inputs("save_own_file")).toEqual([{ network: "own-1" }]);
});

it("leads to a setting of its own, and to changing it", async () => {
  await network();
  await user.click(screen.getByRole("button", { name: "Add a setting" }));
  expect(route.current).toEqual({
    screen: "ownSetting",
    params: { of: "own-1", setting: null },
  });
});

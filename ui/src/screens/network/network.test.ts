import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { expectAccessible, hardCoded } from "../../../tests/kit";
import type { AccountLine, NetworkPage, Place, Source } from "../../lib/bindings";
import { clearDrafts } from "../../lib/drafts";
import { setTransport } from "../../lib/ipc";
import { route } from "../../lib/route.svelte";
import { setPseudo } from "../../lib/words.svelte";
import { choosingOf, keepChoosing } from "../gate/choosing";
import { fake, overview, refusal, sam, samsLine, source } from "../gate/sample";
import Network from "./Network.svelte";
import { sharedPlaces } from "./places";

afterEach(() => {
  clearDrafts();
  setPseudo(false);
  setTransport(null);
});

const place = (path: string[], confidence: Place["confidence"] = "official"): Place => ({
  path,
  confidence,
});
const weak: Source = { ...source, confidence: "weak", checked: "2026-03-01" };

const page: NetworkPage = {
  own: false,
  url: null,
  ownSettings: 0,
  id: "instagram",
  name: "Instagram",
  operator: "§operator",
  kind: "picture_and_video",
  platforms: ["ios", "web"],
  about: "§about",
  aboutChild: "§child",
  teenAccounts: [
    { from: 10, to: 12, fits: true, text: "§twelve", sources: [source] },
    { from: 16, to: 17, fits: false, text: "§sixteen", sources: [source] },
  ],
  familyTool: {
    name: "§tool",
    text: "§shows",
    youngPersonAccepts: true,
    path: ["§menu", "§family"],
    sources: [source],
  },
  signIn: ["password", "other_account"],
  passwordSharing: "forbidden",
  signInSources: [source],
  notPossible: [{ method: "follow", why: "§nothing" }],
  actions: [
    { id: "report", how: "§report", places: { ios: place([], "unverified") }, sources: [weak] },
    {
      id: "block",
      how: "§block",
      places: {
        android: place(["§dots", "§blocks"]),
        ios: place(["§dots", "§blocks"]),
        web: place(["§profile"], "weak"),
      },
      sources: [source],
    },
  ],
  changes: [
    { date: "2027-01", text: "§coming", sources: [source] },
    { date: "2026-03-01", text: "§changed", sources: [source] },
  ],
  settings: 13,
  mustDo: 6,
  pastItsLimit: false,
};
const props = { child: sam.id, network: "instagram" };

async function show(more: Partial<NetworkPage> = {}, accounts: AccountLine[] = []) {
  const family = { ...overview, children: [{ ...samsLine, accounts }] };
  const app = await fake({ network: () => ({ ...page, ...more }) }, family);
  const shown = render(Network, props);
  await screen.findByRole("heading", { level: 1, name: "Instagram" });
  return { ...app, ...shown };
}

const region = (name: string) => screen.getByRole("region", { name });
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

describe("Network", () => {
  it("tells what it is in both voices, and of young accounts first the one that fits", async () => {
    const app = await show();
    expect(app.sent("network")).toEqual([props]);
    expect(screen.getByText("§about")).toBeTruthy();
    expect(screen.getByText("§child")).toBeTruthy();
    const young = region("What it does by itself for young accounts");
    expect(young.textContent).toMatch(/From 10 to 12.*Sam’s age.*§twelve/s);
    expect(within(young).getByText("§twelve").closest("details")).toBeNull();
    expect(within(young).queryByText("§sixteen")).toBeNull();
    await userEvent.click(within(young).getByText("What it does at other ages"));
    expect(await within(young).findByText("§sixteen")).toBeTruthy();
    await expectAccessible();
  });

  it("says who accepts the family tool and what cannot be done", async () => {
    await show();
    const tool = region("Its own tool for guardians");
    expect(tool.textContent).toContain("Sam has to say yes to it too.");
    expect(tool.textContent).toMatch(/Find it:.*§menu.*§family/s);
    const signing = region("Signing in");
    expect(signing.textContent).toContain("a password; another account");
    expect(signing.textContent).toContain("Its terms forbid");
    expect(signing.textContent).toMatch(/We follow the account.*§nothing/s);
    expect(document.body.textContent).toMatch(/13 settings\. The permit needs 6 of them/);
  });

  it("does not guess what is not known", async () => {
    await show({
      familyTool: { name: "§tool", text: "§x", youngPersonAccepts: null, path: [], sources: [] },
      teenAccounts: [],
      changes: [],
      notPossible: [],
      signIn: [],
      passwordSharing: "unknown",
    });
    const tool = region("Its own tool for guardians").textContent;
    expect(tool).toContain("We do not know whether Sam has to say yes too.");
    expect(tool).toContain("We have no sure path. Look for “§tool”");
    expect(tool).toContain("check this");
    expect(region("Signing in").textContent).toContain("We do not know what its terms say");
    expect(region("What changed lately").textContent).toContain("We know of no change");
    await expectAccessible();
  });

  it("gives the way on each device, in the order of need, and marks what is not sure", async () => {
    await show();
    const headings = screen.getAllByRole("heading", { level: 3 }).map((one) => one.textContent);
    expect(headings.indexOf("Block somebody")).toBeLessThan(headings.indexOf("Report something"));
    const block = region("Block somebody").textContent;
    expect(block).toMatch(/iPhone or iPad, Android:.*§dots.*Web browser:.*§profile.*check this/s);
    const report = region("Report something").textContent;
    expect(report).toContain("iPhone or iPad: we have no sure path. Look for “Report”.");
    expect(report).toContain("We are not sure of this.");
  });

  it("dates what changed, and does not take what is coming for what is", async () => {
    await show();
    const changes = region("What changed lately").textContent;
    expect(changes).toMatch(/January 2027.*Still to come.*§coming.*1 Mar 2026.*§changed/s);
    expect(changes.match(/Still to come/g)).toHaveLength(1);
  });

  it("says from when a fact is only once something is past its limit", async () => {
    const { unmount } = await show();
    expect(screen.queryByText(/This is as of/)).toBeNull();
    unmount();
    await show({ pastItsLimit: true });
    expect(screen.getByText("Some of this was read a while ago")).toBeTruthy();
    expect(region("Report something").textContent).toContain("This is as of 1 Mar 2026. Look here");
    expect(region("Report something").textContent).toContain("§report");
  });

  it("asks first whether it is there, and then the gate", async () => {
    const { unmount } = await show();
    await press("Ask: may we?");
    expect(route.current).toEqual({ screen: "choose", params: { child: sam.id } });
    expect(choosingOf(sam.id).network).toBe("instagram");
    unmount();
    keepChoosing(sam.id, { there: "new", network: "discord", search: "" });
    await show();
    await press("Ask: may we?");
    expect(route.current).toEqual({ screen: "gate", params: { ...props, wasThere: false } });
  });

  it("leads to the account where there is one", async () => {
    const account = { id: "account-1", networkName: "Instagram", step: "agreement" };
    await show({}, [account as AccountLine]);
    expect(screen.queryByRole("button", { name: "Ask: may we?" })).toBeNull();
    await press("Open Sam’s Instagram");
    expect(route.current).toEqual({ screen: "account", params: { account: "account-1" } });
  });

  it("says so when it does not come, and tries again", async () => {
    let tries = 0;
    await fake({ network: () => (tries++ ? page : refusal("not_found")) });
    render(Network, props);
    await userEvent.click(await screen.findByRole("button", { name: "Try again" }));
    expect(await screen.findByText("§about")).toBeTruthy();
  });

  it("takes its words from the catalogue", async () => {
    setPseudo(true);
    const { container } = await show({ pastItsLimit: true });
    const data = [/§[a-z]+|Sam|Instagram|Terms of use|https:\S+/g];
    expect(hardCoded(container, data)).toEqual([]);
  });
});

describe("sharedPlaces", () => {
  it("keeps ways apart that are not the same, or not as sure", () => {
    const shared = sharedPlaces({
      web: place(["a", "b"]),
      ios: place(["a", "b"]),
      android: place(["a", "b"], "weak"),
      console: place([], "unverified"),
    });
    expect(shared.map(({ platforms, unsure }) => [platforms, unsure])).toEqual([
      [["ios", "web"], false],
      [["android"], true],
      [["console"], false],
    ]);
  });
});

import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import type { Finding, NetworkCard, ToldBefore } from "../../lib/bindings";
import { clearDrafts } from "../../lib/drafts";
import { setTransport } from "../../lib/ipc";
import { route } from "../../lib/route.svelte";
import Choose from "../gate/Choose.svelte";
import FindingView from "../gate/FindingView.svelte";
import { fake, sam } from "../gate/sample";
import ThenAndNow from "../review/ThenAndNow.svelte";

afterEach(() => {
  clearDrafts();
  setTransport(null);
});

const finding: Finding = {
  id: "own-1",
  status: "in_force",
  counts: false,
  check: true,
  age: 12,
  from: null,
  confidence: "family",
  sources: [],
  asOf: "2026-11-20",
  pastItsLimit: false,
  name: "Treehouse",
  says: "In the app, under <i>About</i>",
};

const show = (more: Partial<Finding>) =>
  render(FindingView, {
    finding: { ...finding, ...more },
    kind: "terms",
    today: "2026-11-21",
  }).container.textContent;

describe("what a family wrote, where facts are shown", () => {
  it("is its own words at the gate, as text and with its day", () => {
    const text = show({});
    expect(text).toContain("12");
    expect(text).toContain("As you wrote it on 20 Nov 2026.");
    expect(text).toContain("You read it here: In the app, under <i>About</i>");
    expect(text).toContain("check this");
  });

  it("names the page that the family read, and not one that we did", () => {
    const url = "https://treehouse.example/terms";
    const read = { url, title: null, page_date: null, checked: "2026-11-20" };
    const text = show({
      says: "",
      sources: [{ ...read, read: "live", confidence: "family" }],
    });
    expect(text).toContain("You read it here: treehouse.example.");
    expect(text).not.toContain("read live");
  });

  it("says that we do not know where nothing was written", () => {
    const text = show({ age: null, says: "" });
    expect(text).toContain("We do not know its rules. Look in its terms together.");
    expect(text).not.toContain("As you wrote it");
  });

  it("stands beside what was written before, without a day of the library", () => {
    const told: ToldBefore = {
      then: null,
      now: null,
      differences: [{ what: "fits", then: ["Friends"], now: ["Nobody"] }],
    };
    render(ThenAndNow, { told });
    expect(screen.getByRole("columnheader", { name: "Then, as you wrote it" })).toBeTruthy();
    expect(screen.getByRole("columnheader", { name: "Now, as you wrote it" })).toBeTruthy();
  });

  it("is marked in the list, and the list leads to adding one", async () => {
    const card: NetworkCard = {
      id: "own-1",
      name: "Treehouse",
      own: true,
      kind: "community",
      about: "Dens",
      aboutChild: "Dens",
      hasWalk: true,
      taken: false,
    };
    await fake({ networks: () => [card] });
    render(Choose, { child: sam.id });
    await screen.findByRole("radio", { name: /Treehouse/ });
    expect(screen.getByText("your own")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Add your own" }));
    expect(route.current).toEqual({
      screen: "ownNetwork",
      params: { network: null, child: sam.id },
    });
  });
});

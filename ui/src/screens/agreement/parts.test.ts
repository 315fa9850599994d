import { render, screen, within } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { expectAccessible, hardCoded } from "../../../tests/kit";
import { route } from "../../lib/route.svelte";
import { setPseudo } from "../../lib/words.svelte";
import Agreement from "./Agreement.svelte";
import { at, clear, heading, last, lay, press, starters, table, tick, titles, user } from "./table";

beforeEach(lay);
afterEach(clear);

describe("building the agreement, part by part", () => {
  it("asks one thing after the other; what we suggest needs one press a part", async () => {
    render(Agreement, { account: "a1" });
    await heading(titles[0] ?? "");
    await tick(/^telling for all/);
    for (const title of titles.slice(1)) {
      await press("Go on");
      const reached = await heading(title);
      expect(document.activeElement).toBe(reached);
    }
    expect(last()).toMatchObject({
      account: "a1",
      by: "g1",
      terms: {
        rules: [{ line: { kind: "library", id: "telling" }, later: false }],
        method: "open_on_request",
        firstReview: "2026-11-28",
      },
    });
    await press("Go on to sign");
    expect(route.current).toEqual({ screen: "sign", params: { account: "a1" } });
  });

  it.each(titles)("is accessible: %s", async (title) => {
    await at(title);
    await expectAccessible();
  });

  it.each(titles)("has all its words in the catalogue: %s", async (title) => {
    await at(title);
    setPseudo(true);
    await vi.waitFor(() => {
      const theirs = [
        /Robin, Alex and Sam/g,
        /Sam|Alex|Robin|Instagram|Money|Telling|My (live|night)|Live|Night/g,
      ];
      const library = [
        /Nobody follows here\.|\w+ for (all|me)|(nobody|family|met|ask|all)( \(me\))?/g,
      ];
      expect(hardCoded(document.body, [...theirs, ...library])).toEqual([]);
    });
  });

  it("asks which rules to leave for later, above five", async () => {
    render(Agreement, { account: "a1" });
    await heading(titles[0] ?? "");
    for (const id of starters) await tick(new RegExp(`^${id} for all`));
    expect(document.body.textContent).toContain("6 rules are chosen");
    const later = screen.getByRole("group", { name: "Which ones do we leave for later?" });
    await user.click(within(later).getByRole("checkbox", { name: /^night/ }));
    await press("Go on");
    await heading(titles[1] ?? "");
    expect(last().terms.rules.map((rule) => rule.later)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  it("has the amnesty in it always, with the reason", async () => {
    await at(titles[1] ?? "");
    const amnesty = screen.getByRole<HTMLInputElement>("checkbox", { name: /^amnesty/ });
    expect([amnesty.checked, amnesty.disabled]).toEqual([true, true]);
    const why = (amnesty.getAttribute("aria-describedby") ?? "").split(" ");
    const words = why.map((id) => document.getElementById(id)?.textContent).join(" ");
    expect(words).toContain("telling never costs the account");
    await tick(/^calm/);
    await press("Go on");
    expect(last().terms.promises).toEqual([{ kind: "library", id: "amnesty" }]);
  });

  it("offers a freedom up to what this stage allows, the others folded", async () => {
    await at(titles[4] ?? "");
    const live = screen.getByRole("radiogroup", { name: "Live" });
    const steps = within(live).getAllByRole<HTMLInputElement>("radio");
    expect(steps.map((step) => step.disabled)).toEqual([false, false, true, true, true]);
    expect(screen.getByRole("radiogroup", { name: "Night" }).closest("details")?.open).toBe(false);
    await user.click(within(live).getByRole("radio", { name: "nobody" }));
    await press("Go on");
    expect(last().terms.freedoms).toEqual({ live: 0, night: 1 });
  });

  it("says of each way what it costs, and gives the envelope an end", async () => {
    const [live] = table.agreement.freedoms;
    if (live) table.agreement.freedoms = [live, { ...live, id: "look_ins", core: false }];
    await at(titles[5] ?? "");
    expect(document.body.textContent).toContain("The terms of Instagram say not to share");
    expect(document.body.textContent).toContain("Look-ins today: “family”");
    const follow = screen.getByRole<HTMLInputElement>("radio", { name: /^We follow/ });
    expect(follow.disabled).toBe(true);
    expect(document.body.textContent).toContain("Nobody follows here.");
    await user.click(screen.getByRole("radio", { name: /^We hold the password/ }));
    await press("Go on");
    expect(last().terms).toMatchObject({ method: "envelope", envelopeEnds: "2027-02-21" });
  });
});

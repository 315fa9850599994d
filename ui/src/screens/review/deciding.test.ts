import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { expectAccessible, hardCoded } from "../../../tests/kit";
import type { Decisions } from "../../lib/bindings";
import { clearDrafts } from "../../lib/drafts";
import { setTransport } from "../../lib/ipc";
import { route } from "../../lib/route.svelte";
import { setPseudo } from "../../lib/words.svelte";
import { fake, refusal, sam } from "../gate/sample";
import Review from "./Review.svelte";
import { account, onPage } from "./sample";
import { heading, keeping, press, setting, wish, withAccount } from "./table";

afterEach(() => {
  clearDrafts();
  setPseudo(false);
  setTransport(null);
});

describe("a setting whose facts changed", () => {
  const changed = {
    ...setting,
    again: "changed" as const,
    recorded: "gone",
    recordedWords: "§gone",
    told: {
      then: "2026-08-01",
      now: "2026-11-20",
      differences: [
        { what: "place" as const, then: ["§old", "§menu"], now: [] },
        { what: "choices" as const, then: ["§gone", "§open"], now: ["§shut", "§open"] },
        { what: "fits" as const, then: ["§gone"], now: null },
      ],
    },
  };

  it("shows what we told then beside what we tell now", async () => {
    await fake(keeping(withAccount(4, { settings: [changed] })));
    render(Review, { child: sam.id });
    await heading("Look at the settings again");
    expect(screen.getByText(/^Changed: look again/)).toBeTruthy();
    const row = (name: string) =>
      within(screen.getByRole("row", { name: new RegExp(`^${name}`) }))
        .getAllByRole("cell")
        .map((cell) => cell.textContent);
    expect(row("Where it is")).toEqual([
      "§old › §menu",
      "We do not know the way: look for its word",
    ]);
    expect(row("The choices")).toEqual(["§gone · §open", "§shut · §open"]);
    expect(row("What fits")).toEqual(["§gone", "Any choice is fine"]);
    expect(screen.getByText(/Written down: .*§gone/)).toBeTruthy();
    await expectAccessible();
  });

  it("calls it no drift where the choice of then is gone", async () => {
    await fake(keeping(withAccount(4, { settings: [changed] })));
    render(Review, { child: sam.id });
    await heading("Look at the settings again");
    await userEvent.click(screen.getByRole("radio", { name: "§open" }));
    expect(screen.queryByText("It is not what you wrote down")).toBeNull();
    expect(screen.getAllByRole("radio", { name: "§shut" })).toHaveLength(2);
  });
});

describe("freedoms", () => {
  it("are told in the child’s words too", async () => {
    await fake(keeping(withAccount(5, {})));
    render(Review, { child: sam.id });
    await heading("Sam’s freedoms on Instagram");
    await userEvent.click(screen.getByRole("radio", { name: /Sam/ }));
    const comments = screen.getByLabelText("§kid-comments, from now on");
    expect([...comments.querySelectorAll("option")].map((one) => one.textContent)).toEqual([
      "Stays as it is",
      "A step on: §kid-met",
      "Back to: §kid-nobody",
    ]);
    expect(screen.queryByText("§list")).toBeNull();
    await expectAccessible();
  });

  it("offers one step on and every step back, within the budget", async () => {
    const app = await fake(keeping(withAccount(5, { wishes: [wish] })));
    render(Review, { child: sam.id });
    await heading("Sam’s freedoms on Instagram");
    expect(screen.getByText("This review can move one freedom on.")).toBeTruthy();
    expect(screen.getByText("Sam’s wish")).toBeTruthy();
    const comments = screen.getByLabelText("§comments, from now on");
    expect([...comments.querySelectorAll("option")].map((one) => one.textContent)).toEqual([
      "Stays as it is",
      "A step on: §met",
      "Back to: §nobody",
    ]);
    await expectAccessible();
    await userEvent.selectOptions(comments, "2");
    await userEvent.selectOptions(screen.getByLabelText("§live, from now on"), "1");
    await press("Go on");
    expect(app.sent("save_decisions")).toEqual([]);
    await userEvent.selectOptions(screen.getByLabelText("§live, from now on"), "0");
    await press("Go on");
    await heading("Sam on Instagram: on, stay or back?");
    expect(app.sent("save_decisions")).toMatchObject([
      { decisions: { freedoms: { a1: { comments: 2 } } } },
    ]);
  });
});

describe("the stage", () => {
  it("chooses to stay where nothing speaks for moving, and asks for sentences against the evidence", async () => {
    const app = await fake(keeping(onPage(6)));
    render(Review, { child: sam.id });
    await heading("Sam on Instagram: on, stay or back?");
    expect(screen.getByText(/Reviews in this stage: five so far, eight agreed/)).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("radio", { name: /Stay/ }).checked).toBe(true);
    expect(screen.getByText(/Staying is marked because not all is there yet/)).toBeTruthy();
    await userEvent.click(screen.getByRole("radio", { name: "On to probation" }));
    expect(screen.queryByText(/Staying is marked/)).toBeNull();
    await press("Go on");
    expect(app.sent("save_decisions")).toEqual([]);
    await expectAccessible();
    await userEvent.type(screen.getByLabelText("Sam’s sentence"), "I am ready");
    await userEvent.type(screen.getByLabelText("Alex’s sentence"), "So am I");
    await press("Go on");
    await heading("When do you meet next?");
    expect(app.sent("save_decisions")).toMatchObject([
      {
        decisions: { stages: { a1: { decision: "on", child: "I am ready", guardian: "So am I" } } },
      },
    ]);
  });

  it("chooses nothing beforehand where moving on is possible", async () => {
    const app = await fake(keeping(withAccount(6, { met: true })));
    render(Review, { child: sam.id });
    await heading("Sam on Instagram: on, stay or back?");
    for (const radio of screen.getAllByRole<HTMLInputElement>("radio"))
      expect(radio.checked).toBe(false);
    expect(screen.queryByText(/Staying is marked/)).toBeNull();
    await press("Go on");
    expect(app.sent("save_decisions")).toEqual([]);
    await userEvent.click(screen.getByRole("radio", { name: "On to probation" }));
    await press("Go on");
    await heading("When do you meet next?");
  });

  it("calls what nobody signed for the licence suggested, not agreed", async () => {
    const evidence = { ...account.evidence, reviews: { have: 0, need: 2 } };
    await fake(keeping(withAccount(6, { stage: "probation", evidence })));
    render(Review, { child: sam.id });
    await screen.findByRole("heading", { name: "What to look at before the licence" });
    expect(screen.getByText(/Reviews in this stage: none so far, two suggested/)).toBeTruthy();
    expect(screen.queryByText(/agreed/)).toBeNull();
  });

  it("says that this review must decide", async () => {
    await fake(keeping(withAccount(6, { mustDecide: true })));
    render(Review, { child: sam.id });
    await screen.findByText("Today you decide");
    await userEvent.click(screen.getByRole("radio", { name: "Stay with the learner’s permit" }));
    expect(screen.getByLabelText("Sam’s sentence")).toBeTruthy();
  });
});

describe("on the phone now", () => {
  it("is walked one by one and recorded", async () => {
    const phone = [
      {
        setting: "dm",
        name: "§dm",
        because: "§comments",
        place: null,
        lookFor: "§look",
        now: "§shut",
        to: "open",
        toWords: "§open",
      },
    ];
    const app = await fake(keeping(withAccount(7, { phone })));
    render(Review, { child: sam.id });
    await heading("What to change on the device now");
    await expectAccessible();
    await press("We have set it");
    await screen.findByText("Nothing is left to change here.");
    expect(app.sent("walk_setting")).toMatchObject([
      { setting: "dm", outcome: "done", now: "open" },
    ]);
  });
});

describe("holding", () => {
  it("proposes the next date, saves everything and tells what moved", async () => {
    const decided: Partial<Decisions> = {
      praise: "§praised",
      freedoms: { a1: { comments: 2 } },
    };
    const open = onPage(8);
    const app = await fake(keeping({ ...open, decisions: { ...open.decisions, ...decided } }));
    render(Review, { child: sam.id });
    await heading("When do you meet next?");
    expect(screen.getByLabelText<HTMLInputElement>("The next review").value).toBe("2026-12-19");
    await expectAccessible();
    await press("Finish this review");
    await heading("Your review is done");
    expect(screen.getByText(/§comments, a step on: §met/)).toBeTruthy();
    expect(screen.getByText(/§praised/)).toBeTruthy();
    expect(screen.getByText(/19 December 2026 at 17:00/)).toBeTruthy();
    await expectAccessible();
    expect(app.sent("save_decisions")).toMatchObject([{ decisions: { next: "2026-12-19" } }]);
    expect(app.sent("hold_review")).toEqual([{ review: "r1", pin: null }]);
    await press("Go to Today");
    expect(route.current.screen).toBe("today");
  });

  it.each([
    [[account], /^If the licence is not given before, you meet on .* at 17:00\.$/],
    [[account, { ...account, id: "a2" }], /^You meet again on .* at 17:00\.$/],
  ])("promises no review that a licence makes needless", async (accounts, words) => {
    const [first, ...others] = accounts.map((one) => ({ ...one, stage: "probation" as const }));
    const open = onPage(3 + 4 * accounts.length + 1, { accounts: [first ?? account, ...others] });
    const stages = { a1: { decision: "on" as const, child: "", guardian: "" } };
    await fake(keeping({ ...open, decisions: { ...open.decisions, stages } }));
    render(Review, { child: sam.id });
    await press("Finish this review");
    await heading("Your review is done");
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByText(/Sam may have the licence for Instagram!/)).toBeTruthy();
    await expectAccessible();
  });

  it("leads to the page of what was refused", async () => {
    await fake({
      ...keeping(onPage(8)),
      hold_review: () => refusal("invalid", [{ field: "freedoms.a1.comments", rule: "one_step" }]),
    });
    render(Review, { child: sam.id });
    await heading("When do you meet next?");
    await press("Finish this review");
    await heading("Sam’s freedoms on Instagram");
    expect(screen.getByLabelText("§comments, from now on").getAttribute("aria-invalid")).toBe(
      "true",
    );
    expect(document.activeElement?.textContent).toContain("One step at a time");
  });

  it("saves on pausing, and stays when that is refused", async () => {
    const app = await fake({
      ...keeping(onPage(3)),
      save_decisions: () => refusal("invalid", [{ field: "praise", rule: "too_long" }]),
    });
    render(Review, { child: sam.id });
    await userEvent.type(await screen.findByLabelText(/What went well/), "§a lot");
    await press("Pause, keep our answers");
    expect(app.sent("save_decisions")).toMatchObject([
      { decisions: { page: 3, praise: "§a lot" } },
    ]);
    const field = await screen.findByLabelText<HTMLTextAreaElement>(/What went well/);
    expect(field.value).toBe("§a lot");
    expect(field.getAttribute("aria-invalid")).toBe("true");
  });
});

describe("words", () => {
  it("come from the catalogue on every page", async () => {
    const data = [/§[a-z-]+|Sam|Alex|Kim|Instagram|TikTok/g];
    for (const page of [1, 3, 4, 5, 6, 8]) {
      clearDrafts();
      await fake(keeping(withAccount(page, { settings: [setting], wishes: [wish] })));
      setPseudo(true);
      const { container, unmount } = render(Review, { child: sam.id });
      await screen.findByRole("progressbar");
      expect(hardCoded(container, data)).toEqual([]);
      unmount();
    }
  });
});

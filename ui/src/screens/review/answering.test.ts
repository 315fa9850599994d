import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { expectAccessible, hardCoded } from "../../../tests/kit";
import type { AnswerQuestion, OpenReview } from "../../lib/bindings";
import { clearDrafts } from "../../lib/drafts";
import { helpOpensWith } from "../../lib/help";
import { setTransport } from "../../lib/ipc";
import { route } from "../../lib/route.svelte";
import { setPseudo } from "../../lib/words.svelte";
import { fake, refusal, sam } from "../gate/sample";
import Review from "./Review.svelte";
import { openReview, questions, reviewView, uncovered } from "./sample";

afterEach(() => {
  clearDrafts();
  setPseudo(false);
  setTransport(null);
  helpOpensWith(null);
});

async function press(name: string | RegExp): Promise<void> {
  await userEvent.click(await screen.findByRole("button", { name }));
}

async function pickOne(name: string): Promise<void> {
  await userEvent.click(screen.getByRole("radio", { name }));
}

/** A Rust side that keeps answers covered, as the real one. */
function covering(open: OpenReview) {
  let now = open;
  return {
    review: () => reviewView(now),
    answer_question: ({ voice, question }: AnswerQuestion) => {
      const answered = { ...now.answered, [voice]: [...now.answered[voice], question] };
      const both = answered.child.length >= 3 && answered.guardian.length >= 3;
      now = { ...now, answered, compared: both ? uncovered().compared : null };
      return reviewView(now);
    },
  };
}

const childDone = { child: questions.map(({ id }) => id), guardian: [] };

describe("beginning", () => {
  it("asks who sits here, then hands the keyboard to the child", async () => {
    const app = await fake({
      review: () => reviewView(null),
      begin_review: () => reviewView(openReview()),
    });
    render(Review, { child: sam.id });
    await screen.findByRole("heading", { name: "Review with Sam" });
    expect(screen.getByText("Sixth review")).toBeTruthy();
    await expectAccessible();
    await press("Begin the review");
    expect(app.sent("begin_review")).toEqual([]);
    expect(screen.getAllByText("Choose who sits here.").length).toBeGreaterThan(0);
    await pickOne("Alex");
    await press("Begin the review");
    await screen.findByRole("heading", { name: "Sam’s turn at the keyboard" });
    expect(app.sent("begin_review")).toEqual([{ child: sam.id, guardian: "guardian-1" }]);
    await expectAccessible();
  });

  it("lets a guardian look back alone and says that it does not count", async () => {
    const app = await fake({
      review: () => reviewView(null),
      begin_review: () => reviewView(openReview()),
      look_back_alone: () => reviewView(null),
    });
    render(Review, { child: sam.id });
    await screen.findByRole("heading", { name: "Review with Sam" });
    await pickOne("Kim");
    await userEvent.click(screen.getByText("Sam is not here"));
    await press("Look back alone");
    await screen.findByText("This does not count as a review");
    await expectAccessible();
    await press("End looking back");
    await screen.findByRole("heading", { name: "You looked back alone" });
    expect(app.sent("look_back_alone")).toEqual([{ review: "r1" }]);
  });
});

describe("looking back alone after a turn was begun", () => {
  it("says that the review ends and what becomes of the answers", async () => {
    await fake({
      review: () => reviewView(openReview({ answered: { child: ["told"], guardian: [] } })),
    });
    render(Review, { child: sam.id });
    await press("Sam is not here");
    await screen.findByText(/This ends the review you began. Sam’s answers stay covered/);
  });

  it("says nothing of answers where there are none", async () => {
    await fake({ review: () => reviewView(openReview()) });
    render(Review, { child: sam.id });
    await press("Sam is not here");
    await screen.findByText("This does not count as a review");
    expect(screen.queryByText(/stay covered and are asked again/)).toBeNull();
  });
});

describe("answering", () => {
  it("goes through both turns and uncovers only when both look together", async () => {
    const app = await fake(covering(openReview()));
    render(Review, { child: sam.id });
    for (const who of ["child", "guardian"] as const) {
      await press(who === "child" ? "I am Sam" : "I am Alex");
      await screen.findByRole("heading", { name: `§told-${who}` });
      const part = who === "child" ? "Part 1 of 3: Sam answers" : "Part 2 of 3: Alex answers";
      expect(screen.getByText(`Review with Sam · ${part}`)).toBeTruthy();
      await pickOne("§always");
      await press("Answer and cover it");
      await screen.findByRole("heading", { name: `§bothered-${who}` });
      await pickOne("§no");
      await press("Answer and cover it");
      await userEvent.type(await screen.findByLabelText("In your own words"), "A line");
      await press("Answer and cover it");
      if (who === "child") {
        await screen.findByRole("heading", { name: "All your answers are covered" });
        await expectAccessible();
        await press("Now it is Alex’s turn");
      }
    }
    await screen.findByRole("heading", { name: "Both of you have answered" });
    expect(screen.queryByText("§never")).toBeNull();
    expect(app.sent("answer_question")).toHaveLength(6);
    await press("Look together");
    await screen.findByRole("heading", { name: "You see one thing alike, and one differently" });
    await expectAccessible();
  });

  it("never chooses beforehand nor shows an answer of before, and wants one", async () => {
    const app = await fake(covering(openReview()));
    render(Review, { child: sam.id });
    await press("I am Sam");
    await press("Answer and cover it");
    expect(app.sent("answer_question")).toEqual([]);
    expect(screen.getAllByText("Choose the answer that fits best.")).toHaveLength(2);
    await pickOne("§always");
    await press("Answer and cover it");
    await screen.findByRole("heading", { name: "§bothered-child" });
    await press("Back");
    await screen.findByText(/You answered this before/);
    for (const radio of screen.getAllByRole<HTMLInputElement>("radio"))
      expect(radio.checked).toBe(false);
    await expectAccessible();
    await press("Keep my answer");
    await screen.findByRole("heading", { name: "§bothered-child" });
    expect(app.sent("answer_question")).toHaveLength(1);
  });

  it("goes on where it was paused, with the hand-over first", async () => {
    await fake(covering(openReview({ answered: { child: ["told"], guardian: [] } })));
    render(Review, { child: sam.id });
    await press("I am Sam");
    await screen.findByRole("heading", { name: "§bothered-child" });
    await press("Pause, keep covered answers");
    expect(route.current.screen).toBe("today");
  });

  it("opens the way out without a command, and the question is still there", async () => {
    const app = await fake(covering(openReview({ answered: { child: ["told"], guardian: [] } })));
    const help = vi.fn();
    helpOpensWith(help);
    render(Review, { child: sam.id });
    await press("I am Sam");
    await pickOne("§yes");
    await press("§way-out");
    expect(help).toHaveBeenCalledOnce();
    expect(app.sent("answer_question")).toEqual([]);
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "§yes" }).checked).toBe(true);
  });

  it("offers the way out to the child only", async () => {
    await fake(covering(openReview({ answered: { ...childDone, guardian: ["told"] } })));
    render(Review, { child: sam.id });
    await press("I am Alex");
    await screen.findByRole("heading", { name: "§bothered-guardian" });
    expect(screen.queryByText("§way-out")).toBeNull();
  });

  it("keeps the focus where they choose after a press without an answer", async () => {
    await fake(covering(openReview({ answered: { child: ["told", "bothered"], guardian: [] } })));
    render(Review, { child: sam.id });
    await press("I am Sam");
    await press("Answer and cover it");
    const field = await screen.findByLabelText<HTMLTextAreaElement>("In your own words");
    await userEvent.type(field, "A");
    await userEvent.clear(field);
    expect(document.activeElement).toBe(field);
    await press("Answer and cover it");
    expect(document.activeElement?.textContent).toContain("Please fill this in.");
  });

  it("keeps words that are not covered yet until they are, or until the review is stopped", async () => {
    const answered = { ...childDone, guardian: ["told", "bothered"] };
    const app = { ...covering(openReview({ answered })), stop_review: () => reviewView(null) };
    await fake(app);
    const field = () => screen.findByLabelText<HTMLTextAreaElement>("In your own words");
    const first = render(Review, { child: sam.id });
    await press("I am Alex");
    await userEvent.type(await field(), "Half a line");
    await press("Pause, keep covered answers");
    first.unmount();
    const second = render(Review, { child: sam.id });
    await press("I am Alex");
    expect((await field()).value).toBe("Half a line");
    await press("Stop for today");
    const dialog = within(screen.getByRole("dialog"));
    await userEvent.click(dialog.getByRole("button", { name: "Stop for today" }));
    await screen.findByRole("heading", { name: "You stopped for today" });
    second.unmount();
    render(Review, { child: sam.id });
    await press("I am Alex");
    expect((await field()).value).toBe("");
  });

  it("shows nothing of words once they are covered", async () => {
    await fake(covering(openReview({ answered: { child: ["told", "bothered"], guardian: [] } })));
    render(Review, { child: sam.id });
    await press("I am Sam");
    await userEvent.type(await screen.findByLabelText("In your own words"), "A line");
    await press("Answer and cover it");
    await press("Answer the last one again");
    const field = await screen.findByLabelText<HTMLTextAreaElement>("In your own words");
    expect(field.value).toBe("");
  });

  it("offers to stop to both, at the hand-over and at each question", async () => {
    await fake(covering(openReview({ answered: childDone })));
    render(Review, { child: sam.id });
    await screen.findByRole("button", { name: "Stop for today" });
    expect(screen.queryByRole("button", { name: "Sam is not here" })).toBeNull();
    await press("I am Alex");
    await screen.findByRole("heading", { name: "§told-guardian" });
    await screen.findByRole("button", { name: "Stop for today" });
  });

  it("lets the child stop, and says what the Record keeps of it", async () => {
    const app = await fake({
      ...covering(openReview()),
      stop_review: () => reviewView(null),
    });
    render(Review, { child: sam.id });
    await press("I am Sam");
    await press("Stop for today");
    const dialog = screen.getByRole("dialog");
    expect(dialog.textContent).toContain(
      "The Record only says that you stopped, not what you answered.",
    );
    await userEvent.click(within(dialog).getByRole("button", { name: "Stop for today" }));
    await screen.findByRole("heading", { name: "You stopped for today" });
    expect(app.sent("stop_review")).toEqual([{ review: "r1" }]);
  });
});

describe("the child’s PIN", () => {
  it("is asked for at the hand-over; refused, the answer goes with the next one", async () => {
    const asked: AnswerQuestion[] = [];
    await fake({
      review: () => reviewView(openReview(), { pin: true }),
      answer_question: (input) => {
        asked.push(input);
        if (input.pin !== "2468") refusal("wrong_pin");
        const answered = { child: ["told"], guardian: [] };
        return reviewView(openReview({ answered }), { pin: true });
      },
    });
    render(Review, { child: sam.id });
    await press("I am Sam");
    expect(screen.getAllByText("Please fill this in.").length).toBeGreaterThan(0);
    await userEvent.type(screen.getByLabelText("Sam’s own PIN"), "1111");
    await press("I am Sam");
    await pickOne("§never");
    await press("Answer and cover it");
    expect((await screen.findAllByText(/That PIN does not fit/)).length).toBeGreaterThan(0);
    await expectAccessible();
    await userEvent.clear(screen.getByLabelText("Sam’s own PIN"));
    await userEvent.type(screen.getByLabelText("Sam’s own PIN"), "2468");
    await press("I am Sam");
    await screen.findByRole("heading", { name: "§bothered-child" });
    expect(asked.map(({ pin, answer }) => [pin, answer])).toEqual([
      ["1111", "never"],
      ["2468", "never"],
    ]);
  });

  it("keeps words that are not covered yet from whoever comes next", async () => {
    const open = openReview({ answered: { child: ["told", "bothered"], guardian: [] } });
    await fake({ review: () => reviewView(open, { pin: true }) });
    const begin = async () => {
      await userEvent.type(await screen.findByLabelText("Sam’s own PIN"), "1111");
      await press("I am Sam");
      return screen.findByLabelText<HTMLTextAreaElement>("In your own words");
    };
    const first = render(Review, { child: sam.id });
    await userEvent.type(await begin(), "Only for me");
    first.unmount();
    render(Review, { child: sam.id });
    expect((await begin()).value).toBe("");
  });

  it("leaves the focus in the field while it is typed after an empty press", async () => {
    await fake({ review: () => reviewView(openReview(), { pin: true }) });
    render(Review, { child: sam.id });
    await press("I am Sam");
    const field = screen.getByLabelText("Sam’s own PIN");
    await userEvent.type(field, "1");
    await userEvent.clear(field);
    expect(document.activeElement).toBe(field);
  });

  it("is not sent with the guardian’s answers", async () => {
    const app = await fake({
      ...covering(openReview({ answered: childDone })),
      review: () => reviewView(openReview({ answered: childDone }), { pin: true }),
    });
    render(Review, { child: sam.id });
    await press("I am Alex");
    await pickOne("§never");
    await press("Answer and cover it");
    expect(app.sent("answer_question")).toMatchObject([{ voice: "guardian", pin: null }]);
  });
});

describe("words", () => {
  it("come from the catalogue", async () => {
    await fake({
      review: () => reviewView(null),
      begin_review: () => reviewView(openReview()),
    });
    setPseudo(true);
    const { container } = render(Review, { child: sam.id });
    const data = [/§[a-z-]+|Sam|Alex|Kim/g];
    const primary = () => container.querySelector(".primary") ?? document.body;
    await screen.findAllByRole("radio");
    expect(hardCoded(container, data)).toEqual([]);
    await userEvent.click(screen.getByRole("radio", { name: "Alex" }));
    await userEvent.click(primary());
    await screen.findByText((text) => text.includes("Alex"), { selector: ".subtitle" });
    expect(hardCoded(container, data)).toEqual([]);
    await userEvent.click(primary());
    await screen.findAllByRole("radio");
    expect(hardCoded(container, data)).toEqual([]);
  });
});

import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { expectAccessible, hardCoded } from "../../../tests/kit";
import type { AccountLine, LessonLine, LessonView, Overview } from "../../lib/bindings";
import { clearDrafts, draftOf } from "../../lib/drafts";
import { setTransport } from "../../lib/ipc";
import { go, route } from "../../lib/route.svelte";
import { setPseudo } from "../../lib/words.svelte";
import { accountView, fake, overview, refusal, sam, samsLine, source } from "../gate/sample";
import Lesson from "./Lesson.svelte";
import Lessons from "./Lessons.svelte";

afterEach(() => {
  clearDrafts();
  setPseudo(false);
  setTransport(null);
});

const line: LessonLine = {
  id: "auditorium",
  title: "What you post can travel",
  childTitle: "The auditorium test",
  minutes: 8,
  required: true,
  forGuardians: false,
  doneOn: null,
};

const view: LessonView = {
  childName: "Sam",
  line,
  goal: "§goal",
  points: [
    { text: "§one", sources: [] },
    { text: "§two", sources: [source] },
    { text: "§three", sources: [] },
  ],
  tryIt: "§try",
  forAge: "§age",
  teachBack: "§teach",
  questions: [
    {
      id: "vanish",
      ask: "§ask",
      choices: [
        { id: "gone", text: "§gone" },
        { id: "copied", text: "§copied" },
      ],
      fits: "copied",
      why: "§why",
    },
  ],
  said: null,
};

const waiting: AccountLine = {
  id: "account-1",
  networkName: "Instagram",
  stage: "instruction",
  stageSince: "2026-11-21",
  step: "lesson",
  nextReview: null,
  reviewTime: null,
  lookAgain: null,
  road: [],
};
const family: Overview = { ...overview, children: [{ ...samsLine, accounts: [waiting] }] };
const forGuardians: LessonLine = {
  id: "letting_go",
  title: "Letting go",
  childTitle: "",
  minutes: 7,
  required: false,
  forGuardians: true,
  doneOn: null,
};
const props = { child: sam.id, lesson: "auditorium", account: null };

async function press(name: string): Promise<void> {
  await userEvent.click(screen.getByRole("button", { name }));
}

/** From the first screen to the question. */
async function toTheQuestion(): Promise<void> {
  await screen.findByText("§goal");
  for (const name of ["Let’s go", "Go on", "Go on", "We tried it"]) await press(name);
  await userEvent.type(screen.getByLabelText(/In your own words/), "It can be copied.");
  await press("Go on");
}

describe("Lessons", () => {
  it("lists them with the first one to do, and leads on for the account that waits", async () => {
    const done = { ...line, id: "about_me", title: "Your facts", doneOn: "2026-11-20" };
    await fake({ lessons: () => [done, line] }, family);
    render(Lessons, { child: sam.id });
    expect(await screen.findByText("Done on 20 Nov 2026")).toBeTruthy();
    expect(screen.getAllByText("Asked for by the permit")).toHaveLength(2);
    await expectAccessible();
    await userEvent.click(screen.getByRole("radio", { name: "Words for Sam" }));
    await press("Begin: The auditorium test");
    expect(route.current).toEqual({
      screen: "lesson",
      params: { ...props, account: "account-1" },
    });
  });
});

describe("Lessons for grown-ups alone", () => {
  it("stand apart, keep their title, and do not lead the account on", async () => {
    const other = { ...line, id: "about_me", title: "Your facts", required: false };
    await fake({ lessons: () => [other, forGuardians, line] }, family);
    render(Lessons, { child: sam.id });
    await screen.findByRole("heading", { level: 2, name: "For grown-ups alone" });
    const names = () =>
      screen.getAllByRole("heading").map(({ tagName, textContent }) => `${tagName} ${textContent}`);
    expect(names().slice(1)).toEqual([
      "H2 Together",
      "H3 What you post can travel",
      "H3 Your facts",
      "H2 For grown-ups alone",
      "H3 Letting go",
    ]);
    await expectAccessible();
    await userEvent.click(screen.getByRole("radio", { name: "Words for Sam" }));
    await press("Begin: Letting go");
    expect(route.current).toEqual({
      screen: "lesson",
      params: { child: sam.id, lesson: "letting_go", account: null },
    });
  });

  it("have nothing for the child to say, nor questions where there are none", async () => {
    const alone = {
      ...view,
      line: forGuardians,
      teachBack: "teach_back",
      forAge: null,
      questions: [],
    };
    const app = await fake({ lesson: () => alone, do_lesson: () => [forGuardians] });
    render(Lesson, { ...props, lesson: "letting_go" });
    await screen.findByText("§goal");
    expect(document.body.textContent).not.toContain("Sit at one screen");
    for (const name of ["Let’s go", "Go on", "Go on"]) await press(name);
    expect(screen.getByRole("heading", { level: 1, name: "Try it" })).toBeTruthy();
    await press("Go on");
    expect(screen.queryByText("teach_back")).toBeNull();
    expect(screen.getByText(/^Thank you\. Is there one thing/)).toBeTruthy();
    await expectAccessible();
    await press("This lesson is done");
    expect(app.sent("do_lesson")).toEqual([
      { child: sam.id, lesson: "letting_go", teachBack: "", answers: {} },
    ]);
  });
});

describe("a lesson that is left on the way", () => {
  it("is found again where they stopped, until it is saved", async () => {
    await fake({ lesson: () => view, do_lesson: () => [line] });
    const first = render(Lesson, props);
    await toTheQuestion();
    await userEvent.click(screen.getByRole("radio", { name: "§copied" }));
    first.unmount();
    render(Lesson, props);
    await screen.findByText(/^You are back where you stopped/);
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "§copied" }).checked).toBe(true);
    await expectAccessible();
    await press("Back");
    expect(screen.queryByText(/^You are back where you stopped/)).toBeNull();
    expect(screen.getByLabelText<HTMLTextAreaElement>(/In your own words/).value).toBe(
      "It can be copied.",
    );
    for (const name of ["Go on", "Go on"]) await press(name);
    await press("We did this lesson");
    expect(draftOf("lesson child-1 auditorium")).toBeUndefined();
  });

  it("forgets what was saved although they had gone elsewhere", async () => {
    await fake({
      lesson: () => view,
      do_lesson: () => {
        go("settings", {});
        return [line];
      },
    });
    const first = render(Lesson, props);
    await toTheQuestion();
    await userEvent.click(screen.getByRole("radio", { name: "§copied" }));
    await press("Go on");
    await press("We did this lesson");
    first.unmount();
    expect(route.current.screen).toBe("settings");
    render(Lesson, props);
    await screen.findByText("§goal");
  });
});

describe("Lesson", () => {
  it("is done one thing at a time and sends what was said and chosen", async () => {
    const app = await fake({ lesson: () => view, do_lesson: () => [line] });
    render(Lesson, props);
    await screen.findByText("§goal");
    await press("Let’s go");
    expect(screen.getByText("§two")).toBeTruthy();
    expect(screen.getByText(/Source: Terms of use/)).toBeTruthy();
    expect(screen.queryByText("§three")).toBeNull();
    await expectAccessible();
    for (const name of ["Go on", "Go on"]) await press(name);
    expect(screen.getByText("§age")).toBeTruthy();
    await press("We tried it");
    await userEvent.type(screen.getByLabelText(/In your own words/), "It can be copied.");
    await press("Go on");
    await userEvent.click(screen.getByRole("radio", { name: "§copied" }));
    await press("Go on");
    await press("We did this lesson");
    expect(app.sent("do_lesson")).toEqual([
      {
        child: sam.id,
        lesson: "auditorium",
        teachBack: "It can be copied.",
        answers: { vanish: "copied" },
      },
    ]);
    expect(route.current).toEqual({ screen: "lessons", params: { child: sam.id } });
  });

  it("gives the reason whatever is chosen, and asks to choose first", async () => {
    await fake({ lesson: () => view });
    render(Lesson, props);
    await toTheQuestion();
    await press("Go on");
    expect(screen.getAllByText("Choose one, then read why. Nothing is counted.")).toHaveLength(2);
    await userEvent.click(screen.getByRole("radio", { name: "§gone" }));
    expect(screen.getByText("Have another look")).toBeTruthy();
    expect(screen.getByText("§why").closest("[aria-live]")).toBeTruthy();
    await expectAccessible();
    await userEvent.click(screen.getByRole("radio", { name: "§copied" }));
    expect(screen.getByText("Yes, that fits")).toBeTruthy();
  });

  it("goes back to the words that were refused and keeps them", async () => {
    await fake({
      lesson: () => view,
      do_lesson: () => refusal("invalid", [{ field: "teachBack", rule: "too_long" }]),
    });
    render(Lesson, props);
    await toTheQuestion();
    await userEvent.click(screen.getByRole("radio", { name: "§copied" }));
    await press("Go on");
    await press("We did this lesson");
    const field = await screen.findByLabelText(/In your own words/);
    expect(field).toHaveProperty("value", "It can be copied.");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(document.activeElement?.textContent).toContain("This is too long");
  });

  it("leads on to the next step of the account", async () => {
    await fake({
      lesson: () => ({ ...view, points: [], questions: [] }),
      do_lesson: () => [line],
      account: () => accountView({ step: "agreement" }),
    });
    render(Lesson, { ...props, account: "account-1" });
    await screen.findByText("§goal");
    for (const name of ["Let’s go", "We tried it", "Go on", "We did this lesson"]) {
      await press(name);
    }
    expect(route.current).toEqual({ screen: "agreement", params: { account: "account-1" } });
  });
});

describe("words", () => {
  it("come from the catalogue", async () => {
    await fake({ lesson: () => view, lessons: () => [line, forGuardians] }, family);
    setPseudo(true);
    const { container } = render(Lesson, props);
    const data = [
      /§[a-z]+|Sam|The auditorium test|What you post can travel|Letting go|Terms of use|https:\S+/g,
    ];
    await screen.findByText("§goal");
    expect(hardCoded(container, data)).toEqual([]);
    const list = render(Lessons, { child: sam.id });
    await screen.findAllByRole("radio");
    expect(hardCoded(list.container, data)).toEqual([]);
  });
});

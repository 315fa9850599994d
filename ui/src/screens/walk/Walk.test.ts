import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { expectAccessible, hardCoded } from "../../../tests/kit";
import type { AnswerPolicy, WalkSetting, WalkStep } from "../../lib/bindings";
import { setTransport } from "../../lib/ipc";
import { restart, route } from "../../lib/route.svelte";
import { arrive, forget } from "../../lib/session.svelte";
import { setPseudo } from "../../lib/words.svelte";
import { app, reminders } from "../../../tests/family";
import Permit from "./Permit.svelte";
import { aWalk, anAccount, anAgreement, anOverview } from "./sample";
import Walk from "./Walk.svelte";
import { progress } from "./walk";

const user = userEvent.setup();
let walk = aWalk();
let account = anAccount();
let agreement = anAgreement();
/** What the next write is refused with. */
let refusal: unknown = null;
const sent = vi.fn<(name: string, input: unknown) => void>();

function keep(input: WalkSetting): void {
  const steps = walk.steps.map((step): WalkStep => {
    if (step.setting !== input.setting) return step;
    const { outcome, was, now, why, elsewhere } = input;
    const walked = {
      outcome,
      was,
      now,
      why: why || null,
      elsewhere,
      on: "2026-11-21",
      drifted: false,
    };
    return { ...step, walked };
  });
  const first = steps.findIndex((step) => step.walked === null);
  const late = steps.findIndex((step) => step.walked?.outcome === "later");
  const resumeAt = first >= 0 ? first : late >= 0 ? late : null;
  walk = { ...walk, steps, resumeAt };
  account = { ...account, platform: input.platform };
}

function answer(name: string, input: unknown): unknown {
  switch (name) {
    case "state":
      return app;
    case "overview":
      return anOverview();
    case "account":
      return account;
    case "agreement":
      return agreement;
    case "walk":
      return (walk = { ...walk, platform: (input as WalkSetting).platform });
    case "walk_setting":
      keep(input as WalkSetting);
      return walk;
    case "answer_policy": {
      const { question, answer: text } = input as AnswerPolicy;
      const policy = walk.policy.map((one) =>
        one.id === question ? { ...one, answer: text || null, answeredOn: "2026-11-21" } : one,
      );
      return (walk = { ...walk, policy });
    }
    case "issue_permit": {
      const { review, time } = input as { review: string; time: string };
      const stageSince = "2026-11-21";
      account = { ...account, stage: "permit", stageSince, nextReview: review, reviewTime: time };
      return account;
    }
    case "reminders":
      return reminders;
    default:
      throw new Error(name);
  }
}

beforeEach(() => {
  [walk, account, agreement, refusal] = [aWalk(), anAccount(), anAgreement(), null];
  sent.mockClear();
  setTransport({
    invoke: (name, { input }) => {
      sent(name, input);
      const writes = /^(walk_setting|answer_policy|issue_permit)$/.test(name);
      if (writes && refusal) return Promise.reject(refusal as Error);
      return Promise.resolve(answer(name, input));
    },
    listen: () => Promise.resolve(() => {}),
  });
  restart("walk", { account: "a1" });
});

afterEach(() => {
  forget();
  setTransport(null);
  setPseudo(false);
});

const press = (name: string) => user.click(screen.getByRole("button", { name }));
const heading = (name: string) => screen.findByRole("heading", { level: 1, name });
const ours = (step: number) => walk.steps[step]?.name ?? "";

/** Comes back with the device known and so many settings walked. */
async function comeBack(walked: number): Promise<void> {
  account = { ...account, platform: "ios" };
  for (const step of walk.steps.slice(0, walked))
    keep({
      account: "a1",
      platform: "ios",
      setting: step.setting,
      outcome: "done",
      was: null,
      now: step.fits,
      why: "",
      elsewhere: false,
      guardian: null,
    });
  render(Walk, { account: "a1" });
  await heading(ours(walked));
}

describe("the walk", () => {
  it("asks first who is there, where it could be more than one, and writes it down", async () => {
    account = { ...account, platform: "ios" };
    // The first one, the birth date, cannot be put off.
    const done = { account: "a1", platform: "ios", was: null, why: "", elsewhere: false } as const;
    keep({ ...done, setting: "birth_date", outcome: "done", now: null, guardian: "g2" });
    await arrive();
    const { unmount } = render(Walk, { account: "a1" });
    await heading("Who is doing this with Sam today?");
    await expectAccessible();
    await press("We are ready");
    const people = screen.getByRole("radiogroup", { name: "Who is doing this with Sam today?" });
    expect(people.getAttribute("aria-invalid")).toBe("true");
    await user.click(screen.getByRole("radio", { name: "Alex" }));
    await press("We are ready");
    await heading(ours(1));
    await press("Later");
    await waitFor(() => {
      expect(sent).toHaveBeenCalledWith(
        "walk_setting",
        expect.objectContaining({ guardian: "g2", outcome: "later" }),
      );
    });

    unmount();
    render(Walk, { account: "a1" });
    await heading("Who is doing this with Sam today?");
    expect(screen.getByRole("radio", { name: "Alex" })).toHaveProperty("checked", true);
    forget();
    await arrive();
    render(Walk, { account: "a1" });
    await waitFor(() => expect(screen.getAllByRole("radio", { name: "Alex" })).toHaveLength(2));
    expect(screen.getAllByRole("radio", { name: "Alex" })[1]).toHaveProperty("checked", false);
  });

  it("leads from the device over the account and the policy to the first setting", async () => {
    render(Walk, { account: "a1" });
    await heading("On which device will Sam use it?");
    await expectAccessible();
    await press("We have it here");
    const device = screen.getByRole("radiogroup", { name: "The device" });
    expect(device.getAttribute("aria-invalid")).toBe("true");
    await user.click(screen.getByRole("radio", { name: "Android phone or tablet" }));
    await press("We have it here");

    expect(document.activeElement).toBe(await heading("Make the account together"));
    screen.getByText(/Type Sam’s true date of birth/);
    screen.getByText(/Pretending to be older switches them off/);
    await expectAccessible();
    await press("The account is made");

    await heading("What does Instagram find out about you?");
    screen.getByText("https://help.instagram.com/517073653436611");
    await expectAccessible();
    await user.type(screen.getByRole("textbox", { name: /What did you find/ }), "Our location");
    await press("Done, next question");
    expect(sent).toHaveBeenCalledWith("answer_policy", {
      account: "a1",
      platform: "android",
      question: "collects",
      answer: "Our location",
    });
    expect(document.activeElement).toBe(await heading("What can you say no to?"));
    await press("Skip this one");
    expect(document.activeElement).toBe(await heading(ours(0)));
    screen.getByText("Privacy walk · Instagram on Android · with Sam");
  });

  it("opens an account that was there and looks at the birth date", async () => {
    walk = { ...walk, wasThere: true };
    render(Walk, { account: "a1" });
    await user.click(await screen.findByRole("radio", { name: "iPhone or iPad" }));
    await press("We have it here");
    await heading("Open the account together");
    screen.getByText(/nobody is in trouble/);
  });

  it("shows where a setting is, what fits and why, and records what it was and is", async () => {
    await comeBack(1);
    await expectAccessible();
    screen.getByText("fits “people I have met”");
    expect(screen.getAllByText(/Only people you know/)).not.toHaveLength(0);
    screen.getByText(/Left alone, Instagram sets this at Sam’s age: “People you follow”/);
    expect(screen.getAllByText("check this")).toHaveLength(2);
    screen.getByText(/As of 21 Nov 2026/);
    const path = screen.getByRole("list", { name: "Find it:" });
    expect(within(path).getAllByRole("listitem")).toHaveLength(3);
    await press("It is somewhere else");
    screen.getByText("Look for “Message controls”.");
    await user.selectOptions(screen.getByRole("combobox", { name: "It was" }), "requests");
    await user.click(screen.getByRole("radio", { name: /^People you follow/ }));
    await press("Done, next setting");
    expect(sent).toHaveBeenCalledWith("walk_setting", {
      account: "a1",
      platform: "ios",
      setting: "message_controls",
      outcome: "done",
      was: "requests",
      now: "connected",
      why: "",
      elsewhere: true,
      guardian: null,
    });
  });

  it.each([0, 1])("does not take setting %i as done before somebody looked", async (walked) => {
    await comeBack(walked);
    const now = screen.getByRole("radiogroup", { name: "It is now" });
    const choices = within(now).getAllByRole<HTMLInputElement>("radio");
    expect(choices.map((choice) => choice.checked)).toEqual([false, false]);
    await press("Done, next setting");
    within(now).getByText("Choose what it is now.");
    expect(now.getAttribute("aria-invalid")).toBe("true");
    await waitFor(() => expect(document.activeElement).toBe(choices[0]));
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.queryByText(/Put the date right/)).toBeNull();
    expect(sent).not.toHaveBeenCalledWith("walk_setting", expect.anything());
    await expectAccessible();
  });

  it("asks for a sentence where the family chose differently, and keeps it when refused", async () => {
    await comeBack(1);
    await user.click(screen.getByRole("radio", { name: "Others too, as requests" }));
    await press("Done, next setting");
    const why = screen.getByRole("textbox", { name: "Why did you choose differently?" });
    await waitFor(() => expect(document.activeElement).toBe(why));
    expect(sent).not.toHaveBeenCalledWith("walk_setting", expect.anything());
    await user.type(why, "The class writes there");
    refusal = { code: "invalid", fields: [{ field: "why", rule: "too_long" }] };
    await user.keyboard("{Enter}");
    await waitFor(() => expect(why.getAttribute("aria-invalid")).toBe("true"));
    expect(why).toHaveProperty("value", "The class writes there");
    screen.getByRole("group", { name: /another look/ });
    await expectAccessible();
    refusal = null;
    await press("Done, next setting");
    expect(sent).toHaveBeenCalledWith(
      "walk_setting",
      expect.objectContaining({
        outcome: "differently",
        now: "requests",
        why: "The class writes there",
      }),
    );
  });

  it("says what to look for where no path is known, and takes “not offered here”", async () => {
    await comeBack(2);
    screen.getByText("Look for “Sleep mode”.");
    screen.getByText(/not offered on iPhone/);
    await press("Not offered here");
    expect(sent).toHaveBeenCalledWith(
      "walk_setting",
      expect.objectContaining({ setting: "sleep_mode", outcome: "not_offered", now: null }),
    );
    await heading("All settings of Instagram on iPhone");
    screen.getByText("You have been through all of them");
  });

  it("does not go on with another birth date", async () => {
    await comeBack(0);
    expect(screen.queryByRole("button", { name: "Later" })).toBeNull();
    await user.click(screen.getByRole("radio", { name: "Another date" }));
    await press("Done, next setting");
    screen.getByText(/Put the date right before you go on/);
    expect(sent).not.toHaveBeenCalledWith("walk_setting", expect.anything());
  });

  it("says first how far they are with what the permit needs, then with all", async () => {
    const bar = () => screen.getByRole("progressbar").getAttribute("aria-valuetext");
    await comeBack(1);
    const [needed, all] = [walk.steps.filter((step) => step.mustDo).length, walk.steps.length];
    expect(bar()).toBe(`1 of ${needed} must-do settings done · 1 of ${all} in all`);
    walk = {
      ...walk,
      steps: walk.steps.map((step) => (step.walked ? step : { ...step, mustDo: false })),
    };
    expect(progress(walk)).toMatchObject({ now: 1, total: all });
    expect(progress(walk).words).toBe(`1 of ${all} settings done`);
  });

  it("offers the rest for later once the needed settings are done", async () => {
    await comeBack(1);
    await user.click(screen.getByRole("radio", { name: /^People you follow/ }));
    await press("Done, next setting");
    await heading("The most important settings are done");
    await expectAccessible();
    account = { ...account, step: "permit" };
    await press("On to the next step");
    await waitFor(() =>
      expect(route.current).toEqual({ screen: "permit", params: { account: "a1" } }),
    );
  });

  it("leads back to a needed setting that was put off", async () => {
    await comeBack(1);
    await press("Later");
    await heading("Nearly there");
    expect(screen.queryByRole("button", { name: "On to the next step" })).toBeNull();
    await press("See to it now");
    await heading(ours(1));
    await press("See all settings");
    await heading("All settings of Instagram on iPhone");
    await expectAccessible();
    await press(ours(2));
    await heading(ours(2));
    await press("Pause");
    expect(route.current.screen).toBe("today");
  });

  it("has all its words in the catalogue", async () => {
    setPseudo(true);
    const { container } = render(Walk, { account: "a1" });
    await waitFor(() => expect(container.querySelectorAll("input")).toHaveLength(3));
    expect(hardCoded(container, [/Instagram|Sam/g])).toEqual([]);
  });
});

describe("the permit", () => {
  it("asks for the day of the first review and shows the permit", async () => {
    account = { ...account, platform: "ios", step: "permit" };
    render(Permit, { account: "a1" });
    await heading("Sam’s learner’s permit");
    screen.getByText(/open on request/);
    screen.getByText("One rule to start with");
    await expectAccessible();
    const day = screen.getByLabelText("Day of the first review");
    expect(day).toHaveProperty("value", "2026-11-28");
    const spelled = screen.getByText(/That is Saturday,? 28 November 2026/);
    expect(day.getAttribute("aria-describedby")?.split(" ")).toContain(spelled.id);
    refusal = { code: "invalid", fields: [{ field: "review", rule: "not_ahead" }] };
    await press("Give Sam the permit");
    await waitFor(() => expect(day.getAttribute("aria-invalid")).toBe("true"));
    expect(day).toHaveProperty("value", "2026-11-28");
    refusal = null;
    await press("Give Sam the permit");
    expect(sent).toHaveBeenCalledWith("issue_permit", {
      account: "a1",
      review: "2026-11-28",
      time: "16:30:00",
    });
    expect(document.activeElement).toBe(await heading("Off you go, Sam"));
    const permit = screen.getByRole("region", { name: "Learner’s permit" });
    within(permit).getByText("Robin and Alex");
    within(permit).getByText(/Saturday,? 28 November 2026, 16:30/);
    await expectAccessible();
    await press("Go to Today");
    expect(route.current.screen).toBe("today");
  });

  it("says that a step comes first and leads there", async () => {
    account = { ...account, step: "envelope" };
    render(Permit, { account: "a1" });
    await heading("Not yet: a step comes first");
    await press("Show me what is next");
    expect(route.current.screen).toBe("envelope");
  });
});

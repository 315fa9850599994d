import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import type { Next, RemindersView, SetUpStep } from "../../lib/bindings";
import { setTransport } from "../../lib/ipc";
import { restart, route } from "../../lib/route.svelte";
import { arrive, forget } from "../../lib/session.svelte";
import { setPseudo } from "../../lib/words.svelte";
import { overview, reminders, rust } from "../../../tests/family";
import { expectAccessible, hardCoded } from "../../../tests/kit";
import Today from "./Today.svelte";

afterEach(() => {
  setPseudo(false);
  forget();
  restart("today", {});
  setTransport(null);
});

async function today(next: Next[] = overview.next) {
  rust({ overview: { ...overview, next } });
  await arrive();
  return render(Today);
}

describe("today", () => {
  it("says first what is due, and leads there", async () => {
    await today();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(
      "Saturday, a good day for a review",
    );
    expect(screen.getByText("due today, 17:00")).toBeTruthy();
    await expectAccessible();
    await userEvent.click(screen.getByRole("button", { name: "Start the review with Sam" }));
    expect(route.current).toEqual({ screen: "review", params: { child: "c1" } });
  });

  it.each<[Partial<Extract<Next, { kind: "review" }>>, string, string, string]>([
    [{ days: 3, due: "ahead" }, "Either of you may ask", "See or change the date", "reviewDate"],
    [
      { days: -5, due: "overdue" },
      "The review is five days late. Nothing is lost.",
      "Start the review with Sam",
      "review",
    ],
    [
      { days: -20, due: "lapsed" },
      "Sam keeps every freedom",
      "Start the review with Sam",
      "review",
    ],
    [{ open: true }, "Go on where you stopped", "Go on with Sam’s review", "review"],
  ])("says kindly how a review stands: %o", async (more, words, button, place) => {
    const next: Next = {
      kind: "review",
      child: "c1",
      day: "2026-11-21",
      days: 0,
      due: "due",
      open: false,
      ...more,
    };
    const { container } = await today([next]);
    expect(screen.getByText((text) => text.includes(words))).toBeTruthy();
    expect(container.querySelectorAll("button.primary")).toHaveLength(1);
    const other = screen.queryByRole("button", { name: "Choose another day" });
    expect(other === null).toBe(more.due !== "overdue");
    await userEvent.click(screen.getByRole("button", { name: button }));
    expect(route.current).toEqual({ screen: place, params: { child: "c1" } });
  });

  it.each<[Next, string, string]>([
    [
      { kind: "look_in", account: "a1", day: "2026-11-21", days: 0 },
      "Open the look-ins",
      "account",
    ],
    [{ kind: "hand_over", account: "a1" }, "Hand over the envelope", "handOver"],
    [{ kind: "licence", account: "a1" }, "Give Sam the licence", "licence"],
  ])("leads on with %o", async (next, button, place) => {
    await today([next]);
    await expectAccessible();
    await userEvent.click(screen.getByRole("button", { name: button }));
    expect(route.current).toEqual({ screen: place, params: { account: "a1" } });
  });

  it("tells the road with its dates, and the week", async () => {
    await today();
    const road = screen.getByRole("list", { name: "The road of Sam on Instagram" });
    const stops = within(road)
      .getAllByRole("listitem")
      .map((stop) => stop.textContent);
    expect(stops[1]).toContain("Learner’s permit: you are here");
    expect(stops[2]).toContain("about April 2027, you decide by July 2027 at the latest");
    expect(stops[3]).toContain("you decide by October 2027 at the latest");
    expect(screen.getByText("week 6 of this stage")).toBeTruthy();
  });

  it("shows much of one kind a part at a time, and goes on where it stopped", async () => {
    const [sam, ...rest] = overview.children;
    const [road] = sam?.accounts ?? [];
    if (!sam || !road) throw new Error("no road");
    const accounts = Array.from({ length: 9 }, (_, i) => ({
      ...road,
      id: `b${i}`,
      networkName: `Network ${i}`,
    }));
    const next = accounts.map(({ id }) => ({
      kind: "look_in" as const,
      account: id,
      day: "2026-11-24",
      days: 3,
    }));
    rust({ overview: { ...overview, next, children: [{ ...sam, accounts }, ...rest] } });
    await arrive();
    render(Today);
    const cards = () => screen.getAllByRole("button", { name: "Open the look-ins" });
    expect(cards()).toHaveLength(7);
    await userEvent.click(screen.getByRole("button", { name: "Show 2 more" }));
    expect(cards()).toHaveLength(9);
    expect(document.activeElement).toBe(cards()[7]);
    await userEvent.click(screen.getByRole("button", { name: "Show 3 more" }));
    expect(screen.getAllByRole("list", { name: /^The road of/ })).toHaveLength(9);
    expect(screen.queryByRole("button", { name: /^Show/ })).toBeNull();
    await expectAccessible();
  });

  it("never hides what is due, however many come before it", async () => {
    const [sam] = overview.children;
    const [road] = sam?.accounts ?? [];
    if (!sam || !road) throw new Error("no road");
    const children = Array.from({ length: 9 }, (_, i) => ({
      ...sam,
      child: { ...sam.child, id: `k${i}`, name: `Kid ${i}` },
      accounts: [{ ...road, id: `b${i}` }],
    }));
    const reviews = children.map(({ child }, i) => ({
      kind: "review" as const,
      child: child.id,
      day: "2026-11-21",
      days: -i,
      due: i === 0 ? ("due" as const) : ("overdue" as const),
      open: false,
    }));
    const setUps = children.map(({ accounts: [account] }) => ({
      kind: "set_up" as const,
      account: account?.id ?? "",
      step: "walk" as const,
    }));
    const lookIn = { kind: "look_in" as const, account: "b0", day: "2026-11-21", days: 0 };
    const later = children.slice(1).map(({ accounts: [account] }) => ({
      ...lookIn,
      account: account?.id ?? "",
      days: 3,
    }));
    rust({ overview: { ...overview, children, next: [...reviews, ...setUps, lookIn, ...later] } });
    await arrive();
    render(Today);
    expect(screen.getAllByRole("button", { name: /^Start the review with/ })).toHaveLength(9);
    const lookIns = () => screen.getAllByRole("button", { name: "Open the look-ins" });
    expect(lookIns()).toHaveLength(1);
    // What can wait comes a part at a time, after all of that.
    await userEvent.click(screen.getByRole("button", { name: "Show 6 more" }));
    expect(lookIns()).toHaveLength(7);
    expect(document.activeElement).toBe(lookIns()[1]);
  });

  it("shows a not yet with its day, and the reminder of the recovery key", async () => {
    await today();
    expect(screen.getByText(/You look again on Monday,? 1 November 2027/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Keep it now" }));
    expect(route.current.screen).toBe("recovery");
  });

  it.each<[SetUpStep, string]>([
    ["lesson", "lessons"],
    ["agreement", "agreement"],
    ["recovery_key", "recovery"],
    ["sign", "sign"],
    ["walk", "walk"],
    ["envelope", "envelope"],
    ["permit", "permit"],
  ])("goes on with a set-up at its step: %s", async (step, place) => {
    const { container } = await today([{ kind: "set_up", account: "a1", step }]);
    await userEvent.click(container.querySelector("button.primary") as Element);
    expect(route.current.screen).toBe(place);
    expect(container.querySelectorAll("button.primary")).toHaveLength(1);
  });

  it("asks which network first for a child without one", async () => {
    await today([{ kind: "choose", child: "c2" }]);
    await userEvent.click(screen.getByRole("button", { name: "Choose a network" }));
    expect(route.current).toEqual({ screen: "choose", params: { child: "c2" } });
  });

  it.each<[Partial<RemindersView>, RegExp]>([
    [{ on: false, running: false }, /A date is easy to forget/],
    [{ trouble: "no_service" }, /its notification service is missing/],
    [{ running: false }, /the program that reminds is not running/],
  ])("says quietly that reminders do not come: %o", async (more, words) => {
    rust({ reminders: { ...reminders, ...more } });
    await arrive();
    render(Today);
    expect(await screen.findByText(words)).toBeTruthy();
    await expectAccessible();
    await userEvent.click(screen.getByRole("button", { name: "See the reminders" }));
    expect(route.current.screen).toBe("settings");
  });

  it("does not speak of reminders before there is a date, or when they come", async () => {
    await today();
    expect(screen.queryByText("See the reminders")).toBeNull();
    const children = overview.children.map((line) => ({ ...line, review: null }));
    const { inputs } = rust({ overview: { ...overview, children } });
    await arrive();
    render(Today);
    expect(inputs("reminders")).toEqual([]);
  });

  it("has all its words in the catalogue", async () => {
    setPseudo(true);
    const { container } = await today();
    expect(hardCoded(container, ["Sam", "Noor", "Instagram", "TikTok"])).toEqual([]);
  });
});

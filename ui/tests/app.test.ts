import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import App from "../src/App.svelte";
import { draftOf, keepDraft } from "../src/lib/drafts";
import { setTransport } from "../src/lib/ipc";
import { door } from "../src/lib/reload";
import type { Next, ReminderAbout } from "../src/lib/bindings";
import { back, go, restart, route, type Place } from "../src/lib/route.svelte";
import { forget } from "../src/lib/session.svelte";
import { app, overview, refusal, rust } from "./family";
import { expectAccessible } from "./kit";

const card = {
  first: "Thank you for telling me.",
  firstChild: "It was right to tell.",
  notReviewed: "Nobody has checked this page yet.",
  situations: [],
  countries: ["GB"],
  emergency: ["999"],
  emergencySources: [],
  lines: [],
};

let reload = vi.spyOn(door, "reload");

// The screens that are read after the first are ready, as they are by the time somebody has looked around.
beforeAll(async () => void (await import("../src/screens/others")));

beforeEach(() => {
  reload = vi.spyOn(door, "reload").mockImplementation(() => {});
});

afterEach(() => {
  forget();
  restart("today", {});
  setTransport(null);
});

describe("the frame of an open family", () => {
  it("leads to today, each account, a new network, the lessons and the settings", async () => {
    rust({});
    render(App);
    const entries = await screen.findAllByRole("button", { name: /^(Today|Instagram|TikTok|Add)/ });
    expect(entries.map((entry) => entry.textContent.trim().replaceAll(/\s+/g, " "))).toEqual([
      "Today",
      "L Instagram, Learner’s permit",
      "Add another network",
      "– TikTok, not yet",
      "Add another network",
    ]);
    await userEvent.click(screen.getByRole("button", { name: "Settings" }));
    expect(route.current.screen).toBe("settings");
    await expectAccessible();
  });

  it("leads to the playbooks of each child and to the record of all", async () => {
    rust({ playbooks: [], record: { lines: [], more: false } });
    render(App);
    const playbooks = await screen.findAllByRole("button", { name: "What to do if …" });
    expect(playbooks).toHaveLength(2);
    await userEvent.click(playbooks[1] as Element);
    expect(route.current).toEqual({ screen: "playbooks", params: { child: "c2" } });
    expect(playbooks[1]?.getAttribute("aria-current")).toBe("page");
    const record = screen.getByRole("button", { name: "Record" });
    await userEvent.click(record);
    expect(route.current).toEqual({ screen: "record", params: { child: null, account: null } });
    expect(record.getAttribute("aria-current")).toBe("page");
    await screen.findByText(/Nothing is written down yet/);
  });

  it("shows Settings as the place of the pages it leads to", async () => {
    rust({ own: { networks: [], settings: [], homes: [], freedoms: [] }, leave_restore: null });
    render(App);
    const settings = await screen.findByRole("button", { name: "Settings" });
    for (const page of ["passphrase", "restore", "own", "recovery"] as const) {
      go("today", {});
      await vi.waitFor(() => expect(settings.getAttribute("aria-current")).toBeNull());
      go(page, page === "recovery" ? { renew: true } : {});
      await vi.waitFor(() => expect(settings.getAttribute("aria-current"), page).toBe("page"));
    }
  });

  it("never shows a name in the window's title", async () => {
    rust({});
    render(App);
    await screen.findByRole("heading", { level: 1 });
    expect(document.title).toBe("Passenger Seat");
  });

  it("takes back with the button and with Ctrl+Z, but not while a name is typed", async () => {
    const { inputs } = rust({ undo: null });
    render(App);
    await userEvent.click(
      await screen.findByRole("button", { name: "Take back: a guardian’s name" }),
    );
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(inputs("undo")).toHaveLength(2);
    await userEvent.click(screen.getByRole("button", { name: "Settings" }));
    await userEvent.click(screen.getByRole("textbox"));
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(inputs("undo")).toHaveLength(2);
  });

  it("locks with Ctrl+L and forgets what it showed", async () => {
    const { inputs } = rust({ lock: { ...app, phase: "locked" } });
    render(App);
    await screen.findByRole("button", { name: "Lock now" });
    await userEvent.keyboard("{Control>}l{/Control}");
    expect(inputs("lock")).toHaveLength(1);
    expect(reload).toHaveBeenCalledOnce();
  });

  it("says that somebody is there, but not at every key", async () => {
    const { inputs } = rust({});
    render(App);
    await screen.findByRole("button", { name: "Lock now" });
    await userEvent.keyboard("abc");
    expect(inputs("stay_awake")).toHaveLength(1);
  });

  it("leaves the crisis card open when it locks meanwhile, without the family's names", async () => {
    const { say } = rust({ crisis: card });
    render(App);
    await userEvent.click(await screen.findByRole("button", { name: "Something is wrong" }));
    await screen.findByText("999");
    say("locked");
    await vi.waitFor(() => expect(screen.queryByText("Sam, 14")).toBeNull());
    expect(screen.getByText("999")).toBeTruthy();
    expect(reload).not.toHaveBeenCalled();
    await userEvent.keyboard("{Escape}");
    expect(reload).toHaveBeenCalledOnce();
  });
});

describe("somebody who is there", () => {
  it("is told from a page that changes beneath a pointer that rests", async () => {
    const { inputs } = rust({});
    render(App);
    await screen.findByRole("heading", { level: 1 });
    const move = (screenX: number) =>
      window.dispatchEvent(new MouseEvent("pointermove", { screenX, screenY: 9 }));
    move(5);
    move(5);
    expect(inputs("stay_awake")).toHaveLength(0);
    move(6);
    expect(inputs("stay_awake")).toHaveLength(1);
  });
});

describe("“Something is wrong” over a page", () => {
  const minutes = () => screen.queryByLabelText<HTMLInputElement>(/^Lock after/);
  const help = () => screen.getByRole("button", { name: "Something is wrong" });

  /** The settings with something half typed in them. */
  async function halfTyped() {
    const { asked } = rust({ crisis: card, undo: null });
    render(App);
    await userEvent.click(await screen.findByRole("button", { name: "Settings" }));
    const field = screen.getByLabelText<HTMLInputElement>(/^Lock after/);
    await userEvent.clear(field);
    await userEvent.type(field, "4");
    return { asked, field };
  }

  it("keeps the page beneath, hidden and out of reach, and gives it back as it was", async () => {
    const { field } = await halfTyped();
    await userEvent.click(help());
    const heading = await screen.findByRole("heading", { level: 1, name: "Something is wrong" });
    await vi.waitFor(() => expect(document.activeElement).toBe(heading));
    expect(field.isConnected).toBe(true);
    expect(field.closest<HTMLElement>("[hidden]")?.inert).toBe(true);
    await expectAccessible();
    await userEvent.keyboard("{Escape}");
    await vi.waitFor(() => expect(document.activeElement).toBe(help()));
    expect(minutes()).toBe(field);
    expect(field.value).toBe("4");
    expect(field.closest("[hidden]")).toBeNull();
    expect(screen.queryByText("999")).toBeNull();
  });

  it("goes back to the field when it was opened from there", async () => {
    const { field } = await halfTyped();
    field.focus();
    help().click();
    await screen.findByText("999");
    await userEvent.click(screen.getByRole("button", { name: "Leave this page" }));
    await vi.waitFor(() => expect(document.activeElement).toBe(field));
  });

  it("asks for the card and for nothing else, and takes nothing back unseen", async () => {
    const { asked } = await halfTyped();
    const before = asked.length;
    await userEvent.click(help());
    await screen.findByText("999");
    await userEvent.keyboard("{Control>}z{/Control}");
    await userEvent.click(help());
    const names = asked.slice(before).map(([name]) => name);
    expect(names.filter((name) => name !== "stay_awake")).toEqual(["crisis"]);
  });

  it("is left for another screen by the sidebar", async () => {
    await halfTyped();
    await userEvent.click(help());
    await screen.findByText("999");
    await userEvent.click(screen.getByRole("button", { name: "Today" }));
    expect(screen.queryByText("999")).toBeNull();
    expect(route.current.screen).toBe("today");
  });

  it("wipes what is beneath when it locks meanwhile", async () => {
    const title = "What you post can travel";
    const line = {
      id: "l1",
      title,
      childTitle: title,
      minutes: 8,
      required: true,
      forGuardians: false,
      doneOn: null,
    };
    const { say } = rust({ crisis: card, lessons: [line] });
    render(App);
    await userEvent.click(await screen.findByRole("button", { name: "Lessons with Sam" }));
    const heading = await screen.findByRole("heading", { name: title });
    keepDraft("lesson", "half done");
    await userEvent.click(help());
    await screen.findByText("999");
    say("locked");
    await vi.waitFor(() => expect(heading.isConnected).toBe(false));
    expect(draftOf("lesson")).toBeUndefined();
    expect(document.body.textContent).not.toMatch(/Sam|Alex/);
    expect(screen.getByText("999")).toBeTruthy();
  });
});

describe("while locked", () => {
  it("offers help but no way to anything else", async () => {
    rust({ state: { ...app, phase: "locked" }, crisis: card });
    render(App);
    await userEvent.type(await screen.findByLabelText("Passphrase"), "half");
    expect(screen.queryByRole("navigation")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Something is wrong" }));
    await screen.findByText(card.first);
    await expectAccessible();
    await userEvent.keyboard("{Escape}");
    expect(await screen.findByLabelText<HTMLInputElement>("Passphrase")).toHaveProperty(
      "value",
      "half",
    );
  });

  it("explains trouble with the file and that nothing was deleted", async () => {
    rust({ state: { ...app, phase: "trouble", trouble: "vault_damaged" } });
    render(App);
    expect(await screen.findByText("Your family’s file is damaged")).toBeTruthy();
    expect(screen.getByText("Nothing was deleted")).toBeTruthy();
    await expectAccessible();
  });
});

it("shows a page even when nothing answers", async () => {
  rust({
    state: () => {
      throw refusal("internal");
    },
  });
  render(App);
  expect(await screen.findByText("Something does not work")).toBeTruthy();
});

describe("Start in a notification", () => {
  const review: ReminderAbout = { kind: "due", child: "c1", account: null };

  /** A Rust side that knows nothing of the screens they are led to. */
  const led = (answers: Parameters<typeof rust>[0]) => {
    const gone = () => {
      throw refusal("not_found");
    };
    return rust({ review: gone, account: gone, drive_alongs: gone, ...answers });
  };

  it.each<[ReminderAbout, Place]>([
    [
      { kind: "overdue", child: "c1", account: null },
      { screen: "review", params: { child: "c1" } },
    ],
    [
      { kind: "look_in", child: "c1", account: "a1" },
      { screen: "account", params: { account: "a1" } },
    ],
    [
      { kind: "envelope_end", child: "c1", account: "a1" },
      { screen: "account", params: { account: "a1" } },
    ],
    [
      { kind: "stage_end", child: "c1", account: "a1" },
      { screen: "account", params: { account: "a1" } },
    ],
    [
      { kind: "due", child: "c2", account: null },
      { screen: "review", params: { child: "c2" } },
    ],
    [
      { kind: "drive_along", child: "c1", account: "a1" },
      { screen: "driveAlongs", params: { account: "a1" } },
    ],
    [
      { kind: "settings", child: "c1", account: "a1" },
      { screen: "account", params: { account: "a1", show: "phone" } },
    ],
    [
      { kind: "backup", child: null, account: null },
      { screen: "settings", params: {} },
    ],
  ])("leads to what it was about: %o", async (about, place) => {
    led({ started_about: about });
    render(App);
    await vi.waitFor(() => {
      expect(route.current).toEqual(place);
    });
    back();
    expect(route.current.screen).toBe("today");
  });

  it.each<[ReminderAbout, Next, Place]>([
    [
      { kind: "envelope_end", child: "c1", account: "a1" },
      { kind: "hand_over", account: "a1" },
      { screen: "handOver", params: { account: "a1" } },
    ],
    [
      { kind: "day_before", child: "c1", account: null },
      { kind: "review", child: "c1", day: "2026-11-22", days: 1, due: "ahead", open: false },
      { screen: "reviewDate", params: { child: "c1" } },
    ],
  ])("does what the card of Today about it does: %o", async (about, next, place) => {
    led({ started_about: about, overview: { ...overview, next: [next] } });
    render(App);
    await vi.waitFor(() => {
      expect(route.current).toEqual(place);
    });
  });

  it("leads there from an open window, but not away from what is being typed", async () => {
    let about: ReminderAbout | null = null;
    const { say } = led({ started_about: () => about });
    render(App);
    await screen.findByRole("heading", { level: 1 });
    about = review;
    await userEvent.click(screen.getByRole("button", { name: "Settings" }));
    await userEvent.type(await screen.findByRole("textbox"), "Kim");
    say("started-about");
    expect(route.current.screen).toBe("settings");
    restart("today", {});
    await screen.findByRole("heading", { level: 1, name: /Saturday/ });
    say("started-about");
    await vi.waitFor(() => {
      expect(route.current).toEqual({ screen: "review", params: { child: "c1" } });
    });
  });
});

import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { RemindersView, ReminderTrouble } from "../../lib/bindings";
import { setTransport } from "../../lib/ipc";
import { restart } from "../../lib/route.svelte";
import { arrive, forget } from "../../lib/session.svelte";
import { setPseudo } from "../../lib/words.svelte";
import { refusal, reminders, rust } from "../../../tests/family";
import { expectAccessible, hardCoded } from "../../../tests/kit";
import RemindersCard from "./RemindersCard.svelte";

afterEach(() => {
  setPseudo(false);
  forget();
  restart("today", {});
  setTransport(null);
});

const user = userEvent.setup();
const press = async (name: string) => user.click(await screen.findByRole("button", { name }));
const next = { day: "2026-11-27", time: "18:00:00", kind: "day_before" } as const;

async function card(view: Partial<RemindersView> = {}, answers: Parameters<typeof rust>[0] = {}) {
  const fake = rust({ reminders: { ...reminders, next, ...view }, ...answers });
  await arrive();
  const made = render(RemindersCard);
  await screen.findByRole("button", { name: "Send one now" });
  return { ...fake, ...made };
}

describe("reminders", () => {
  it("tell that they are on, and when the next one is", async () => {
    await card();
    expect(
      screen.getByText(
        /Reminders are on\. The next one: Friday,? 27 November 2026, 18:00 \(a review that is tomorrow\)\./,
      ),
    ).toBeTruthy();
    expect(screen.queryByText("Reminders may not reach you")).toBeNull();
    await expectAccessible();
  });

  it("say that no date is ahead", async () => {
    await card({ next: null });
    expect(screen.getByText(/No date is ahead to remind of/)).toBeTruthy();
  });

  it("are turned on", async () => {
    let on = false;
    const { inputs } = await card(
      {},
      {
        reminders: () => ({ ...reminders, on, running: on }),
        switch_reminders: (input) => {
          ({ on } = input);
          return { ...reminders, on };
        },
      },
    );
    expect(screen.getByText(/Reminders are off\./)).toBeTruthy();
    await press("Turn reminders on");
    expect(inputs("switch_reminders")).toEqual([{ on: true }]);
    await press("Turn reminders off");
    expect(inputs("switch_reminders")).toEqual([{ on: true }, { on: false }]);
    expect(await screen.findByText(/Reminders are off\./)).toBeTruthy();
  });

  it("are started again when their program has ended", async () => {
    const { inputs } = await card({ running: false }, { switch_reminders: reminders });
    expect(screen.getByText(/the program that reminds is not running/)).toBeTruthy();
    await expectAccessible();
    await press("Start them again");
    expect(inputs("switch_reminders")).toEqual([{ on: true }]);
  });

  it.each<[ReminderTrouble, RegExp]>([
    ["not_written", /their file cannot be written/],
    ["no_service", /its notification service is missing/],
    ["not_read", /The file of the reminders is damaged/],
    ["not_kept", /a reminder may come twice/],
    ["no_program", /the app did not open/],
  ])("say plainly what is wrong: %s", async (trouble, words) => {
    await card({ trouble });
    expect(screen.getByText(words)).toBeTruthy();
  });

  it("are proven, or say that they cannot be", async () => {
    let works = true;
    const { inputs } = await card(
      {},
      {
        send_reminder_now: () => {
          if (!works) throw refusal("no_reminders");
          return null;
        },
      },
    );
    await press("Send one now");
    expect(inputs("send_reminder_now")).toHaveLength(1);
    works = false;
    await press("Send one now");
    expect(await screen.findByText(/Reminders do not work on this computer/)).toBeTruthy();
    await expectAccessible();
  });

  it("come only for what is chosen, on the days and outside the hours that are", async () => {
    const { inputs } = await card({}, { save_reminders: reminders });
    await press("Choose what and when");
    await expectAccessible();
    await user.click(screen.getByRole("checkbox", { name: "the end of a stage" }));
    await user.click(screen.getByRole("checkbox", { name: "Saturday" }));
    await user.click(screen.getByRole("checkbox", { name: "Have quiet hours" }));
    const from = screen.getByLabelText("Quiet from");
    await user.clear(from);
    await press("Keep this");
    expect(from.getAttribute("aria-invalid")).toBe("true");
    expect(inputs("save_reminders")).toEqual([]);
    await user.type(from, "20:30");
    await press("Keep this");
    await vi.waitFor(() => expect(screen.queryByLabelText("Quiet from")).toBeNull());
    expect(inputs("save_reminders")).toEqual([
      {
        wishes: {
          off: ["stage_end"],
          days: ["Sat"],
          quiet: { from: "20:30:00", to: "07:00:00" },
        },
      },
    ]);
  });

  it("keep focus where what was pressed is gone", async () => {
    await card({ running: false }, { switch_reminders: reminders });
    await press("Start them again");
    await vi.waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Reminders" })),
    );
  });

  it("that do not come at first take no focus, and can be asked for again", async () => {
    let works = false;
    rust({
      reminders: () => {
        if (!works) throw refusal("internal");
        return { ...reminders, next };
      },
    });
    await arrive();
    render(RemindersCard);
    const again = await screen.findByRole("button", { name: "Try again" });
    expect(document.activeElement).toBe(document.body);
    await expectAccessible();
    works = true;
    await user.click(again);
    expect(await screen.findByRole("button", { name: "Send one now" })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Reminders" }));
  });

  it("say that something else is being done, where that lasts", async () => {
    let sent = () => {};
    const { inputs } = await card(
      {},
      { send_reminder_now: () => new Promise<null>((done) => (sent = () => done(null))) as never },
    );
    await press("Send one now");
    const off = screen.getByRole("button", { name: "Turn reminders off" });
    expect(off.getAttribute("aria-disabled")).toBeNull();
    await vi.waitFor(() => expect(off.getAttribute("aria-disabled")).toBe("true"));
    expect(document.getElementById(off.getAttribute("aria-describedby") ?? "")).toHaveProperty(
      "textContent",
      "One moment…",
    );
    await user.click(off);
    expect(inputs("switch_reminders")).toEqual([]);
    sent();
    await vi.waitFor(() => expect(off.getAttribute("aria-disabled")).toBeNull());
  });

  it("give focus back to what asked for their dialog, however it is left", async () => {
    await card();
    const choose = await screen.findByRole("button", { name: "Choose what and when" });
    for (const way of ["Cancel", "Close"]) {
      await user.click(choose);
      await press(way);
      expect(screen.queryByRole("dialog")).toBeNull();
      expect(document.activeElement).toBe(choose);
    }
  });

  it("have all their words in the catalogue", async () => {
    setPseudo(true);
    rust({ reminders: { ...reminders, next, running: false } });
    await arrive();
    const { container } = render(RemindersCard);
    await vi.waitFor(() => expect(container.querySelectorAll("button").length).toBe(4));
    await user.click(container.querySelectorAll("button")[2] as Element);
    expect(hardCoded(document.body)).toEqual([]);
  });
});

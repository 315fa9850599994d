/** What takes longer than a breath: nothing at first, then a bar that says how far it is. */
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { tick, type Component } from "svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { AppState, Commands, LicenceView, LongWork } from "../src/lib/bindings";
import { setTransport } from "../src/lib/ipc";
import { restart } from "../src/lib/route.svelte";
import { arrive, forget } from "../src/lib/session.svelte";
import LiveRegion from "../src/lib/ui/LiveRegion.svelte";
import BackupCard from "../src/screens/backup/BackupCard.svelte";
import Restore from "../src/screens/backup/Restore.svelte";
import SureDialog from "../src/screens/licence/SureDialog.svelte";
import ExportDialog from "../src/screens/settings/ExportDialog.svelte";
import Lock from "../src/screens/start/Lock.svelte";
import { app, overview, rust } from "./family";
import { expectAccessible } from "./kit";

afterEach(() => {
  vi.useRealTimers();
  cleanup();
  forget();
  restart("today", {});
  setTransport(null);
});

interface Case {
  work: LongWork;
  words: string;
  screen: Component<never>;
  props?: object;
  /** The command that does not answer. */
  command?: keyof Commands;
  /** Pressed for it. */
  button?: string;
  /** Typed before that, in the field of this name. */
  typed?: string;
}

const view = { child: overview.children[0]?.child, networkName: "Instagram" } as LicenceView;

const cases: Case[] = [
  {
    work: "unlock",
    words: "Opening your family",
    screen: Lock,
    command: "unlock",
    button: "Open",
    typed: "Passphrase",
  },
  {
    work: "backup",
    words: "Making the backup",
    screen: BackupCard,
    command: "back_up_now",
    button: "Back up now",
  },
  {
    work: "restore",
    words: "Going through the backup",
    screen: Restore,
    command: "choose_backup",
    button: "Go on",
  },
  {
    work: "export",
    words: "Putting everything together",
    screen: ExportDialog,
    props: { open: true, about: null },
    command: "export_family",
    button: "Save the file",
  },
  {
    work: "erase",
    words: "Erasing, and making a new backup",
    screen: SureDialog,
    props: { open: true, view, keepAgreement: true, busy: false, ongive: () => {} },
  },
];

const bar = (name: string) => screen.queryByRole("progressbar", { name });
const announced = (words: string) =>
  screen.getAllByRole("status").filter((one) => one.textContent?.includes(words)).length;

describe("what takes longer than a breath", () => {
  it.each(cases)("shows how far $work is, and not at once", async (one) => {
    let answer: (refusal: unknown) => void = () => {};
    const never = () => new Promise((_answer, refuse) => (answer = refuse));
    const locked: AppState = { ...app, phase: "locked", byPassphrase: true };
    const state = one.work === "unlock" ? locked : app;
    const fake = rust({
      state,
      leave_restore: null,
      ...(one.command ? { [one.command]: never } : {}),
    });
    await arrive();
    render(LiveRegion);
    const { rerender } = render(one.screen as Component<object>, one.props ?? {});
    const button = one.button;
    if (button !== undefined) await screen.findByRole("button", { name: button });
    if (one.typed !== undefined) {
      await fireEvent.input(screen.getByLabelText(one.typed), { target: { value: "so it opens" } });
    }
    vi.useFakeTimers();
    if (button !== undefined) await fireEvent.click(screen.getByRole("button", { name: button }));
    else await rerender({ busy: true });
    fake.say("how-far", { work: one.work, percent: 0 });
    await vi.advanceTimersByTimeAsync(999);
    expect(bar(one.words)).toBeNull();
    expect(announced(one.words)).toBe(0);

    await vi.advanceTimersByTimeAsync(1);
    expect(screen.getByRole("progressbar", { name: one.words })).toHaveProperty("value", 0);
    expect(announced(one.words)).toBeGreaterThan(0);
    expect(document.querySelector(".turning")).toBeNull();
    fake.say("how-far", { work: one.work, percent: 40 });
    fake.say("how-far", { work: one.work === "backup" ? "erase" : "backup", percent: 90 });
    await tick();
    const shown = screen.getByRole("progressbar", { name: one.words });
    expect(shown).toHaveProperty("value", 40);
    expect(shown.getAttribute("aria-valuetext")).toBe("40%");
    vi.useRealTimers();
    await expectAccessible();

    if (one.command) answer({ code: "internal", fields: [], wait: 0 });
    else await rerender({ busy: false });
    await waitFor(() => expect(bar(one.words)).toBeNull());
  });

  it("says nothing while somebody still picks where it goes", async () => {
    const command: string = "export_family";
    const fake = rust({ [command]: () => new Promise(() => {}) });
    await arrive();
    render(ExportDialog as Component<object>, { open: true, about: null });
    const button = await screen.findByRole("button", { name: "Save the file" });
    vi.useFakeTimers();
    await fireEvent.click(button);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(bar("Putting everything together")).toBeNull();
    fake.say("how-far", { work: "export", percent: 0 });
    await tick();
    expect(bar("Putting everything together")).not.toBeNull();
    vi.useRealTimers();
  });
});

/** An open family whose keys are looked at or changed, for the tests of these screens. */
import { screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, vi } from "vitest";
import type { KeysView, Overview } from "../../lib/bindings";
import { setTransport } from "../../lib/ipc";
import { restart } from "../../lib/route.svelte";
import { arrive, forget } from "../../lib/session.svelte";
import { setPseudo } from "../../lib/words.svelte";
import { keys, overview, rust } from "../../../tests/family";

export const user = userEvent.setup();
export const kept: Overview = { ...overview, recoveryKept: true };
export const old = "otter lamp seven marble";
export const phrase = "five foxes under a slow ferry";
export const path = "backups/family-20261101T090000Z.backup";
export const line = { path, madeAt: "2026-11-01T09:00:00Z" };
export const older: KeysView = { ...keys, older: [line] };

export type Answers = Parameters<typeof rust>[0];

export async function arrived(answers: Answers) {
  const fake = rust({
    overview: kept,
    strength: { score: 3, enough: true },
    leave_recovery_key: null,
    ...answers,
  });
  await arrive();
  restart("settings", {});
  return fake;
}

export const press = (name: string) => user.click(screen.getByRole("button", { name }));
/** The words that a field is described by. */
export const said = (label: string) =>
  (screen.getByLabelText(label).getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent ?? "")
    .join(" ");

export const invalid = (label: string) =>
  vi.waitFor(() => expect(screen.getByLabelText(label).getAttribute("aria-invalid")).toBe("true"));

export function leave(): void {
  setPseudo(false);
  forget();
  restart("today", {});
  setTransport(null);
}

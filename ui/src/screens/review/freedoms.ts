/** What a review may decide about a freedom. */
import type { FreedomRow, ReviewAccount } from "../../lib/bindings";
import { t } from "../../lib/words.svelte";

/** As it is, one step on where the stage allows it, and every step back. */
export function choicesOf(row: FreedomRow): { value: string; label: string }[] {
  const one = (step: number, how: string) => ({
    value: String(step),
    label: t(`review-step-${how}`, { step: row.steps[step] ?? "" }),
  });
  const next = row.today + 1;
  const on = next <= row.cap && next < row.steps.length ? [one(next, "on")] : [];
  const back = Array.from({ length: row.today }, (_, at) => one(row.today - 1 - at, "back"));
  return [one(row.today, "stay"), ...on, ...back];
}

/** How many freedoms move on. Steps back do not count. */
export function movedOn(account: ReviewAccount, moves: Record<string, number>): number {
  return account.freedoms.filter(({ id, today }) => (moves[id] ?? today) > today).length;
}

import { session } from "../../lib/session.svelte";

/** The day some months from today, as `YYYY-MM-DD`; a day the month does not have becomes its last. */
export function inMonths(months: number): string {
  const [year = 2000, month = 1, day = 1] = (session.overview?.today ?? "").split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10);
}

/** What Settings and Today say of the reminders. */
import type { ReminderKind, RemindersView, ReminderWishes } from "../../lib/bindings";
import { dayLong, weekday } from "../../lib/dates";
import { t } from "../../lib/words.svelte";

/** In the order in which a family meets them. */
export const KINDS: readonly ReminderKind[] = [
  "day_before",
  "due",
  "overdue",
  "before_lapse",
  "lapsed",
  "look_in",
  "drive_along",
  "envelope_end",
  "stage_end",
  "settings",
  "library",
  "backup",
];

/** The days of a week as they cross, each with a date that is one. */
const WEEK: readonly [string, string][] = [
  ["Mon", "2026-11-23"],
  ["Tue", "2026-11-24"],
  ["Wed", "2026-11-25"],
  ["Thu", "2026-11-26"],
  ["Fri", "2026-11-27"],
  ["Sat", "2026-11-28"],
  ["Sun", "2026-11-29"],
];

export function weekdays(): { value: string; name: string }[] {
  return WEEK.map(([value, date]) => ({ value, name: weekday(date) }));
}

/** What keeps reminders that are on from being seen, in words; `null` where all is well. */
export function troubleOf(view: RemindersView): string | null {
  if (view.trouble) return t(`settings-reminders-trouble-${view.trouble}`);
  return view.on && !view.running ? t("settings-reminders-trouble-not_running") : null;
}

/** When the next one comes and what it is for. */
export function nextOf({ next }: RemindersView): string {
  if (!next) return t("settings-reminders-next-none");
  const when = { day: dayLong(next.day), time: next.time.slice(0, 5) };
  return t("settings-reminders-next", { ...when, kind: t(`settings-reminders-${next.kind}`) });
}

/** The wishes as the form has them. */
export interface Draft {
  kinds: ReminderKind[];
  days: string[];
  quiet: boolean;
  from: string;
  to: string;
}

export function draftOf({ off, days, quiet }: ReminderWishes): Draft {
  return {
    kinds: KINDS.filter((kind) => !off.includes(kind)),
    days,
    quiet: quiet !== null,
    from: quiet?.from.slice(0, 5) ?? "21:00",
    to: quiet?.to.slice(0, 5) ?? "07:00",
  };
}

export function wishesOf({ kinds, days, quiet, from, to }: Draft): ReminderWishes {
  const whole = (time: string) => `${time.slice(0, 5)}:00`;
  return {
    off: KINDS.filter((kind) => !kinds.includes(kind)),
    days,
    quiet: quiet ? { from: whole(from), to: whole(to) } : null,
  };
}

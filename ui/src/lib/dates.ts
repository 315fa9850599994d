/**
 * Dates and numbers as people read them. Dates the family chose are local dates (`YYYY-MM-DD`)
 * and never shift with the zone; only `moment` takes an instant.
 */
import { pseudo } from "./pseudo";
import { isPseudo, locale } from "./words.svelte";

const formats = new Map<string, Intl.DateTimeFormat>();

function format(date: Date, options: Intl.DateTimeFormatOptions): string {
  const key = locale() + JSON.stringify(options);
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(locale(), options);
    formats.set(key, made);
  }
  const text = made.format(date);
  return isPseudo() ? pseudo(text) : text;
}

/** `null` where the text is no date. */
function parse(iso: string): { date: Date; parts: number } | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (!found) return null;
  const [, year, month, day] = found;
  const date = new Date(Date.UTC(Number(year), Number(month ?? "1") - 1, Number(day ?? "1")));
  return { date, parts: day ? 3 : month ? 2 : 1 };
}

function local(iso: string, options: Intl.DateTimeFormatOptions): string {
  const parsed = parse(iso);
  return parsed ? format(parsed.date, { ...options, timeZone: "UTC" }) : iso;
}

/** Whether the text is a whole day there is: `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const parsed = parse(text);
  return parsed?.parts === 3 && parsed.date.toISOString().startsWith(text);
}

/** “Saturday 21 November 2026” */
export function dayLong(iso: string): string {
  return local(iso, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

/** “21 Nov 2026” */
export function dayShort(iso: string): string {
  return local(iso, { day: "numeric", month: "short", year: "numeric" });
}

/** “Saturday” */
export function weekday(iso: string): string {
  return local(iso, { weekday: "long" });
}

/** “November 2026”, from `YYYY-MM` or `YYYY-MM-DD` */
export function monthYear(iso: string): string {
  return local(iso, { month: "long", year: "numeric" });
}

/** “November”, from 1 to 12 */
export function monthName(month: number): string {
  return local(`2026-${String(month).padStart(2, "0")}`, { month: "long" });
}

/** A date as exact as it was written: “2026”, “November 2026” or “21 Nov 2026”. */
export function asWritten(iso: string): string {
  const parts = parse(iso)?.parts;
  if (parts === 3) return dayShort(iso);
  return parts === 2 ? monthYear(iso) : local(iso, { year: "numeric" });
}

/** “21 Nov 2026, 14:05”, an instant in UTC as this computer's clock shows it. */
export function moment(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return format(date, {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });
}

/** “1,520” */
export function count(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** A line of the record in words. */
import type { RecordKind, RecordLine } from "../../lib/bindings";
import { dayLong } from "../../lib/dates";
import { has, t } from "../../lib/words.svelte";

/** All kinds, as the filter lists them. */
export const KINDS: readonly RecordKind[] = [
  "review",
  "agreement",
  "stage",
  "freedom",
  "look_in",
  "drive_along",
  "envelope",
  "bump",
  "pause",
  "wish",
  "date",
  "setting",
  "lesson",
  "gate",
  "pin",
  "licence",
  "lock",
  "vault",
];

/** What happened. A code that is newer than our words still says its kind. */
export function whatOf({ kind, what, about }: RecordLine): string {
  const close = `record-${kind}-${what}`;
  if (!has(close)) return t(`record-${kind}`);
  return t(close, { about: about ?? "", day: dayLong(about ?? "") });
}

/** Kinds whose `about` stands in the words for what happened. */
const TOLD_ALREADY: readonly RecordKind[] = ["agreement", "date", "vault"];

/** What it is about, whose it is and who did it, on one line. */
export function aboutOf({ kind, about, childName, networkName, who }: RecordLine): string {
  return [
    TOLD_ALREADY.includes(kind) ? null : about,
    childName,
    networkName,
    who !== null && who !== childName ? t("record-by", { who }) : null,
  ]
    .filter((one) => one !== null)
    .join(" · ");
}

/** Lines of one day together, in the order they came in. */
export function byDay(lines: readonly RecordLine[]): { day: string; lines: RecordLine[] }[] {
  const days: { day: string; lines: RecordLine[] }[] = [];
  for (const line of lines) {
    const last = days.at(-1);
    if (last?.day === line.day) last.lines.push(line);
    else days.push({ day: line.day, lines: [line] });
  }
  return days;
}

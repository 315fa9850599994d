import type { AgreementView, FieldIssue, Terms } from "../../lib/bindings";
import { session } from "../../lib/session.svelte";
import type { Part } from "./parts";

/** The day some months from today, as `YYYY-MM-DD`; a day the month does not have becomes its last. */
export function inMonths(months: number): string {
  const [year = 2000, month = 1, day = 1] = (session.overview?.today ?? "").split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10);
}

/** Where the engine has no picker, a day that does not exist can be typed. */
function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day;
}

/** What was typed as a day or a time and is none; Rust takes only whole ones. */
export function notDates(terms: Terms): FieldIssue[] {
  const isTime = /^([01]\d|2[0-3]):[0-5]\d$/.test(terms.reviewTime);
  const days = (["envelopeEnds", "firstReview"] as const).filter((field) => {
    const day = terms[field];
    return day !== null && !isDay(day);
  });
  const found: FieldIssue[] = days.map((field) => ({ field, rule: "invalid" }));
  if (!isTime) found.push({ field: "reviewTime", rule: terms.reviewTime ? "invalid" : "empty" });
  return found;
}

/** The dates of this part that Rust keeps but would not let them sign. */
export function blockedDates(part: Part, { blockers, terms }: AgreementView): FieldIssue[] {
  return blockers.flatMap((blocker): FieldIssue[] => {
    if (part === "dates" && blocker.code === "review_date")
      return [{ field: "firstReview", rule: blocker.problem }];
    if (part === "method" && blocker.code === "no_envelope_end")
      return [{ field: "envelopeEnds", rule: terms.envelopeEnds ? "not_ahead" : "empty" }];
    return [];
  });
}

/** The terms as the screens hold them: a day is proposed, and a time has no seconds. */
export function asTyped(view: AgreementView): Terms {
  const terms = structuredClone(view.terms);
  terms.firstReview ??= view.proposedReview;
  terms.reviewTime = terms.reviewTime.slice(0, 5);
  return terms;
}

/** Words for an account's road and freedoms. */
import type { AccountView, Column, FreedomRow, Stage, Stop } from "../../lib/bindings";
import { count, dayLong, dayShort, monthYear } from "../../lib/dates";
import type { Stop as RoadStop } from "../../lib/ui/Road.svelte";
import { t } from "../../lib/words.svelte";
import type { Voice } from "../gate/VoiceSwitch.svelte";

/** A page lists so many at most; the Record has all. */
const NEWEST = 50;

/** Says that older ones stand in the Record, where a list is as long as one gets. */
export function olderOf(list: readonly unknown[]): string | null {
  return list.length < NEWEST ? null : t("account-older");
}

function when({ about, atTheLatest }: Stop): string | undefined {
  if (atTheLatest === null)
    return about ? t("account-about", { about: monthYear(about) }) : undefined;
  const latest = monthYear(atTheLatest);
  return about
    ? t("account-about-and-latest", { about: monthYear(about), latest })
    : t("account-latest", { latest });
}

export function roadStops(road: readonly Stop[]): RoadStop[] {
  return road.map((stop) => ({
    stage: stop.stage,
    label: t(`stage-${stop.stage}`),
    here: stop.place === "here",
    when: when(stop),
  }));
}

export function stepsOf(row: FreedomRow, voice: Voice): string[] {
  return voice === "child" ? row.childSteps : row.steps;
}

/** The stage whose column of `FreedomRow.caps` comes after that of today. */
const after: Record<Stage, number> = {
  not_yet: 0,
  instruction: 1,
  permit: 1,
  probation: 3,
  licence: 4,
};
/** A number as people say it, up to twelve. */
export function inWords(number: number): string {
  return number <= 12 ? t(`account-number-${number}`) : count(number);
}

const inOrder: readonly Column[] = ["permit_first", "permit_later", "probation", "licence"];
const columns = ["permit-first", "permit-later", "probation", "licence"];

/** What the next stage that changes something allows. */
export function laterWords(
  row: FreedomRow,
  voice: Voice,
  stage: Stage,
  column: Column | null,
): string {
  const from = column === null ? after[stage] : inOrder.indexOf(column) + 1;
  for (let at = from; at < columns.length; at += 1) {
    const cap = row.caps[at];
    if (cap === undefined || cap === row.cap) continue;
    const step = stepsOf(row, voice)[cap] ?? "";
    return t(`account-later-${columns[at] ?? "licence"}`, { step });
  }
  return t("account-later-none");
}

/** The method as it is now: without an envelope the child holds the password. */
export function methodWords(view: AccountView): string | null {
  return view.method === "envelope" && !view.envelope ? "handed_over" : view.method;
}

/** “Learner’s permit since 3 Nov 2026 · review on … · opened on request” */
export function subtitleOf(view: AccountView): string {
  const parts = [
    t("account-since", { stage: t(`stage-${view.stage}`), day: dayShort(view.stageSince) }),
  ];
  if (view.nextReview) {
    const day = dayLong(view.nextReview);
    const time = view.reviewTime?.slice(0, 5);
    if (view.due === "overdue" || view.due === "lapsed")
      parts.push(t("account-review-was", { day }));
    else parts.push(time ? t("account-review-at", { day, time }) : t("account-review", { day }));
  }
  const method = methodWords(view);
  if (method) parts.push(t(`account-method-${method}.short`, { name: view.child.name }));
  return parts.join(" · ");
}

/** What *Today* says of the things that are due or next. */
import type { AccountLine, ChildView, Next, Overview } from "../../lib/bindings";
import { dayLong, weekday } from "../../lib/dates";
import { go } from "../../lib/route.svelte";
import { goToStep } from "../../lib/steps";
import type { Stage } from "../../lib/ui/Plate.svelte";
import { t } from "../../lib/words.svelte";

/** One thing due or next, in words, with what to do about it. */
export interface NextCard {
  key: string;
  title: string;
  text: string;
  button: string;
  stage?: Stage | undefined;
  badge?: string | undefined;
  due: boolean;
  act: () => void;
}

function accountOf(overview: Overview, id: string): [ChildView, AccountLine] | null {
  for (const { child, accounts } of overview.children) {
    const line = accounts.find((account) => account.id === id);
    if (line) return [child, line];
  }
  return null;
}

function dayBadge(day: string, days: number, time: string | null): string {
  const date = days === 0 ? t("today-due-today") : dayLong(day);
  if (days < 0) return t("today-due-past", { day: date });
  if (days === 0) return time ? t("today-due-time", { day: date, time: clock(time) }) : date;
  const when = time ? t("today-due-time", { day: date, time: clock(time) }) : date;
  return t(days === 1 ? "today-due-tomorrow" : "today-due-ahead", { day: when });
}

function clock(time: string): string {
  return time.slice(0, 5);
}

/** The card of one thing; nothing where its account or child is gone. */
export function cardOf(next: Next, overview: Overview): NextCard | null {
  if (next.kind === "choose") {
    const line = overview.children.find(({ child }) => child.id === next.child);
    if (!line) return null;
    return {
      key: `choose ${next.child}`,
      title: t("today-choose", { name: line.child.name }),
      text: t("today-choose-what"),
      button: t("today-choose-go"),
      due: false,
      act: () => go("choose", { child: next.child }),
    };
  }
  const found = accountOf(overview, next.account);
  if (!found) return null;
  const [child, account] = found;
  const who = { name: child.name, network: account.networkName };
  const shared = { key: `${next.kind} ${account.id}`, stage: account.stage };
  const open = () => go("account", { account: account.id });
  if (next.kind === "set_up") {
    return {
      ...shared,
      title: t("today-set-up", who),
      text: t(`today-step-${next.step}`),
      button: t(`today-go-${next.step}`),
      due: false,
      act: () => goToStep(next.step, account.id, child.id),
    };
  }
  const due = next.days <= 0;
  if (next.kind === "review") {
    return {
      ...shared,
      title: t("today-review", who),
      text: t("today-review-what"),
      button: t("today-review-go", who),
      badge: dayBadge(next.day, next.days, account.reviewTime),
      due,
      act: open,
    };
  }
  return {
    ...shared,
    title: t(due ? "today-look-again" : "today-look-again-ahead", who),
    text: due
      ? t("today-look-again-what")
      : t("today-look-again-later", { day: dayLong(next.day) }),
    button: t(due ? "today-look-again-go" : "today-look-again-open"),
    badge: due ? dayBadge(next.day, next.days, null) : undefined,
    due,
    act: due ? () => go("askAgain", { account: account.id }) : open,
  };
}

/** Heading and the line below it, for what comes first. */
export function headingOf(next: Next | undefined, today: string): [string, string] {
  let kind = "nothing";
  if (next?.kind === "review") kind = next.days <= 0 ? "review-due" : "review-ahead";
  else if (next?.kind === "look_again")
    kind = next.days <= 0 ? "look-again-due" : "look-again-ahead";
  else if (next?.kind === "set_up") kind = "set-up";
  else if (next?.kind === "choose") kind = "choose";
  return [t(`today-title-${kind}`, { weekday: weekday(today) }), t(`today-subtitle-${kind}`)];
}

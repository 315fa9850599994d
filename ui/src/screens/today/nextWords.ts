/** What *Today* says of the things that are due or next. */
import type { AccountLine, ChildLine, Next, Overview } from "../../lib/bindings";
import { dayLong, weekday } from "../../lib/dates";
import { go } from "../../lib/route.svelte";
import { goToStep } from "../../lib/steps";
import type { Stage } from "../../lib/ui/Plate.svelte";
import { t } from "../../lib/words.svelte";
import { inWords } from "../account/words";

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
  /** Something else that can be done about it. */
  other?: { label: string; act: () => void } | undefined;
}

type Of<K extends Next["kind"]> = Extract<Next, { kind: K }>;

function accountOf(overview: Overview, id: string): [ChildLine, AccountLine] | null {
  for (const line of overview.children) {
    const account = line.accounts.find((one) => one.id === id);
    if (account) return [line, account];
  }
  return null;
}

function dayBadge(day: string, days: number, time: string | null): string {
  if (days < 0) return t("today-due-past", { day: dayLong(day) });
  const date = days === 0 ? t("today-due-today") : dayLong(day);
  const when = time ? t("today-due-time", { day: date, time: time.slice(0, 5) }) : date;
  if (days === 0) return when;
  return t(days === 1 ? "today-due-tomorrow" : "today-due-ahead", { day: when });
}

function reviewCard(next: Of<"review">, { child, accounts }: ChildLine): NextCard {
  const { name } = child;
  const roads = accounts.filter((account) => account.nextReview !== null);
  const here = { child: child.id };
  const late = Math.max(0, -next.days);
  const words = next.open ? "open" : next.due;
  return {
    key: `review ${child.id}`,
    title: t("today-review", { name }),
    text: t(`today-review-${words}`, { name, days: late, late: inWords(late) }),
    button: t(
      next.open
        ? "today-review-on"
        : next.due === "ahead"
          ? "today-review-date"
          : "today-review-go",
      { name },
    ),
    // One sitting is about all accounts: a plate is only shown where there is one.
    stage: roads.length === 1 ? roads[0]?.stage : undefined,
    badge: next.open
      ? t("today-review-paused")
      : dayBadge(next.day, next.days, roads[0]?.reviewTime ?? null),
    due: next.open || next.due !== "ahead",
    act: () => (next.due === "ahead" && !next.open ? go("reviewDate", here) : go("review", here)),
    other:
      next.due === "ahead" || next.due === "lapsed" || next.open
        ? undefined
        : { label: t("today-review-other-day"), act: () => go("reviewDate", here) },
  };
}

function lookAgainCard(next: Of<"look_again">, who: { name: string; network: string }) {
  const due = next.days <= 0;
  const here = { account: next.account };
  return {
    title: t(due ? "today-look-again" : "today-look-again-ahead", who),
    text: due
      ? t("today-look-again-what")
      : t("today-look-again-later", { day: dayLong(next.day) }),
    button: t(due ? "today-look-again-go" : "today-look-again-open"),
    badge: due ? dayBadge(next.day, next.days, null) : undefined,
    due,
    act: () => (due ? go("askAgain", here) : go("account", here)),
  };
}

/** The card of one thing; nothing where its account or child is gone. */
export function cardOf(next: Next, overview: Overview): NextCard | null {
  if (next.kind === "choose" || next.kind === "review") {
    const line = overview.children.find(({ child }) => child.id === next.child);
    if (!line) return null;
    if (next.kind === "review") return reviewCard(next, line);
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
  const [{ child }, account] = found;
  const who = { name: child.name, network: account.networkName };
  const here = { account: account.id };
  const shared = { key: `${next.kind} ${account.id}`, stage: account.stage };
  switch (next.kind) {
    case "set_up":
      return {
        ...shared,
        title: t("today-set-up", who),
        text: t(`today-step-${next.step}`),
        button: t(`today-go-${next.step}`, who),
        due: false,
        act: () => goToStep(next.step, account.id, child.id),
      };
    case "look_in":
      return {
        ...shared,
        title: t("today-look-in", who),
        text: t("today-look-in-what", who),
        button: t("today-look-in-go"),
        badge: dayBadge(next.day, next.days, null),
        due: next.days <= 0,
        act: () => go("account", here),
      };
    case "hand_over":
      return {
        ...shared,
        title: t("today-hand-over", who),
        text: t("today-hand-over-what", who),
        button: t("today-hand-over-go"),
        due: true,
        act: () => go("handOver", here),
      };
    case "licence":
      return {
        ...shared,
        title: t("today-licence", who),
        text: t("today-licence-what", who),
        button: t("today-licence-go", who),
        due: true,
        act: () => go("licence", here),
      };
    case "look_again":
      return { ...shared, ...lookAgainCard(next, who) };
  }
}

function kindOf(next: Next | undefined): string {
  if (!next) return "nothing";
  switch (next.kind) {
    case "review":
      if (next.open) return "review-open";
      return next.due === "ahead" ? "review-ahead" : "review-due";
    case "look_again":
      return next.days <= 0 ? "look-again-due" : "look-again-ahead";
    case "look_in":
      return next.days <= 0 ? "look-in-due" : "look-in-ahead";
    default:
      return next.kind.replace("_", "-");
  }
}

/** Heading and the line below it, for what comes first. */
export function headingOf(next: Next | undefined, today: string): [string, string] {
  const kind = kindOf(next);
  return [t(`today-title-${kind}`, { weekday: weekday(today) }), t(`today-subtitle-${kind}`)];
}

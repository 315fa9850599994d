/** Where a sitting stands: whose turn it is, and which page comes after which. */
import type { OpenReview, ReviewAccount, Voice } from "../../lib/bindings";
import { t } from "../../lib/words.svelte";

/** A page at which both sit together. */
export type TablePage =
  | { at: "compared" | "since" | "praise" | "next" }
  | { at: "settings" | "freedoms" | "stage" | "phone"; account: string };

export type Place =
  | { at: "begin" | "alone" | "stopped" | "lookedBack" | "held" }
  | { at: "hand" | "covered"; voice: Voice }
  | { at: "question"; voice: Voice; index: number }
  | { at: "table"; index: number };

/** All pages of the table, in order; some have nothing to show and are passed over. */
export function tableOf(open: OpenReview): TablePage[] {
  return [
    { at: "compared" },
    { at: "since" },
    { at: "praise" },
    ...open.accounts.flatMap(({ id }): TablePage[] => [
      { at: "settings", account: id },
      { at: "freedoms", account: id },
      { at: "stage", account: id },
    ]),
    ...open.accounts.map(({ id }): TablePage => ({ at: "phone", account: id })),
    { at: "next" },
  ];
}

export function accountOf(open: OpenReview, page: TablePage): ReviewAccount | undefined {
  return "account" in page ? open.accounts.find(({ id }) => id === page.account) : undefined;
}

function hasSomething(open: OpenReview, page: TablePage): boolean {
  const account = accountOf(open, page);
  if (page.at === "settings") return (account?.settings.length ?? 0) > 0;
  if (page.at === "phone") return (account?.phone.length ?? 0) > 0;
  if (page.at === "freedoms") return (account?.freedoms.length ?? 0) > 0;
  return true;
}

/** The first page from `index` on, or back from it, that has something to show. */
export function shownFrom(open: OpenReview, index: number, step: 1 | -1 = 1): number {
  const pages = tableOf(open);
  let at = Math.min(Math.max(index, 0), pages.length - 1);
  for (; at > 0 && at < pages.length - 1; at += step) {
    const page = pages[at];
    if (page && hasSomething(open, page)) break;
  }
  return at;
}

/** The first question this voice has not answered yet; -1 when all have an answer. */
export function firstOpen(open: OpenReview, voice: Voice): number {
  return open.questions.findIndex(({ id }) => !open.answered[voice].includes(id));
}

/** Where a review that was paused goes on. */
export function resume(open: OpenReview): Place {
  if (open.compared === null) {
    return { at: "hand", voice: firstOpen(open, "child") >= 0 ? "child" : "guardian" };
  }
  const { page } = open.decisions;
  if (page < 1) return { at: "covered", voice: "guardian" };
  return { at: "table", index: shownFrom(open, page - 1) };
}

/** The page on which a field of the decisions stands. */
export function pageOfField(open: OpenReview, field: string): number {
  const [what, id] = field.split(".");
  const pages = tableOf(open);
  const of = (at: TablePage["at"]) =>
    pages.findIndex((page) => page.at === at && (!("account" in page) || page.account === id));
  const found =
    what === "wishes"
      ? of("since")
      : what === "stages"
        ? of("stage")
        : what === "freedoms"
          ? of("freedoms")
          : what === "praise"
            ? of("praise")
            : of("next");
  return found < 0 ? pages.length - 1 : found;
}

/** “five”, up to twelve. */
export function inWords(count: number): string {
  return t("review-number", { count });
}

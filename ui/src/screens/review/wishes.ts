/** The child's wishes on the table and what is said to them. */
import type { Decisions, OpenReview, WishView } from "../../lib/bindings";
import type { Issue } from "../../lib/issues";
import { t } from "../../lib/words.svelte";

export interface OpenWish extends WishView {
  networkName: string;
}

/** Wishes without an answer, of all accounts. */
export function openWishes(open: OpenReview): OpenWish[] {
  return open.accounts.flatMap(({ networkName, wishes }) =>
    wishes.filter(({ answer }) => answer === null).map((wish) => ({ ...wish, networkName })),
  );
}

/** What a wish still wants: a yes or a not yet, and a reason. */
export function wishIssues(
  wishes: readonly OpenWish[],
  decisions: Decisions,
  reasons: Record<string, string>,
): Issue[] {
  return wishes.flatMap(({ id }) => {
    if (!(id in decisions.wishes))
      return [{ field: `wishes.${id}.yes`, text: t("review-wish-missing") }];
    if ((reasons[id] ?? "").trim() === "")
      return [{ field: `wishes.${id}`, text: t("review-wish-why-missing") }];
    return [];
  });
}

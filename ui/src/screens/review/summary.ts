import type { Decisions, OpenReview } from "../../lib/bindings";
import { t } from "../../lib/words.svelte";

interface AccountSummary {
  id: string;
  name: string;
  lines: string[];
}

/** What moves, account by account: stage, freedoms, wishes. */
export function summaryOf(open: OpenReview, decisions: Decisions): AccountSummary[] {
  return open.accounts.map((account) => {
    const lines: string[] = [];
    const decided = decisions.stages[account.id];
    if (decided) lines.push(t(`review-sum-${decided.decision}`, { stage: account.stage }));
    for (const row of account.freedoms) {
      const step = decisions.freedoms[account.id]?.[row.id];
      if (step === undefined || step === row.today) continue;
      const how = step > row.today ? "review-sum-freedom-on" : "review-sum-freedom-back";
      lines.push(t(how, { freedom: row.name, step: row.steps[step] ?? "" }));
    }
    for (const wish of account.wishes) {
      const answer = wish.answer === null ? decisions.wishes[wish.id] : undefined;
      if (!answer) continue;
      const { reason } = answer;
      lines.push(
        t(answer.yes ? "review-sum-wish-yes" : "review-sum-wish-not-yet", {
          wish: wish.words,
          reason,
        }),
      );
    }
    return {
      id: account.id,
      name: account.networkName,
      lines: lines.length > 0 ? lines : [t("review-sum-nothing")],
    };
  });
}

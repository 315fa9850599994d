/** When a decision about a stage asks for a sentence from each. */
import type { Decision, ReviewAccount, StageDecision } from "../../lib/bindings";
import type { Issue } from "../../lib/issues";
import { t } from "../../lib/words.svelte";

type Known = Pick<ReviewAccount, "id" | "met" | "mustDecide">;

/** On without what was agreed, staying although all of it is there or the stage has lasted its longest, and back. */
export function needsSentences({ met, mustDecide }: Known, decision: Decision): boolean {
  if (decision === "on") return !met && !mustDecide;
  if (decision === "stay") return met || mustDecide;
  return true;
}

export function stageIssues(account: Known, decided: StageDecision | undefined): Issue[] {
  const field = `stages.${account.id}`;
  if (!decided) {
    return [{ field, text: t(account.mustDecide ? "rule-decide" : "review-decide-missing") }];
  }
  if (!needsSentences(account, decided.decision)) return [];
  return (["child", "guardian"] as const)
    .filter((who) => decided[who].trim() === "")
    .map((who) => ({ field: `${field}.${who}`, text: t("rule-sentence") }));
}

/** Which screen of the walk comes when. */
import type { WalkStep, WalkView } from "../../lib/bindings/index";
import { t } from "../../lib/words.svelte";

/** A screen of the walk. */
export type Place =
  | { at: "who" }
  | { at: "device" }
  | { at: "make" }
  | { at: "rest" }
  | { at: "policy"; index: number }
  | { at: "setting"; index: number }
  | { at: "list"; finished: boolean };

/** Never looked at, or put off. */
export function isOpen(step: WalkStep): boolean {
  return step.walked === null || step.walked.outcome === "later";
}

/** What the permit still waits for. */
export function neededStill(view: WalkView): WalkStep[] {
  return view.steps.filter((step) => step.mustDo && isOpen(step));
}

/** How far the walk is: by what the permit needs until that is done, then by all. */
export function progress(view: WalkView): { now: number; total: number; words: string } {
  const done = view.steps.filter((step) => !isOpen(step)).length;
  const total = view.steps.length;
  const needed = view.steps.filter((step) => step.mustDo).length;
  const still = neededStill(view).length;
  if (still === 0) return { now: done, total, words: t("walk-progress", { done, total }) };
  const words = t("walk-progress-needed", { met: needed - still, needed, done, total });
  return { now: needed - still, total: needed, words };
}

/** Where a family that comes back goes on. */
export function resume(view: WalkView): Place {
  const step = view.resumeAt === null ? undefined : view.steps[view.resumeAt];
  if (view.resumeAt === null || !step) return { at: "list", finished: true };
  if (!step.mustDo && neededStill(view).length > 0) return { at: "rest" };
  if (!step.mustDo && step.walked) return { at: "list", finished: false };
  return { at: "setting", index: view.resumeAt };
}

/** The next setting nobody has looked at, after `index` first. */
export function nextNew(view: WalkView, index: number): Place | null {
  const isNew = (step: WalkStep) => step.walked === null;
  const later = view.steps.findIndex((step, at) => at > index && isNew(step));
  const next = later >= 0 ? later : view.steps.findIndex(isNew);
  return next < 0 ? null : { at: "setting", index: next };
}

/** Where to go once the setting at `index` is saved. */
export function after(view: WalkView, index: number): Place {
  const next = nextNew(view, index);
  const needed = neededStill(view);
  const allLookedAt = view.steps.every((step) => !step.mustDo || step.walked !== null);
  const wasNeeded = view.steps[index]?.mustDo === true;
  if (allLookedAt && ((wasNeeded && next !== null) || (next === null && needed.length > 0)))
    return { at: "rest" };
  return next ?? { at: "list", finished: !view.steps.some(isOpen) };
}

/** The first question about the policy without an answer. */
export function nextQuestion(view: WalkView, from = 0): Place | null {
  const index = view.policy.findIndex((one, at) => at >= from && one.answeredOn === null);
  return index < 0 ? null : { at: "policy", index };
}

import type { LessonView, PointView, QuestionView } from "../../lib/bindings";

/** What one screen of a lesson shows. */
export type LessonPage =
  | { kind: "goal" }
  | { kind: "points"; points: PointView[] }
  | { kind: "try" }
  | { kind: "teach" }
  | { kind: "question"; question: QuestionView }
  | { kind: "finish" };

/** The screens of a lesson in order: two key points share one. Only where a child takes part does it teach back. */
export function pagesOf(lesson: LessonView): LessonPage[] {
  const pages: LessonPage[] = [{ kind: "goal" }];
  for (let at = 0; at < lesson.points.length; at += 2) {
    pages.push({ kind: "points", points: lesson.points.slice(at, at + 2) });
  }
  if (lesson.tryIt) pages.push({ kind: "try" });
  if (lesson.teachBack && !lesson.line.forGuardians) pages.push({ kind: "teach" });
  for (const question of lesson.questions) pages.push({ kind: "question", question });
  return [...pages, { kind: "finish" }];
}

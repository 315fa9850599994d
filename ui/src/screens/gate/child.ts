import type { ChildView } from "../../lib/bindings";
import { session } from "../../lib/session.svelte";
import { t } from "../../lib/words.svelte";

/** The child with this id, as the overview last knew it. */
export function childOf(id: string): ChildView | undefined {
  return session.overview?.children.find(({ child }) => child.id === id)?.child;
}

/** The child's name, or words for “your child” before the overview is there. */
export function nameOf(id: string): string {
  return childOf(id)?.name ?? t("gate-your-child");
}

/** Ways to a paper from other screens. */
import type { Paper } from "../../lib/bindings";
import { go } from "../../lib/route.svelte";
import { session } from "../../lib/session.svelte";

/** The child whose account it is. */
export function ownerOf(account: string): string | null {
  const line = session.overview?.children.find(({ accounts }) =>
    accounts.some((one) => one.id === account),
  );
  return line?.child.id ?? null;
}

/** Shows a paper about an account. */
export function openPaper(paper: Extract<Paper, { account: string }>): void {
  const child = ownerOf(paper.account);
  if (child !== null) go("paper", { child, paper });
}

/** Whether two are the same paper. */
export function same(one: Paper, other: Paper): boolean {
  return (
    JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort())
  );
}

import type { Issue } from "../../lib/issues";

/** What every page at the table is given: where we are, what was refused and the ways off it. */
export interface Turn {
  crumbs: readonly string[];
  now: number;
  total: number;
  issues: readonly Issue[];
  busy: boolean;
  /** The error at a field. */
  errorAt: (field: string) => string | undefined;
  ongoon: () => void;
  onback: (() => void) | undefined;
  onpause: () => void;
  onstop: () => void;
}

import type { Terms } from "../../lib/bindings";

/** The parts of the agreement, in the order in which they are asked. */
export const PARTS = [
  "rules",
  "promises",
  "clauses",
  "consequences",
  "freedoms",
  "method",
  "dates",
  "summary",
] as const;

export type Part = (typeof PARTS)[number];

/** A part that can be changed from the summary. */
export type Changed = Exclude<Part, "summary">;

/** The part on which a field of the terms stands. */
export function partOf(field: string): Part | undefined {
  const name = field.split(".")[0] ?? "";
  if (name === "openPoints") return "summary";
  if (name === "envelopeEnds") return "method";
  if (name === "firstReview" || name === "reviewTime") return "dates";
  return PARTS.find((part) => part === name);
}

/** A part that is left unsaved, as it waits for them in this session. */
export interface Draft {
  /** The saved terms it was typed over, as text. */
  over: string;
  terms: Terms;
  by: string;
  at: number;
  /** They came from the summary and go back to it. */
  returns: boolean;
  /** An open point that is typed and not noted yet. */
  point: string;
  again: boolean;
}

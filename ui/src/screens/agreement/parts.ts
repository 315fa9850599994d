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

/** Choosing lines of an agreement: the library's by id, the family's own by their words. */
import type { Line, LineView } from "../../lib/bindings";
import type { Option } from "../../lib/ui/Choice.svelte";
import { t } from "../../lib/words.svelte";

/** The nil id: Rust gives a new clause or point its own. */
export const NEW = "00000000-0000-0000-0000-000000000000";

/** The ids of the library's lines among `lines`. */
export function libraryIds(lines: readonly Line[]): string[] {
  return lines.flatMap((line) => (line.kind === "library" ? [line.id] : []));
}

/** The family's own words among `lines`. */
export function ownWords(lines: readonly Line[]): string[] {
  return lines.flatMap((line) => (line.kind === "own" ? [line.text] : []));
}

/** What belonged to each of `after` in `all`, when a line was written, added at the end or taken out. */
export function matched<T>(
  before: readonly string[],
  after: readonly string[],
  all: readonly T[],
): (T | undefined)[] {
  const out =
    after.length < before.length ? before.findIndex((text, at) => text !== after[at]) : -1;
  return after.map((_, at) => all[out >= 0 && at >= out ? at + 1 : at]);
}

/** Both together again, the library's first. */
export function joined(ids: readonly string[], own: readonly string[]): Line[] {
  return [
    ...ids.map((id): Line => ({ kind: "library", id })),
    ...own.map((text): Line => ({ kind: "own", text })),
  ];
}

/** A line in an adult's words, whoever wrote it. */
export function words(line: Line, all: readonly LineView[]): string {
  if (line.kind === "own") return line.text;
  return all.find((one) => one.id === line.id)?.adult ?? line.id;
}

/** The card of a library line: the adult's words, then the child's. */
export function card(line: LineView, child: string): Option {
  return {
    value: line.id,
    name: line.adult,
    description: t("agreement-child-words", { name: child, words: line.child }),
    blocked: line.always ? t("agreement-always") : undefined,
  };
}

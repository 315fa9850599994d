import type { RecordKind, Search } from "../../lib/bindings";
import { isDay } from "../../lib/dates";

/** What is looked for, as its fields hold it. */
export interface Filter {
  words: string;
  child: string;
  account: string;
  kinds: RecordKind[];
  from: string;
  until: string;
}

export function everything(): Filter {
  return { words: "", child: "", account: "", kinds: [], from: "", until: "" };
}

/** A day that is only half typed asks for nothing yet. */
function day(text: string): string | null {
  return isDay(text) ? text : null;
}

/** The filter as the Rust side takes it. */
export function searchOf(filter: Filter): Omit<Search, "skip"> {
  return {
    words: filter.words,
    child: filter.child || null,
    account: filter.account || null,
    kinds: [...filter.kinds],
    from: day(filter.from),
    until: day(filter.until),
  };
}

/** Which network: finding one by name, and what was chosen so far. */
import type { NetworkCard, NetworkKind } from "../../lib/bindings";
import { draftOf, dropDraft, keepDraft } from "../../lib/drafts";

/** What was chosen, as it waits while they read about a network. */
export interface Choosing {
  there: "there" | "new" | null;
  network: string | null;
  search: string;
}

const none: Choosing = { there: null, network: null, search: "" };
const key = (child: string): string => `choose ${child}`;

export function choosingOf(child: string): Choosing {
  return draftOf<Choosing>(key(child)) ?? none;
}

export function keepChoosing(child: string, choosing: Choosing): void {
  keepDraft(key(child), choosing);
}

export function dropChoosing(child: string): void {
  dropDraft(key(child));
}

/** A name as it is looked for: without accents, capitals, spaces and dots. */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** The kinds in the order in which they are shown; one without a kind comes last. */
const order: (NetworkKind | null)[] = [
  "picture_and_video",
  "messenger",
  "community",
  "game",
  "streaming",
  "ai_chat",
  null,
];

/** Networks of one kind. */
export interface KindGroup {
  kind: NetworkKind | null;
  cards: NetworkCard[];
}

/** Those whose name has what was typed: by kind where we know the settings, and the others. */
export function find(cards: readonly NetworkCard[], search: string) {
  const wanted = fold(search);
  const found = cards.filter(({ name }) => fold(name).includes(wanted));
  const groups: KindGroup[] = order
    .map((kind) => ({ kind, cards: found.filter((card) => card.hasWalk && card.kind === kind) }))
    .filter((group) => group.cards.length > 0);
  return { groups, others: found.filter((card) => !card.hasWalk), count: found.length };
}

/** Steps that the tests of the pages at the table share. */
import { screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import type { OpenReview, ReviewAccount, SaveDecisions } from "../../lib/bindings";
import { account, onPage, reviewView } from "./sample";

export async function press(name: string): Promise<void> {
  await userEvent.click(await screen.findByRole("button", { name }));
}

export async function heading(name: string): Promise<void> {
  await screen.findByRole("heading", { level: 1, name });
}

/** A Rust side that keeps the decisions. */
export function keeping(open: OpenReview) {
  let now = open;
  return {
    review: () => reviewView(now),
    save_decisions: ({ decisions }: SaveDecisions) => {
      now = { ...now, decisions };
      return reviewView(now);
    },
    walk_setting: () => null as never,
    hold_review: () => reviewView(null),
  };
}

export function withAccount(page: number, more: Partial<ReviewAccount>): OpenReview {
  return onPage(page, { accounts: [{ ...account, ...more }] });
}

const choices = [
  { id: "open", text: "§open" },
  { id: "shut", text: "§shut" },
];
export const setting = {
  setting: "dm",
  name: "§dm",
  again: "long_ago" as const,
  place: { path: ["§menu"], confidence: "official" as const },
  lookFor: "§look",
  choices,
  recorded: "shut",
  recordedWords: "§shut",
  walkedOn: "2026-08-01",
  fits: "shut",
  told: null,
};
export const wish = {
  id: "w1",
  freedom: "comments",
  freedomName: "§comments",
  words: "§wish",
  day: "2026-11-15",
  answer: null,
  answeredOn: null,
  talk: true,
};

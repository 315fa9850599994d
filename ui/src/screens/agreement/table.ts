/** What the tests of the agreement share: a Rust side that keeps one agreement, and hands to build it with. */
import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { vi } from "vitest";
import type { AgreementView, Blocker, LineView, SaveTerms, Terms } from "../../lib/bindings";
import { clearDrafts } from "../../lib/drafts";
import { setTransport } from "../../lib/ipc";
import { restart } from "../../lib/route.svelte";
import { setPseudo } from "../../lib/words.svelte";
import { anAgreement, anOverview } from "../walk/sample";
import Agreement from "./Agreement.svelte";

export const user = userEvent.setup();
export const saved = vi.fn<(input: SaveTerms) => void>();

function line(id: string, starter: boolean, more: Partial<LineView> = {}): LineView {
  const words = { adult: `${id} for all`, child: `${id} for me`, why: `${id} why` };
  return { id, ...words, category: "", starter, always: false, ...more };
}

export const starters = ["telling", "hall", "asking", "people", "keys", "night"];

/** Nothing is chosen but what the library suggests. */
function fresh(): AgreementView {
  const found = anAgreement();
  const steps = ["nobody", "family", "met", "ask", "all"];
  const freedom = { steps, childSteps: steps.map((step) => `${step} (me)`), today: 1, cap: 1 };
  return {
    ...found,
    isDraft: true,
    signedOn: null,
    signsNext: "g1",
    blockers: [{ code: "no_rule" }, { code: "no_review" }],
    rules: [
      ...starters.map((id) => line(id, true, { category: "Telling" })),
      line("money", false, { category: "Money" }),
    ],
    promises: [line("amnesty", true, { always: true }), line("calm", true), line("model", false)],
    consequences: [line("talk", true)],
    freedoms: [
      {
        id: "live",
        name: "Live",
        child: "My live",
        core: true,
        caps: [1, 2, 3, 4],
        ...freedom,
        history: [],
      },
      {
        id: "night",
        name: "Night",
        child: "My night",
        core: false,
        caps: [1, 1, 2, 4],
        ...freedom,
        history: [],
      },
    ],
    methods: [
      { method: "open_on_request", possible: true, whyNot: null, passwordSharing: null },
      { method: "envelope", possible: true, whyNot: null, passwordSharing: "forbidden" },
      { method: "follow", possible: false, whyNot: "Nobody follows here.", passwordSharing: null },
    ],
    terms: {
      ...found.terms,
      rules: [],
      promises: [
        { kind: "library", id: "amnesty" },
        { kind: "library", id: "calm" },
      ],
      freedoms: { live: 1, night: 1 },
      firstReview: null,
    },
  };
}

function blockers(terms: Terms): Blocker[] {
  const over = terms.rules.filter((rule) => !rule.later).length - 5;
  const found: Blocker[] = [];
  if (terms.rules.length === 0) found.push({ code: "no_rule" });
  if (over > 0) found.push({ code: "too_many_rules", over });
  if (terms.firstReview === null) found.push({ code: "no_review" });
  else if (terms.firstReview <= "2026-11-21")
    found.push({ code: "review_date", problem: "not_ahead" });
  if (terms.method === "envelope" && (terms.envelopeEnds ?? "") <= "2026-11-21")
    found.push({ code: "no_envelope_end" });
  const count = terms.openPoints.length;
  if (count > 0) found.push({ code: "open_points", count });
  return found;
}

/** The agreement on the Rust side, and what the next save is refused with. */
export const table: { agreement: AgreementView; refusal: unknown } = {
  agreement: fresh(),
  refusal: null,
};

/** As the Rust side does: a clause is the child's, and what is new gets an id. */
export function save({ by, terms }: SaveTerms): AgreementView {
  const same = JSON.stringify(terms.clauses) === JSON.stringify(table.agreement.terms.clauses);
  if (by !== table.agreement.child.id && !same)
    throw { code: "childs_clause", fields: [], wait: 0 };
  const named = <T extends { id: string }>(all: T[], kind: string): T[] =>
    all.map((one, index) => (one.id.startsWith("0000") ? { ...one, id: `${kind}${index}` } : one));
  const clauses = named(terms.clauses, "clause");
  const openPoints = named(terms.openPoints, "point");
  const kept = { ...terms, clauses, openPoints };
  return (table.agreement = { ...table.agreement, terms: kept, blockers: blockers(kept) });
}

/** Before each test. */
export function lay(): void {
  Object.assign(table, { agreement: fresh(), refusal: null });
  saved.mockClear();
  setTransport({
    invoke: async (name, { input }) => {
      if (name === "overview") return anOverview();
      if (name === "agreement") return table.agreement;
      if (name === "change_agreement") {
        const { version } = table.agreement;
        return (table.agreement = {
          ...table.agreement,
          isDraft: true,
          version: version + 1,
          comparedWith: version,
          signatures: [],
          signedOn: null,
          signsNext: "g1",
        });
      }
      if (name !== "save_agreement") throw new Error(name);
      saved(structuredClone(input) as SaveTerms);
      if (table.refusal) throw table.refusal;
      return save(input as SaveTerms);
    },
    listen: () => Promise.resolve(() => {}),
  });
  restart("agreement", { account: "a1" });
}

/** After each test. */
export function clear(): void {
  clearDrafts();
  setTransport(null);
  setPseudo(false);
}

export const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));
export const tick = (name: RegExp) => user.click(screen.getByRole("checkbox", { name }));
export const heading = (name: string) => screen.findByRole("heading", { level: 1, name });
export const field = (name: string | RegExp) =>
  screen.getByRole<HTMLInputElement>("textbox", { name });
export const last = (): SaveTerms => {
  const input = saved.mock.lastCall?.[0];
  if (!input) throw new Error("nothing was saved");
  return input;
};
export const types = (name: string) =>
  user.selectOptions(screen.getByRole("combobox", { name: "Who is typing?" }), name);

export const titles = [
  "Which rules shall we have?",
  "What do the grown-ups promise?",
  "What does Sam want to add?",
  "And when it does not work?",
  "Where do we start?",
  "How do the grown-ups look in?",
  "When do we look back?",
  "Our agreement, to read once more",
];

/** Opens the agreement and goes on until the part with this heading. */
export async function at(title: string): Promise<void> {
  render(Agreement, { account: "a1" });
  for (const one of titles) {
    await heading(one);
    if (one === title) return;
    await press("Go on");
  }
}

/** Terms in which nothing is missing. */
export function rulesIn(): Terms {
  const telling = { line: { kind: "library" as const, id: "telling" }, later: false };
  return { ...table.agreement.terms, rules: [telling], firstReview: "2026-11-28" };
}

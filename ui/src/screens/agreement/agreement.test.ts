import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { expectAccessible, hardCoded } from "../../../tests/kit";
import type { AgreementView, Blocker, LineView, SaveTerms, Terms } from "../../lib/bindings";
import { setTransport } from "../../lib/ipc";
import { restart, route } from "../../lib/route.svelte";
import LiveRegion from "../../lib/ui/LiveRegion.svelte";
import { setPseudo } from "../../lib/words.svelte";
import { anAgreement, anOverview } from "../walk/sample";
import Agreement from "./Agreement.svelte";

const user = userEvent.setup();
let agreement: AgreementView;
/** What the next save is refused with. */
let refusal: unknown = null;
const saved = vi.fn<(input: SaveTerms) => void>();

function line(id: string, starter: boolean, more: Partial<LineView> = {}): LineView {
  const words = { adult: `${id} for all`, child: `${id} for me`, why: `${id} why` };
  return { id, ...words, category: "", starter, always: false, ...more };
}

const starters = ["telling", "hall", "asking", "people", "keys", "night"];

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
      { id: "live", name: "Live", child: "My live", core: true, caps: [1, 2, 3, 4], ...freedom },
      {
        id: "night",
        name: "Night",
        child: "My night",
        core: false,
        caps: [1, 1, 2, 4],
        ...freedom,
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

/** As the Rust side does: a clause is the child's, and what is new gets an id. */
function save({ by, terms }: SaveTerms): AgreementView {
  const same = JSON.stringify(terms.clauses) === JSON.stringify(agreement.terms.clauses);
  if (by !== agreement.child.id && !same) throw { code: "childs_clause", fields: [], wait: 0 };
  const named = <T extends { id: string }>(all: T[], kind: string): T[] =>
    all.map((one, index) => (one.id.startsWith("0000") ? { ...one, id: `${kind}${index}` } : one));
  const clauses = named(terms.clauses, "clause");
  const openPoints = named(terms.openPoints, "point");
  const kept = { ...terms, clauses, openPoints };
  return (agreement = { ...agreement, terms: kept, blockers: blockers(kept) });
}

beforeEach(() => {
  [agreement, refusal] = [fresh(), null];
  saved.mockClear();
  setTransport({
    invoke: async (name, { input }) => {
      if (name === "overview") return anOverview();
      if (name === "agreement") return agreement;
      if (name === "change_agreement") {
        const { version } = agreement;
        return (agreement = {
          ...agreement,
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
      if (refusal) throw refusal;
      return save(input as SaveTerms);
    },
    listen: () => Promise.resolve(() => {}),
  });
  restart("agreement", { account: "a1" });
});

afterEach(() => {
  setTransport(null);
  setPseudo(false);
});

const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));
const tick = (name: RegExp) => user.click(screen.getByRole("checkbox", { name }));
const heading = (name: string) => screen.findByRole("heading", { level: 1, name });
const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>("textbox", { name });
const last = (): SaveTerms => {
  const input = saved.mock.lastCall?.[0];
  if (!input) throw new Error("nothing was saved");
  return input;
};
const types = (name: string) =>
  user.selectOptions(screen.getByRole("combobox", { name: "Who is typing?" }), name);

const titles = [
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
async function at(title: string): Promise<void> {
  render(Agreement, { account: "a1" });
  for (const one of titles) {
    await heading(one);
    if (one === title) return;
    await press("Go on");
  }
}

describe("building the agreement", () => {
  it("asks one thing after the other; what we suggest needs one press a part", async () => {
    render(Agreement, { account: "a1" });
    await heading(titles[0] ?? "");
    await tick(/^telling for all/);
    for (const title of titles.slice(1)) {
      await press("Go on");
      const reached = await heading(title);
      expect(document.activeElement).toBe(reached);
    }
    expect(last()).toMatchObject({
      account: "a1",
      by: "g1",
      terms: {
        rules: [{ line: { kind: "library", id: "telling" }, later: false }],
        method: "open_on_request",
        firstReview: "2026-11-28",
      },
    });
    await press("Go on to sign");
    expect(route.current).toEqual({ screen: "sign", params: { account: "a1" } });
  });

  it.each(titles)("is accessible: %s", async (title) => {
    await at(title);
    await expectAccessible();
  });

  it.each(titles)("has all its words in the catalogue: %s", async (title) => {
    await at(title);
    setPseudo(true);
    await vi.waitFor(() => {
      const theirs = [
        /Robin, Alex and Sam/g,
        /Sam|Alex|Robin|Instagram|Money|Telling|My (live|night)|Live|Night/g,
      ];
      const library = [
        /Nobody follows here\.|\w+ for (all|me)|(nobody|family|met|ask|all)( \(me\))?/g,
      ];
      expect(hardCoded(document.body, [...theirs, ...library])).toEqual([]);
    });
  });

  it("asks which rules to leave for later, above five", async () => {
    render(Agreement, { account: "a1" });
    await heading(titles[0] ?? "");
    for (const id of starters) await tick(new RegExp(`^${id} for all`));
    expect(document.body.textContent).toContain("6 rules are chosen");
    const later = screen.getByRole("group", { name: "Which ones do we leave for later?" });
    await user.click(within(later).getByRole("checkbox", { name: /^night/ }));
    await press("Go on");
    await heading(titles[1] ?? "");
    expect(last().terms.rules.map((rule) => rule.later)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  it("keeps what was typed when it is refused, and says so at the field", async () => {
    await at(titles[2] ?? "");
    await types("Sam");
    await press("Add a sentence of mine");
    await user.type(field("My sentence 1"), "Far too long");
    refusal = { code: "invalid", fields: [{ field: "clauses.0", rule: "too_long" }], wait: 0 };
    await press("Go on");
    const said = await screen.findByRole("group", { name: "One thing needs another look" });
    expect(document.activeElement).toBe(said);
    const own = field("My sentence 1");
    expect(own.value).toBe("Far too long");
    expect(own.getAttribute("aria-invalid")).toBe("true");
    await user.click(within(said).getByRole("link"));
    expect(document.activeElement).toBe(own);
    refusal = null;
    await press("Go on");
    await heading(titles[3] ?? "");
    expect(agreement.terms.clauses).toMatchObject([{ text: "Far too long" }]);
  });

  it("has the amnesty in it always, with the reason", async () => {
    await at(titles[1] ?? "");
    const amnesty = screen.getByRole<HTMLInputElement>("checkbox", { name: /^amnesty/ });
    expect([amnesty.checked, amnesty.disabled]).toEqual([true, true]);
    const why = (amnesty.getAttribute("aria-describedby") ?? "").split(" ");
    const words = why.map((id) => document.getElementById(id)?.textContent).join(" ");
    expect(words).toContain("telling never costs the account");
    await tick(/^calm/);
    await press("Go on");
    expect(last().terms.promises).toEqual([{ kind: "library", id: "amnesty" }]);
  });

  it("lets only Sam write Sam’s sentences", async () => {
    await at(titles[2] ?? "");
    expect(document.body.textContent).toContain("Only Sam changes these");
    expect(screen.queryByRole("button", { name: "Add a sentence of mine" })).toBeNull();
    await types("Sam");
    await press("Add a sentence of mine");
    await user.type(field("My sentence 1"), "Knock first");
    await press("Go on");
    await heading(titles[3] ?? "");
    expect(last().by).toBe("sam");
    expect(agreement.terms.clauses).toEqual([{ id: "clause0", text: "Knock first" }]);
  });

  it("hands the keyboard to Sam, and focus follows the lines", async () => {
    await at(titles[2] ?? "");
    await press("I am Sam");
    const add = await screen.findByRole("button", { name: "Add a sentence of mine" });
    await vi.waitFor(() => expect(document.activeElement).toBe(add));
    await user.keyboard("{Enter}");
    expect(document.activeElement).toBe(field("My sentence 1"));
    await press("Add a sentence of mine");
    expect(document.activeElement).toBe(field("My sentence 2"));
    await press(/^Take it out: My sentence 2/);
    expect(document.activeElement).toBe(field("My sentence 1"));
    await press(/^Take it out: My sentence 1/);
    expect(document.activeElement).toBe(add);
  });

  it("offers a freedom up to what this stage allows, the others folded", async () => {
    await at(titles[4] ?? "");
    const live = screen.getByRole("radiogroup", { name: "Live" });
    const steps = within(live).getAllByRole<HTMLInputElement>("radio");
    expect(steps.map((step) => step.disabled)).toEqual([false, false, true, true, true]);
    expect(screen.getByRole("radiogroup", { name: "Night" }).closest("details")?.open).toBe(false);
    await user.click(within(live).getByRole("radio", { name: "nobody" }));
    await press("Go on");
    expect(last().terms.freedoms).toEqual({ live: 0, night: 1 });
  });

  it("says of each way what it costs, and gives the envelope an end", async () => {
    const [live] = agreement.freedoms;
    if (live) agreement.freedoms = [live, { ...live, id: "look_ins", core: false }];
    await at(titles[5] ?? "");
    expect(document.body.textContent).toContain("The terms of Instagram say not to share");
    expect(document.body.textContent).toContain("Look-ins today: “family”");
    const follow = screen.getByRole<HTMLInputElement>("radio", { name: /^We follow/ });
    expect(follow.disabled).toBe(true);
    expect(document.body.textContent).toContain("Nobody follows here.");
    await user.click(screen.getByRole("radio", { name: /^We hold the password/ }));
    await press("Go on");
    expect(last().terms).toMatchObject({ method: "envelope", envelopeEnds: "2027-02-21" });
  });

  it("waits with signing for an open point, which only its owner closes", async () => {
    save({ account: "a1", by: "g1", terms: rulesIn() });
    render(LiveRegion);
    const heard = () => screen.getByRole("status").textContent;
    render(Agreement, { account: "a1" });
    await vi.waitFor(() => expect(screen.getByText("Not agreed yet")).toBeTruthy());
    await types("Sam");
    await user.type(field(/^What is still open for you, Sam/), "Live with my cousin");
    await press("Note it");
    expect(await screen.findByText("Sam: Live with my cousin")).toBeTruthy();
    await vi.waitFor(() => expect(heard()).toMatch(/^Noted/));
    expect(last().terms.openPoints).toMatchObject([{ by: "sam", text: "Live with my cousin" }]);
    await press("Go on to sign");
    expect(route.current.screen).toBe("agreement");
    await types("Alex");
    expect(screen.queryByRole("button", { name: /^That is settled/ })).toBeNull();
    await types("Sam");
    await press(/^That is settled/);
    await vi.waitFor(() => expect(heard()).toBe("That is settled now."));
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Note it" }));
    await press("Go on to sign");
    expect(route.current.screen).toBe("sign");
  });

  it("is put off without a word of blame, and nothing is lost", async () => {
    await at(titles[2] ?? "");
    await types("Sam");
    await press("Add a sentence of mine");
    await user.type(field("My sentence 1"), "Knock first");
    await press("Pause");
    await vi.waitFor(() => expect(route.current.screen).toBe("today"));
    expect(agreement.terms.clauses).toMatchObject([{ text: "Knock first" }]);
  });
});

describe("nothing that was typed is lost", () => {
  const moment = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
  const invalid = (label: string) => moment(label).getAttribute("aria-invalid");

  it("leads from what is wrong to the family’s own rule", async () => {
    await at(titles[0] ?? "");
    await tick(/^telling for all/);
    await press("Add a rule of our own");
    await user.type(field("Our own rule 1"), "Far too long");
    refusal = { code: "invalid", fields: [{ field: "rules.1", rule: "too_long" }], wait: 0 };
    await press("Go on");
    await user.click(screen.getByRole("link"));
    expect(document.activeElement).toBe(field("Our own rule 1"));
    expect(field("Our own rule 1").value).toBe("Far too long");
  });

  it("saves Sam’s sentences as Sam’s before a grown-up takes the keyboard", async () => {
    await at(titles[2] ?? "");
    await types("Sam");
    await press("Add a sentence of mine");
    await press("Add a sentence of mine");
    await user.type(field("My sentence 1"), "Knock first");
    await user.type(field("My sentence 2"), "No reading");
    await types("Robin");
    expect(last().by).toBe("sam");
    await press("Leave this for later");
    await heading(titles[3] ?? "");
    expect(last().by).toBe("g1");
    expect(agreement.terms.clauses.map((one) => one.text)).toEqual(["Knock first", "No reading"]);
  });

  it("stays with Sam while Sam’s sentence cannot be saved", async () => {
    await at(titles[2] ?? "");
    await types("Sam");
    await press("Add a sentence of mine");
    await user.type(field("My sentence 1"), "Far too long");
    refusal = { code: "invalid", fields: [{ field: "clauses.0", rule: "too_long" }], wait: 0 };
    await types("Robin");
    const who = screen.getByRole<HTMLSelectElement>("combobox", { name: "Who is typing?" });
    expect(who.value).toBe("sam");
    expect(field("My sentence 1").value).toBe("Far too long");
  });

  it("lets a rule of their own wait still after its words are changed", async () => {
    const own = (text: string) => ({ line: { kind: "own" as const, text }, later: true });
    const chosen = starters.slice(0, 5).map((id) => ({ kind: "library" as const, id }));
    const rules = chosen.map((one) => ({ line: one, later: false }));
    agreement.terms.rules = [...rules, own("Lunch"), own("Dinner")];
    await at(titles[0] ?? "");
    await user.type(field("Our own rule 2"), "s");
    await press(/^Take it out: Our own rule 1/);
    await press("Go on");
    await heading(titles[1] ?? "");
    expect(last().terms.rules.slice(5)).toEqual([own("Dinners")]);
  });

  it("asks for a whole day and time before it saves, and takes a weekday", async () => {
    await at(titles[6] ?? "");
    await user.clear(moment("Time of day"));
    saved.mockClear();
    await press("Go on");
    expect(saved).not.toHaveBeenCalled();
    expect(invalid("Time of day")).toBe("true");
    await user.type(moment("Time of day"), "17:15");
    await user.selectOptions(screen.getByLabelText("Day of the week for reviews"), "Saturday");
    await press("Go on");
    await heading(titles[7] ?? "");
    expect(last().terms).toMatchObject({ reviewTime: "17:15:00", weekday: "Sat" });
  });

  it("says at its field that a day is past, and stays there", async () => {
    await at(titles[5] ?? "");
    await user.click(screen.getByRole("radio", { name: /^We hold the password/ }));
    const [ends, review] = ["The envelope stays shut from", "Day of the first review"];
    for (const [label, next] of [
      [ends, titles[6]],
      [review, titles[7]],
    ] as const) {
      const day = moment(label).value;
      await user.clear(moment(label));
      await user.type(moment(label), "2026-11-01");
      await press("Go on");
      expect(invalid(label)).toBe("true");
      expect(screen.getByRole("link").textContent).toContain("still to come");
      await user.clear(moment(label));
      await user.type(moment(label), day);
      await press("Go on");
      await heading(next ?? "");
    }
  });

  it("keeps an open point that is refused, and notes it before they sign", async () => {
    const old = { id: "p0", by: "g2", text: "Old" };
    save({ account: "a1", by: "g1", terms: { ...rulesIn(), openPoints: [old] } });
    await at(titles[0] ?? "");
    for (const title of titles.slice(1)) {
      await press("Go on");
      await heading(title);
    }
    expect(document.body.textContent).toContain("Only Alex closes this.");
    const box = () => field(/^What is still open for you, Robin/);
    await user.type(box(), "Live");
    refusal = { code: "invalid", fields: [{ field: "openPoints.1", rule: "too_long" }], wait: 0 };
    await press("Note it");
    expect(box().value).toBe("Live");
    expect(box().getAttribute("aria-invalid")).toBe("true");
    await user.click(screen.getByRole("link"));
    expect(document.activeElement).toBe(box());
    refusal = null;
    await press("Not today");
    expect(agreement.terms.openPoints).toMatchObject([old, { by: "g1", text: "Live" }]);
  });

  it("notes a point that is typed when they go on to sign, and waits for it", async () => {
    save({ account: "a1", by: "g1", terms: rulesIn() });
    render(Agreement, { account: "a1" });
    await heading(titles[7] ?? "");
    await user.type(field(/^What is still open for you, Robin/), "Live");
    await press("Go on to sign");
    expect(route.current.screen).toBe("agreement");
    expect(agreement.terms.openPoints).toMatchObject([{ by: "g1", text: "Live" }]);
  });

  it("comes back to the summary from a part they change", async () => {
    save({ account: "a1", by: "g1", terms: rulesIn() });
    render(Agreement, { account: "a1" });
    await heading(titles[7] ?? "");
    await press("Change the promises");
    await heading(titles[1] ?? "");
    await press("Go on");
    await heading(titles[7] ?? "");
  });
});

/** Terms in which nothing is missing. */
function rulesIn(): Terms {
  const telling = { line: { kind: "library" as const, id: "telling" }, later: false };
  return { ...agreement.terms, rules: [telling], firstReview: "2026-11-28" };
}

describe("an agreement in force", () => {
  beforeEach(() => {
    const signature = { person: "sam", name: "Sam", drawn: null, signedOn: "2026-11-21" };
    agreement = { ...save({ account: "a1", by: "g1", terms: rulesIn() }), isDraft: false };
    agreement = { ...agreement, signedOn: "2026-11-21", signsNext: null, signatures: [signature] };
  });

  it("is read, with who signed, and changed only as a new version", async () => {
    render(Agreement, { account: "a1" });
    await heading("Our agreement, version 1");
    await expectAccessible();
    expect(screen.getByText("telling for all")).toBeTruthy();
    expect(screen.queryByRole("checkbox")).toBeNull();
    await press("Change the agreement");
    await heading(titles[0] ?? "");
    expect(saved).not.toHaveBeenCalled();
  });

  it("shows in words what a new version says differently", async () => {
    agreement = {
      ...agreement,
      isDraft: true,
      signedOn: null,
      signatures: [],
      version: 2,
      comparedWith: 1,
      differences: [{ code: "freedom", freedom: "live", from: 0, to: 1 }],
    };
    render(Agreement, { account: "a1" });
    await heading("Our agreement, to read once more");
    expect(document.body.textContent).toContain("What is different from version 1");
    expect(document.body.textContent).toContain("Live goes from “nobody” to “family”.");
  });
});

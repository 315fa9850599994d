import { readFileSync } from "node:fs";
import { join } from "node:path";
import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { RecordLine, RecordPage, Search } from "../../lib/bindings";
import { setTransport } from "../../lib/ipc";
import { restart, route } from "../../lib/route.svelte";
import { arrive, forget } from "../../lib/session.svelte";
import { has, setPseudo } from "../../lib/words.svelte";
import { refusal, rust } from "../../../tests/family";
import { expectAccessible, hardCoded } from "../../../tests/kit";
import { KINDS } from "./line";
import Record from "./Record.svelte";

afterEach(() => {
  setPseudo(false);
  forget();
  restart("today", {});
  setTransport(null);
});

const user = userEvent.setup();

function line(index: number, more: Partial<RecordLine> = {}): RecordLine {
  return {
    id: `line-${index}`,
    kind: "bump",
    what: "noted",
    day: index < 2 ? "2026-11-20" : "2026-11-19",
    child: "c1",
    childName: "Sam",
    account: "a1",
    networkName: "Instagram",
    who: "Alex",
    about: "§Money",
    text: `§what happened ${index}`,
    ...more,
  };
}

/** Answers as the Rust side does: fifty lines a page. */
function pages(all: RecordLine[]) {
  return ({ skip }: Search): RecordPage => ({
    lines: all.slice(skip, skip + 50),
    more: all.length > skip + 50,
  });
}

const all = { child: null, account: null };
const anything = { words: "", kinds: [], from: null, until: null, skip: 0 };

async function record(answer: (search: Search) => RecordPage, params = all) {
  const fake = rust({ record: answer });
  await arrive();
  const page = render(Record, params);
  return { ...fake, ...page };
}

describe("the record", () => {
  it("tells day by day what happened, about whom, and what was written", async () => {
    await record(pages([line(0), line(1, { text: null, who: null }), line(2)]));
    const days = await screen.findAllByRole("heading", { level: 2 });
    expect(days.map((day) => day.textContent)).toEqual([
      expect.stringMatching(/Friday,? 20 November 2026/),
      expect.stringMatching(/Thursday,? 19 November 2026/),
    ]);
    expect(screen.getByText("§what happened 0")).toBeTruthy();
    expect(screen.getAllByText("§Money · Sam · Instagram · by Alex")).toHaveLength(2);
    expect(screen.getByText("§Money · Sam · Instagram")).toBeTruthy();
    await expectAccessible();
  });

  it("shows no totals", async () => {
    const { container } = await record(pages(Array.from({ length: 73 }, (_, i) => line(i))));
    await screen.findByText("§what happened 0");
    expect(container.textContent).not.toMatch(/\b73\b/);
  });

  it("shows fifty, then more, and leads on to the first of those", async () => {
    const { inputs } = await record(pages(Array.from({ length: 60 }, (_, i) => line(i))));
    await user.click(await screen.findByRole("button", { name: "Show more" }));
    const next = await screen.findByText("§what happened 50");
    expect(inputs("record").map((input) => (input as Search).skip)).toEqual([0, 50]);
    await vi.waitFor(() => expect(document.activeElement).toBe(next.closest("li")));
    expect(screen.queryByRole("button", { name: "Show more" })).toBeNull();
    expect(screen.getByText("§what happened 0")).toBeTruthy();
  });

  it("leads from a review that was held to its minutes", async () => {
    const held = line(0, { id: "r1", kind: "review", what: "held", account: null });
    const begun = line(1, { id: "r2", kind: "review", what: "begun", account: null });
    await record(pages([held, begun, line(2)]));
    await user.click(await screen.findByRole("button", { name: "The minutes on paper" }));
    expect(route.current).toMatchObject({
      screen: "paper",
      params: { child: "c1", paper: { kind: "minutes", review: "r1" } },
    });
  });

  it("looks for words, a child, an account, kinds and days at once", async () => {
    const { inputs } = await record(pages([line(0)]));
    await user.type(await screen.findByLabelText("Words"), "ab");
    await user.selectOptions(screen.getByLabelText("Child"), "Sam");
    await user.selectOptions(screen.getByLabelText("Account"), "Instagram, Sam");
    await user.click(screen.getByText("Which kinds", { selector: "summary" }));
    await user.click(screen.getByRole("checkbox", { name: "Bumps" }));
    expect(screen.getByText("Only these kinds: Bumps")).toBeTruthy();
    await user.click(screen.getByText("Days"));
    await user.type(screen.getByLabelText("From"), "2026-11-01");
    expect(inputs("record").at(-1)).toEqual({
      words: "ab",
      child: "c1",
      account: "a1",
      kinds: ["bump"],
      from: "2026-11-01",
      until: null,
      skip: 0,
    });
    await user.click(screen.getByRole("button", { name: "Show everything again" }));
    expect(inputs("record").at(-1)).toEqual({ ...anything, ...all });
  });

  it("begins with the account it was asked for, and offers only a child's own accounts", async () => {
    const { inputs } = await record(pages([]), { child: null, account: "a1" } as never);
    expect(inputs("record")).toEqual([{ ...anything, child: "c1", account: "a1" }]);
    const accounts = within(screen.getByLabelText("Account"));
    expect(accounts.queryByText("TikTok, Noor")).toBeNull();
    await user.selectOptions(screen.getByLabelText("Child"), "Noor");
    expect(inputs("record").at(-1)).toEqual({ ...anything, child: "c2", account: null });
  });

  it("says when nothing fits, and when nothing is there yet", async () => {
    await record(pages([]));
    expect(await screen.findByText(/Nothing is written down yet/)).toBeTruthy();
    await user.type(screen.getByLabelText("Words"), "x");
    expect(await screen.findByText(/Nothing here fits/)).toBeTruthy();
  });

  it("says that something was found only where somebody looked for it", async () => {
    await record(pages([line(0)]));
    await screen.findByText("§what happened 0");
    expect(screen.queryByText("Found, newest first:")).toBeNull();
    await user.type(screen.getByLabelText("Words"), "x");
    expect(await screen.findByText("Found, newest first:")).toBeTruthy();
  });

  it("shows no late answer to an old question", async () => {
    const late: (() => void)[] = [];
    await record(
      ((search: Search) =>
        new Promise((answer) => {
          late.push(() =>
            answer({ lines: [line(0, { text: `§for ${search.words}` })], more: false }),
          );
        })) as never,
    );
    await user.type(screen.getByLabelText("Words"), "ab");
    await vi.waitFor(() => expect(late).toHaveLength(3));
    late[2]?.();
    await screen.findByText("§for ab");
    late[1]?.();
    await Promise.resolve();
    expect(screen.queryByText("§for a")).toBeNull();
    expect(screen.getByText("§for ab")).toBeTruthy();
  });

  it("can be asked again after it failed", async () => {
    let broken = true;
    await record(() => {
      if (broken) throw refusal("internal");
      return { lines: [line(0)], more: false };
    });
    const again = await screen.findByRole("button", { name: "Try again" });
    broken = false;
    await user.click(again);
    expect(await screen.findByText("§what happened 0")).toBeTruthy();
  });
});

/** The codes as the doc comment of `RecordLine.what` lists them: `kind what`. */
function codes(): [string, string][] {
  const rust = join(import.meta.dirname, "../../../../src-tauri/crates/app/src/record/mod.rs");
  const rows = readFileSync(rust, "utf8").matchAll(/^\s*\/\/\/ \| `([a-z_]+)` \| (.+) \|$/gm);
  return [...rows].flatMap(([, kind = "", all = ""]) =>
    [...all.matchAll(/`([a-z_]+)`/g)].map(([, what = ""]): [string, string] => [kind, what]),
  );
}

describe("words of the record", () => {
  const bindings = join(import.meta.dirname, "../../lib/bindings");

  it("say every code closely", () => {
    expect(new Set(codes().map(([kind]) => kind))).toEqual(new Set<string>(KINDS));
    expect(codes().filter(([kind, what]) => !has(`record-${kind}-${what}`))).toEqual([]);
  });

  it("tell a version and a new day within the sentence, and nobody twice", async () => {
    await record(
      pages([
        line(0, { kind: "agreement", what: "signed", about: "2", who: "Alex, Sam" }),
        line(1, { kind: "date", what: "moved", about: "2026-12-05", account: null }),
        line(2, { kind: "wish", what: "wished", about: null, who: "Sam" }),
      ]),
    );
    expect(await screen.findByText("Version 2 of the agreement was signed by all")).toBeTruthy();
    expect(screen.getByText("Sam · Instagram · by Alex, Sam")).toBeTruthy();
    expect(screen.getByText(/moved to Saturday,? 5 December 2026/)).toBeTruthy();
    expect(screen.getByText("Sam · Instagram")).toBeTruthy();
  });

  it("name every kind, and say something of a code we do not know", async () => {
    const text = readFileSync(join(bindings, "RecordKind.ts"), "utf8");
    const kinds = [...text.matchAll(/"([a-z_]+)"/g)].map((match) => match[1] ?? "");
    expect([...KINDS].sort()).toEqual([...kinds].sort());
    expect(kinds.filter((kind) => !has(`record-${kind}`) || !has(`record-kind-${kind}`))).toEqual(
      [],
    );
    await record(pages([line(0, { kind: "pin", what: "something_newer" })]));
    expect(await screen.findByText("Something about the PIN")).toBeTruthy();
  });

  it("come from the catalogue", async () => {
    setPseudo(true);
    const { container } = await record(pages(KINDS.map((kind, i) => line(i, { kind }))));
    await screen.findByText("§what happened 0");
    const data = [/§what happened \d+|§Money|Sam|Noor|Alex|Instagram|TikTok/g];
    expect(hardCoded(container, data)).toEqual([]);
  });
});

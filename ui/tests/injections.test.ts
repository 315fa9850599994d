/**
 * Words of the family and of the library stay words: on every screen, texts that would do something
 * if anything took them for more are drawn as text, and make no element and no attribute.
 */
import { readFileSync } from "node:fs";
import { cleanup, render } from "@testing-library/svelte";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import App from "../src/App.svelte";
import { setTransport } from "../src/lib/ipc";
import { restart, route, type ScreenName } from "../src/lib/route.svelte";
import { forget, session } from "../src/lib/session.svelte";
import { backups } from "./family";

interface Entry {
  text: string;
  times?: number;
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8")) as T;
}

const texts = read<Entry[]>("../../tests/fixtures/injections.json")
  .map(({ text, times }) => text.repeat(times ?? 1))
  // What nobody can see draws nothing to look for.
  .filter((text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text));

/** The same, many in one. */
const many = Array.from({ length: 10 }, (_, part) =>
  texts.filter((_text, index) => index % 10 === part).join(" "),
);

const answers = read<Record<string, { input: Record<string, string>; output: unknown }>>(
  "../../tests/fixtures/answers.json",
);

/** A code, an id, a day, a time, an address or a number; anything else is words. */
const code = /^(?:[a-z0-9_:.-]*|[A-Z]{2}|[A-Z][a-z]{2}|[\d\s:TZ.+-]*|https:\S*|Europe\/London)$/;

/** The answers, with each text of family or library replaced by what `next` gives. */
function replaced(value: unknown, next: () => string): unknown {
  if (typeof value === "string") return code.test(value) ? value : next();
  if (Array.isArray(value)) return value.map((one) => replaced(one, next));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, replaced(one, next)]),
  );
}

/** A Rust side that answers with such texts, the same one to the same question. */
function answerWith(next: () => string): void {
  const table: Record<string, unknown> = { backups, stay_awake: null };
  for (const [name, { output }] of Object.entries(answers)) table[name] = replaced(output, next);
  table["show_recovery_key"] = { groups: ["0000", "1111"], ask: 0 };
  table["preview_paper"] = { size: "a4", pages: [], missing: [], leftOut: 0 };
  setTransport({
    invoke: async (name) => {
      if (!(name in table)) throw { code: "not_found", fields: [], wait: 0 };
      return structuredClone(table[name]);
    },
    listen: async () => () => {},
  });
}

const child = answers["review"]?.input["child"] ?? "";
const account = answers["account"]?.input["account"] ?? "";
const network = "discord";

const screens: Partial<Record<ScreenName, object>> = {
  today: {},
  settings: {},
  recovery: {},
  restore: {},
  choose: { child },
  network: { child, network },
  gate: { child, network: "tiktok", wasThere: false },
  askAgain: { account },
  lessons: { child },
  lesson: { child, lesson: "strangers", account: null },
  account: { account },
  agreement: { account },
  sign: { account },
  walk: { account },
  envelope: { account },
  permit: { account },
  review: { child },
  reviewDate: { child },
  driveAlongs: { account },
  driveAlong: { account, topic: "first_post" },
  playbooks: { child },
  playbook: { child, playbook: "bullying" },
  bump: { child, playbook: "bullying" },
  pause: { account, freedoms: [] },
  handOver: { account },
  licence: { account },
  selfCheck: { account },
  own: {},
  ownNetwork: { network: null, child: null },
  ownSetting: { of: "bluesky", setting: null },
  paper: { child, paper: null },
  childPage: { child },
  record: { child: null, account: null },
};

/** Each element with the names of its attributes, in their order. A paper gives each line of a text its own. */
function skeleton(root: Element): string[] {
  return [...root.querySelectorAll("*:not(span.more)")].map((element) => {
    const names = element.getAttributeNames().filter((name) => !/^(?:aria-|class$)/.test(name));
    return `${element.localName}[${names.sort().join(" ")}]`;
  });
}

/** What a page must not do with words: run them, or go where they say. */
function led(root: Element): string[] {
  const places = ["href", "src", "srcset", "action", "formaction", "data", "style", "srcdoc"];
  return [...root.querySelectorAll("*")].flatMap((element) =>
    element.getAttributeNames().flatMap((name) => {
      const value = element.getAttribute(name) ?? "";
      const ours = /^(?:#[\w-]*|data:image\/png;base64,[\w+/=]*|--[a-z]+: \d+;)$/.test(value);
      if (name.startsWith("on") || (places.includes(name) && !ours)) return [`${name}=${value}`];
      return [];
    }),
  );
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

async function draw(name: ScreenName, params: object, next: () => string): Promise<HTMLElement> {
  answerWith(next);
  const { container } = render(App);
  await vi.waitFor(() => expect(session.overview).not.toBeNull());
  (restart as (screen: ScreenName, params: object) => void)(name, params);
  await vi.waitFor(() => expect(container.querySelector("main h1")).not.toBeNull());
  for (let turn = 0; turn < 6; turn += 1) await settled();
  expect(route.current.screen).toBe(name);
  return container;
}

function done(): void {
  cleanup();
  forget();
  setTransport(null);
}

const bare = (text: string) => text.replaceAll(/[\s\u2068\u2069]+/g, "");

afterEach(done);

beforeAll(async () => {
  // Ready, as they are by the time somebody has looked around.
  await import("../src/screens/others");
  expect(texts.length).toBeGreaterThan(200);
});

describe("texts that would do something", () => {
  for (const [name, params] of Object.entries(screens) as [ScreenName, object][]) {
    it(`stay texts on ${name}`, async () => {
      let given = 0;
      const plain = await draw(name, params, () => `Plain words ${(given += 1)}`);
      const expected = skeleton(plain);
      const shown = new Set(plain.textContent.match(/Plain words \d+/g)).size;
      done();
      expect(shown, "words of the family or the library").toBeGreaterThan(0);
      const seen = new Set<string>();
      const look = async (table: readonly string[], round: number) => {
        let at = round;
        const page = await draw(name, params, () => table[(at += 1) % table.length] ?? "");
        expect(skeleton(page)).toEqual(expected);
        expect(led(page)).toEqual([]);
        const all = bare(page.textContent);
        for (const text of texts) if (all.includes(bare(text))) seen.add(text);
        done();
      };
      // Each by itself, as far as there is room; then many in each place, until every one was there.
      await look(texts, 0);
      await look(texts, 100);
      for (let round = 0; round < many.length && seen.size < texts.length; round += 1) {
        await look(many, round);
      }
      expect(texts.filter((text) => !seen.has(text))).toEqual([]);
      expect((globalThis as { __hit?: unknown }).__hit).toBeUndefined();
    });
  }
});

/**
 * Every word of the interface comes from words/<language>/*.ftl through `t`.
 *
 * A message that is missing shows its id in brackets and is written to the console, so that a test
 * and an eye both find it. The pseudo-locale (`?pseudo=1` or `globalThis.__pseudo = true`) shows
 * text that is not in the catalogue.
 */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { pseudo } from "./pseudo";

/** What a message is given: text and numbers, never marked-up text. */
export type Words = Record<string, string | number>;

declare global {
  var __pseudo: boolean | undefined;
}

/** What the first page says. `otherWords.ts` has the rest. */
const catalogues = import.meta.glob<string>("../../words/*/{common,errors,start}.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** English as it is written here. */
const intl = "en-GB";

function add(bundle: FluentBundle, words: Record<string, string>): void {
  for (const [path, text] of Object.entries(words)) {
    if (!path.includes("/words/en/")) continue;
    for (const problem of bundle.addResource(new FluentResource(text))) {
      console.error(path, problem.message);
    }
  }
}

function bundle(transform?: (text: string) => string): FluentBundle {
  const made = new FluentBundle(intl, {
    useIsolating: false,
    ...(transform ? { transform } : {}),
  });
  add(made, catalogues);
  return made;
}

const english = bundle();
let accented: FluentBundle | undefined;

/** Adds what further screens say, by its file. */
export function addWords(words: Record<string, string>): void {
  add(english, words);
  Object.assign(catalogues, words);
  accented = undefined;
}

function wantsPseudo(): boolean {
  if (globalThis.__pseudo === true) return true;
  return new URLSearchParams(globalThis.location.search).get("pseudo") === "1";
}

let inPseudo = $state(wantsPseudo());

/** Switches the pseudo-locale, for tests. */
export function setPseudo(on: boolean): void {
  inPseudo = on;
}

/** Whether the pseudo-locale is on. */
export function isPseudo(): boolean {
  return inPseudo;
}

/** The locale for `Intl`. */
export function locale(): string {
  return intl;
}

const isolate = String.fromCharCode(0x2068);
const endIsolate = String.fromCharCode(0x2069);
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** A name in a right-to-left script must not pull the sentence around it out of order. */
function isolated(args: Words): Record<string, FluentVariable> {
  const out: Record<string, FluentVariable> = {};
  for (const [name, value] of Object.entries(args)) {
    out[name] =
      typeof value === "string" && rightToLeft.test(value) ? isolate + value + endIsolate : value;
  }
  return out;
}

function find(from: FluentBundle, id: string) {
  const dot = id.indexOf(".");
  const message = from.getMessage(dot < 0 ? id : id.slice(0, dot));
  if (!message) return null;
  return dot < 0 ? message.value : (message.attributes[id.slice(dot + 1)] ?? null);
}

/** Whether the catalogue has the message. */
export function has(id: string): boolean {
  return find(english, id) !== null;
}

/** The words for `id`; an attribute is `id.attribute`. */
export function t(id: string, args: Words = {}): string {
  const from = inPseudo ? (accented ??= bundle(pseudo)) : english;
  const pattern = find(from, id);
  if (pattern === null) {
    console.error(`no words for ${id}`);
    return `⟨${id}⟩`;
  }
  const problems: Error[] = [];
  const text = from.formatPattern(pattern, isolated(args), problems);
  for (const problem of problems) console.error(`words for ${id}: ${problem.message}`);
  return text;
}

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const ui = join(import.meta.dirname, "..");

function texts(folder: string, ending: RegExp): string[] {
  return readdirSync(join(ui, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => ending.test(file) && !file.endsWith(".test.ts"))
    .map((file) => readFileSync(join(ui, folder, file), "utf8"));
}

/** All but those of the program that reminds, which puts its names together in its own way. */
const catalogues = texts("words/en", /(?<!reminder)\.ftl$/).join("\n");
const sources = [
  ...texts("src", /\.(svelte|ts)$/),
  ...["app", "calendar"].flatMap((name) => texts(`../src-tauri/crates/${name}/src`, /\.rs$/)),
].join("\n");

/** What stands between quotes, as a name of words. */
const names = new Set([...sources.matchAll(/["'`]([a-z][\w.-]*)["'`]/g)].map((one) => one[1]));

/** Names with a gap that is filled while the program runs, in TypeScript and in Rust. */
const gaps = [...sources.matchAll(/[`"]((?:[\w.-]|\$?\{[^{}]*\})+)[`"]/g)]
  .map((one) => one[1] ?? "")
  .filter((text) => /[{]/.test(text) && /^[^{]*[a-z]{2}|\}-?[a-z]{2}/.test(text))
  .map((text) => text.replaceAll(".", "\\.").replaceAll(/\$?\{[^{}]*\}/g, ".*"))
  .map((text) => new RegExp(`^${text}$`));

it("has no words that nobody says", () => {
  const ids = [...catalogues.matchAll(/^([a-z][\w-]*) *=/gm)].map((one) => one[1] ?? "");
  expect(ids.length).toBeGreaterThan(1000);
  const said = [...names, ...[...catalogues.matchAll(/\{ ([a-z][\w-]*) \}/g)].map((one) => one[1])];
  const unsaid = new Set(ids);
  for (const name of said) unsaid.delete(name?.split(".")[0] ?? "");
  expect([...unsaid].filter((id) => !gaps.some((gap) => gap.test(id)))).toEqual([]);
});

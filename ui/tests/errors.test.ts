import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { has } from "../src/lib/words.svelte";

const ui = join(import.meta.dirname, "..");
const rust = join(ui, "../src-tauri/crates/app/src");

function union(binding: string): string[] {
  const text = readFileSync(join(ui, "src/lib/bindings", `${binding}.ts`), "utf8");
  return [...text.slice(text.indexOf("export type")).matchAll(/"([a-z_]+)"/g)].map(
    (m) => m[1] ?? "",
  );
}

/** The rules as the Rust side names them. */
function rules(): string[] {
  const found = new Set<string>();
  for (const file of readdirSync(rust, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".rs")) continue;
    const text = readFileSync(join(rust, file), "utf8");
    const ways = [/Fault::field\([^,()]+,\s*"([a-z_]+)"/g, /rule: "([a-z_]+)"/g];
    if (file.endsWith("fault.rs")) ways.push(/Problem::\w+ => "([a-z_]+)"/g);
    for (const way of ways) for (const match of text.matchAll(way)) found.add(match[1] ?? "");
  }
  return [...found];
}

it("has words for every error", () => {
  const codes = union("ErrorCode");
  expect(codes.length).toBeGreaterThan(20);
  expect(codes.filter((code) => !has(`error-${code}`))).toEqual([]);
});

it("has words for every rule of a field", () => {
  expect(rules().length).toBeGreaterThan(10);
  expect(rules().filter((rule) => !has(`rule-${rule}`))).toEqual([]);
});

it("names every operation that can be taken back", () => {
  expect(union("Operation").filter((one) => !has(`operation-${one}`))).toEqual([]);
});

it("has words for every step of a set-up", () => {
  const missing = union("SetUpStep").filter(
    (s) => !has(`today-step-${s}`) || !has(`today-go-${s}`),
  );
  expect(missing).toEqual([]);
});

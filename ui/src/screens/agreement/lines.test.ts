import { screen, within } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { route } from "../../lib/route.svelte";
import {
  at,
  clear,
  field,
  heading,
  last,
  lay,
  press,
  starters,
  table,
  tick,
  titles,
  types,
  user,
} from "./table";

beforeEach(lay);
afterEach(clear);

describe("lines in their own words", () => {
  it("keeps what was typed when it is refused, and says so at the field", async () => {
    await at(titles[2] ?? "");
    await types("Sam");
    await press("Add a sentence of mine");
    await user.type(field("My sentence 1"), "Far too long");
    table.refusal = {
      code: "invalid",
      fields: [{ field: "clauses.0", rule: "too_long" }],
      wait: 0,
    };
    await press("Go on");
    const said = await screen.findByRole("group", { name: "One thing needs another look" });
    expect(document.activeElement).toBe(said);
    const own = field("My sentence 1");
    expect(own.value).toBe("Far too long");
    expect(own.getAttribute("aria-invalid")).toBe("true");
    await user.click(within(said).getByRole("link"));
    expect(document.activeElement).toBe(own);
    table.refusal = null;
    await press("Go on");
    await heading(titles[3] ?? "");
    expect(table.agreement.terms.clauses).toMatchObject([{ text: "Far too long" }]);
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
    expect(table.agreement.terms.clauses).toEqual([{ id: "clause0", text: "Knock first" }]);
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

  it("is put off without a word of blame, and nothing is lost", async () => {
    await at(titles[2] ?? "");
    await types("Sam");
    await press("Add a sentence of mine");
    await user.type(field("My sentence 1"), "Knock first");
    await press("Pause");
    await vi.waitFor(() => expect(route.current.screen).toBe("today"));
    expect(table.agreement.terms.clauses).toMatchObject([{ text: "Knock first" }]);
  });

  it("leads from what is wrong to the family’s own rule", async () => {
    await at(titles[0] ?? "");
    await tick(/^telling for all/);
    await press("Add a rule of our own");
    await user.type(field("Our own rule 1"), "Far too long");
    table.refusal = { code: "invalid", fields: [{ field: "rules.1", rule: "too_long" }], wait: 0 };
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
    expect(table.agreement.terms.clauses.map((one) => one.text)).toEqual([
      "Knock first",
      "No reading",
    ]);
  });

  it("stays with Sam while Sam’s sentence cannot be saved", async () => {
    await at(titles[2] ?? "");
    await types("Sam");
    await press("Add a sentence of mine");
    await user.type(field("My sentence 1"), "Far too long");
    table.refusal = {
      code: "invalid",
      fields: [{ field: "clauses.0", rule: "too_long" }],
      wait: 0,
    };
    await types("Robin");
    const who = screen.getByRole<HTMLSelectElement>("combobox", { name: "Who is typing?" });
    expect(who.value).toBe("sam");
    expect(field("My sentence 1").value).toBe("Far too long");
  });

  it("lets a rule of their own wait still after its words are changed", async () => {
    const own = (text: string) => ({ line: { kind: "own" as const, text }, later: true });
    const chosen = starters.slice(0, 5).map((id) => ({ kind: "library" as const, id }));
    const rules = chosen.map((one) => ({ line: one, later: false }));
    table.agreement.terms.rules = [...rules, own("Lunch"), own("Dinner")];
    await at(titles[0] ?? "");
    await user.type(field("Our own rule 2"), "s");
    await press(/^Take it out: Our own rule 1/);
    await press("Go on");
    await heading(titles[1] ?? "");
    expect(last().terms.rules.slice(5)).toEqual([own("Dinners")]);
  });
});

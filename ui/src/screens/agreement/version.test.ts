import { render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { expectAccessible } from "../../../tests/kit";
import Agreement from "./Agreement.svelte";
import { clear, heading, lay, press, rulesIn, save, saved, table, titles } from "./table";

beforeEach(lay);
afterEach(clear);

describe("an agreement in force", () => {
  beforeEach(() => {
    const signature = { person: "sam", name: "Sam", drawn: null, signedOn: "2026-11-21" };
    table.agreement = { ...save({ account: "a1", by: "g1", terms: rulesIn() }), isDraft: false };
    table.agreement = {
      ...table.agreement,
      signedOn: "2026-11-21",
      signsNext: null,
      signatures: [signature],
    };
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
    table.agreement = {
      ...table.agreement,
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

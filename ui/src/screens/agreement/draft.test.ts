import { render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { expectAccessible } from "../../../tests/kit";
import { draftOf } from "../../lib/drafts";
import { go, route } from "../../lib/route.svelte";
import { forget } from "../../lib/session.svelte";
import Agreement from "./Agreement.svelte";
import {
  clear,
  field,
  heading,
  lay,
  press,
  save,
  saved,
  table,
  tick,
  titles,
  types,
  user,
} from "./table";

beforeEach(lay);
afterEach(clear);

const kept = () => screen.queryByText(/^You are back where you stopped/);

/** Goes away by the sidebar and comes back. */
async function awayAndBack(page: { unmount: () => void }): Promise<void> {
  page.unmount();
  go("today", {});
  go("agreement", { account: "a1" });
  render(Agreement, { account: "a1" });
}

describe("a part that is left unsaved", () => {
  it("is there again when they come back, with who was typing, until it is saved", async () => {
    const page = render(Agreement, { account: "a1" });
    for (const title of titles.slice(0, 2)) {
      await heading(title);
      await press("Go on");
    }
    await heading(titles[2] ?? "");
    expect(kept()).toBeNull();
    await types("Sam");
    await press("Add a sentence of mine");
    await user.type(field("My sentence 1"), "Knock first");
    await awayAndBack(page);
    await heading(titles[2] ?? "");
    expect(kept()).toBeTruthy();
    expect(field("My sentence 1").value).toBe("Knock first");
    await expectAccessible();
    await press("Go on");
    await heading(titles[3] ?? "");
    expect(kept()).toBeNull();
    expect(saved.mock.lastCall?.[0]).toMatchObject({ by: "sam" });
    expect(draftOf("agreement a1")).toBeUndefined();
  });

  it("goes when the agreement was changed underneath", async () => {
    const page = render(Agreement, { account: "a1" });
    await heading(titles[0] ?? "");
    await tick(/^telling for all/);
    save({ account: "a1", by: "g1", terms: { ...table.agreement.terms, pace: "gentle" } });
    await awayAndBack(page);
    await heading(titles[0] ?? "");
    expect(kept()).toBeNull();
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: /^telling/ }).checked).toBe(
      false,
    );
  });

  it("is forgotten when the family locks", async () => {
    const page = render(Agreement, { account: "a1" });
    await heading(titles[0] ?? "");
    await tick(/^telling for all/);
    await vi.waitFor(() => expect(draftOf("agreement a1")).toBeDefined());
    forget();
    page.unmount();
    expect(draftOf("agreement a1")).toBeUndefined();
  });

  it("does not pull them back when a save ends after they went away", async () => {
    const page = render(Agreement, { account: "a1" });
    await heading(titles[0] ?? "");
    await tick(/^telling for all/);
    saved.mockImplementationOnce(() => go("settings", {}));
    await press("Pause");
    page.unmount();
    await vi.waitFor(() => expect(draftOf("agreement a1")).toBeUndefined());
    expect(table.agreement.terms.rules).toHaveLength(1);
    expect(route.current.screen).toBe("settings");
  });
});

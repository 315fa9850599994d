import { render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { route } from "../../lib/route.svelte";
import LiveRegion from "../../lib/ui/LiveRegion.svelte";
import Agreement from "./Agreement.svelte";
import {
  at,
  clear,
  field,
  heading,
  last,
  lay,
  press,
  rulesIn,
  save,
  table,
  titles,
  types,
  user,
} from "./table";

beforeEach(lay);
afterEach(clear);

describe("points that are still open", () => {
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
    table.refusal = {
      code: "invalid",
      fields: [{ field: "openPoints.1", rule: "too_long" }],
      wait: 0,
    };
    await press("Note it");
    expect(box().value).toBe("Live");
    expect(box().getAttribute("aria-invalid")).toBe("true");
    await user.click(screen.getByRole("link"));
    expect(document.activeElement).toBe(box());
    table.refusal = null;
    await press("Not today");
    expect(table.agreement.terms.openPoints).toMatchObject([old, { by: "g1", text: "Live" }]);
  });

  it("notes a point that is typed when they go on to sign, and waits for it", async () => {
    save({ account: "a1", by: "g1", terms: rulesIn() });
    render(Agreement, { account: "a1" });
    await heading(titles[7] ?? "");
    await user.type(field(/^What is still open for you, Robin/), "Live");
    await press("Go on to sign");
    expect(route.current.screen).toBe("agreement");
    expect(table.agreement.terms.openPoints).toMatchObject([{ by: "g1", text: "Live" }]);
  });
});

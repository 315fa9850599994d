import { fireEvent, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { dayLong } from "../src/lib/dates";
import Pieces from "./Pieces.svelte";

describe("ErrorSummary, by keyboard", () => {
  it("leads into what is folded away, and past what cannot be chosen", async () => {
    render(Pieces, { piece: "Folded" });
    const user = userEvent.setup();
    screen.getByRole("link", { name: "§folded" }).focus();
    await user.keyboard("{Enter}");
    const field = screen.getByRole("textbox", { name: "§a" });
    expect(field.closest("details")?.open).toBe(true);
    expect(document.activeElement).toBe(field);
    screen.getByRole("link", { name: "§way" }).focus();
    await user.keyboard("{Enter}");
    expect(document.activeElement).toBe(screen.getByRole("radio", { name: "§yes" }));
    await user.keyboard(" ");
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "§yes" }).checked).toBe(true);
  });
});

describe("MomentField", () => {
  it("spells the day out and knows its first day", () => {
    render(Pieces, { piece: "Moment" });
    const day = screen.getByLabelText<HTMLInputElement>("§");
    expect([day.type, day.min]).toEqual(["date", "2026-11-22"]);
    const said = (day.getAttribute("aria-describedby") ?? "").split(" ");
    const words = said.map((id) => document.getElementById(id)?.textContent.trim());
    expect(words).toEqual(["§hint", `That is ${dayLong("2026-11-28")}.`]);
    const time = screen.getByLabelText<HTMLInputElement>("§time");
    expect([time.type, time.min]).toEqual(["time", ""]);
    expect(time.getAttribute("aria-invalid")).toBe("true");
  });

  it("says how to type a day where the window has no picker", () => {
    vi.spyOn(HTMLInputElement.prototype, "type", "get").mockReturnValue("text");
    render(Pieces, { piece: "Moment" });
    expect(document.body.textContent).toContain("Type it as year, month, day: 2026-11-22.");
  });
});

describe("SignaturePad", () => {
  function pad() {
    const onevent = vi.fn();
    render(Pieces, { piece: "SignaturePad", onevent });
    return onevent;
  }

  it("is signed by keyboard alone", async () => {
    const onevent = pad();
    const user = userEvent.setup();
    await user.tab();
    await user.tab();
    await user.keyboard("Sam ");
    expect(onevent).toHaveBeenLastCalledWith("signature", { kind: "typed", text: "Sam" });
  });

  it("is drawn as whole numbers, and cleared", async () => {
    const onevent = pad();
    const user = userEvent.setup();
    await user.click(screen.getByRole("radio", { name: "Draw it" }));
    const sheet = screen.getByRole("img");
    sheet.getBoundingClientRect = () => new DOMRect(0, 0, 300, 100);
    const at = (clientX: number, clientY: number) => ({
      clientX,
      clientY,
      pointerId: 1,
      button: 0,
    });
    const send = (kind: string, x: number, y: number) => fireEvent(sheet, pointer(kind, at(x, y)));
    await send("pointerdown", 10, 10);
    await send("pointermove", 10.4, 10);
    await send("pointermove", 20.2, 15);
    await send("pointermove", 999, 15);
    await send("pointerup", 0, 0);
    expect(onevent).toHaveBeenLastCalledWith("signature", {
      kind: "drawn",
      path: "M20 20l0 0 20 10 560 0",
    });
    await user.click(screen.getByRole("button", { name: "Clear and start again" }));
    expect(onevent).toHaveBeenLastCalledWith("signature", null);
    expect(document.activeElement).toBe(screen.getByRole("radio", { name: "Draw it" }));
  });
});

function pointer(kind: string, at: Record<string, number>): Event {
  return Object.defineProperties(
    new Event(kind, { bubbles: true, cancelable: true }),
    Object.fromEntries(Object.entries(at).map(([name, value]) => [name, { value }])),
  );
}

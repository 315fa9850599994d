import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ChildLine } from "../../lib/bindings";
import { setTransport } from "../../lib/ipc";
import { restart } from "../../lib/route.svelte";
import { arrive, forget } from "../../lib/session.svelte";
import { setPseudo } from "../../lib/words.svelte";
import { overview, refusal, rust } from "../../../tests/family";
import { expectAccessible, hardCoded } from "../../../tests/kit";
import PinCard from "./PinCard.svelte";

afterEach(() => {
  setPseudo(false);
  forget();
  restart("today", {});
  setTransport(null);
});

const user = userEvent.setup();
/** Sam has a PIN, Noor has none. */
const children: ChildLine[] = overview.children.map((line) => ({
  ...line,
  pin: line.child.id === "c1",
}));

async function card(answers: Parameters<typeof rust>[0] = {}) {
  const fake = rust({ set_pin: overview, reset_pin: overview, ...answers });
  await arrive();
  return { ...fake, ...render(PinCard, { children }) };
}

const press = (name: string) => user.click(screen.getByRole("button", { name }));
const gone = () => vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());

describe("a PIN of their own", () => {
  it("is set by typing it twice", async () => {
    const { inputs } = await card();
    await expectAccessible();
    await press("Set a PIN for Noor");
    await expectAccessible();
    await user.type(screen.getByLabelText("The new PIN"), "2468");
    await user.type(screen.getByLabelText("The new PIN once more"), "2469");
    await press("Set this PIN");
    expect(screen.getByLabelText("The new PIN once more").getAttribute("aria-invalid")).toBe(
      "true",
    );
    expect(inputs("set_pin")).toEqual([]);
    await user.type(screen.getByLabelText("The new PIN once more"), "{Backspace}8{Enter}");
    expect(inputs("set_pin")).toEqual([{ child: "c2", old: null, new: "2468" }]);
    await gone();
  });

  it("keeps focus in its card when the button that was pressed is gone", async () => {
    const { rerender } = await card({
      set_pin: () => {
        void rerender({ children: children.map((line) => ({ ...line, pin: true })) });
        return overview;
      },
    });
    await press("Set a PIN for Noor");
    await user.type(screen.getByLabelText("The new PIN"), "2468");
    await user.type(screen.getByLabelText("The new PIN once more"), "2468{Enter}");
    await gone();
    await vi.waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2 })),
    );
  });

  it("is changed with the one of before, which is told at its field when it does not fit", async () => {
    const { inputs } = await card({
      set_pin: () => {
        throw refusal("wrong_pin");
      },
    });
    await press("Change the PIN of Sam");
    const old = screen.getByLabelText("The PIN you have now");
    await user.type(old, "1111");
    await user.type(screen.getByLabelText("The new PIN"), "2468");
    await user.type(screen.getByLabelText("The new PIN once more"), "2468{Enter}");
    expect(inputs("set_pin")).toEqual([{ child: "c1", old: "1111", new: "2468" }]);
    await vi.waitFor(() => expect(old.getAttribute("aria-invalid")).toBe("true"));
    expect(screen.getByLabelText("The new PIN")).toHaveProperty("value", "2468");
    await expectAccessible();
  });

  it("says what a PIN is made of", async () => {
    await card({
      set_pin: () => {
        throw refusal("invalid", { new: "not_digits" });
      },
    });
    await press("Set a PIN for Noor");
    await user.type(screen.getByLabelText("The new PIN"), "abc");
    await user.type(screen.getByLabelText("The new PIN once more"), "abc{Enter}");
    await vi.waitFor(() =>
      expect(screen.getByLabelText("The new PIN").getAttribute("aria-invalid")).toBe("true"),
    );
  });

  it("is taken away with the PIN itself", async () => {
    const { inputs } = await card();
    await press("Take the PIN of Sam away");
    await user.type(screen.getByLabelText("The PIN you have now"), "2468{Enter}");
    expect(inputs("set_pin")).toEqual([{ child: "c1", old: "2468", new: null }]);
    await gone();
  });

  it("is reset in front of both when it was forgotten", async () => {
    let both = false;
    const { inputs } = await card({
      reset_pin: (input) => {
        both = input.bothHere;
        if (!both) throw refusal("invalid", { bothHere: "not_here" });
        return overview;
      },
    });
    await press("Sam forgot the PIN");
    expect(screen.getByText(/stands in the Record, for both of you/)).toBeTruthy();
    await press("Reset the PIN");
    const check = screen.getByRole("checkbox");
    await vi.waitFor(() => expect(check.getAttribute("aria-invalid")).toBe("true"));
    await user.click(check);
    await press("Reset the PIN");
    expect(inputs("reset_pin")).toEqual([
      { child: "c1", bothHere: false },
      { child: "c1", bothHere: true },
    ]);
    await gone();
  });

  it("takes the notes of the self-checks along, and says so where there may be some", async () => {
    const notes = /self-check notes are erased/;
    const first = await card();
    await press("Sam forgot the PIN");
    expect(screen.queryByText(notes)).toBeNull();
    first.unmount();
    const driving = children.map((line) => ({
      ...line,
      accounts: line.accounts.map((one) => ({ ...one, stage: "licence" as const })),
    }));
    await card({ overview: { ...overview, children: driving } });
    for (const name of ["Sam forgot the PIN", "Take the PIN of Sam away"]) {
      await press(name);
      expect(screen.getByText(notes)).toBeTruthy();
      await press("Cancel");
      await gone();
    }
    await press("Change the PIN of Sam");
    expect(screen.queryByText(notes)).toBeNull();
  });

  it("is forgotten by the form when it is closed", async () => {
    await card();
    await press("Take the PIN of Sam away");
    await user.type(screen.getByLabelText("The PIN you have now"), "2468");
    await press("Cancel");
    await gone();
    await press("Take the PIN of Sam away");
    expect(screen.getByLabelText("The PIN you have now")).toHaveProperty("value", "");
  });

  it("has all its words in the catalogue", async () => {
    setPseudo(true);
    const { container } = await card();
    expect(hardCoded(container, ["Sam", "Noor"])).toEqual([]);
    const buttons = () => [...container.querySelectorAll<HTMLElement>("li button")];
    for (const button of buttons()) {
      await user.click(button);
      expect(hardCoded(container, ["Sam", "Noor"])).toEqual([]);
      container.querySelector("dialog")?.close();
      await gone();
    }
  });
});

import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Overview, SelfCheckView, Stage } from "../../lib/bindings";
import { setTransport } from "../../lib/ipc";
import { restart, route } from "../../lib/route.svelte";
import { arrive, forget } from "../../lib/session.svelte";
import { setPseudo } from "../../lib/words.svelte";
import { overview, refusal, rust } from "../../../tests/family";
import { expectAccessible, hardCoded } from "../../../tests/kit";
import { aWalk } from "../walk/sample";
import SelfCheck from "./SelfCheck.svelte";

const here = { account: "a1" };
const user = userEvent.setup();
const steps = aWalk().steps;
const view: SelfCheckView = {
  steps,
  lastOn: "2025-11-20",
  lastNote: "§quieter nights",
  nextOn: "2026-11-20",
};
const after: SelfCheckView = { ...view, lastOn: "2026-11-21", nextOn: "2027-11-21" };

afterEach(() => {
  setPseudo(false);
  forget();
  restart("today", {});
  setTransport(null);
});

function family(pin = true, stage: Stage = "licence"): Overview {
  const children = overview.children.map((line) => ({
    ...line,
    pin,
    accounts: line.accounts.map((account) => ({ ...account, stage })),
  }));
  return { ...overview, children };
}

async function check(answers: Parameters<typeof rust>[0] = {}) {
  const fake = rust({ overview: family(), self_check: view, note_self_check: after, ...answers });
  await arrive();
  return { ...fake, ...render(SelfCheck, here) };
}

const press = (name: string) => user.click(screen.getByRole("button", { name }));

async function open() {
  await user.type(screen.getByLabelText("My PIN"), "2468{Enter}");
  await screen.findByRole("heading", { level: 2, name: "My settings" });
}

describe("the self-check", () => {
  it("shows nothing before the PIN", async () => {
    const { asked } = await check();
    await expectAccessible();
    expect(document.body.textContent).not.toContain("§quieter nights");
    expect(asked.map(([name]) => name)).not.toContain("self_check");
    await press("Open my self-check");
    expect(screen.getAllByText(/asks for the child’s own PIN/)).toHaveLength(2);
  });

  it("shows the settings with what fits, keeps a note, and says when the next one is", async () => {
    const { inputs } = await check();
    await open();
    expect(inputs("self_check")).toEqual([{ ...here, pin: "2468" }]);
    expect(screen.getByText("§quieter nights")).toBeTruthy();
    expect(screen.getByText("This year’s self-check is due.")).toBeTruthy();
    expect(screen.getByText("This fits: People you follow")).toBeTruthy();
    expect(screen.getByRole("list", { name: "Find it:" })).toBeTruthy();
    expect(screen.getByText("Look for “Sleep mode”.")).toBeTruthy();
    await expectAccessible();
    await user.type(screen.getByLabelText(/A note to myself/), "all fine");
    await press("Done for this year");
    expect(inputs("note_self_check")).toEqual([{ ...here, pin: "2468", note: "all fine" }]);
    expect(await screen.findByText(/next self-check is from .* 21 November 2027/)).toBeTruthy();
    expect(document.body.textContent).not.toContain("§quieter nights");
  });

  it("says at the field that the PIN does not fit", async () => {
    await check({
      self_check: () => {
        throw refusal("wrong_pin");
      },
    });
    const pin = screen.getByLabelText("My PIN");
    await user.type(pin, "1111{Enter}");
    await vi.waitFor(() => expect(pin.getAttribute("aria-invalid")).toBe("true"));
    await expectAccessible();
  });

  it("keeps the note when it is refused", async () => {
    await check({
      note_self_check: () => {
        throw refusal("invalid", { note: "too_long" });
      },
    });
    await open();
    const note = screen.getByLabelText(/A note to myself/);
    await user.type(note, "long");
    await press("Done for this year");
    await vi.waitFor(() => expect(note.getAttribute("aria-invalid")).toBe("true"));
    expect(note).toHaveProperty("value", "long");
  });

  it.each([
    [false, "licence", "To Settings", "settings"],
    [true, "probation", "Go to Today", "today"],
  ] as const)("cannot be started (PIN %s, %s)", async (pin, stage, button, place) => {
    await check({ overview: family(pin, stage) });
    expect(screen.queryByLabelText("My PIN")).toBeNull();
    await press(button);
    expect(route.current.screen).toBe(place);
  });

  it("has all its words in the catalogue", async () => {
    setPseudo(true);
    const { container } = await check();
    const data = [/§quieter nights|Sam|Instagram help|Instagram/g];
    expect(hardCoded(container, data)).toEqual([]);
    await user.type(container.querySelector("input") as Element, "2468{Enter}");
    await vi.waitFor(() => expect(container.querySelector("textarea")).toBeTruthy());
    const library = steps.flatMap((step) => [
      step.name,
      step.child,
      step.lookFor,
      ...(step.place?.path ?? []),
      ...step.choices.map((choice) => choice.text),
      ...step.sources.map((source) => source.url),
    ]);
    expect(hardCoded(container, [...library, ...data])).toEqual([]);
  });
});

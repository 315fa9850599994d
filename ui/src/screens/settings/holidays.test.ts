import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Holiday } from "../../lib/bindings";
import { setTransport } from "../../lib/ipc";
import { restart } from "../../lib/route.svelte";
import { arrive, forget } from "../../lib/session.svelte";
import { setPseudo } from "../../lib/words.svelte";
import { overview, refusal, rust } from "../../../tests/family";
import { expectAccessible, hardCoded } from "../../../tests/kit";
import HolidaysCard from "./HolidaysCard.svelte";

afterEach(() => {
  setPseudo(false);
  forget();
  restart("today", {});
  setTransport(null);
});

const user = userEvent.setup();
const winter: Holiday = { from: "2026-12-19", to: "2027-01-03" };
const oneDay: Holiday = { from: "2027-02-15", to: "2027-02-15" };

async function card(answers: Parameters<typeof rust>[0] = {}) {
  const fake = rust({ save_holidays: overview, ...answers });
  await arrive();
  const props = { holidays: [winter, oneDay], today: "2026-11-21" };
  return { ...fake, ...render(HolidaysCard, props) };
}

const press = (name: string | RegExp) => user.click(screen.getByRole("button", { name }));

async function type(label: string, day: string) {
  const field = screen.getByLabelText(label);
  await user.clear(field);
  await user.type(field, day);
  return field;
}

describe("holidays", () => {
  it("are listed, and one more is sent with those that are there", async () => {
    const { inputs } = await card();
    expect(screen.getByText("19 Dec 2026 to 3 Jan 2027")).toBeTruthy();
    expect(screen.getByText("15 Feb 2027")).toBeTruthy();
    await expectAccessible();
    await press("Add a holiday");
    await expectAccessible();
    await type("First day", "2027-04-01");
    await type("Last day", "2027-04-11");
    await press("Keep this");
    expect(inputs("save_holidays")).toEqual([
      { holidays: [winter, oneDay, { from: "2027-04-01", to: "2027-04-11" }] },
    ]);
    await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("cannot end before they begin, and keep what was typed", async () => {
    const { inputs } = await card();
    await press("Add a holiday");
    await type("First day", "2027-04-11");
    const last = await type("Last day", "2027-04-01");
    await press("Keep this");
    expect(screen.getAllByText(/This ends before it begins/)).toHaveLength(2);
    expect(last).toHaveProperty("value", "2027-04-01");
    expect(inputs("save_holidays")).toEqual([]);
  });

  it("show a refusal at the field of the new one", async () => {
    await card({
      save_holidays: () => {
        throw refusal("invalid", { "holidays.2.to": "too_far" });
      },
    });
    await press("Add a holiday");
    await type("First day", "2027-04-01");
    const last = await type("Last day", "2027-12-01");
    await press("Keep this");
    await vi.waitFor(() => expect(last.getAttribute("aria-invalid")).toBe("true"));
    await expectAccessible();
  });

  it("can be taken away", async () => {
    const { inputs } = await card();
    await press("Take away the holiday from 19 Dec 2026 to 3 Jan 2027");
    expect(inputs("save_holidays")).toEqual([{ holidays: [oneDay] }]);
    await vi.waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole("button", { name: "Add a holiday" })),
    );
  });

  it("say why one could not be taken away", async () => {
    await card({
      save_holidays: () => {
        throw refusal("disk_full");
      },
    });
    await press("Take away the holiday from 15 Feb 2027 to 15 Feb 2027");
    expect(await screen.findByText(/The disk is full/)).toBeTruthy();
  });

  it("have all their words in the catalogue", async () => {
    setPseudo(true);
    const { container } = await card();
    expect(hardCoded(container)).toEqual([]);
    await user.click([...container.querySelectorAll("button")].at(-1) as Element);
    expect(hardCoded(container)).toEqual([]);
  });
});

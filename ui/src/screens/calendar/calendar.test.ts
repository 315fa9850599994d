import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { setTransport } from "../../lib/ipc";
import { restart } from "../../lib/route.svelte";
import { arrive, forget } from "../../lib/session.svelte";
import { setPseudo } from "../../lib/words.svelte";
import { refusal, rust } from "../../../tests/family";
import { expectAccessible, hardCoded } from "../../../tests/kit";
import CalendarDialog from "./CalendarDialog.svelte";
import SaveDates from "./SaveDates.svelte";

afterEach(() => {
  setPseudo(false);
  forget();
  restart("today", {});
  setTransport(null);
});

const user = userEvent.setup();
const save = () => screen.getByRole("button", { name: "Save the calendar file…" });

async function dates(answers: Parameters<typeof rust>[0], account: string | null = null) {
  const fake = rust(answers);
  await arrive();
  const made = render(SaveDates, { account });
  return { ...fake, ...made };
}

describe("the dates for a calendar", () => {
  it("are saved for the whole family, and say what comes next", async () => {
    const { inputs } = await dates({ save_calendar: true });
    expect(screen.getByText(/outside of the lock/)).toBeTruthy();
    expect(screen.getByText(/save the file again/)).toBeTruthy();
    expect(screen.getByText(/Google Calendar leaves them out/)).toBeTruthy();
    await expectAccessible();
    await user.click(save());
    expect(inputs("save_calendar")).toEqual([{ account: null }]);
    expect(
      await screen.findAllByText("The file is saved. Now open it in your calendar."),
    ).not.toEqual([]);
  });

  it("say nothing of a file that was not kept after all", async () => {
    await dates({ save_calendar: false });
    await user.click(save());
    expect(screen.queryByText(/The file is saved/)).toBeNull();
  });

  it("tell that there are none yet", async () => {
    await dates({
      save_calendar: () => {
        throw refusal("no_dates");
      },
    });
    await user.click(save());
    expect(await screen.findByText(/The first one comes with the permit/)).toBeTruthy();
    await expectAccessible();
  });

  it("are those of one account in its dialog", async () => {
    const { inputs } = rust({ save_calendar: true });
    await arrive();
    render(CalendarDialog, { open: true, account: "a1" });
    expect(screen.getByText(/ahead for this account/)).toBeTruthy();
    await expectAccessible();
    await user.click(save());
    expect(inputs("save_calendar")).toEqual([{ account: "a1" }]);
  });

  it("come from the catalogue", async () => {
    setPseudo(true);
    const { container } = await dates({});
    expect(hardCoded(container)).toEqual([]);
  });
});

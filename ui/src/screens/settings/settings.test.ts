import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { setTransport } from "../../lib/ipc";
import { restart } from "../../lib/route.svelte";
import { arrive, forget, runAnywhere } from "../../lib/session.svelte";
import { backups, keys, library, overview, refusal, reminders, rust } from "../../../tests/family";
import { expectAccessible } from "../../../tests/kit";
import Settings from "./Settings.svelte";

afterEach(() => {
  forget();
  restart("today", {});
  setTransport(null);
  delete document.documentElement.dataset["theme"];
});

const user = userEvent.setup();

async function settings(answers: Parameters<typeof rust>[0]) {
  const fake = rust(answers);
  await arrive();
  render(Settings);
  return fake;
}

describe("settings", () => {
  it("gives a guardian another name", async () => {
    const { inputs } = await settings({ save_guardian: overview });
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: "Change the name Robin" }));
    const name = screen.getByLabelText("Name");
    await user.clear(name);
    await user.type(name, "Kim{Enter}");
    expect(inputs("save_guardian")).toEqual([{ id: "g2", name: "Kim" }]);
    await vi.waitFor(() => expect(screen.queryByLabelText("Name")).toBeNull());
  });

  it("keeps a name that was refused, and says why", async () => {
    await settings({
      save_guardian: () => {
        throw refusal("invalid", { name: "same_name" });
      },
    });
    await user.click(screen.getByRole("button", { name: "Add a guardian" }));
    await user.type(screen.getByLabelText("Name"), "Alex{Enter}");
    const name = screen.getByLabelText("Name");
    await vi.waitFor(() => expect(name.getAttribute("aria-invalid")).toBe("true"));
    expect(name).toHaveProperty("value", "Alex");
    await expectAccessible();
  });

  it("changes a child, with the state where laws differ by state", async () => {
    const { inputs } = await settings({ save_child: overview });
    expect(screen.getByText("Born in November 2014, lives in United States (Texas).")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Change what we know of Noor" }));
    await user.selectOptions(screen.getByLabelText("State"), "Florida");
    await user.click(screen.getByRole("button", { name: "Keep this" }));
    expect(inputs("save_child")).toEqual([
      {
        id: "c2",
        child: { name: "Noor", birthYear: 2014, birthMonth: 11, country: "US", state: "FL" },
      },
    ]);
  });

  it("says at the field that the minutes are too many", async () => {
    const { inputs } = await settings({
      save_lock: () => {
        throw refusal("invalid", { minutes: "out_of_range" });
      },
    });
    const minutes = await screen.findByLabelText("Lock after so many minutes without a touch");
    await user.clear(minutes);
    await user.type(minutes, "99{Enter}");
    expect(inputs("save_lock")).toEqual([{ minutes: 99 }]);
    await vi.waitFor(() => expect(minutes.getAttribute("aria-invalid")).toBe("true"));
  });

  it("turns dark until the app is closed", async () => {
    await settings({});
    await user.click(await screen.findByRole("radio", { name: "Dark" }));
    expect(document.documentElement.dataset["theme"]).toBe("dark");
    await user.click(screen.getByRole("radio", { name: "As the computer" }));
    expect(document.documentElement.dataset["theme"]).toBeUndefined();
  });
});

describe("what the cards show", () => {
  const asked = ["reminders", "backups", "keys", "library"] as const;
  const parts = { reminders, backups, keys, library };

  /** A Rust side that answers what the cards ask one at a time, when it is told to. */
  async function slowly() {
    const answer = new Map<string, () => void>();
    const waits = (name: (typeof asked)[number]) => () =>
      new Promise((resolve) => answer.set(name, () => resolve(parts[name])));
    const slow = Object.fromEntries(asked.map((name) => [name, waits(name)]));
    const fake = await settings({
      ...slow,
      overview: () => ({ ...overview }),
      undo: null,
    } as Parameters<typeof rust>[0]);
    return { ...fake, answer: (name: string) => answer.get(name)?.() };
  }

  const controls = () => [...document.querySelectorAll("button, input, select, summary")];

  it.each(asked)(
    "comes all at once, so that no button moves under a press: %s last",
    async (last) => {
      const { answer } = await slowly();
      const before = controls();
      for (const name of asked) if (name !== last) answer(name);
      await new Promise((resolve) => setTimeout(resolve));
      expect(controls()).toEqual(before);
      expect(screen.getByText("One moment…")).toBeTruthy();
      answer(last);
      for (const name of ["Send one now", "Back up now", "Change the passphrase"]) {
        expect(await screen.findByRole("button", { name })).toBeTruthy();
      }
      expect(screen.getByText(/22 November 2026/)).toBeTruthy();
      expect(controls().slice(0, before.length)).toEqual(before);
    },
  );

  it("is asked again after a change, and stays where it is meanwhile", async () => {
    const { answer, inputs, asked: log } = await slowly();
    for (const name of asked) answer(name);
    await screen.findByRole("button", { name: "Send one now" });
    const before = controls();
    log.length = 0;
    await runAnywhere("undo", null);
    await vi.waitFor(() => {
      for (const name of asked) expect(inputs(name)).toHaveLength(1);
    });
    expect(controls()).toEqual(before);
    for (const name of asked) answer(name);
    await new Promise((resolve) => setTimeout(resolve));
    expect(controls()).toEqual(before);
  });

  it("is asked for again by a card whose part did not come, and the others are there", async () => {
    await settings({
      keys: () => {
        throw refusal("disk_full");
      },
    });
    expect(await screen.findByRole("button", { name: "Try again" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Back up now" })).toBeTruthy();
  });
});

it("offers a PIN to each child, and the holidays", async () => {
  await settings({});
  expect(screen.getByRole("button", { name: "Set a PIN for Noor" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Add a holiday" })).toBeTruthy();
});

describe("the library", () => {
  const install = () => screen.getByRole("button", { name: "Install a newer one from a file…" });

  it("tells its day, and takes a newer one from a file", async () => {
    const newer = {
      ...library,
      version: 20_270_201,
      putTogetherOn: "2027-02-01",
      installed: true,
    };
    const { inputs } = await settings({ install_library: newer });
    expect(await screen.findByText(/22 November 2026/)).toBeTruthy();
    expect(screen.getByText(/came with this version/)).toBeTruthy();
    await expectAccessible();
    await user.click(install());
    expect(await screen.findByText(/1 February 2027/)).toBeTruthy();
    expect(screen.getByText(/came from a file that you chose/)).toBeTruthy();
    expect(inputs("install_library")).toEqual([null]);
  });

  it("stays as it was where the family changed its mind", async () => {
    await settings({ install_library: library });
    await screen.findByText(/22 November 2026/);
    await user.click(install());
    await vi.waitFor(() => expect(install().getAttribute("aria-busy")).not.toBe("true"));
    expect(screen.getByText(/22 November 2026/)).toBeTruthy();
    expect(screen.queryByText("The newer library is in place.")).toBeNull();
  });

  it("says in plain words why a file was not taken", async () => {
    await settings({
      install_library: () => {
        throw refusal("pack_not_signed");
      },
    });
    await screen.findByText(/22 November 2026/);
    await user.click(install());
    expect(await screen.findByText(/not a library from us/)).toBeTruthy();
    expect(screen.getByText(/22 November 2026/)).toBeTruthy();
    await expectAccessible();
  });

  it("says that an installed one is left aside", async () => {
    await settings({ library: { ...library, trouble: "pack_not_signed" } });
    expect(await screen.findByText("The newer library you installed is left aside")).toBeTruthy();
    await expectAccessible();
  });
});

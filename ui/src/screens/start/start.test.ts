import { fireEvent, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { AppState } from "../../lib/bindings";
import { setTransport } from "../../lib/ipc";
import { go, restart, route } from "../../lib/route.svelte";
import { arrive, askForKeyring, forget, session } from "../../lib/session.svelte";
import { app, overview, refusal, rust } from "../../../tests/family";
import { expectAccessible } from "../../../tests/kit";
import { clearDraft } from "./draft.svelte";
import Lock from "./Lock.svelte";
import Recovery from "./Recovery.svelte";
import Welcome from "./Welcome.svelte";

afterEach(() => {
  clearDraft();
  forget();
  restart("today", {});
  setTransport(null);
});

const phrase = "otter lamp seven marble";
const user = userEvent.setup();

async function begin(answers: Parameters<typeof rust>[0], state: Partial<AppState> = {}) {
  const fake = rust({ state: { ...app, phase: "welcome", ...state }, ...answers });
  await arrive();
  render(Welcome);
  await user.click(screen.getByRole("button", { name: "Let us begin" }));
  return fake;
}

async function next(): Promise<void> {
  await user.click(screen.getByRole("button", { name: /^(Go on|Make our family)$/ }));
}

async function toTheLock(name = "Alex"): Promise<void> {
  await user.type(screen.getByLabelText("Guardian 1: name"), name);
  await next();
  await user.type(screen.getByLabelText("Name or nickname"), "Sam");
  await user.selectOptions(screen.getByLabelText("Month"), "March");
  await user.type(screen.getByLabelText("Year"), "2012");
  await user.selectOptions(screen.getByLabelText("Country"), "United States");
  await user.selectOptions(screen.getByLabelText("State"), "Texas");
  await next();
}

async function typePhrase(): Promise<void> {
  await user.type(screen.getByLabelText("Passphrase"), phrase);
  await user.type(screen.getByLabelText("The same passphrase again"), phrase);
}

describe("the start", () => {
  it("makes the family and offers the recovery key, then the networks", async () => {
    const { inputs } = await begin({
      create_family: overview,
      strength: { score: 3, enough: true },
    });
    await expectAccessible();
    await toTheLock();
    await user.click(screen.getByRole("radio", { name: "Yes, we share it" }));
    await typePhrase();
    expect(
      await screen.findByText("Hard to guess. This is enough.", { selector: "span" }),
    ).toBeTruthy();
    await expectAccessible();
    await next();
    expect(inputs("create_family")).toEqual([
      {
        guardians: ["Alex"],
        child: { name: "Sam", birthYear: 2012, birthMonth: 3, country: "US", state: "TX" },
        childUsesLogin: true,
        lock: { kind: "passphrase", passphrase: phrase },
      },
    ]);
    expect(route.current.screen).toBe("recovery");
    expect(session.overview).not.toBeNull();
  });

  it("stays on a page where something is missing, and says so at the field", async () => {
    await begin({});
    await next();
    expect(screen.getByLabelText("Guardian 1: name").getAttribute("aria-invalid")).toBe("true");
    expect(document.activeElement?.textContent).toContain("One thing needs another look");
    await expectAccessible();
  });

  it("adds a guardian and takes one away", async () => {
    await begin({});
    await user.click(screen.getByRole("button", { name: "Add another guardian" }));
    expect(document.activeElement).toBe(screen.getByLabelText("Guardian 2: name"));
    await user.keyboard("Robin");
    await user.click(screen.getByRole("button", { name: "Remove guardian 1" }));
    expect(screen.getByLabelText("Guardian 1: name")).toHaveProperty("value", "Robin");
    await expectAccessible();
  });

  it("goes back to the page of the field that was refused, with all that was typed", async () => {
    await begin({
      create_family: () => {
        throw refusal("invalid", { birthMonth: "grown_up" });
      },
    });
    await toTheLock();
    await user.click(screen.getByRole("radio", { name: /^No/ }));
    await next();
    const month = await screen.findByLabelText("Month");
    expect(month.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByLabelText("Year")).toHaveProperty("value", "2012");
    expect(screen.getByLabelText("State")).toHaveProperty("value", "TX");
  });

  it("goes over to a passphrase when the keyring refuses, and nothing is lost", async () => {
    const { inputs } = await begin({
      strength: { score: 4, enough: true },
      create_family: ({ lock }) => {
        if (lock.kind === "keyring") throw refusal("keyring_unavailable");
        return overview;
      },
    });
    await toTheLock("عائشة");
    await user.click(screen.getByRole("radio", { name: /^No/ }));
    await next();
    expect(await screen.findByText(/would not keep our key/)).toBeTruthy();
    await typePhrase();
    await next();
    expect(inputs("create_family").at(-1)).toMatchObject({
      guardians: ["عائشة"],
      lock: { kind: "passphrase", passphrase: phrase },
    });
  });

  it("asks for a passphrase where there is no keyring", async () => {
    await begin({}, { keyring: false });
    await toTheLock();
    await user.click(screen.getByRole("radio", { name: /^No/ }));
    expect(screen.getByText(/no keyring that answers/)).toBeTruthy();
    await next();
    expect(screen.getByLabelText("Passphrase").getAttribute("aria-invalid")).toBe("true");
  });
});

describe("the lock", () => {
  /** The page as it is handed out with the state of the app. */
  function handOut(state: Partial<AppState>): void {
    const element = document.createElement("script");
    element.id = "start";
    element.type = "application/json";
    element.textContent = JSON.stringify({ ...app, phase: "locked", keyring: null, ...state });
    document.body.append(element);
  }

  async function locked(answers: Parameters<typeof rust>[0], state: Partial<AppState> = {}) {
    const fake = rust({ state: { ...app, phase: "locked", ...state }, ...answers });
    await arrive();
    render(Lock);
    return fake;
  }

  it("opens with the passphrase, which has focus", async () => {
    const { inputs } = await locked({ unlock: overview });
    await expectAccessible();
    expect(document.activeElement).toBe(screen.getByLabelText("Passphrase"));
    await user.keyboard(`${phrase}{Enter}`);
    expect(inputs("unlock")).toEqual([{ kind: "passphrase", secret: phrase }]);
  });

  it.each([
    ["Passphrase", { byPassphrase: true }],
    ["Recovery key", { byPassphrase: false }],
  ])("asks for the %s where nothing was typed, and tries nothing", async (label, ways) => {
    const { inputs } = await locked({ unlock: overview }, ways);
    await user.click(screen.getByRole("button", { name: "Open" }));
    const field = screen.getByLabelText(label);
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getAllByText(/Please fill this in/).length).toBeGreaterThan(0);
    expect(inputs("unlock")).toEqual([]);
    await expectAccessible();
  });

  it("is drawn from what came with the page, once", async () => {
    handOut({});
    const { asked } = rust({});
    await arrive();
    render(Lock);
    expect(screen.getByLabelText("Passphrase")).toBe(document.activeElement);
    await askForKeyring();
    expect(asked).toEqual([]);
    await arrive();
    expect(asked.map(([name]) => name)).toContain("state");
  });

  it("hears later that no keyring answers, and offers the passphrase then", async () => {
    handOut({ byKeyring: true });
    rust({ state: { ...app, phase: "locked", byKeyring: true, keyring: false } });
    await arrive();
    render(Lock);
    expect(screen.queryByLabelText("Passphrase")).toBeNull();
    await askForKeyring();
    expect(await screen.findByText(/keyring does not answer now/)).toBeTruthy();
    expect(screen.getByLabelText("Passphrase")).toBe(document.activeElement);
    await expectAccessible();
  });

  it("keeps what was typed when it does not fit, and says how long to wait", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { inputs } = await locked({
      unlock: () => {
        throw refusal("wrong_secret", {}, 4);
      },
    });
    await fireEvent.input(screen.getByLabelText("Passphrase"), { target: { value: "oter" } });
    await fireEvent.submit(screen.getByLabelText("Passphrase"));
    expect(await screen.findByText("The next try is in 4 seconds.")).toBeTruthy();
    expect(screen.getByLabelText("Passphrase")).toHaveProperty("value", "oter");
    await fireEvent.submit(screen.getByLabelText("Passphrase"));
    expect(inputs("unlock")).toHaveLength(1);
    await expectAccessible();
    await vi.advanceTimersByTimeAsync(4500);
    expect(screen.queryByText(/The next try/)).toBeNull();
    vi.useRealTimers();
  });

  it("opens with the recovery key instead", async () => {
    const { inputs } = await locked({ unlock: overview }, { byKeyring: true, byPassphrase: false });
    await user.click(screen.getByRole("button", { name: "Use the recovery key" }));
    expect(screen.queryByText(/Forgot the passphrase/)).toBeNull();
    await user.type(screen.getByLabelText("Recovery key"), "ab12-cd34");
    await user.click(screen.getByRole("button", { name: "Open" }));
    expect(inputs("unlock")).toEqual([{ kind: "recovery", secret: "ab12-cd34" }]);
  });

  it("says where a forgotten passphrase is set anew", async () => {
    await locked({});
    await user.click(screen.getByRole("button", { name: "Use the recovery key" }));
    expect(screen.getByText(/Then choose “Change the passphrase” in Settings/)).toBeTruthy();
    await expectAccessible();
  });

  it("explains a damaged file on a page of its own", async () => {
    await locked({
      unlock: () => {
        throw refusal("vault_damaged");
      },
    });
    await user.keyboard("x{Enter}");
    expect(await screen.findByText("Your family’s file is damaged")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Back to the lock" }));
    expect(screen.getByLabelText("Passphrase")).toBeTruthy();
  });
});

describe("the recovery sheet", () => {
  it("is printed or saved while the key is shown", async () => {
    const groups = ["ab12", "cd34", "ef56", "gh78", "jk90", "mn12", "pq34"];
    const { inputs } = rust({
      show_recovery_key: { groups, ask: 2 },
      print_paper: null,
      save_paper: true,
    });
    await arrive();
    go("recovery", {});
    render(Recovery);
    await user.click(await screen.findByRole("button", { name: "Print a sheet" }));
    await user.click(screen.getByRole("button", { name: "Save a sheet (PDF)" }));
    expect(await screen.findByText(/The file is saved/)).toBeTruthy();
    const wanted = { paper: { kind: "recovery_sheet" }, size: null };
    expect(inputs("print_paper")).toEqual([wanted]);
    expect(inputs("save_paper")).toEqual([wanted]);
  });
});

describe("the recovery key", () => {
  const shown = { groups: ["AB12", "CD34", "EF56", "GH78", "JK90", "MN12", "PQ34"], ask: 2 };

  async function recovery(answers: Parameters<typeof rust>[0]) {
    const fake = rust({ show_recovery_key: shown, ...answers });
    await arrive();
    go("recovery", {});
    render(Recovery);
    await screen.findByText("CD34");
    return fake;
  }

  it("is shown, saved, hidden, and asked for", async () => {
    const { inputs } = await recovery({ save_recovery_key: true, confirm_recovery_key: overview });
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: "Save as a file" }));
    expect(await screen.findByText(/The file is saved/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "We have it" }));
    expect(screen.queryByText("EF56")).toBeNull();
    await user.type(screen.getByLabelText("Type group 3"), "ef56{Enter}");
    expect(inputs("confirm_recovery_key")).toEqual([{ typed: "ef56" }]);
    expect(route.current.screen).toBe("today");
  });

  it("says at the field that a group does not fit", async () => {
    await recovery({
      confirm_recovery_key: () => {
        throw refusal("invalid", { typed: "does_not_fit" });
      },
    });
    await user.click(screen.getByRole("button", { name: "We have it" }));
    await user.type(screen.getByLabelText("Type group 3"), "ab12{Enter}");
    const field = screen.getByLabelText("Type group 3");
    await vi.waitFor(() => expect(field.getAttribute("aria-invalid")).toBe("true"));
    expect(field).toHaveProperty("value", "ab12");
    await expectAccessible();
  });

  it("can wait until they sign", async () => {
    await recovery({});
    await user.click(screen.getByRole("button", { name: "Later, before we sign" }));
    expect(route.current.screen).toBe("today");
  });
});

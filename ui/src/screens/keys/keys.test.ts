import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { KeysView, Overview, RecoveryShown } from "../../lib/bindings";
import { setTransport } from "../../lib/ipc";
import { go, restart, route } from "../../lib/route.svelte";
import { arrive, forget } from "../../lib/session.svelte";
import { setPseudo } from "../../lib/words.svelte";
import { backups, keys, overview, refusal, rust } from "../../../tests/family";
import { expectAccessible, hardCoded } from "../../../tests/kit";
import Recovery from "../start/Recovery.svelte";
import ChangePassphrase from "./ChangePassphrase.svelte";
import KeysCard from "./KeysCard.svelte";

afterEach(() => {
  setPseudo(false);
  forget();
  restart("today", {});
  setTransport(null);
});

const user = userEvent.setup();
const kept: Overview = { ...overview, recoveryKept: true };
const old = "otter lamp seven marble";
const phrase = "five foxes under a slow ferry";
const path = "backups/family-20261101T090000Z.backup";
const line = { path, madeAt: "2026-11-01T09:00:00Z" };
const older: KeysView = { ...keys, older: [line] };
const shown: RecoveryShown = {
  groups: ["AB12", "CD34", "EF56", "GH78", "JK90", "MN12", "PQ34"],
  ask: 2,
};

type Answers = Parameters<typeof rust>[0];

async function arrived(answers: Answers) {
  const fake = rust({
    overview: kept,
    strength: { score: 3, enough: true },
    leave_recovery_key: null,
    ...answers,
  });
  await arrive();
  restart("settings", {});
  return fake;
}

async function change(answers: Answers = {}) {
  const fake = await arrived(answers);
  go("passphrase", {});
  const drawn = render(ChangePassphrase);
  await screen.findByLabelText("New passphrase");
  return { ...fake, ...drawn };
}

async function card(answers: Answers = {}) {
  const fake = await arrived(answers);
  const drawn = render(KeysCard);
  await screen.findByText(/^(Your passphrase opens|There is no passphrase)/);
  return { ...fake, ...drawn };
}

async function renewing(answers: Answers = {}) {
  const fake = await arrived({ renew_recovery_key: shown, ...answers });
  go("recovery", { renew: true });
  const drawn = render(Recovery, { renew: true });
  await screen.findByRole("button", { name: "Show the new key" });
  return { ...fake, ...drawn };
}

const press = (name: string) => user.click(screen.getByRole("button", { name }));
/** The words that a field is described by. */
const said = (label: string) =>
  (screen.getByLabelText(label).getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent ?? "")
    .join(" ");

const invalid = (label: string) =>
  vi.waitFor(() => expect(screen.getByLabelText(label).getAttribute("aria-invalid")).toBe("true"));

async function fill(): Promise<void> {
  await user.type(screen.getByLabelText("Passphrase you have now"), old);
  await user.type(screen.getByLabelText("New passphrase"), phrase);
  await user.type(screen.getByLabelText("The new passphrase once more"), `${phrase}{Enter}`);
}

describe("another passphrase", () => {
  it("is set with the one of before, and older backups are told of at once", async () => {
    const { inputs } = await change({ change_passphrase: older, destroy_older_backups: keys });
    await expectAccessible();
    await fill();
    expect(inputs("change_passphrase")).toEqual([
      { present: { kind: "passphrase", secret: old }, passphrase: phrase },
    ]);
    const heading = await screen.findByRole("heading", { name: "Your passphrase is changed" });
    await vi.waitFor(() => expect(document.activeElement).toBe(heading));
    expect(
      screen.getByText(/One backup still opens with something that you no longer use/),
    ).toBeTruthy();
    expect(screen.getByText(/A change cannot undo that/)).toBeTruthy();
    await expectAccessible();
    await press("Destroy older backups");
    await expectAccessible();
    expect(inputs("destroy_older_backups")).toEqual([]);
    await press("Destroy them");
    await vi.waitFor(() => expect(screen.queryByText(/One backup still opens/)).toBeNull());
    expect(inputs("destroy_older_backups")).toEqual([null]);
    const said = screen.getByText("Older backups are destroyed.", { selector: ".text p" });
    await vi.waitFor(() => expect(document.activeElement?.contains(said)).toBe(true));
    expect(document.activeElement).not.toBe(document.body);
    await press("Back to Settings");
    expect(route.current.screen).toBe("settings");
  });

  it("lists the backups that could not be reached, until they are destroyed by hand", async () => {
    const out = { path: "/media/stick/family.backup", madeAt: line.madeAt };
    const { inputs } = await change({
      change_passphrase: older,
      destroy_older_backups: { ...keys, outdated: [out] },
      forget_outdated: backups,
    });
    await fill();
    await screen.findByText(/One backup still opens/);
    await press("Destroy older backups");
    await press("Destroy them");
    expect(await screen.findByText("Destroy these yourselves")).toBeTruthy();
    await expectAccessible();
    await press("We destroyed /media/stick/family.backup");
    expect(inputs("forget_outdated")).toEqual([{ path: out.path }]);
    await vi.waitFor(() => expect(screen.queryByText("Destroy these yourselves")).toBeNull());
  });

  it("says so where no new backup came about", async () => {
    await change({ change_passphrase: { ...keys, trouble: "disk_full" } });
    await fill();
    expect(await screen.findByText("The last backup did not work")).toBeTruthy();
    expect(screen.queryByText(/has made a new backup/)).toBeNull();
    await expectAccessible();
  });

  it("says at the fields what is missing, before anything is asked", async () => {
    const { inputs } = await change();
    await press("Change it");
    await invalid("Passphrase you have now");
    await invalid("New passphrase");
    await expectAccessible();
    await user.type(screen.getByLabelText("Passphrase you have now"), old);
    await user.type(screen.getByLabelText("New passphrase"), phrase);
    await user.type(screen.getByLabelText("The new passphrase once more"), "another{Enter}");
    await invalid("The new passphrase once more");
    expect(inputs("change_passphrase")).toEqual([]);
  });

  it("keeps what was typed where the present one does not fit, and waits after too many tries", async () => {
    let tries = 0;
    const { inputs } = await change({
      change_passphrase: () => {
        tries += 1;
        throw tries === 1 ? refusal("wrong_secret") : refusal("too_soon", {}, 4);
      },
    });
    await fill();
    await invalid("Passphrase you have now");
    expect(screen.getByLabelText("New passphrase")).toHaveProperty("value", phrase);
    expect(screen.getByLabelText("New passphrase").getAttribute("aria-invalid")).toBeNull();
    await press("Change it");
    expect(await screen.findByRole("timer")).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: /^Change it/ }));
    expect(inputs("change_passphrase")).toHaveLength(2);
  });

  it("says that an easy one or the same one will not do", async () => {
    let rule = "easy_to_guess";
    await change({
      change_passphrase: () => {
        throw refusal("invalid", { passphrase: rule });
      },
    });
    await fill();
    await invalid("New passphrase");
    rule = "same_as_before";
    await press("Change it");
    expect(await screen.findAllByText(/This is the passphrase you have now/)).not.toEqual([]);
  });

  it("can be set with the recovery key by who forgot the old one", async () => {
    const { inputs } = await change({ change_passphrase: keys });
    await press("Use the recovery key");
    const key = screen.getByLabelText("Recovery key");
    await vi.waitFor(() => expect(document.activeElement).toBe(key));
    await user.type(key, "AB12");
    await user.type(screen.getByLabelText("New passphrase"), phrase);
    await user.type(screen.getByLabelText("The new passphrase once more"), `${phrase}{Enter}`);
    expect(inputs("change_passphrase")).toEqual([
      { present: { kind: "recovery", secret: "AB12" }, passphrase: phrase },
    ]);
  });

  it("says by name and at the field what does not fit, until another way is chosen", async () => {
    await change({
      change_passphrase: () => {
        throw refusal("wrong_secret");
      },
    });
    await fill();
    await invalid("Passphrase you have now");
    expect(said("Passphrase you have now")).toContain("That does not fit.");
    expect(
      screen.getByRole("link", { name: /^Passphrase you have now: That does not fit/ }),
    ).toBeTruthy();
    await press("Use the recovery key");
    expect(screen.getByLabelText("Recovery key").getAttribute("aria-invalid")).toBeNull();
    expect(screen.queryByText(/That does not fit/)).toBeNull();
  });

  it("is called what it is from the beginning, and can be asked for again", async () => {
    let fails = true;
    await arrived({
      keys: () => {
        if (fails) throw refusal("disk_full");
        return { ...keys, byPassphrase: false, byKeyring: true };
      },
    });
    render(ChangePassphrase, { first: true });
    const heading = screen.getByRole("heading", { level: 1, name: "Set a passphrase" });
    const again = await screen.findByRole("button", { name: "Try again" });
    await expectAccessible();
    fails = false;
    await user.click(again);
    await screen.findByLabelText("New passphrase");
    expect(heading.textContent).toBe("Set a passphrase");
  });

  it("is the first one where the keyring alone opens the family", async () => {
    const { inputs } = await change({
      overview,
      keys: { ...keys, byPassphrase: false, byKeyring: true },
      change_passphrase: { ...keys, byKeyring: true },
    });
    expect(screen.getByRole("heading", { name: "Set a passphrase" })).toBeTruthy();
    expect(screen.queryByLabelText("Passphrase you have now")).toBeNull();
    await user.type(screen.getByLabelText("New passphrase"), phrase);
    await user.type(screen.getByLabelText("The new passphrase once more"), `${phrase}{Enter}`);
    expect(inputs("change_passphrase")).toEqual([
      { present: { kind: "keyring" }, passphrase: phrase },
    ]);
    expect(await screen.findByText("Your passphrase is set", { selector: "h1" })).toBeTruthy();
  });
});

describe("another recovery key", () => {
  it("counts once it was typed again, and older backups are told of", async () => {
    const { inputs, unmount } = await renewing({ confirm_recovery_key: kept, keys: older });
    expect(screen.getByText(/Until then your old key still works/)).toBeTruthy();
    await expectAccessible();
    await user.type(screen.getByLabelText("Passphrase you have now"), `${old}{Enter}`);
    expect(inputs("renew_recovery_key")).toEqual([
      { present: { kind: "passphrase", secret: old } },
    ]);
    expect(await screen.findByText("EF56")).toBeTruthy();
    await expectAccessible();
    await press("We have it");
    await user.type(screen.getByLabelText("Type group 3"), "ef56{Enter}");
    expect(inputs("confirm_recovery_key")).toEqual([{ typed: "ef56" }]);
    expect(await screen.findByText("Your new recovery key works now")).toBeTruthy();
    expect(await screen.findByText(/One backup still opens/)).toBeTruthy();
    expect(screen.queryByText("EF56")).toBeNull();
    await expectAccessible();
    unmount();
  });

  it("is forgotten by who leaves it, and the old one stays", async () => {
    const { inputs, unmount } = await renewing();
    await user.type(screen.getByLabelText("Passphrase you have now"), `${old}{Enter}`);
    await screen.findByText("EF56");
    await press("Keep the old key");
    expect(route.current.screen).toBe("settings");
    unmount();
    await vi.waitFor(() => expect(inputs("leave_recovery_key")).toEqual([null]));
    expect(inputs("confirm_recovery_key")).toEqual([]);
  });

  it("is shown to nobody who does not know the present one", async () => {
    await renewing({
      renew_recovery_key: () => {
        throw refusal("wrong_secret");
      },
    });
    await press("Show the new key");
    await invalid("Passphrase you have now");
    await user.type(screen.getByLabelText("Passphrase you have now"), "not this{Enter}");
    await invalid("Passphrase you have now");
    expect(screen.queryByText("EF56")).toBeNull();
    await expectAccessible();
  });
});

describe("what opens the family", () => {
  it("leads to a new passphrase and a new recovery key", async () => {
    await card();
    await expectAccessible();
    await press("Change the passphrase");
    expect(route.current.screen).toBe("passphrase");
    await press("Make a new recovery key");
    expect(route.current).toEqual({ screen: "recovery", params: { renew: true } });
  });

  it("says that it could not be told, and tries again", async () => {
    let fails = true;
    await arrived({
      keys: () => {
        if (fails) throw refusal("disk_full");
        return { ...keys, byPassphrase: false, byKeyring: true };
      },
    });
    render(KeysCard);
    const again = await screen.findByRole("button", { name: "Try again" });
    expect(screen.getByText(/The disk is full/)).toBeTruthy();
    fails = false;
    await user.click(again);
    await press("Set a passphrase");
    expect(route.current).toEqual({ screen: "passphrase", params: { first: true } });
    expect(screen.queryByText(/The disk is full/)).toBeNull();
  });

  it("asks first for a recovery key that was never kept", async () => {
    await card({ overview });
    await press("Keep it now");
    expect(route.current).toEqual({ screen: "recovery", params: {} });
    expect(screen.queryByRole("button", { name: "Make a new recovery key" })).toBeNull();
  });

  it("lets the keyring in and shuts it out", async () => {
    const withKeyring: KeysView = { ...keys, byKeyring: true };
    const { inputs } = await card({ switch_keyring: ({ on }) => (on ? withKeyring : keys) });
    await press("Let the keyring open it");
    const dialog = screen.getByRole("dialog");
    await expectAccessible();
    await user.click(within(dialog).getByRole("button", { name: "Let the keyring open it" }));
    await invalid("Passphrase you have now");
    expect(said("Passphrase you have now")).toContain("Please fill this in.");
    await user.type(within(dialog).getByLabelText("Passphrase you have now"), `${old}{Enter}`);
    const present = { kind: "passphrase", secret: old };
    expect(inputs("switch_keyring")).toEqual([{ on: true, present }]);
    await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(screen.getByText(/keyring opens it with one click/)).toBeTruthy();
    await press("Shut the keyring out");
    expect(screen.getByLabelText("Passphrase you have now")).toHaveProperty("value", "");
    await user.type(screen.getByLabelText("Passphrase you have now"), `${old}{Enter}`);
    expect(inputs("switch_keyring")).toHaveLength(2);
    expect(inputs("switch_keyring")[1]).toEqual({ on: false, present });
  });

  it("says that the keyring did not let go, and lets them try again", async () => {
    const withKeyring: KeysView = { ...keys, byKeyring: true };
    let tries = 0;
    const { inputs } = await card({
      keys: () => (tries === 0 ? withKeyring : keys),
      switch_keyring: () => ({ ...keys, keyringLeft: (tries += 1) === 1 }),
    });
    await press("Shut the keyring out");
    await user.type(screen.getByLabelText("Passphrase you have now"), `${old}{Enter}`);
    expect(await screen.findByText("The keyring did not let go")).toBeTruthy();
    await expectAccessible();
    await press("Try again");
    await user.type(screen.getByLabelText("Passphrase you have now"), `${old}{Enter}`);
    await vi.waitFor(() => expect(screen.queryByText("The keyring did not let go")).toBeNull());
    expect(inputs("switch_keyring").map((input) => (input as { on: boolean }).on)).toEqual([
      false,
      false,
    ]);
  });

  it("does not offer the keyring to a family whose child uses the login, nor where none answers", async () => {
    const first = await card({ overview: { ...kept, childUsesLogin: true } });
    expect(screen.queryByText(/keyring (opens|does not open) it/)).toBeNull();
    first.unmount();
    const second = await card({ keys: { ...keys, keyring: false } });
    expect(screen.queryByText(/keyring (opens|does not open) it/)).toBeNull();
    second.unmount();
    await card({ keys: { ...keys, byPassphrase: false, byKeyring: true } });
    expect(screen.getByText(/can be shut out once there is a passphrase/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Shut the keyring out" })).toBeNull();
  });

  it("says what went wrong with destroying, and keeps the list", async () => {
    await card({
      keys: older,
      destroy_older_backups: () => {
        throw refusal("disk_full");
      },
    });
    await press("Destroy older backups");
    await press("Destroy them");
    expect(await screen.findByText(/The disk is full/)).toBeTruthy();
    await expectAccessible();
    await press("Keep them");
    expect(screen.getByText(/One backup still opens/)).toBeTruthy();
  });

  it("has all its words in the catalogue", async () => {
    setPseudo(true);
    const data = [path, /[A-Z]{2}\d{2}/g];
    const fake = await arrived({ keys: { ...older, byKeyring: true }, renew_recovery_key: shown });
    const one = render(KeysCard);
    await vi.waitFor(() => expect(one.container.querySelectorAll("ul > li.row")).toHaveLength(3));
    expect(hardCoded(one.container, data)).toEqual([]);
    one.unmount();
    const two = render(ChangePassphrase);
    await vi.waitFor(() => expect(two.container.querySelector("form")).not.toBeNull());
    expect(hardCoded(two.container, data)).toEqual([]);
    two.unmount();
    const three = render(Recovery, { renew: true });
    await vi.waitFor(() => expect(three.container.querySelector("form")).not.toBeNull());
    expect(hardCoded(three.container, data)).toEqual([]);
    expect(fake.inputs("renew_recovery_key")).toEqual([]);
  });
});

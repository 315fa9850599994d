import { render, screen, within } from "@testing-library/svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { KeysView, RecoveryShown } from "../../lib/bindings";
import { go, route } from "../../lib/route.svelte";
import { setPseudo } from "../../lib/words.svelte";
import { keys, overview, refusal } from "../../../tests/family";
import { expectAccessible, hardCoded } from "../../../tests/kit";
import Recovery from "../start/Recovery.svelte";
import ChangePassphrase from "./ChangePassphrase.svelte";
import KeysCard from "./KeysCard.svelte";
import {
  arrived,
  invalid,
  kept,
  leave,
  old,
  older,
  path,
  press,
  said,
  user,
  type Answers,
} from "./home";

afterEach(leave);

const shown: RecoveryShown = {
  groups: ["AB12", "CD34", "EF56", "GH78", "JK90", "MN12", "PQ34"],
  ask: 2,
};

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
    expect(await screen.findByText(/One older backup still opens/)).toBeTruthy();
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
    expect(await screen.findByText("A key is still in the keyring")).toBeTruthy();
    await expectAccessible();
    await press("Try again");
    await user.type(screen.getByLabelText("Passphrase you have now"), `${old}{Enter}`);
    await vi.waitFor(() => expect(screen.queryByText("A key is still in the keyring")).toBeNull());
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
    expect(screen.getByText(/can shut the keyring out once there is a passphrase/)).toBeTruthy();
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
    expect(screen.getByText(/One older backup still opens/)).toBeTruthy();
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

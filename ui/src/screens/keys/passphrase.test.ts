import { render, screen } from "@testing-library/svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import { go, route } from "../../lib/route.svelte";
import { backups, keys, overview, refusal } from "../../../tests/family";
import { expectAccessible } from "../../../tests/kit";
import ChangePassphrase from "./ChangePassphrase.svelte";
import {
  arrived,
  invalid,
  leave,
  line,
  old,
  older,
  phrase,
  press,
  said,
  user,
  type Answers,
} from "./home";

afterEach(leave);

async function change(answers: Answers = {}) {
  const fake = await arrived(answers);
  go("passphrase", {});
  const drawn = render(ChangePassphrase);
  await screen.findByLabelText("New passphrase");
  return { ...fake, ...drawn };
}

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
      screen.getByText(
        /One older backup still opens with a passphrase or key that you no longer use/,
      ),
    ).toBeTruthy();
    expect(screen.getByText(/No change here can stop that/)).toBeTruthy();
    await expectAccessible();
    await press("Destroy older backups");
    await expectAccessible();
    expect(inputs("destroy_older_backups")).toEqual([]);
    await press("Destroy them");
    await vi.waitFor(() => expect(screen.queryByText(/One older backup still opens/)).toBeNull());
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
    await screen.findByText(/One older backup still opens/);
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

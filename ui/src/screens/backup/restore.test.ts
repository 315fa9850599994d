import { cleanup, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ChosenBackup, RestorePreview } from "../../lib/bindings";
import { setTransport } from "../../lib/ipc";
import { restart, route } from "../../lib/route.svelte";
import { arrive, forget } from "../../lib/session.svelte";
import { setPseudo } from "../../lib/words.svelte";
import { app, backups, refusal, rust } from "../../../tests/family";
import { expectAccessible, hardCoded } from "../../../tests/kit";
import Restore from "./Restore.svelte";

afterEach(() => {
  cleanup();
  setPseudo(false);
  forget();
  restart("today", {});
  setTransport(null);
});

const user = userEvent.setup();
const press = async (name: string) => user.click(await screen.findByRole("button", { name }));

const chosen: ChosenBackup = {
  madeAt: "2026-11-21T09:00:00Z",
  opensByItself: false,
  byPassphrase: true,
  byKeyring: false,
};

const preview: RestorePreview = {
  guardians: ["Alex", "Kim"],
  children: ["Sam"],
  accounts: 2,
  until: "2026-11-20T18:30:00Z",
  presentUntil: null,
  keepsPresent: false,
  rescued: null,
};

function page(answers: Parameters<typeof rust>[0] = {}, rescue = false) {
  const fake = rust({
    choose_backup: chosen,
    choose_rescue: { ...chosen, madeAt: null },
    find_backup: chosen,
    open_backup: preview,
    restore: app,
    leave_restore: null,
    ...answers,
  });
  restart("restore", { rescue });
  return { ...fake, ...render(Restore, { rescue }) };
}

describe("bringing a family back", () => {
  it("takes the newest backup and a passphrase, shows whose it is, and only then does it", async () => {
    const { inputs } = page();
    expect(await screen.findByRole("radio", { name: /Backup from 21 Nov 2026/ })).toBeTruthy();
    await expectAccessible();
    await press("Go on");
    expect(inputs("choose_backup")).toEqual([
      { kind: "backup", name: "family-20261121T090000Z.backup" },
    ]);
    await user.type(await screen.findByLabelText("Passphrase"), "otters");
    await expectAccessible();
    await press("Open it");
    expect(inputs("open_backup")).toEqual([{ unlock: { kind: "passphrase", secret: "otters" } }]);
    expect(await screen.findByText("Alex, Kim")).toBeTruthy();
    await expectAccessible();
    expect(inputs("restore")).toEqual([]);
    await press("Bring it back");
    expect(inputs("restore")).toHaveLength(1);
    await vi.waitFor(() => expect(route.current.screen).toBe("today"));
  });

  it("asks for no key where the family is open, and says what is kept aside", async () => {
    const now = { presentUntil: "2026-11-21T09:30:00Z", keepsPresent: true };
    const { inputs } = page({
      choose_backup: { ...chosen, opensByItself: true },
      open_backup: { ...preview, ...now },
    });
    await press("Go on");
    expect(await screen.findByText(/is kept aside/)).toBeTruthy();
    expect(screen.getByText(/will be missing from it/)).toBeTruthy();
    expect(inputs("open_backup")).toEqual([{ unlock: null }]);
  });

  it("opens with the recovery key, and says at the field what does not fit", async () => {
    const { inputs } = page({
      open_backup: () => {
        throw refusal("wrong_secret");
      },
    });
    await press("Go on");
    await press("Use the recovery key");
    await user.type(await screen.findByLabelText("Recovery key"), "0000");
    await press("Open it");
    expect(inputs("open_backup")).toEqual([{ unlock: { kind: "recovery", secret: "0000" } }]);
    await vi.waitFor(() =>
      expect(screen.getByLabelText("Recovery key").getAttribute("aria-invalid")).toBe("true"),
    );
    await expectAccessible();
  });

  it("keeps saying what does not fit while the next try has to wait, whatever is pressed", async () => {
    const { inputs } = page({
      open_backup: () => {
        throw refusal("wrong_secret", {}, 30);
      },
    });
    await press("Go on");
    await user.type(await screen.findByLabelText("Passphrase"), "otter{Enter}");
    const field = screen.getByLabelText("Passphrase");
    await vi.waitFor(() => expect(field.getAttribute("aria-invalid")).toBe("true"));
    expect(screen.getByText(/^The next try is in/)).toBeTruthy();
    await user.type(field, "s{Enter}");
    await press("Open it");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getAllByText(/That does not fit/).length).toBeGreaterThan(0);
    expect(inputs("open_backup")).toHaveLength(1);
  });

  it("takes a file from elsewhere where this computer has none", async () => {
    const { inputs } = page({ backups: { ...backups, backups: [] } });
    expect(await screen.findByText(/no backup on this computer/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Go on" })).toBeNull();
    await press("Choose a file");
    expect(inputs("find_backup")).toHaveLength(1);
    expect(await screen.findByLabelText("Passphrase")).toBeTruthy();
  });

  it("says that a file is no backup, and stays where it is when they change their mind", async () => {
    const { unmount } = page({
      find_backup: () => {
        throw refusal("not_a_backup");
      },
    });
    await press("Choose a file");
    expect(await screen.findByText(/not a backup of Passenger Seat/)).toBeTruthy();
    unmount();
    page({ find_backup: null });
    await press("Choose a file");
    expect(await screen.findByRole("button", { name: "Go on" })).toBeTruthy();
  });

  it("goes back to a family that was kept aside", async () => {
    const kept = [{ name: "kept-20261120T100000Z", at: "2026-11-20T10:00:00Z" }];
    const { inputs } = page({ backups: { ...backups, kept } });
    await user.click(await screen.findByRole("radio", { name: /As it was before 20 Nov 2026/ }));
    await press("Go on");
    expect(inputs("choose_backup")).toEqual([{ kind: "kept", name: "kept-20261120T100000Z" }]);
  });

  it("saves what can still be read of a damaged file", async () => {
    const rescued = { rows: 120, leftOut: 3 };
    page({ open_backup: { ...preview, rescued, keepsPresent: true } }, true);
    expect(await screen.findByText(/reads the damaged file page by page/)).toBeTruthy();
    await user.type(screen.getByLabelText("Passphrase"), "otters");
    await press("Open it");
    expect(await screen.findByText("120 entries could be read.")).toBeTruthy();
    expect(screen.getByText("3 entries are lost.")).toBeTruthy();
    await expectAccessible();
  });

  it("leaves nothing behind when they leave", async () => {
    const { inputs, unmount } = page();
    await screen.findByRole("button", { name: "Go on" });
    unmount();
    await vi.waitFor(() => expect(inputs("leave_restore")).toHaveLength(1));
  });

  it("has all its words in the catalogue", async () => {
    setPseudo(true);
    const kept = [{ name: "kept-20261120T100000Z", at: "2026-11-20T10:00:00Z" }];
    const rescued = { rows: 1, leftOut: 1 };
    const { container } = page({
      backups: { ...backups, kept },
      open_backup: { ...preview, rescued, keepsPresent: true, presentUntil: chosen.madeAt },
    });
    const dates = [/\d+ Nov 2026, \d\d:\d\d/g];
    await vi.waitFor(() => expect(container.querySelectorAll("input").length).toBe(2));
    expect(hardCoded(container, dates)).toEqual([]);
    const submit = () => user.click(container.querySelector("[type=submit]") as Element);
    await submit();
    await vi.waitFor(() => expect(container.querySelector("[name=secret]")).toBeTruthy());
    expect(hardCoded(container, dates)).toEqual([]);
    await submit();
    await vi.waitFor(() => expect(container.querySelector("dl")).toBeTruthy());
    expect(hardCoded(container, [...dates, "Alex, Kim", "Sam"])).toEqual([]);
  });
});

it("keeps the family that is there when they say so", async () => {
  rust({
    ...{ choose_backup: { ...chosen, opensByItself: true } },
    open_backup: preview,
    leave_restore: null,
  });
  await arrive();
  restart("settings", {});
  const { go } = await import("../../lib/route.svelte");
  go("restore", {});
  render(Restore);
  await press("Go on");
  await press("Leave it as it is");
  expect(route.current.screen).toBe("settings");
});

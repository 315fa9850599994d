import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { BackupsView, BackupTrouble } from "../../lib/bindings";
import { setTransport } from "../../lib/ipc";
import { restart, route } from "../../lib/route.svelte";
import { arrive, forget } from "../../lib/session.svelte";
import { said } from "../../lib/ui/LiveRegion.svelte";
import { setPseudo } from "../../lib/words.svelte";
import { backups, refusal, rust } from "../../../tests/family";
import { expectAccessible, hardCoded } from "../../../tests/kit";
import TroublePage from "../start/TroublePage.svelte";
import BackupCard from "./BackupCard.svelte";
import BackupNotice from "./BackupNotice.svelte";

afterEach(() => {
  vi.useRealTimers();
  setPseudo(false);
  forget();
  restart("today", {});
  setTransport(null);
});

const user = userEvent.setup();
const press = async (name: string) => user.click(await screen.findByRole("button", { name }));
const outdated = [{ path: "/media/stick/old.backup", madeAt: "2026-10-01T08:00:00Z" }];

async function card(view: Partial<BackupsView> = {}, answers: Parameters<typeof rust>[0] = {}) {
  const fake = rust({ backups: { ...backups, ...view }, ...answers });
  await arrive();
  render(BackupCard);
  await screen.findByRole("button", { name: "Back up now" });
  return fake;
}

describe("the card in Settings", () => {
  it("says when the last good backup was made, and that a second place is missing", async () => {
    await card();
    expect(screen.getByText(/Last good backup: 21 Nov 2026/)).toBeTruthy();
    expect(screen.getByText(/on this computer only/)).toBeTruthy();
    await expectAccessible();
  });

  it("says that there is none yet", async () => {
    await card({ lastGood: null, backups: [] });
    expect(screen.getByText(/There is no backup yet/)).toBeTruthy();
  });

  it("makes one at once, and says when that fails", async () => {
    const { inputs } = await card(
      {},
      { back_up_now: { ...backups, trouble: "disk_full" as BackupTrouble } },
    );
    await press("Back up now");
    expect(inputs("back_up_now")).toHaveLength(1);
    expect(await screen.findByText("The last backup did not work")).toBeTruthy();
    expect(screen.getByText(/The last good one is from 21 Nov 2026/)).toBeTruthy();
    await expectAccessible();
  });

  it("says what came of it, and of what is wrong only where that came of it", async () => {
    await card(
      { folder: "/media/stick", trouble: "disk_full", outdated },
      {
        back_up_now: { ...backups, folder: "/media/stick", copyTrouble: "folder_gone", outdated },
        forget_outdated: { ...backups, folder: "/media/stick", copyTrouble: "folder_gone" },
        stop_backup_folder: { ...backups, trouble: "disk_full" },
      },
    );
    await press("Back up now");
    await vi.waitFor(() => expect(said()).toBe("The second place got no copy"));
    await press("We destroyed /media/stick/old.backup");
    await vi.waitFor(() => expect(said()).toBe("Off the list."));
    await press("No longer copy there");
    await vi.waitFor(() => expect(said()).toMatch("Copies no longer go there."));
    expect(screen.queryAllByRole("status")).toEqual([]);
  });

  it("asks again while a copy is not finished, and tells when it is", async () => {
    vi.useFakeTimers();
    let left = 2;
    const { inputs } = rust({
      backups: () => ({ ...backups, copyTrouble: left-- > 0 ? "unfinished" : null }),
    });
    await arrive();
    render(BackupCard);
    await vi.advanceTimersByTimeAsync(0);
    expect(screen.getByText("The copy is not finished yet")).toBeTruthy();
    await vi.advanceTimersByTimeAsync(3000);
    expect(screen.getByText("The copy is not finished yet")).toBeTruthy();
    await vi.advanceTimersByTimeAsync(3000);
    expect(screen.queryByText("The copy is not finished yet")).toBeNull();
    expect(said().trim()).toBe("Backed up and checked.");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(inputs("backups")).toHaveLength(3);
  });

  it("tells too when a copy that was waited for came to nothing", async () => {
    vi.useFakeTimers();
    let copyTrouble: BackupTrouble = "unfinished";
    rust({ backups: () => ({ ...backups, folder: "/media/stick", copyTrouble }) });
    await arrive();
    render(BackupCard);
    await vi.advanceTimersByTimeAsync(0);
    copyTrouble = "folder_gone";
    await vi.advanceTimersByTimeAsync(3000);
    expect(said().trim()).toBe("The second place got no copy");
  });

  it("asks no more once it is left", async () => {
    vi.useFakeTimers();
    const { inputs } = rust({ backups: { ...backups, copyTrouble: "unfinished" } });
    await arrive();
    const { unmount } = render(BackupCard);
    await vi.advanceTimersByTimeAsync(3000);
    unmount();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(inputs("backups")).toHaveLength(2);
  });

  it("offers to save what can be read where the file itself is damaged", async () => {
    await card({ trouble: "damaged" });
    await press("Save what can be read");
    expect(route.current).toEqual({ screen: "restore", params: { rescue: true } });
  });

  it("takes a second place and lets go of it", async () => {
    const { inputs } = await card(
      {},
      {
        save_backup_folder: { ...backups, folder: "/media/stick" },
        stop_backup_folder: backups,
      },
    );
    await press("Choose a second place");
    expect(await screen.findByText("/media/stick")).toBeTruthy();
    await press("No longer copy there");
    expect(inputs("stop_backup_folder")).toHaveLength(1);
    expect(await screen.findByRole("button", { name: "Choose a second place" })).toBeTruthy();
  });

  it("lists what the family must destroy, by date and place", async () => {
    const { inputs } = await card({ outdated }, { forget_outdated: backups });
    expect(screen.getByText(/\/media\/stick\/old\.backup, made 1 Oct 2026/)).toBeTruthy();
    await expectAccessible();
    await press("We destroyed /media/stick/old.backup");
    expect(inputs("forget_outdated")).toEqual([{ path: outdated[0]?.path }]);
    await vi.waitFor(() => expect(screen.queryByText("Destroy these yourselves")).toBeNull());
    // The button that was pressed is gone.
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Backups" }));
  });

  it("has all its words in the catalogue", async () => {
    setPseudo(true);
    rust({ backups: { ...backups, outdated, folder: "/1", trouble: "damaged" } });
    await arrive();
    const { container } = render(BackupCard);
    await vi.waitFor(() => expect(container.querySelectorAll("button").length).toBe(6));
    expect(hardCoded(container, ["/media/stick/old.backup"])).toEqual([]);
  });
});

describe("Today", () => {
  async function notice(view: Partial<BackupsView>, answers: Parameters<typeof rust>[0] = {}) {
    const fake = rust({ backups: { ...backups, ...view }, ...answers });
    await arrive();
    const made = render(BackupNotice);
    await vi.waitFor(() => expect(fake.inputs("backups")).toHaveLength(1));
    return { ...fake, ...made };
  }

  it("is silent where all is well", async () => {
    const { container } = await notice({});
    expect(container.textContent.trim()).toBe("");
  });

  it.each<[BackupTrouble, RegExp]>([
    ["damaged", /A part of your family’s file can no longer be read/],
    ["disk_full", /The disk is full/],
    ["read_only", /The app is not allowed to save in the folder for backups/],
    ["folder_gone", /is not there/],
    ["failed", /Something went wrong. The app tries again/],
  ])("says that a backup failed, and leads to Settings: %s", async (trouble, words) => {
    await notice({ trouble });
    expect(await screen.findByText(words)).toBeTruthy();
    await expectAccessible();
    await press("Look at the backups");
    expect(route.current.screen).toBe("settings");
  });

  it("says that the second place got no copy", async () => {
    await notice({ copyTrouble: "folder_gone" });
    expect(await screen.findByText(/Is the stick plugged in/)).toBeTruthy();
  });

  it("says that a copy may still be on its way, and not that there is none", async () => {
    await notice({ copyTrouble: "unfinished" });
    expect(await screen.findByText("The copy is not finished yet")).toBeTruthy();
    expect(screen.getByText(/is a stick, leave it in/)).toBeTruthy();
    expect(screen.queryByText(/got no copy/)).toBeNull();
    await expectAccessible();
  });

  it("no longer says so once the copy is finished", async () => {
    vi.useFakeTimers();
    let copyTrouble: BackupTrouble | null = "unfinished";
    rust({ backups: () => ({ ...backups, copyTrouble }) });
    await arrive();
    const { container } = render(BackupNotice);
    await vi.advanceTimersByTimeAsync(0);
    expect(screen.getByText("The copy is not finished yet")).toBeTruthy();
    copyTrouble = null;
    await vi.advanceTimersByTimeAsync(3000);
    expect(container.textContent.trim()).toBe("");
  });

  it("says what is missing until it was read", async () => {
    const lost = { until: "2026-11-20T09:00:00Z", written: "2026-11-20T10:00:00Z" };
    const { inputs } = await notice({ lost }, { forget_lost: backups });
    expect(await screen.findByText("The last things you wrote are missing")).toBeTruthy();
    await expectAccessible();
    await press("We have read this");
    expect(inputs("forget_lost")).toHaveLength(1);
    await vi.waitFor(() => expect(screen.queryByText(/are missing/)).toBeNull());
  });
});

describe("a family that cannot be opened", () => {
  it("is offered the last good backup and what can still be read", async () => {
    rust({});
    render(TroublePage, { code: "vault_damaged" });
    expect(await screen.findByText(/There is a good backup from 21 Nov 2026/)).toBeTruthy();
    await expectAccessible();
    await press("Save what can be read");
    expect(route.current).toEqual({ screen: "restore", params: { rescue: true } });
  });

  it("is told that no backup was found here, and is offered none where none helps", async () => {
    rust({ backups: { ...backups, backups: [] } });
    const { unmount } = render(TroublePage, { code: "vault_missing" });
    expect(await screen.findByText(/No backup was found on this computer/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Save what can be read" })).toBeNull();
    unmount();
    render(TroublePage, { code: "disk_full" });
    expect(screen.queryByRole("button", { name: "Bring a backup back" })).toBeNull();
  });

  it.each([
    [backups.backups, ["Save what can be read", "Bring a backup back"]],
    [[], ["Bring a backup back"]],
  ])(
    "without the lock’s file reads what is whole first, where a backup helps with it",
    async (found, ways) => {
      rust({ backups: { ...backups, backups: found } });
      render(TroublePage, { code: "header_damaged" });
      await screen.findByText(found.length > 0 ? /There is a good backup/ : /No backup was found/);
      const buttons = screen.getAllByRole("button").map((button) => button.textContent.trim());
      expect(buttons.slice(0, ways.length)).toEqual(ways);
      expect(buttons).toHaveLength(ways.length + 1);
    },
  );

  it("hears why, where telling fails", async () => {
    rust({
      backups: () => {
        throw refusal("internal");
      },
    });
    render(TroublePage, { code: "vault_damaged" });
    expect(await screen.findByText("Nothing was deleted")).toBeTruthy();
  });
});

import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { refusal, rust } from "../../../tests/family";
import { expectAccessible, hardCoded } from "../../../tests/kit";
import type { OwnFileView } from "../../lib/bindings";
import { setTransport } from "../../lib/ipc";
import { restart, route } from "../../lib/route.svelte";
import { arrive, forget } from "../../lib/session.svelte";
import { setPseudo } from "../../lib/words.svelte";
import Own from "./Own.svelte";
import { treehouse, view } from "./sample";

afterEach(() => {
  forget();
  setPseudo(false);
  restart("today", {});
  setTransport(null);
});

const user = userEvent.setup();

async function own(answers: Parameters<typeof rust>[0]) {
  const fake = rust({ own: view, ...answers });
  await arrive();
  render(Own);
  await screen.findByRole("heading", { name: "Networks" });
  return fake;
}

const button = (name: string) => screen.getByRole("button", { name });

describe("what a family wrote down", () => {
  it("shows it, and leads to each of it", async () => {
    await own({});
    await expectAccessible();
    expect(screen.getByRole("heading", { name: "Treehouse" })).toBeTruthy();
    await user.click(button("Change Who can climb up?"));
    expect(route.current).toEqual({
      screen: "ownSetting",
      params: { of: "own-1", setting: "own-2" },
    });
  });

  it("says in our words only what is ours", async () => {
    setPseudo(true);
    rust({ own: view });
    await arrive();
    render(Own);
    const data = [treehouse.name, "Who can climb up?", "Passenger Seat"];
    await vi.waitFor(() => expect(screen.getByRole("heading", { name: "Treehouse" })).toBeTruthy());
    expect(hardCoded(document.body, data)).toEqual([]);
  });

  it("keeps what is in use, and takes the rest out after a question", async () => {
    const { inputs } = await own({
      remove_own_network: { ...view, networks: [], settings: [] },
    });
    expect(screen.queryByRole("button", { name: "Take out Who can climb up?" })).toBeNull();
    expect(screen.getByText("In use, so it stays. You can change it.")).toBeTruthy();
    await user.click(button("Take out Treehouse"));
    const dialog = screen.getByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "Take out" }));
    expect(inputs("remove_own_network")).toEqual([{ network: "own-1" }]);
    await vi.waitFor(() =>
      expect(screen.getByText("You have not added a network yet.")).toBeTruthy(),
    );
  });

  it("says why something could not be taken out", async () => {
    await own({
      remove_own_network: () => {
        throw refusal("own_in_use");
      },
    });
    await user.click(button("Take out Treehouse"));
    const dialog = screen.getByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "Take out" }));
    await within(dialog).findByText(/An account uses this/);
  });
});

describe("a file", () => {
  const file = (...states: OwnFileView["lines"][number]["state"][]): OwnFileView => ({
    chosen: true,
    lines: states.map((state, at) => ({ name: `Den <b>${at}</b>`, of: null, state })),
  });

  it("keeps all of it as a file", async () => {
    const { inputs } = await own({ save_own_file: true });
    await user.click(button("Keep all as a file"));
    expect(inputs("save_own_file")).toEqual([{ network: null }]);
  });

  it("shows what is in one before it comes in, as text", async () => {
    const { inputs } = await own({ read_own_file: file("new"), take_own_file: view });
    await user.click(button("Bring in a file"));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText("Den <b>0</b>")).toBeTruthy();
    await expectAccessible();
    await user.click(within(dialog).getByRole("button", { name: "Bring it in" }));
    expect(inputs("take_own_file")).toEqual([{ replace: false }]);
  });

  it("replaces what is here only when they say so", async () => {
    const { inputs } = await own({ read_own_file: file("other"), take_own_file: view });
    await user.click(button("Bring in a file"));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).queryByRole("button", { name: "Bring it in" })).toBeNull();
    await user.click(within(dialog).getByRole("radio", { name: /Take the words of the file/ }));
    await user.click(within(dialog).getByRole("button", { name: "Bring it in" }));
    expect(inputs("take_own_file")).toEqual([{ replace: true }]);
  });

  it("offers nothing where all of it is here already", async () => {
    await own({ read_own_file: file("same") });
    await user.click(button("Bring in a file"));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText("All of this is here already.")).toBeTruthy();
    expect(within(dialog).queryByRole("button", { name: "Bring it in" })).toBeNull();
  });

  it.each(["own_file_too_large", "own_file_unreadable", "own_file_newer"])(
    "says of a bad file (%s) that nothing changed",
    async (code) => {
      await own({
        read_own_file: () => {
          throw refusal(code);
        },
      });
      await user.click(button("Bring in a file"));
      await screen.findByText(/Nothing was brought in/);
      expect(screen.queryByRole("dialog")).toBeNull();
    },
  );

  it("shows nothing when they changed their mind", async () => {
    await own({ read_own_file: { chosen: false, lines: [] } });
    await user.click(button("Bring in a file"));
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

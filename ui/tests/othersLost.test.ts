import { cleanup, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import App from "../src/App.svelte";
import { setTransport } from "../src/lib/ipc";
import { door } from "../src/lib/reload";
import { restart } from "../src/lib/route.svelte";
import { forget } from "../src/lib/session.svelte";
import { app, rust } from "./family";
import { expectAccessible } from "./kit";

// All screens but the lock are a file of their own; here it cannot be read.
vi.mock("../src/screens/others", () => {
  throw new Error("no such file");
});

afterEach(() => {
  cleanup();
  forget();
  restart("today", {});
  setTransport(null);
});

it.each(["open", "locked", "welcome"] as const)(
  "says so where the rest of the app cannot be read, and tries again: %s",
  async (phase) => {
    const reload = vi.spyOn(door, "reload").mockImplementation(() => {});
    rust({ state: { ...app, phase } });
    render(App);
    expect(await screen.findByText("Something does not work")).toBeTruthy();
    expect(screen.getByText(/This is our mistake, not yours/)).toBeTruthy();
    await expectAccessible();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(reload).toHaveBeenCalledOnce();
    // The console hears of it too, which no other test may.
    vi.mocked(console.error).mockClear();
  },
);

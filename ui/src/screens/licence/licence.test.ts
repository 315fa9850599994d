import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { GiveLicence, LicenceView } from "../../lib/bindings";
import { setTransport } from "../../lib/ipc";
import { restart, route } from "../../lib/route.svelte";
import { arrive, forget } from "../../lib/session.svelte";
import { setPseudo } from "../../lib/words.svelte";
import { overview, refusal, rust } from "../../../tests/family";
import { expectAccessible, hardCoded } from "../../../tests/kit";
import Licence from "./Licence.svelte";

const child = {
  id: "c1",
  name: "Sam",
  age: 17,
  birthdayThisMonth: false,
  birthYear: 2009,
  birthMonth: 3,
  country: "GB",
  state: null,
};

const before: LicenceView = {
  account: "a1",
  child,
  networkName: "Instagram",
  givenOn: null,
  givenBy: ["Alex", "Robin"],
  ready: true,
  handOverFirst: false,
  follows: false,
  permitSince: "2025-10-12",
  keptAgreement: true,
  willErase: { reviews: 9, lookIns: 1, driveAlongs: 4, bumps: 0, openings: 0, wishes: 2 },
  reviewsStay: false,
  pin: false,
};
const given: LicenceView = { ...before, givenOn: "2026-11-21", ready: false };
const here = { account: "a1" };
const user = userEvent.setup();

afterEach(() => {
  setPseudo(false);
  forget();
  restart("today", {});
  setTransport(null);
});

async function licence(view: LicenceView, give: (input: GiveLicence) => LicenceView = () => given) {
  const fake = rust({ licence: view, give_licence: give, overview });
  await arrive();
  return { ...fake, ...render(Licence, here) };
}

const press = async (name: string) => user.click(await screen.findByRole("button", { name }));

describe("before the licence", () => {
  it("has a last talk, says what goes, and asks once more", async () => {
    const { inputs, container } = await licence(before);
    await screen.findByRole("heading", { name: "One last talk" });
    const gone = screen.getByRole("region", { name: "What is erased for good" });
    expect(gone.textContent).toContain("9 reviews with their answers");
    expect(gone.textContent).toContain("a look-in");
    expect(gone.textContent).not.toContain("bump");
    expect(container.querySelectorAll("button.primary")).toHaveLength(1);
    await expectAccessible();
    await press("Give Sam the licence");
    const asked = screen.getByRole("dialog", { name: "Give the licence and erase?" });
    expect(asked.textContent).toContain("This cannot be undone.");
    expect(inputs("give_licence")).toEqual([]);
    await expectAccessible();
    await user.click(within(asked).getByRole("button", { name: "Give it and erase" }));
    expect(inputs("give_licence")).toEqual([{ ...here, keepAgreement: true, pin: null }]);
    await screen.findByRole("heading", { level: 1, name: "Sam has the licence" });
    await expectAccessible();
  });

  it("asks a guardian who follows to stop, and nobody else", async () => {
    const first = await licence({ ...before, follows: true });
    expect(await screen.findByText(/First stop following. Sam decides/)).toBeTruthy();
    first.unmount();
    await licence(before);
    await screen.findByRole("heading", { name: "One last talk" });
    expect(screen.queryByText(/stop following/)).toBeNull();
  });

  it("gives nothing when they go back", async () => {
    const { inputs } = await licence(before);
    await press("Give Sam the licence");
    await press("Go back");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(inputs("give_licence")).toEqual([]);
  });

  it("erases the agreement too, when it is not to be kept", async () => {
    const { inputs } = await licence(before);
    await user.click(await screen.findByRole("checkbox", { name: "The signed agreement" }));
    const gone = screen.getByRole("region", { name: "What is erased for good" });
    expect(gone.textContent).toContain("the signed agreement");
    await press("Give Sam the licence");
    expect(screen.getByText("The signed agreement is erased too.")).toBeTruthy();
    await press("Give it and erase");
    expect(inputs("give_licence")).toEqual([{ ...here, keepAgreement: false, pin: null }]);
  });

  it("asks for the child's PIN, and says at the field when it does not fit", async () => {
    const { inputs } = await licence({ ...before, pin: true }, () => {
      throw refusal("wrong_pin");
    });
    await press("Give Sam the licence");
    expect(screen.queryByRole("dialog")).toBeNull();
    const pin = screen.getByLabelText("Sam’s own PIN");
    expect(pin.getAttribute("aria-invalid")).toBe("true");
    await user.type(pin, "2468");
    await press("Give Sam the licence");
    await press("Give it and erase");
    expect(inputs("give_licence")).toEqual([{ ...here, keepAgreement: true, pin: "2468" }]);
    await vi.waitFor(() => expect(screen.getAllByText(/That PIN does not fit/)).toHaveLength(2));
    expect(pin).toHaveProperty("value", "");
    expect(screen.queryByRole("dialog")).toBeNull();
    await expectAccessible();
  });

  it("leads to the hand-over while an envelope is there", async () => {
    await licence({ ...before, ready: false, handOverFirst: true });
    expect(screen.queryByRole("button", { name: "Give Sam the licence" })).toBeNull();
    await press("Hand the envelope over");
    expect(route.current).toEqual({ screen: "handOver", params: here });
  });

  it("says not yet without the decision of a review", async () => {
    await licence({ ...before, ready: false });
    await screen.findByRole("heading", { name: "Not yet" });
    expect(screen.getByText(/Sam’s Instagram page shows what you look at first/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Give Sam the licence" })).toBeNull();
    await expectAccessible();
  });

  it("says that the reviews stay for another account on the road", async () => {
    await licence({ ...before, reviewsStay: true });
    expect(await screen.findByText(/Another account of Sam is still on the road/)).toBeTruthy();
  });
});

describe("the licence", () => {
  it("is a certificate with names, network and dates, and can be printed", async () => {
    await licence(given);
    const card = await screen.findByRole("region", { name: "Licence" });
    for (const words of ["Sam", "Instagram", "Alex, Robin", /21 November 2026/, /12 October 2025/])
      expect(within(card).getByText(words)).toBeTruthy();
    await expectAccessible();
    await press("Print the certificate");
    expect(route.current).toEqual({
      screen: "paper",
      params: { child: "c1", paper: { kind: "licence", account: "a1" } },
    });
  });

  it("offers a self-check to whoever has a PIN, and else says where to set one", async () => {
    const first = await licence({ ...given, pin: true });
    await press("Start my self-check");
    expect(route.current).toEqual({ screen: "selfCheck", params: here });
    first.unmount();
    await licence(given);
    expect(await screen.findByText(/needs a PIN of your own/)).toBeTruthy();
    await press("To Settings");
    expect(route.current.screen).toBe("settings");
  });

  it("offers the agreement only where it was kept", async () => {
    await licence({ ...given, keptAgreement: false });
    await screen.findByRole("heading", { level: 1 });
    expect(screen.queryByRole("button", { name: /agreement/ })).toBeNull();
  });

  it("has all its words in the catalogue", async () => {
    setPseudo(true);
    const data = [/Sam|Alex|Robin|Instagram/g];
    const first = await licence({ ...before, pin: true, reviewsStay: true, follows: true });
    await vi.waitFor(() => expect(first.container.querySelector("form")).toBeTruthy());
    expect(hardCoded(first.container, data)).toEqual([]);
    first.unmount();
    const second = await licence(given);
    await vi.waitFor(() => expect(second.container.querySelector(".certificate")).toBeTruthy());
    expect(hardCoded(second.container, data)).toEqual([]);
  });
});

import { fireEvent, render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { expectAccessible, hardCoded } from "../../../tests/kit";
import { setTransport } from "../../lib/ipc";
import { route } from "../../lib/route.svelte";
import { setPseudo } from "../../lib/words.svelte";
import AskAgain from "./AskAgain.svelte";
import Gate from "./Gate.svelte";
import { accountView, fake, finding, gateView, refusal, sam } from "./sample";

afterEach(() => {
  setPseudo(false);
  setTransport(null);
});

const asked = { child: sam.id, network: "instagram", wasThere: false };

describe("Gate", () => {
  it("starts the road on a yes", async () => {
    const family = await fake({
      ask_gate: () => gateView({ kind: "yes" }),
      add_account: () => accountView(),
    });
    render(Gate, asked);
    await screen.findByRole("heading", { level: 1, name: "Yes, Sam may have Instagram" });
    await expectAccessible();
    expect(screen.queryByText("Why the true birth date helps")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Start the road" }));
    expect(family.sent("add_account")).toEqual([{ ...asked, checked: false, lookAgain: null }]);
    expect(route.current).toEqual({ screen: "agreement", params: { account: "account-1" } });
  });

  it("keeps the four layers apart and calls nothing law that is not", async () => {
    await fake({ ask_gate: () => gateView({ kind: "yesWithGuardian" }) });
    render(Gate, asked);
    const law = await screen.findByRole("region", { name: "The law on a minimum age" });
    expect(law.textContent).toContain("Announced, not law");
    expect(law.textContent).not.toContain("Law today");
    expect(law.textContent).toContain("This is as of 21 Nov 2026. Look here");
    await userEvent.click(within(law).getAllByText("What we know about it")[0] ?? law);
    await vi.waitFor(() => expect(law.textContent).toContain("https://example.org/terms"));
    const consent = screen.getByRole("region", { name: "A guardian’s yes to the use of data" });
    expect(consent.textContent).toContain("United Kingdom");
    expect(screen.getAllByRole("region")).toHaveLength(4);
  });

  it("shows first what holds it up", async () => {
    await fake({ ask_gate: () => gateView({ kind: "notYet", from: null }) });
    render(Gate, asked);
    const [first, ...rest] = await screen.findAllByRole("region");
    expect(first?.textContent).toContain("Not yet");
    expect(rest[0]).toBe(screen.getByRole("region", { name: "The law on a minimum age" }));
  });

  it("keeps a not yet with its day, and what was chosen when that is refused", async () => {
    let tries = 0;
    const kept = accountView({ stage: "not_yet", step: "wait_and_look_again" });
    const family = await fake({
      ask_gate: () => gateView({ kind: "notYet", from: "2027-05-01" }),
      add_account: () =>
        tries++ ? kept : refusal("invalid", [{ field: "lookAgain", rule: "invalid" }]),
    });
    render(Gate, asked);
    await screen.findByRole("heading", { level: 1, name: "Not yet: ask again in May 2027" });
    const day = screen.getByLabelText("When shall we look again?");
    expect(day).toHaveProperty("value", "2027-05-01");
    expect(day).toHaveProperty("min", "2026-11-22");
    await fireEvent.input(day, { target: { value: "2027-06-01" } });
    await userEvent.click(screen.getByRole("button", { name: "Keep this answer" }));
    expect(await screen.findByText("Please look at this again.")).toBeTruthy();
    expect(day).toHaveProperty("value", "2027-06-01");
    await expectAccessible();
    await userEvent.click(screen.getByRole("button", { name: "Keep this answer" }));
    expect(family.sent("add_account")[1]).toEqual({
      ...asked,
      checked: false,
      lookAgain: "2027-06-01",
    });
    expect(route.current).toEqual({ screen: "account", params: { account: "account-1" } });
  });

  it("tells a child whose account is there what closing means, and offers the lessons", async () => {
    await fake({
      ask_gate: () => gateView({ kind: "notYet", from: null }),
      add_account: () => accountView({ stage: "not_yet" }),
    });
    render(Gate, { ...asked, wasThere: true });
    expect(await screen.findByText(/Take the pictures and videos along first/)).toBeTruthy();
    expect(screen.getByText("Why the true birth date helps")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Keep it and do lessons meanwhile" }));
    expect(route.current).toEqual({ screen: "lessons", params: { child: sam.id } });
  });

  it("lets the family check what is not sure", async () => {
    const family = await fake({
      ask_gate: () => gateView({ kind: "checkThis" }),
      add_account: () => accountView(),
    });
    render(Gate, asked);
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: "Keep this answer" }));
    expect(family.sent("add_account")).toEqual([]);
    await user.click(screen.getByRole("radio", { name: "We checked: it is allowed" }));
    await user.click(screen.getByRole("button", { name: "Keep this answer" }));
    expect(family.sent("add_account")).toEqual([{ ...asked, checked: true, lookAgain: null }]);
  });

  it("keeps nothing of one whose settings are not in the library", async () => {
    const family = await fake({ ask_gate: () => gateView({ kind: "yes" }, { hasWalk: false }) });
    render(Gate, asked);
    await userEvent.click(await screen.findByRole("button", { name: "Choose another one" }));
    expect(family.sent("add_account")).toEqual([]);
    expect(route.current).toEqual({ screen: "choose", params: { child: sam.id } });
  });

  it.each([
    [finding({ counts: true }), "Law today"],
    [finding({ counts: false, status: "enacted", from: "2027-01-01" }), "counts from 1 Jan 2027"],
    [finding({ counts: false, status: "enjoined" }), "Stopped by a court"],
    [finding({ counts: false, check: true, confidence: "weak" }), "check this"],
  ])("says where a law stands (%#)", async (law, words) => {
    const view = gateView({ kind: "yes" });
    view.answer.layers[0] = { kind: "law", verdict: { kind: "yes" }, findings: [law] };
    await fake({ ask_gate: () => view });
    render(Gate, asked);
    const layer = await screen.findByRole("region", { name: "The law on a minimum age" });
    expect(layer.textContent).toContain(words);
  });
});

describe("AskAgain", () => {
  const waiting = accountView({
    stage: "not_yet",
    step: "wait_and_look_again",
    lookAgain: "2026-11-21",
    gate: {
      verdict: "not_yet",
      askedOn: "2026-05-01",
      changesOn: "2026-11-01",
      reasons: ["An age law"],
    },
  });

  it("shows what was kept and records the new answer", async () => {
    const family = await fake({
      account: () => waiting,
      ask_gate: () => gateView({ kind: "yes" }),
      ask_gate_again: () => accountView({ step: "lesson" }),
    });
    render(AskAgain, { account: "account-1" });
    expect(
      await screen.findByText("On 1 May 2026 the answer was: Not yet: ask again in November 2026."),
    ).toBeTruthy();
    expect(screen.getByText("An age law")).toBeTruthy();
    await expectAccessible();
    await userEvent.click(screen.getByRole("button", { name: "Start the road" }));
    expect(family.sent("ask_gate_again")).toEqual([
      { account: "account-1", checked: false, lookAgain: null },
    ]);
    expect(route.current).toEqual({ screen: "lessons", params: { child: sam.id } });
  });

  it("does not ask about an account that is on the road", async () => {
    const family = await fake({ account: () => accountView() });
    render(AskAgain, { account: "account-1" });
    expect(await screen.findByText("Instagram is on the road already.")).toBeTruthy();
    expect(family.sent("ask_gate")).toEqual([]);
  });
});

describe("words", () => {
  const data = [
    /Sam|Instagram|https:\S+|Terms of use/g,
    /A planned limit of 16|The government plans a limit\./g,
    /instagram/g,
  ];

  it("come from the catalogue", async () => {
    await fake({ ask_gate: () => gateView({ kind: "notYet", from: "2027-05-01" }) });
    setPseudo(true);
    const gate = render(Gate, { ...asked, wasThere: true });
    await screen.findAllByRole("region");
    expect(hardCoded(gate.container, data)).toEqual([]);
  });
});

import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { expectAccessible, hardCoded } from "../../../tests/kit";
import type { AccountView, AgreementView, FreedomRow } from "../../lib/bindings";
import { setTransport } from "../../lib/ipc";
import { route } from "../../lib/route.svelte";
import { setPseudo } from "../../lib/words.svelte";
import { accountView, alex, fake, kim, refusal, sam } from "../gate/sample";
import Account from "./Account.svelte";
import Envelope from "./Envelope.svelte";

afterEach(() => {
  setPseudo(false);
  setTransport(null);
  vi.useRealTimers();
});

function row(id: string, core: boolean): FreedomRow {
  return {
    id,
    name: `§${id}`,
    child: `§my${id}`,
    steps: ["§nobody", "§list", "§met", "§some", "§all"],
    childSteps: ["§cnobody", "§clist", "§cmet", "§csome", "§call"],
    today: 1,
    cap: 2,
    core,
    caps: [2, 2, 3, 4],
  };
}

const permit: AccountView = accountView({
  stage: "permit",
  step: "on_the_road",
  nextReview: "2026-11-28",
  reviewTime: "17:00:00",
  freedoms: [row("messages", true), row("look_ins", false)],
  method: "envelope",
  envelope: {
    sealedOn: "2026-11-20",
    endsOn: "2027-05-20",
    ended: false,
    mayOpen: [alex, kim],
  },
  agreementVersion: 2,
  road: [
    { stage: "instruction", place: "behind", about: null, atTheLatest: null },
    { stage: "permit", place: "here", about: null, atTheLatest: null },
    { stage: "probation", place: "ahead", about: "2027-05-01", atTheLatest: "2027-08-01" },
  ],
  log: [{ kind: "signed", day: "2026-11-20", version: 2 }],
});
const opening = {
  kind: "opened" as const,
  at: "2026-11-21T14:05:00Z",
  who: "Alex",
  reason: "Sam asked me to",
};
const after: AccountView = { ...permit, log: [opening, ...permit.log] };
const secret = "correct horse";
const here = { account: "account-1" };

async function press(name: string): Promise<void> {
  await userEvent.click(await screen.findByRole("button", { name }));
}

describe("Account", () => {
  it("shows the stage, the road, the freedoms in both voices and what happened", async () => {
    await fake({ account: () => permit });
    render(Account, here);
    await screen.findByRole("heading", { level: 1, name: "Sam on Instagram" });
    expect(screen.getByText(/next review on Saturday,? 28 November 2026 at 17:00/)).toBeTruthy();
    expect(screen.getByText("about May 2027, by August 2027 at the latest")).toBeTruthy();
    const table = screen.getByRole("table", { name: "The freedoms that matter most" });
    const messages = within(table).getByRole("row", { name: /§messages/ });
    expect(messages.textContent).toContain("step 2 of 5");
    expect(messages.textContent).toContain("In probation: §some");
    expect(screen.getByText("Version 2 of the agreement was signed by all.")).toBeTruthy();
    await expectAccessible();
    await userEvent.click(screen.getByRole("radio", { name: "Sam’s words" }));
    expect(within(table).getByRole("row", { name: /§mymessages/ }).textContent).toContain("§clist");
  });

  it("leads to the next step of the set-up", async () => {
    await fake({ account: () => accountView({ step: "sign" }) });
    render(Account, here);
    await press("Sign together");
    expect(route.current).toEqual({ screen: "sign", params: here });
  });

  it("shows a not yet with its day and asks again", async () => {
    await fake({ account: () => accountView({ stage: "not_yet", lookAgain: "2027-05-01" }) });
    render(Account, here);
    expect(await screen.findByText(/We look again on Saturday,? 1 May 2027/)).toBeTruthy();
    await expectAccessible();
    await press("Ask again");
    expect(route.current).toEqual({ screen: "askAgain", params: here });
  });

  it("begins a new version of the agreement, or goes on with the one that is begun", async () => {
    const app = await fake({ account: () => permit, change_agreement: () => refusal("not_now") });
    render(Account, here);
    await press("Change the agreement");
    expect(app.sent("change_agreement")).toEqual([here]);
    expect(route.current).toEqual({ screen: "agreement", params: here });
  });
});

describe("The envelope", () => {
  async function opened() {
    const app = await fake({
      account: () => permit,
      open_envelope: () => ({ password: secret, seconds: 20 }),
      hide_password: () => after,
      copy_password: () => ({ seconds: 30 }),
    });
    const page = render(Account, here);
    await press("Open the envelope");
    await userEvent.click(screen.getByRole("radio", { name: "Alex" }));
    await userEvent.type(screen.getByLabelText("Why?"), "Sam asked me to");
    await press("Open it");
    await screen.findByText(secret);
    return { app, page };
  }

  it("opens with a name and a reason, hides at a key and stands in the log", async () => {
    const { app } = await opened();
    expect(app.sent("open_envelope")).toEqual([
      { ...here, guardian: alex.id, reason: "Sam asked me to" },
    ]);
    await expectAccessible();
    await userEvent.keyboard("h");
    expect(document.documentElement.outerHTML).not.toContain(secret);
    expect(app.sent("hide_password")).toEqual([here]);
    expect(await screen.findByText("Alex opened the envelope.")).toBeTruthy();
    expect(screen.getByText("Why: “Sam asked me to”")).toBeTruthy();
  });

  it("hides at Escape and when the page goes", async () => {
    const first = await opened();
    await userEvent.keyboard("{Escape}");
    expect(document.documentElement.outerHTML).not.toContain(secret);
    first.page.unmount();
    const second = await opened();
    second.page.unmount();
    expect(document.documentElement.outerHTML).not.toContain(secret);
    expect(second.app.sent("hide_password")).toEqual([here]);
  });

  it("says when a copy is taken off the clipboard again", async () => {
    await opened();
    await press("Copy");
    expect(await screen.findByText(/off the clipboard again after 30 seconds/)).toBeTruthy();
  });

  it("hides when the time is over", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await opened();
    await vi.advanceTimersByTimeAsync(21_000);
    expect(document.documentElement.outerHTML).not.toContain(secret);
  });

  it("asks who and why, and keeps what was typed", async () => {
    await fake({
      account: () => permit,
      open_envelope: () => refusal("invalid", [{ field: "reason", rule: "too_long" }]),
    });
    render(Account, here);
    await press("Open the envelope");
    await userEvent.type(screen.getByLabelText("Why?"), "Because");
    await press("Open it");
    expect(screen.getAllByText("Please say who opens it.")).toHaveLength(2);
    await userEvent.click(screen.getByRole("radio", { name: "Kim" }));
    await press("Open it");
    const why = screen.getByLabelText("Why?");
    expect(why.getAttribute("aria-invalid")).toBe("true");
    expect(why).toHaveProperty("value", "Because");
  });

  it("stays shut after its end, and says so", async () => {
    const envelope = permit.envelope && { ...permit.envelope, ended: true };
    await fake({ account: () => ({ ...permit, envelope }) });
    render(Account, here);
    const button = await screen.findByRole("button", { name: "Open the envelope" });
    expect(button.getAttribute("aria-disabled")).toBe("true");
    await press("Open the envelope");
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("Sealing", () => {
  const sealing = accountView({ step: "envelope", method: "envelope", agreementVersion: 1 });
  const agreement: AgreementView = {
    account: "account-1",
    child: sam,
    networkName: "Instagram",
    guardians: [alex, kim],
    version: 1,
    terms: {
      rules: [],
      promises: [],
      consequences: [],
      clauses: [],
      freedoms: {},
      method: "envelope",
      envelopeEnds: "2027-05-20",
      conditions: {} as AgreementView["terms"]["conditions"],
      pace: "steady",
      weekday: null,
      reviewTime: "17:00:00",
      firstReview: null,
      signers: [alex.id],
      openPoints: [],
    },
    isDraft: false,
    blockers: [],
    signatures: [],
    signsNext: null,
    signedOn: "2026-11-20",
    differences: [],
    comparedWith: null,
    rules: [],
    promises: [],
    consequences: [],
    freedoms: [],
    methods: [],
    proposedReview: "2026-11-28",
  };

  async function type(first: string, again: string): Promise<void> {
    await userEvent.type(await screen.findByLabelText(/The password of the account/), first);
    await userEvent.type(screen.getByLabelText(/The same password once more/), again);
    await press("Seal it");
  }

  it("says when it shuts, wants the same twice, and leads on", async () => {
    const app = await fake({
      account: () => sealing,
      agreement: () => agreement,
      seal_envelope: () => accountView({ step: "permit" }),
    });
    render(Envelope, here);
    expect(await screen.findByText(/On Thursday,? 20 May 2027 it shuts/)).toBeTruthy();
    await type(secret, "correct");
    expect(app.sent("seal_envelope")).toEqual([]);
    const field = screen.getByLabelText(/The same password once more/);
    expect(field.getAttribute("aria-invalid")).toBe("true");
    await expectAccessible();
    await userEvent.type(field, " horse");
    await press("Seal it");
    expect(app.sent("seal_envelope")).toEqual([{ ...here, password: secret }]);
    expect(route.current).toEqual({ screen: "permit", params: here });
  });

  it("explains the paper envelope where there is no keyring", async () => {
    await fake({
      account: () => sealing,
      agreement: () => agreement,
      seal_envelope: () => refusal("keyring_unavailable"),
      change_agreement: () => agreement,
    });
    render(Envelope, here);
    await type(secret, secret);
    expect(await screen.findByText(/Use a paper envelope/)).toBeTruthy();
    expect(screen.getByLabelText(/The password of the account/)).toHaveProperty("value", secret);
    await expectAccessible();
    await press("Choose another way in the agreement");
    expect(route.current).toEqual({ screen: "agreement", params: here });
  });

  it("has nothing to do where the envelope is sealed", async () => {
    await fake({ account: () => permit, agreement: () => agreement });
    render(Envelope, here);
    expect(await screen.findByText("The envelope is sealed already.")).toBeTruthy();
  });

  it("and the account have all their words in the catalogue", async () => {
    await fake({ account: () => after, agreement: () => agreement });
    setPseudo(true);
    const data = [/§[a-z_]+|Sam asked me to|Sam|Alex|Kim|Instagram/g];
    const page = render(Account, here);
    await screen.findAllByRole("table");
    expect(hardCoded(page.container, data)).toEqual([]);
    page.unmount();
    await fake({ account: () => sealing, agreement: () => agreement });
    const seal = render(Envelope, here);
    await vi.waitFor(() => expect(seal.container.querySelectorAll("input")).toHaveLength(2));
    expect(hardCoded(seal.container, data)).toEqual([]);
  });
});

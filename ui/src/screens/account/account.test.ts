import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { expectAccessible, hardCoded } from "../../../tests/kit";
import type { AccountView, FreedomRow } from "../../lib/bindings";
import { helpOpensWith } from "../../lib/help";
import { setTransport } from "../../lib/ipc";
import { route } from "../../lib/route.svelte";
import { setPseudo } from "../../lib/words.svelte";
import { accountView, alex, fake, gateView, kim, refusal } from "../gate/sample";
import Account from "./Account.svelte";

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
    history: [],
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
    lapsed: false,
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
  danger: false,
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
    expect(screen.getByText(/review on Saturday,? 28 November 2026 at 17:00/)).toBeTruthy();
    expect(
      screen.getByText("about May 2027, you decide by August 2027 at the latest"),
    ).toBeTruthy();
    const table = screen.getByRole("table", { name: "The freedoms that matter most" });
    const messages = within(table).getByRole("row", { name: /§messages/ });
    expect(messages.textContent).toContain("step 2 of 5");
    expect(messages.textContent).toContain("In probation: §some");
    expect(screen.getByText("Version 2 of the agreement was signed by all.")).toBeTruthy();
    await expectAccessible();
    await userEvent.click(screen.getByRole("radio", { name: "Words for Sam" }));
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
      { ...here, guardian: alex.id, reason: "Sam asked me to", danger: false },
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
    const { page } = await opened();
    await press("Copy");
    expect(await screen.findByText(/off the clipboard again after 30 seconds/)).toBeTruthy();
    page.unmount();
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
    expect(screen.getByText(/Hand it over to Sam, or agree on a new date/)).toBeTruthy();
    await press("Hand over to Sam");
    expect(route.current).toEqual({ screen: "handOver", params: here });
  });

  it("opens while it is shut where somebody may be in danger, and says it is written down", async () => {
    const envelope = permit.envelope && { ...permit.envelope, lapsed: true };
    const app = await fake({
      account: () => ({ ...permit, envelope }),
      open_envelope: () => ({ password: secret, seconds: 20 }),
      hide_password: () => after,
    });
    const page = render(Account, here);
    await press("Someone may be in danger");
    expect(screen.getByText(/call the emergency number first/)).toBeTruthy();
    expect(screen.getAllByText(/cannot be taken back/)).toHaveLength(1);
    expect(screen.queryByText(/It opens until/)).toBeNull();
    await expectAccessible();
    await userEvent.click(screen.getByRole("radio", { name: "Kim" }));
    await userEvent.type(screen.getByLabelText("Why?"), "No answer");
    await press("Open it because of danger");
    expect(app.sent("open_envelope")).toEqual([
      { ...here, guardian: kim.id, reason: "No answer", danger: true },
    ]);
    page.unmount();
  });

  it("shows who to call before anything is opened", async () => {
    const envelope = permit.envelope && { ...permit.envelope, lapsed: true };
    const help = vi.fn();
    helpOpensWith(help);
    const app = await fake({ account: () => ({ ...permit, envelope }) });
    render(Account, here);
    await press("Someone may be in danger");
    await press("Show who to call");
    await vi.waitFor(() => expect(help).toHaveBeenCalledOnce());
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(app.sent("open_envelope")).toEqual([]);
    helpOpensWith(null);
  });

  it("no longer says that the password is in it once it is gone", async () => {
    await fake({ account: () => ({ ...permit, envelope: null }) });
    render(Account, here);
    expect(await screen.findByText(/· Sam holds the password$/)).toBeTruthy();
    expect(screen.queryByText(/in the envelope|is sealed/)).toBeNull();
  });
});

describe("words", () => {
  it("come from the catalogue", async () => {
    await fake({ account: () => after });
    setPseudo(true);
    const { container } = render(Account, here);
    await screen.findAllByRole("table");
    const data = [/§[a-z_]+|Sam asked me to|Sam|Alex|Kim|Instagram/g];
    expect(hardCoded(container, data)).toEqual([]);
  });
});

describe("an account that may no longer be, asked today", () => {
  it("says so without blame, with the reasons, and keeps everything", async () => {
    const { answer } = gateView({ kind: "notYet", from: "2028-04-01" });
    await fake({ account: () => ({ ...permit, noLonger: answer }) });
    render(Account, { account: "account-1" });
    await screen.findByText("May Sam still be on Instagram?");
    expect(screen.getByText(/Nothing here is lost, and nobody did anything wrong/)).toBeTruthy();
    expect(screen.getByText(/The next review/)).toBeTruthy();
    await userEvent.click(screen.getByText("Why is that?"));
    await expectAccessible();
  });
});

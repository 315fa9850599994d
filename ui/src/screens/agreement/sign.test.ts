import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { expectAccessible, hardCoded } from "../../../tests/kit";
import type { AgreementView, Difference, SignAgreement } from "../../lib/bindings";
import { setTransport } from "../../lib/ipc";
import { restart, route } from "../../lib/route.svelte";
import { setPseudo } from "../../lib/words.svelte";
import { anAccount, anAgreement, anOverview } from "../walk/sample";
import AgreementText from "./AgreementText.svelte";
import DifferenceLine from "./DifferenceLine.svelte";
import Sign from "./Sign.svelte";
import Signature from "./Signature.svelte";

const user = userEvent.setup();
const names: Record<string, string> = { g2: "Alex", sam: "Sam" };
let agreement: AgreementView;
/** What the next signature is refused with. */
let refusal: unknown = null;
const sent = vi.fn<(input: SignAgreement) => void>();

/** Ready to sign by Alex, then by Sam. */
function ready(): AgreementView {
  const found = anAgreement();
  const line = { why: "", category: "", starter: true, always: false };
  return {
    ...found,
    isDraft: true,
    signedOn: null,
    signsNext: "g2",
    promises: [
      { id: "tell", adult: "Telling never costs the account.", child: "You can tell us.", ...line },
    ],
    freedoms: [
      {
        id: "visibility",
        name: "Who sees the account",
        child: "Who sees me",
        steps: ["private", "friends of friends"],
        childSteps: ["only friends", "their friends too"],
        today: 0,
        cap: 0,
        core: true,
        caps: [0, 0, 1, 1],
        history: [],
      },
      {
        id: "posts",
        name: "Posting",
        child: "Posting things",
        steps: ["asks first", "alone"],
        childSteps: ["I ask first", "I post"],
        today: 0,
        cap: 1,
        core: false,
        caps: [1, 1, 1, 1],
        history: [],
      },
    ],
    terms: {
      ...found.terms,
      signers: ["g2"],
      promises: [{ kind: "library", id: "tell" }],
      clauses: [{ id: "c1", text: "Nobody reads over my shoulder." }],
      freedoms: { visibility: 0, posts: 1 },
    },
  };
}

function sign({ person, typed, drawn }: SignAgreement): AgreementView {
  const order = [...agreement.terms.signers, "sam"];
  const signsNext = order[order.indexOf(person) + 1] ?? null;
  return {
    ...agreement,
    isDraft: false,
    signsNext,
    signedOn: signsNext === null ? "2026-11-21" : null,
    signatures: [...agreement.signatures, { person, name: typed, drawn, signedOn: "2026-11-21" }],
  };
}

beforeEach(() => {
  [agreement, refusal] = [ready(), null];
  sent.mockClear();
  setTransport({
    invoke: (name, { input }) => {
      if (name === "overview") return Promise.resolve(anOverview());
      if (name === "account") return Promise.resolve(anAccount());
      if (name === "agreement") return Promise.resolve(agreement);
      if (name !== "sign_agreement") return Promise.reject(new Error(name));
      sent(input as SignAgreement);
      if (refusal) return Promise.reject(refusal as Error);
      return Promise.resolve((agreement = sign(input as SignAgreement)));
    },
    listen: () => Promise.resolve(() => {}),
  });
  restart("sign", { account: "a1" });
});

afterEach(() => {
  setTransport(null);
  setPseudo(false);
});

const press = (name: string) => user.click(screen.getByRole("button", { name }));
const heading = (name: string) => screen.findByRole("heading", { level: 1, name });
const field = () => screen.getByRole<HTMLInputElement>("textbox", { name: "My name" });

describe("signing", () => {
  it("goes from the grown-up to the child and on to the next step", async () => {
    render(Sign, { account: "a1" });
    expect(document.activeElement).toBe(await heading("Now Alex"));
    expect(screen.queryByText(/Nothing is lost/)).toBeNull();
    await expectAccessible();
    await user.type(field(), "Alex");
    await press("Sign");
    expect(sent).toHaveBeenLastCalledWith({
      account: "a1",
      person: "g2",
      typed: "Alex",
      drawn: null,
      pin: null,
    });

    expect(document.activeElement).toBe(await heading("Thank you, Alex"));
    screen.getByText("Now Sam: take the mouse.");
    await expectAccessible();
    await press("I am Sam");
    expect(document.activeElement).toBe(await heading("Now Sam"));
    screen.getByText("Not today is fine. Nothing is lost.");
    expect(field().value).toBe("");
    await user.type(field(), "sam");
    await press("Sign");
    expect(sent).toHaveBeenLastCalledWith({
      account: "a1",
      person: "sam",
      typed: "sam",
      drawn: null,
      pin: null,
    });

    await heading("You have an agreement");
    screen.getByText("Alex and Sam have signed.");
    screen.getByText(/Saturday,? 28 November 2026 at 16:30/);
    await expectAccessible();
    await press("Go on");
    await vi.waitFor(() => expect(route.current.screen).toBe("walk"));
  });

  it("sends the person’s name with a drawing", async () => {
    render(Sign, { account: "a1" });
    await heading("Now Alex");
    await user.click(screen.getByRole("radio", { name: "Draw it" }));
    const sheet = screen.getByRole("img");
    sheet.getBoundingClientRect = () => new DOMRect(0, 0, 600, 200);
    await user.pointer([
      { keys: "[MouseLeft>]", target: sheet, coords: { clientX: 10, clientY: 20 } },
      { keys: "[/MouseLeft]", target: sheet, coords: { clientX: 10, clientY: 20 } },
    ]);
    await press("Sign");
    await heading("Thank you, Alex");
    const input = sent.mock.lastCall?.[0];
    expect(input).toMatchObject({ person: "g2", typed: names["g2"] });
    expect(input?.drawn).toMatch(/^M\d+ \d+l0 0$/);
  });

  it("keeps another name that was typed, and says so at its field", async () => {
    refusal = { code: "invalid", fields: [{ field: "typed", rule: "another_name" }] };
    render(Sign, { account: "a1" });
    await heading("Now Alex");
    await user.type(field(), "Robin");
    await press("Sign");
    await screen.findByRole("link", { name: /not the name of the person whose turn/ });
    expect(field().value).toBe("Robin");
    expect(field().getAttribute("aria-invalid")).toBe("true");
    await expectAccessible();
  });

  it("asks for the child’s own PIN where there is one, and keeps the name on a wrong one", async () => {
    agreement = { ...agreement, signsNext: "sam" };
    refusal = { code: "pin_needed", fields: [] };
    render(Sign, { account: "a1" });
    await heading("Now Sam");
    await user.type(field(), "Sam");
    await press("Sign");
    const pin = await screen.findByLabelText("Your PIN");
    expect(pin.getAttribute("aria-invalid")).toBe("true");
    await expectAccessible();
    await user.type(pin, "1234");
    refusal = null;
    await press("Sign");
    expect(sent).toHaveBeenLastCalledWith({
      account: "a1",
      person: "sam",
      typed: "Sam",
      drawn: null,
      pin: "1234",
    });
  });

  it("asks for a name before anything is sent", async () => {
    render(Sign, { account: "a1" });
    await heading("Now Alex");
    await press("Sign");
    expect(field().getAttribute("aria-invalid")).toBe("true");
    expect(sent).not.toHaveBeenCalled();
  });

  it("leads to the recovery key where it is not kept yet", async () => {
    refusal = { code: "recovery_not_kept", fields: [] };
    render(Sign, { account: "a1" });
    await heading("Now Alex");
    await user.type(field(), "Alex");
    await press("Sign");
    await heading("First, keep your recovery key");
    await press("Keep the recovery key");
    expect(route.current.screen).toBe("recovery");
  });

  it("leads back to the agreement while something is open, and lets the day go", async () => {
    agreement = { ...agreement, blockers: [{ code: "open_points", count: 1 }] };
    render(Sign, { account: "a1" });
    await heading("Not yet: something is still open");
    await expectAccessible();
    await press("See what is open");
    expect(route.current.screen).toBe("agreement");
    await press("Not today");
    expect(route.current.screen).toBe("today");
  });
});

describe("the agreement to read", () => {
  it("says everything in both voices", async () => {
    render(AgreementText, { view: agreement });
    const text = within(screen.getByRole("article"));
    text.getByText("This is a family promise, not a contract.");
    text.getByText("Telling never costs the account.");
    text.getByText("Said for Sam: You can tell us.");
    text.getByText("Who sees the account: private");
    text.getByText("Said for Sam: Who sees me: only friends");
    await user.click(text.getByText(/more freedom/));
    text.getByText("Posting: alone");
    text.getByRole("heading", { name: "Left for later" });
    text.getByRole("heading", { name: "Sam’s own sentences" });
    text.getByText("Nobody reads over my shoulder.");
    text.getByText("Alex and Sam");
    await expectAccessible();
  });

  it("says every difference as a sentence", () => {
    const conditions = agreement.terms.conditions;
    const differences: [Difference, string][] = [
      [
        { code: "added", part: "promise", line: { kind: "library", id: "tell" } },
        "New promise of the grown-ups: “Telling never costs the account.”",
      ],
      [
        { code: "removed", part: "clause", line: { kind: "own", text: "Knock." } },
        "Sam took out: “Knock.”",
      ],
      [
        { code: "freedom", freedom: "posts", from: 0, to: 1 },
        "Posting goes from “asks first” to “alone”.",
      ],
      [
        { code: "method", from: "envelope", to: "follow" },
        "How the grown-ups look in goes from “We hold the password” to “We follow the account”.",
      ],
      [
        { code: "conditions", from: conditions, to: { ...conditions, reviews: 6 } },
        "Before the next stage: reviews, 6 instead of 4.",
      ],
      [{ code: "signers" }, "Other grown-ups sign now, or in another order."],
    ];
    for (const [difference, sentence] of differences) {
      const { container, unmount } = render(DifferenceLine, { difference, view: agreement });
      expect(container.textContent.trim()).toBe(sentence);
      unmount();
    }
  });

  it("shows a drawn signature as a picture with a name", async () => {
    render(Signature, {
      signature: { person: "sam", name: "Sam", drawn: "M1 2l3 4", signedOn: "2026-11-21" },
    });
    screen.getByRole("img", { name: "Sam’s signature, drawn by hand" });
    await expectAccessible();
  });

  it("has no words of its own outside the catalogue", async () => {
    setPseudo(true);
    const { container } = render(Sign, { account: "a1" });
    await screen.findByRole("textbox");
    const written = [
      ...agreement.terms.rules.map(({ line }) => (line.kind === "own" ? line.text : line.id)),
      ...agreement.promises.flatMap((one) => [one.adult, one.child]),
      ...agreement.terms.clauses.map((clause) => clause.text),
      ...agreement.freedoms.flatMap((row) => [
        ...row.childSteps,
        row.child,
        ...row.steps,
        row.name,
      ]),
      "Alex and Sam",
      "Alex",
      "Sam",
    ];
    expect(hardCoded(container, written)).toEqual([]);
  });
});

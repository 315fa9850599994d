import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { expectAccessible, hardCoded } from "../../../tests/kit";
import type { AgreementView } from "../../lib/bindings";
import { setTransport } from "../../lib/ipc";
import { route } from "../../lib/route.svelte";
import { setPseudo } from "../../lib/words.svelte";
import { accountView, alex, fake, kim, refusal, sam } from "../gate/sample";
import Envelope from "./Envelope.svelte";

afterEach(() => {
  setPseudo(false);
  setTransport(null);
});

const secret = "correct horse";
const here = { account: "account-1" };

async function press(name: string): Promise<void> {
  await userEvent.click(await screen.findByRole("button", { name }));
}

describe("Sealing", () => {
  const sealing = accountView({ step: "envelope", method: "envelope", agreementVersion: 1 });
  const sealed = accountView({
    step: "permit",
    envelope: {
      sealedOn: "2026-11-20",
      endsOn: "2027-05-20",
      ended: false,
      lapsed: false,
      mayOpen: [alex],
    },
  });
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
    licenceConditions: { reviews: 2, drive_alongs: 0, lessons: 4, settings: true, months: 6 },
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
    expect(await screen.findByText(/From Thursday,? 20 May 2027 on it stays shut/)).toBeTruthy();
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
    await fake({ account: () => sealed, agreement: () => agreement });
    render(Envelope, here);
    expect(await screen.findByText("The envelope is sealed already.")).toBeTruthy();
  });

  it("has all its words in the catalogue", async () => {
    await fake({ account: () => sealing, agreement: () => agreement });
    setPseudo(true);
    const { container } = render(Envelope, here);
    await vi.waitFor(() => expect(container.querySelectorAll("input")).toHaveLength(2));
    expect(hardCoded(container, [/Sam|Alex|Instagram/g])).toEqual([]);
  });
});

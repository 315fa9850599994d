/** A family for the tests of these screens, and a transport that answers from it. */
import type {
  AccountView,
  ChildLine,
  ChildView,
  Commands,
  Finding,
  GateView,
  Layer,
  LayerKind,
  Overview,
  Source,
  Verdict,
} from "../../lib/bindings";
import { setTransport } from "../../lib/ipc";
import { arrive } from "../../lib/session.svelte";

export const sam: ChildView = {
  id: "child-1",
  name: "Sam",
  age: 12,
  birthdayThisMonth: false,
  birthYear: 2014,
  birthMonth: 5,
  country: "GB",
  state: null,
};

export const alex = { id: "guardian-1", name: "Alex" };
export const kim = { id: "guardian-2", name: "Kim" };

export const source: Source = {
  url: "https://example.org/terms",
  title: "Terms of use",
  page_date: "2026-08",
  checked: "2026-11-21",
  read: "copy",
  confidence: "official",
};

export const samsLine: ChildLine = {
  child: sam,
  accounts: [],
  pin: false,
  review: null,
  due: null,
  reviewOpen: false,
};

export const overview: Overview = {
  today: "2026-11-21",
  guardians: [alex, kim],
  children: [samsLine],
  next: [{ kind: "choose", child: sam.id }],
  recoveryKept: false,
  childUsesLogin: true,
  lockAfter: 15,
  holidays: [],
  undo: null,
  redo: null,
};

export function finding(more: Partial<Finding> = {}): Finding {
  return {
    id: "instagram",
    status: "in_force",
    counts: true,
    check: false,
    age: 13,
    from: null,
    confidence: "official",
    sources: [source],
    asOf: "2026-11-21",
    pastItsLimit: false,
    name: "Instagram",
    says: "",
    ...more,
  };
}

/** Four layers: the terms say `verdict`, a law is only announced. */
export function gateView(verdict: Verdict, more: Partial<GateView> = {}): GateView {
  const layer = (kind: LayerKind, says: Verdict, findings: Finding[]): Layer => ({
    kind,
    verdict: says,
    findings,
  });
  return {
    childName: "Sam",
    networkName: "Instagram",
    hasWalk: true,
    askedOn: "2026-11-21",
    lookAgain: "2027-05-01",
    answer: {
      verdict,
      layers: [
        layer("law", { kind: "yes" }, [
          finding({
            id: "gb_16",
            name: "A planned limit of 16",
            says: "The government plans a limit.",
            age: 16,
            status: "announced",
            counts: false,
            pastItsLimit: true,
          }),
        ]),
        layer("consent", { kind: "yesWithGuardian" }, [finding({ id: "GB", name: "GB" })]),
        layer("terms", verdict, [finding()]),
        layer("appStore", { kind: "yes" }, []),
      ],
    },
    ...more,
  };
}

export function accountView(more: Partial<AccountView> = {}): AccountView {
  return {
    id: "account-1",
    child: sam,
    network: "instagram",
    networkName: "Instagram",
    wasThere: false,
    stage: "instruction",
    stageSince: "2026-11-21",
    step: "agreement",
    platform: null,
    gate: {
      verdict: "yes_with_guardian",
      askedOn: "2026-11-21",
      changesOn: null,
      reasons: ["A law"],
    },
    noLonger: null,
    lookAgain: null,
    nextReview: null,
    reviewTime: null,
    freedoms: [],
    method: null,
    envelope: null,
    agreementVersion: null,
    road: [
      { stage: "instruction", place: "here", about: null, atTheLatest: null },
      { stage: "permit", place: "ahead", about: null, atTheLatest: null },
    ],
    phone: [],
    due: null,
    column: null,
    evidence: null,
    longestOn: null,
    licenceDecided: false,
    lookIns: [],
    lookInDue: null,
    driveAlongs: [],
    wishes: [],
    pause: null,
    log: [{ kind: "asked", day: "2026-11-21", verdict: "yes_with_guardian" }],
    ...more,
  };
}

export type Replies = {
  [K in keyof Commands]?: (input: Commands[K]["input"]) => Commands[K]["output"];
};

/** Answers commands and keeps what was asked; a reply may throw a fault as the Rust side sends it. */
export async function fake(replies: Replies, family: Overview = overview) {
  const asked: [string, unknown][] = [];
  const all: Replies = {
    state: () => ({
      phase: "open",
      trouble: null,
      byPassphrase: true,
      byKeyring: false,
      wait: 0,
      keyring: true,
      today: "2026-11-21",
      zone: "Europe/London",
    }),
    overview: () => family,
    ...replies,
  };
  setTransport({
    invoke: (name, { input }) => {
      asked.push([name, input]);
      const reply = all[name as keyof Commands] as ((input: unknown) => unknown) | undefined;
      if (!reply) return Promise.reject(new Error(`nobody answers ${name}`));
      return Promise.resolve().then(() => reply(input));
    },
    listen: () => Promise.resolve(() => {}),
  });
  await arrive();
  asked.length = 0;
  return {
    /** The inputs a command was given. */
    sent: (name: keyof Commands) => asked.filter(([one]) => one === name).map(([, input]) => input),
  };
}

/** What the Rust side rejects with. */
export function refusal(code: string, fields: { field: string; rule: string }[] = []): never {
  throw { code, fields, wait: 0 };
}

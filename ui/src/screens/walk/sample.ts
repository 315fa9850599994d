/** A family on its walk, for the tests. */
import type { AccountView, AgreementView, Overview, WalkStep, WalkView } from "../../lib/bindings";

const source = {
  url: "https://help.instagram.com/517073653436611",
  title: "Instagram help",
  page_date: "2026-08-20",
  checked: "2026-11-21",
  read: "copy",
  confidence: "official",
} as const;

const child = {
  id: "sam",
  name: "Sam",
  age: 14,
  birthdayThisMonth: false,
  birthYear: 2012,
  birthMonth: 4,
  country: "GB",
  state: null,
} as const;

const birthDate: WalkStep = {
  setting: "birth_date",
  name: "Does the account have the true birth date?",
  adult: "The careful start hangs on the age.",
  child: "Your real birthday keeps the safe settings switched on.",
  lookFor: "Birthday",
  mustDo: true,
  place: { path: [], confidence: "unverified" },
  choices: [
    { id: "true_date", text: "The true date" },
    { id: "other_date", text: "Another date" },
  ],
  fits: "true_date",
  because: null,
  networkDefault: null,
  confidence: "official",
  sources: [source],
  pastItsLimit: false,
  walked: null,
};

const messages: WalkStep = {
  ...birthDate,
  setting: "message_controls",
  name: "Who can send messages?",
  adult: "Most trouble with strangers begins with a private message.",
  child: "Only people you know should be able to write to you.",
  lookFor: "Message controls",
  place: { path: ["Profile", "Settings and activity", "Message controls"], confidence: "weak" },
  choices: [
    { id: "connected", text: "People you follow" },
    { id: "requests", text: "Others too, as requests" },
  ],
  fits: "connected",
  because: "people I have met",
  networkDefault: "connected",
  confidence: "weak",
  pastItsLimit: true,
};

const sleep: WalkStep = {
  ...birthDate,
  setting: "sleep_mode",
  name: "When is it quiet at night?",
  mustDo: false,
  place: null,
  lookFor: "Sleep mode",
  choices: [
    { id: "on", text: "From 22:00 to 07:00" },
    { id: "off", text: "Never" },
  ],
  fits: "on",
};

export function aWalk(): WalkView {
  return {
    account: "a1",
    child,
    networkName: "Instagram",
    platform: "ios",
    platforms: ["ios", "android", "web"],
    wasThere: false,
    steps: [birthDate, messages, sleep].map((step) => ({ ...step })),
    resumeAt: 0,
    policy: [
      {
        id: "collects",
        ask: "What does Instagram find out about you?",
        lookFor: "The part on what is collected.",
        sources: [source],
        answer: null,
        answeredOn: null,
      },
      {
        id: "say_no",
        ask: "What can you say no to?",
        lookFor: "Links to controls.",
        sources: [source],
        answer: null,
        answeredOn: null,
      },
    ],
  };
}

export function anAccount(): AccountView {
  return {
    id: "a1",
    child,
    network: "instagram",
    networkName: "Instagram",
    wasThere: false,
    stage: "instruction",
    stageSince: "2026-11-21",
    step: "walk",
    platform: null,
    gate: null,
    noLonger: null,
    lookAgain: null,
    nextReview: null,
    reviewTime: null,
    freedoms: [],
    method: "open_on_request",
    envelope: null,
    agreementVersion: 1,
    road: [],
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
    log: [],
  };
}

export function anAgreement(): AgreementView {
  return {
    account: "a1",
    child,
    networkName: "Instagram",
    guardians: [
      { id: "g1", name: "Robin" },
      { id: "g2", name: "Alex" },
    ],
    version: 1,
    terms: {
      rules: [
        { line: { kind: "own", text: "We ask before we post a face." }, later: false },
        { line: { kind: "own", text: "No phone at dinner." }, later: true },
      ],
      promises: [],
      consequences: [],
      clauses: [],
      freedoms: {},
      method: "open_on_request",
      envelopeEnds: null,
      conditions: { reviews: 4, drive_alongs: 3, lessons: 4, settings: true, months: 6 },
      pace: "steady",
      weekday: null,
      reviewTime: "16:30:00",
      firstReview: "2026-11-28",
      signers: ["g1", "g2"],
      openPoints: [],
    },
    isDraft: false,
    blockers: [],
    signatures: [],
    signsNext: null,
    signedOn: "2026-11-21",
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
}

export function anOverview(): Overview {
  return {
    today: "2026-11-21",
    guardians: [
      { id: "g1", name: "Robin" },
      { id: "g2", name: "Alex" },
    ],
    children: [],
    next: [],
    recoveryKept: true,
    childUsesLogin: false,
    lockAfter: 10,
    holidays: [],
    undo: null,
    redo: null,
  };
}

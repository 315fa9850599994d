/** A family, and a Rust side that answers from a table. */
import type {
  AppState,
  BackupsView,
  Commands,
  KeysView,
  LibraryView,
  Overview,
  RemindersView,
} from "../src/lib/bindings";
import { setTransport } from "../src/lib/ipc";

export const app: AppState = {
  phase: "open",
  trouble: null,
  byPassphrase: true,
  byKeyring: false,
  wait: 0,
  keyring: true,
  today: "2026-11-21",
  zone: "Europe/London",
};

/** The library that came with the program. */
export const library: LibraryView = {
  version: 20_261_122,
  putTogetherOn: "2026-11-22",
  installed: false,
  trouble: null,
};

/** A good backup, an hour old. */
export const backups: BackupsView = {
  lastGood: "2026-11-21T09:00:00Z",
  trouble: null,
  copyTrouble: null,
  folder: null,
  backups: [{ name: "family-20261121T090000Z.backup", madeAt: "2026-11-21T09:00:00Z" }],
  kept: [],
  lost: null,
  outdated: [],
};

/** A passphrase opens it, and every backup. */
export const keys: KeysView = {
  byPassphrase: true,
  byKeyring: false,
  keyring: true,
  keyringLeft: false,
  older: [],
  outdated: [],
  trouble: null,
};

export const overview: Overview = {
  today: "2026-11-21",
  guardians: [
    { id: "g1", name: "Alex" },
    { id: "g2", name: "Robin" },
  ],
  children: [
    {
      child: {
        id: "c1",
        name: "Sam",
        age: 14,
        birthdayThisMonth: false,
        birthYear: 2012,
        birthMonth: 3,
        country: "GB",
        state: null,
      },
      accounts: [
        {
          id: "a1",
          networkName: "Instagram",
          stage: "permit",
          stageSince: "2026-10-12",
          step: "on_the_road",
          nextReview: "2026-11-21",
          reviewTime: "17:00:00",
          lookAgain: null,
          road: [
            { stage: "instruction", place: "behind", about: null, atTheLatest: null },
            { stage: "permit", place: "here", about: null, atTheLatest: null },
            { stage: "probation", place: "ahead", about: "2027-04-12", atTheLatest: "2027-07-12" },
            { stage: "licence", place: "ahead", about: null, atTheLatest: "2027-10-12" },
          ],
        },
      ],
      pin: false,
      review: "2026-11-21",
      due: "due",
      reviewOpen: false,
    },
    {
      child: {
        id: "c2",
        name: "Noor",
        age: 11,
        birthdayThisMonth: true,
        birthYear: 2014,
        birthMonth: 11,
        country: "US",
        state: "TX",
      },
      accounts: [
        {
          id: "a2",
          networkName: "TikTok",
          stage: "not_yet",
          stageSince: "2026-11-01",
          step: "wait_and_look_again",
          nextReview: null,
          reviewTime: null,
          lookAgain: "2027-11-01",
          road: [],
        },
      ],
      pin: false,
      review: null,
      due: null,
      reviewOpen: false,
    },
  ],
  next: [
    { kind: "review", child: "c1", day: "2026-11-21", days: 0, due: "due", open: false },
    { kind: "look_again", account: "a2", day: "2027-11-01", days: 345 },
  ],
  recoveryKept: false,
  childUsesLogin: false,
  lockAfter: 10,
  holidays: [],
  undo: "save_guardian",
  redo: null,
};

/** Reminders that are on, with nothing ahead. */
export const reminders: RemindersView = {
  on: true,
  running: true,
  trouble: null,
  next: null,
  wishes: { off: [], days: [], quiet: null },
};

type Answers = {
  [K in keyof Commands]?:
    Commands[K]["output"] | ((input: Commands[K]["input"]) => Commands[K]["output"]);
};

/**
 * Puts a fake Rust side in place. `asked` holds every command with its input; `say` sends an event.
 * An answer that is a function may throw what the Rust side would answer with.
 */
export function rust(answers: Answers) {
  const asked: [string, unknown][] = [];
  const table: Record<string, unknown> = {
    state: app,
    overview,
    stay_awake: null,
    reminders,
    started_about: null,
    backups,
    keys,
    library,
    ...answers,
  };
  const heard = new Map<string, (payload: unknown) => void>();
  setTransport({
    invoke: async (name, { input }) => {
      asked.push([name, input]);
      if (!(name in table)) throw new Error(`no answer for ${name}`);
      const answer = table[name];
      return typeof answer === "function" ? (answer as (input: unknown) => unknown)(input) : answer;
    },
    listen: async (event, hear) => {
      heard.set(event, hear);
      return () => {};
    },
  });
  return {
    asked,
    /** The inputs one command was given. */
    inputs: (name: keyof Commands) => asked.filter(([one]) => one === name).map(([, two]) => two),
    say: (event: string, payload: unknown = null) => heard.get(event)?.(payload),
  };
}

/** What the Rust side throws. */
export function refusal(code: string, fields: Record<string, string> = {}, wait = 0) {
  return {
    code,
    fields: Object.entries(fields).map(([field, rule]) => ({ field, rule })),
    wait,
  };
}

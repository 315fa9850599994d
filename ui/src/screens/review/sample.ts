/** A review for the tests of this screen. */
import type { OpenReview, ReviewAccount, ReviewView } from "../../lib/bindings";
import { alex, kim, sam } from "../gate/sample";
import type { ReviewQuestion } from "../../lib/bindings";

export const questions: ReviewQuestion[] = [
  {
    id: "told",
    child: "§told-child",
    guardian: "§told-guardian",
    answers: [
      { id: "never", text: "§never" },
      { id: "always", text: "§always" },
    ],
    wayOut: null,
  },
  {
    id: "bothered",
    child: "§bothered-child",
    guardian: "§bothered-guardian",
    answers: [
      { id: "no", text: "§no" },
      { id: "yes", text: "§yes" },
    ],
    wayOut: "§way-out",
  },
  { id: "next", child: "§next-child", guardian: "§next-guardian", answers: [], wayOut: null },
];

export const account: ReviewAccount = {
  id: "a1",
  networkName: "Instagram",
  stage: "permit",
  stageSince: "2026-06-01",
  platform: "ios",
  settings: [],
  freedoms: [
    {
      id: "comments",
      name: "§comments",
      child: "§comments",
      steps: ["§nobody", "§list", "§met", "§all"],
      childSteps: ["§nobody", "§list", "§met", "§all"],
      today: 1,
      cap: 2,
      core: true,
      caps: [1, 2, 3, 3],
      history: [],
    },
    {
      id: "live",
      name: "§live",
      child: "§live",
      steps: ["§nobody", "§list", "§met"],
      childSteps: ["§nobody", "§list", "§met"],
      today: 0,
      cap: 2,
      core: true,
      caps: [0, 2, 2, 2],
      history: [],
    },
  ],
  budget: 1,
  wishes: [],
  evidence: {
    reviews: { have: 5, need: 8 },
    drive_alongs: { have: 6, need: 6 },
    lessons: { have: 4, need: 4 },
    months: { have: 5, need: 6 },
    settings: { have: 0, need: 0 },
  },
  met: false,
  longestOn: "2027-06-01",
  mustDecide: false,
  decisions: ["on", "stay"],
  pause: null,
  phone: [],
};

export function openReview(more: Partial<OpenReview> = {}): OpenReview {
  return {
    id: "r1",
    guardian: alex,
    begunOn: "2026-11-21",
    questions: questions,
    answered: { child: [], guardian: [] },
    compared: null,
    since: {
      day: "2026-11-14",
      openings: [],
      lookIns: [],
      driveAlongs: [],
      bumps: [],
      promises: [],
    },
    accounts: [account],
    decisions: {
      praise: "",
      minutes: "",
      freedoms: {},
      stages: {},
      wishes: {},
      next: null,
      time: null,
      page: 0,
    },
    proposed: "2026-12-19",
    proposedTime: "17:00:00",
    ...more,
  };
}

/** Both have answered: one thing apart, one alike, one in their own words. */
export function uncovered(more: Partial<OpenReview> = {}): OpenReview {
  const all = questions.map(({ id }) => id);
  return openReview({
    answered: { child: all, guardian: all },
    compared: [
      {
        question: "told",
        child: "§never",
        guardian: "§always",
        opening: "child_lower",
        apart: 1,
        say: "§say",
      },
      {
        question: "bothered",
        child: "§no",
        guardian: "§no",
        opening: "both_fine",
        apart: 0,
        say: "",
      },
      {
        question: "next",
        child: "§mine",
        guardian: "§yours",
        opening: "both",
        apart: 0,
        say: "",
      },
    ],
    ...more,
  });
}

/** Uncovered, with the page to go on at: 1 is the comparison. */
export function onPage(page: number, more: Partial<OpenReview> = {}): OpenReview {
  const open = uncovered(more);
  return { ...open, decisions: { ...open.decisions, page } };
}

export function reviewView(open: OpenReview | null, more: Partial<ReviewView> = {}): ReviewView {
  return {
    child: sam,
    pin: false,
    guardians: [alex, kim],
    day: "2026-11-21",
    due: "due",
    held: 5,
    last: { id: "r0", heldOn: "2026-11-14", praise: "§praise", minutes: "" },
    open,
    ...more,
  };
}

/** Papers of Sam, as the Rust side tells of them. */
import type { PaperPages, PapersView, PaperText } from "../../lib/bindings";

/** A picture of one pixel. */
const pixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP6DwABBQECz6AuzQAAAABJRU5ErkJggg==";

export const pages: PaperPages = {
  size: "a4",
  pages: [
    { png: pixel, width: 909, height: 1286 },
    { png: pixel, width: 909, height: 1286 },
  ],
  missing: [],
  leftOut: 0,
};

export const papers: PapersView = {
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
  size: "a4",
  papers: [
    { paper: { kind: "child_page", child: "c1" }, networkName: null, day: null },
    { paper: { kind: "fridge_sheet", account: "a1" }, networkName: "Instagram", day: null },
    { paper: { kind: "minutes", review: "r1" }, networkName: null, day: "2026-11-14" },
    { paper: { kind: "crisis_card", country: "GB" }, networkName: null, day: null },
  ],
  older: false,
};

export const text: PaperText = {
  title: "§Sam’s page",
  under: "§You see the same.",
  parts: [
    {
      heading: "",
      place: "whole",
      stage: null,
      lines: ["§Telling never costs the account."],
    },
    {
      heading: "§Instagram: Learner’s permit",
      place: "account",
      stage: "permit",
      lines: ["§Next look-in: Sunday"],
    },
    {
      heading: "§Our rules",
      place: "within",
      stage: null,
      lines: ["§We tell.\n§Said for Sam: I tell."],
    },
    { heading: "§Lessons you did", place: "whole", stage: null, lines: ["§The auditorium test"] },
  ],
};

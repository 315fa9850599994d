import type { Component } from "svelte";
import type { Paper } from "./bindings";

/** Every screen and what it is given. Add a screen here, then show it in screens/others.ts. */
export interface Screens {
  /** Before there is a family, or while it is locked. */
  welcome: Record<string, never>;
  lock: Record<string, never>;
  trouble: Record<string, never>;
  /** Keeping the recovery key, or making another one; goes back where it came from. */
  recovery: { renew?: boolean };
  /** Another passphrase, or the first one. */
  passphrase: { first?: boolean };
  today: Record<string, never>;
  settings: Record<string, never>;
  /** A family comes back from a backup, or from what can still be read of a damaged file. */
  restore: { rescue?: boolean };
  /** Which network, and is it there already? */
  choose: { child: string };
  /** What the library knows of a network. */
  network: { child: string; network: string };
  /** May we? */
  gate: { child: string; network: string; wasThere: boolean };
  /** A *not yet* whose day has come: ask again. */
  askAgain: { account: string };
  lessons: { child: string };
  lesson: { child: string; lesson: string; account: string | null };
  /** `show` leads to a part of it. */
  account: { account: string; show?: "phone" | undefined };
  agreement: { account: string };
  sign: { account: string };
  walk: { account: string };
  envelope: { account: string };
  permit: { account: string };
  /** The sitting of one child: the review that is open, or the page that begins one. */
  review: { child: string };
  /** A review's date: move it, or call it for today. */
  reviewDate: { child: string };
  /** Sessions using the account together. */
  driveAlongs: { account: string };
  /** One session: what to do, what to talk about, and writing it down. */
  driveAlong: { account: string; topic: string };
  /** Something went wrong: which playbook? */
  playbooks: { child: string };
  playbook: { child: string; playbook: string };
  /** A bump note, short. */
  bump: { child: string; playbook: string };
  /** A safety pause. */
  pause: { account: string; freedoms: readonly string[] };
  handOver: { account: string };
  licence: { account: string };
  selfCheck: { account: string };
  /** Networks and settings of the family's own. */
  own: Record<string, never>;
  /** Writing down a network, or changing one; for a child it is then chosen. */
  ownNetwork: { network: string | null; child: string | null };
  /** Writing down a setting of a network, or changing one. */
  ownSetting: { of: string; setting: string | null };
  /** A child's papers; `paper` is the one they came for. */
  paper: { child: string; paper: Paper | null };
  /** What the grown-ups see about a child, to read together. */
  childPage: { child: string };
  record: { child: string | null; account: string | null };
}

/** What shows each screen. */
export type Table = { [K in keyof Screens]: Component<Screens[K]> };

/** Every screen and what it is given. Add a screen here, then show it in App.svelte. */
export interface Screens {
  /** Before there is a family, or while it is locked. */
  welcome: Record<string, never>;
  lock: Record<string, never>;
  trouble: Record<string, never>;
  /** Keeping the recovery key; goes back where it came from. */
  recovery: Record<string, never>;
  today: Record<string, never>;
  settings: Record<string, never>;
  /** Which network, and is it there already? */
  choose: { child: string };
  /** May we? */
  gate: { child: string; network: string; wasThere: boolean };
  /** A *not yet* whose day has come: ask again. */
  askAgain: { account: string };
  lessons: { child: string };
  lesson: { child: string; lesson: string; account: string | null };
  account: { account: string };
  agreement: { account: string };
  sign: { account: string };
  walk: { account: string };
  envelope: { account: string };
  permit: { account: string };
}

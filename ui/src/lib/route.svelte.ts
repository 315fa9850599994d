/**
 * A router in memory: nothing is kept in an address or in a history file.
 * After `go` and `back` the heading of the new page takes focus (see `Page`).
 */
import type { Screens } from "./screens";

export type ScreenName = keyof Screens;
/** A screen with its parameters: `screen` tells which parameters there are. */
export type Place = { [K in ScreenName]: { screen: K; params: Screens[K] } }[ScreenName];

let current = $state.raw<Place>({ screen: "today", params: {} });
let trail = $state.raw<Place[]>([]);
let visit = $state(0);
let headingWaits = false;

function arrive(place: Place): void {
  current = place;
  visit += 1;
  headingWaits = true;
  document.documentElement.scrollTop = 0;
}

export const route = {
  /** Where we are. */
  get current(): Place {
    return current;
  },
  /** Counts arrivals; changes even when the same screen is shown again. */
  get visit(): number {
    return visit;
  },
  get canGoBack(): boolean {
    return trail.length > 0;
  },
};

/** Shows a screen and remembers the way back. */
export function go<K extends ScreenName>(screen: K, params: Screens[K]): void {
  trail = [...trail, current].slice(-50);
  arrive({ screen, params } as Place);
}

/** Shows a screen from which there is no way back, as after locking. */
export function restart<K extends ScreenName>(screen: K, params: Screens[K]): void {
  trail = [];
  arrive({ screen, params } as Place);
}

/** Goes where we came from, if there is such a place. */
export function back(): void {
  const last = trail.at(-1);
  if (!last) return;
  trail = trail.slice(0, -1);
  arrive(last);
}

/** Shows the same screen anew, as after something was taken back. */
export function again(): void {
  arrive(current);
}

/** The next page's heading takes focus, as for a page that is laid over the one we are on. */
export function expectHeading(): void {
  headingWaits = true;
}

/**
 * Whether the heading may take focus now: once after each arrival, and whenever focus was lost
 * because what held it went away. The first page after start leaves focus alone.
 */
export function claimFocus(): boolean {
  const active = document.activeElement;
  const lost = visit > 0 && (active === null || active === document.body);
  const claimed = headingWaits || lost;
  headingWaits = false;
  return claimed;
}

/** What the Rust side last said of the app and the family. Screens read it; only `run` and `refresh` change it. */
import { WRITES, type AppState, type Commands, type Overview } from "./bindings";
import { asFault, call, type Fault } from "./ipc";
import { clearDrafts } from "./drafts";
import { handedOut } from "./handedOut";
import { restart, route } from "./route.svelte";

let app = $state.raw<AppState | null>(null);
let overview = $state.raw<Overview | null>(null);
/** Counts the times all was forgotten, so that a late answer does not bring it back. */
let forgotten = 0;

export const session = {
  /** The state before anything is known of the family. */
  get app(): AppState | null {
    return app;
  },
  /** The family at a glance; `null` while locked. */
  get overview(): Overview | null {
    return overview;
  },
};

/** Asks for the overview. One that fails leaves the one before: what was written is written. */
async function refresh(): Promise<void> {
  const before = forgotten;
  try {
    const found = await call("overview", null);
    if (before === forgotten) overview = found;
  } catch {
    // The next write asks again.
  }
}

/** Runs a command wherever we are; after one that writes, the overview is asked for again. Throws a `Fault`. */
export async function runAnywhere<K extends keyof Commands>(
  name: K,
  input: Commands[K]["input"],
): Promise<Commands[K]["output"]> {
  const before = forgotten;
  const output = await call(name, input);
  if (WRITES.includes(name) && before === forgotten) await refresh();
  return output;
}

/**
 * Runs a command for the screen we are on. Once the family has gone to another one, the screen that
 * asked hears nothing any more, so that it cannot pull them back: the answer then never comes.
 * What has to be done all the same, as soon as it is written, is `written`. Throws a `Fault`.
 */
export async function run<K extends keyof Commands>(
  name: K,
  input: Commands[K]["input"],
  written?: () => void,
): Promise<Commands[K]["output"]> {
  const { visit } = route;
  const answer = await runAnywhere(name, input).then(
    (output) => {
      written?.();
      return { output };
    },
    (thrown: unknown) => ({ thrown }),
  );
  if (route.visit !== visit) return new Promise(() => {});
  if ("thrown" in answer) throw answer.thrown;
  return answer.output;
}

/** Runs a command and gives the fault instead of throwing it: `const fault = await attempt(() => …)`. */
export async function attempt(work: () => Promise<void>): Promise<Fault | null> {
  try {
    await work();
    return null;
  } catch (thrown) {
    return asFault(thrown);
  }
}

/** The family was locked: nothing of it is shown any more, and what was known is asked anew. */
export function forget(): void {
  forgotten += 1;
  app = null;
  overview = null;
  clearDrafts();
}

/**
 * Finds out where the app stands and shows the screen for it. Who has opened a page of the family meanwhile
 * stays there.
 */
export async function arrive(): Promise<void> {
  const before = forgotten;
  const { visit } = route;
  const state = handedOut() ?? (await call("state", null));
  if (before !== forgotten) return;
  app = state;
  const found = app.phase === "open" ? await call("overview", null) : null;
  if (before !== forgotten) return;
  overview = found;
  if (state.phase === "open") {
    if (route.visit === visit) restart("today", {});
  } else if (state.phase === "locked") restart("lock", {});
  else if (state.phase === "trouble") restart("trouble", {});
  else restart("welcome", {});
}

/** The family was just unlocked: shows *Today*. What unlocking told is not asked again. */
export async function arriveUnlocked(): Promise<void> {
  // It told nothing, or everything was forgotten since.
  if (!app || !overview) return arrive();
  app = { ...app, phase: "open" };
  restart("today", {});
}

/** Asks whether the keyring answers, where that decides something. The first page does not wait for it. */
export async function askForKeyring(): Promise<void> {
  if (app?.keyring !== null || (app.phase !== "welcome" && !app.byKeyring)) return;
  const before = forgotten;
  const { keyring } = await call("state", null);
  if (before === forgotten) app = { ...app, keyring };
}

/** How something stands that the Rust side knows: asked, and asked again after each change of the family. */
import { untrack } from "svelte";
import type { Fault } from "./ipc";
import { faultText, type Issue } from "./issues";
import { attempt, session } from "./session.svelte";
import { t } from "./words.svelte";

/** What is done sooner than that blocks nothing that anybody would see. */
const LONG_MS = 400;

export type Asked<View> = ReturnType<typeof asked<View>>;

/** Ends with the component. `first` is how it stood when the page was asked for; without it, it is asked at once. */
export function asked<View>(ask: () => Promise<View>, first: View | null) {
  let view = $state.raw(first);
  let fault = $state.raw<Fault | null>(null);
  let doing = $state<string | null>(null);
  let long = $state(false);
  let known = first !== null;

  async function show(work: () => Promise<View>): Promise<boolean> {
    fault = await attempt(async () => void (view = await work()));
    return !fault;
  }

  /** Silent: what was refused last stays told, and how it stood before stays shown. */
  async function look(): Promise<void> {
    await attempt(async () => void (view = await ask()));
  }

  $effect(() => {
    if (!session.overview) return;
    untrack(() => {
      // What is being done tells by itself how it stands then.
      if (!known && doing === null) void (view === null ? show(ask) : look());
      known = false;
    });
  });

  return {
    get view(): View | null {
      return view;
    },
    set view(other: View | null) {
      view = other;
      fault = null;
    },
    /** What was refused last. */
    get fault(): Fault | null {
      return fault;
    },
    /** The same, to be told above. */
    get issues(): Issue[] {
      return fault ? [{ field: null, text: faultText(fault) }] : [];
    },
    /** What is being done. */
    get doing(): string | null {
      return doing;
    },
    /** Why something else cannot be done now, where that lasts. */
    blocked: (what: string) => (long && doing !== what ? t("busy") : undefined),
    /** Asks once more, and tells what is refused. */
    again: () => show(ask),
    look,
    /** Does `what`, which tells how it stands then, unless something is being done. Whether it was done. */
    async does(what: string, work: () => Promise<View>): Promise<boolean> {
      if (doing !== null) return false;
      doing = what;
      const timer = setTimeout(() => (long = true), LONG_MS);
      const done = await show(work);
      // What was refused may have changed something on the way.
      if (!done) await look();
      clearTimeout(timer);
      long = false;
      doing = null;
      return done;
    },
  };
}

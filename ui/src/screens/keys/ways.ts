/** What is enough to change what opens the family: it is asked for although the family is open. */
import type { KeysView } from "../../lib/bindings";
import { session } from "../../lib/session.svelte";
import { t } from "../../lib/words.svelte";
import type { Opening, Way } from "../start/opening.svelte";

/** The keyring is enough only where there is no passphrase: whoever uses this login has it. */
export function waysOf(view: KeysView): Way[] {
  const kept = session.overview?.recoveryKept ?? false;
  return [view.byPassphrase ? "passphrase" : "keyring", ...(kept ? ["recovery" as const] : [])];
}

/** The way that is proposed. */
export function firstWay(view: KeysView): Way {
  return waysOf(view)[0] ?? "passphrase";
}

/** What the one field is called. */
export function secretLabel({ way }: Opening): string {
  return t(way === "recovery" ? "lock-recovery" : "keys-present");
}

/** What somebody shows to change what opens the family: it is asked for although the family is open. */
import type { KeysView, Unlock } from "../../lib/bindings";
import type { Fault } from "../../lib/ipc";
import { session } from "../../lib/session.svelte";
import { waiting } from "../start/waiting.svelte";

export type Way = Unlock["kind"];

/** The ways that are enough. The keyring is only where there is no passphrase: whoever uses this login has it. */
export function waysOf(view: KeysView): Way[] {
  const kept = session.overview?.recoveryKept ?? false;
  return [view.byPassphrase ? "passphrase" : "keyring", ...(kept ? ["recovery" as const] : [])];
}

/** The way that was chosen and what was typed; ends with the component. */
export function proof(first: Way) {
  let way = $state<Way>(first);
  let secret = $state("");
  const wait = waiting(0);

  return {
    get way(): Way {
      return way;
    },
    set way(other: Way) {
      way = other;
      secret = "";
    },
    get secret(): string {
      return secret;
    },
    set secret(typed: string) {
      secret = typed;
    },
    get unlock(): Unlock {
      return way === "keyring" ? { kind: way } : { kind: way, secret };
    },
    /** How long to wait before the next try, in words; `null` where they need not. */
    get waits(): string | null {
      return way !== "keyring" && wait.left > 0 ? wait.words : null;
    },
    /** The fault with its field, where it is about what was typed here. */
    refused(fault: Fault): Fault {
      wait.start(fault.wait);
      return fault;
    },
  };
}

export type Proof = ReturnType<typeof proof>;

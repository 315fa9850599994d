/** What opens a family or a backup, while somebody shows it: which way they chose, and what they typed. */
import { tick } from "svelte";
import type { FieldIssue, Unlock } from "../../lib/bindings";
import type { Fault } from "../../lib/ipc";
import { atField, fieldId } from "../../lib/issues";
import { t } from "../../lib/words.svelte";
import { waiting } from "./waiting.svelte";

export type Way = Unlock["kind"];

/** Ends with the component. `seconds`: how long to wait before the first try. */
export function opening(first: Way, seconds = 0) {
  let way = $state<Way>(first);
  let secret = $state("");
  const wait = waiting(seconds);
  const waits = $derived(way !== "keyring" && wait.left > 0 ? wait.words : null);

  function focus(): void {
    document.getElementById(fieldId("secret"))?.focus();
  }

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
      return waits;
    },
    /** Why nothing can be tried now. */
    get blocked(): string | undefined {
      return waits === null ? undefined : t("lock-wait-title");
    },
    missing(): FieldIssue[] {
      return way !== "keyring" && secret === "" ? [{ field: "secret", rule: "empty" }] : [];
    },
    focus,
    /** Another way, at whose field one can type at once. */
    use(other: Way): void {
      way = other;
      secret = "";
      void tick().then(focus);
    },
    /** A refusal with its field, where it is about what was typed here. The wait begins. */
    refused(fault: Fault): Fault {
      wait.start(fault.wait);
      return fault.code === "wrong_secret" && way !== "keyring" ? atField(fault, "secret") : fault;
    },
  };
}

export type Opening = ReturnType<typeof opening>;

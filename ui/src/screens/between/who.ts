/** Who does something between reviews, and the child's own PIN for it. */
import type { ChildLine } from "../../lib/bindings";
import type { Fault } from "../../lib/ipc";
import type { Issue } from "../../lib/issues";
import { session } from "../../lib/session.svelte";

interface Named {
  value: string;
  name: string;
}

/** The guardians as options. */
export function guardians(): Named[] {
  return (session.overview?.guardians ?? []).map(({ id, name }) => ({ value: id, name }));
}

/** The guardians and the child: either side may ask. */
export function people({ child }: ChildLine): Named[] {
  return [...guardians(), { value: child.id, name: child.name }];
}

export function aboutPin(fault: Fault | null): boolean {
  return fault?.code === "pin_needed" || fault?.code === "wrong_pin";
}

/** A refused PIN leads to its field. */
export function atPin(fault: Fault, issues: Issue[]): Issue[] {
  return aboutPin(fault) ? issues.map((issue) => ({ ...issue, field: "pin" })) : issues;
}

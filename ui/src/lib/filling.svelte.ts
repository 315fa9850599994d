/** A form while it is filled in: what was refused, at its fields and above them, and whether it is on its way. */
import type { FieldIssue } from "./bindings";
import { Fault } from "./ipc";
import { errorFor, issuesOf, type Issue } from "./issues";
import { attempt } from "./session.svelte";

/**
 * `labels` names the fields as the form does. `read` may put a refusal at the field it is about, where the Rust side
 * cannot know it.
 */
export function filling(
  labels: () => Record<string, string> = () => ({}),
  read: (fault: Fault) => Fault = (fault) => fault,
) {
  let busy = $state(false);
  let fault = $state.raw<Fault | null>(null);
  const issues = $derived(fault ? issuesOf(fault, labels()) : []);

  return {
    get busy(): boolean {
      return busy;
    },
    get fault(): Fault | null {
      return fault;
    },
    /** What was refused, for parts that look for their own fields. */
    get fields(): FieldIssue[] {
      return fault?.fields ?? [];
    },
    /** The lines above the form. */
    get issues(): Issue[] {
      return issues;
    },
    /** The words at a field. */
    error(field: string): string | undefined {
      return errorFor(fault?.fields ?? [], field);
    },
    /** As if nothing had been refused. */
    clear(): void {
      fault = null;
    },
    /** Sends it unless something is `missing`, and never twice at once. Whether it was taken. */
    async send(work: () => Promise<void>, missing: FieldIssue[] = []): Promise<boolean> {
      if (busy) return false;
      if (missing.length > 0) {
        fault = new Fault("invalid", missing);
        return false;
      }
      busy = true;
      fault = null;
      const refused = await attempt(work);
      busy = false;
      fault = refused && read(refused);
      return !refused;
    },
  };
}

export type Filling = ReturnType<typeof filling>;

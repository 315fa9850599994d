/** What was typed at the start, kept in memory until the family is made, whatever is shown meanwhile. */
import type { FieldIssue, NewChild } from "../../lib/bindings";
import { hasStates } from "../../lib/places";

/** A child as it is being typed. */
export interface ChildDraft {
  name: string;
  month: string;
  year: string;
  country: string;
  state: string;
}

export function emptyChild(): ChildDraft {
  return { name: "", month: "", year: "", country: "", state: "" };
}

/** The fields as the Rust side takes them. */
export function asNewChild(draft: ChildDraft): NewChild {
  return {
    name: draft.name,
    birthYear: Number(draft.year.trim()),
    birthMonth: Number(draft.month),
    country: draft.country,
    state: hasStates(draft.country) && draft.state !== "" ? draft.state : null,
  };
}

/** What has to be there before it can be handed over; all else is told by the Rust side. */
export function childIssues(draft: ChildDraft): FieldIssue[] {
  const issues: FieldIssue[] = [];
  if (draft.name.trim() === "") issues.push({ field: "childName", rule: "empty" });
  if (draft.month === "" || !/^\s*\d{4}\s*$/.test(draft.year)) {
    issues.push({ field: "birthMonth", rule: "no_such_month" });
  }
  if (draft.country === "") issues.push({ field: "country", rule: "empty" });
  if (hasStates(draft.country) && draft.state === "") {
    issues.push({ field: "state", rule: "empty" });
  }
  return issues;
}

function fresh() {
  return {
    /** 0 is the welcome. */
    step: 0,
    guardians: [{ key: 0, name: "" }],
    child: emptyChild(),
    sharesLogin: null as "yes" | "no" | null,
    /** Whether a passphrase is wanted beside the keyring. */
    alsoPassphrase: false,
    passphrase: "",
    again: "",
    /** The keyring said no while the family was made. */
    keyringRefused: false,
  };
}

export const draft = $state(fresh());

/** Forgets all of it. */
export function clearDraft(): void {
  Object.assign(draft, fresh());
}

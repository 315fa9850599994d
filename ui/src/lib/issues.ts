/** Words for what the Rust side refused. */
import type { FieldIssue } from "./bindings";
import { Fault } from "./ipc";
import { has, t } from "./words.svelte";

/** One line of an error summary; without a field it is about the whole form. */
export interface Issue {
  field: string | null;
  text: string;
}

/** The id of the control for a field, so that a summary can lead to it. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll(/[^A-Za-z0-9_-]/g, "-")}`;
}

function ruleText(rule: string): string {
  return t([`rule-${rule}`, `error-${rule}`].find(has) ?? "rule-invalid");
}

/** A fault as a whole, put at the one field it is about. */
export function atField(fault: Fault, field: string): Fault {
  return new Fault(fault.code, [{ field, rule: fault.code }], fault.wait);
}

/** A refused PIN leads to its field. */
export function atPin(fault: Fault, field = "pin"): Fault {
  return ["pin_needed", "wrong_pin"].includes(fault.code) ? atField(fault, field) : fault;
}

/** The words for one field, or nothing: made for `error={errorFor(issues, "name")}`. */
export function errorFor(issues: FieldIssue[], field: string): string | undefined {
  const issue = issues.find((one) => one.field === field);
  return issue && ruleText(issue.rule);
}

/** What happened and what to do, for a fault as a whole. */
export function faultText(fault: Fault): string {
  const id = `error-${fault.code}`;
  return t(has(id) ? id : "error-internal");
}

/**
 * The lines of an error summary. `labels` names the fields as the form does; a fault without
 * fields becomes one line about the whole.
 */
export function issuesOf(fault: Fault, labels: Record<string, string> = {}): Issue[] {
  if (fault.fields.length === 0) return [{ field: null, text: faultText(fault) }];
  return fault.fields.map(({ field, rule }) => {
    const label = labels[field];
    const text = ruleText(rule);
    if (!label) return { field, text };
    // A question, or a sentence, has its end already.
    const asked = /[?.!]$/.test(label) ? "yes" : "no";
    return { field, text: t("issue-line", { label, text, asked }) };
  });
}

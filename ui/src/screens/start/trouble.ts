import type { ErrorCode } from "../../lib/bindings";

const TROUBLES = [
  "vault_damaged",
  "vault_empty",
  "vault_missing",
  "header_damaged",
  "vault_newer",
  "in_use",
  "read_only",
  "disk_full",
] as const satisfies readonly ErrorCode[];

/** Whether the fault is about the family's files, so that a whole page explains it. */
export function isTrouble(code: ErrorCode): code is (typeof TROUBLES)[number] {
  return (TROUBLES as readonly ErrorCode[]).includes(code);
}

/** Whether a backup helps. */
export function comesBack(code: ErrorCode): boolean {
  const damaged: readonly ErrorCode[] = [
    "vault_damaged",
    "vault_empty",
    "vault_missing",
    "header_damaged",
  ];
  return damaged.includes(code);
}

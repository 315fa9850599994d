// Generated from Rust; this stand-in only lets the interface compile.
export type ErrorCode = "internal" | "invalid" | "locked" | "not_found" | "wrong_passphrase";
export type FieldIssue = { field: string; rule: string };
export interface Commands {
  state: { input: null; output: null };
}

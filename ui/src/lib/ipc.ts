/** The only door to the Rust side: nothing else imports `@tauri-apps/*`. */
import { invoke } from "@tauri-apps/api/core";
import { listen as tauriListen } from "@tauri-apps/api/event";
import type { Commands, ErrorCode, FieldIssue } from "./bindings";

/** A refused command: a code, and the fields it is about. Words are found by `faultText`. */
export class Fault extends Error {
  readonly code: ErrorCode;
  readonly fields: FieldIssue[];
  /** Seconds to wait before the next try. */
  readonly wait: number;

  constructor(code: ErrorCode, fields: FieldIssue[] = [], wait = 0) {
    super(code);
    this.name = "Fault";
    this.code = code;
    this.fields = fields;
    this.wait = wait;
  }
}

/** Ends the listening. */
export type Unlisten = () => void;

/** What carries commands and events; tests put their own in its place. */
export interface Transport {
  invoke(name: string, args: { input: unknown }): Promise<unknown>;
  listen(event: string, heard: (payload: unknown) => void): Promise<Unlisten>;
}

const tauri: Transport = {
  invoke: (name, args) => invoke(name, args),
  listen: (event, heard) => tauriListen(event, ({ payload }) => heard(payload)),
};

let transport = tauri;

/** Puts a test's transport in place of Tauri; `null` puts Tauri back. */
export function setTransport(other: Transport | null): void {
  transport = other ?? tauri;
}

function isIssue(value: unknown): value is FieldIssue {
  return typeof value === "object" && value !== null && "field" in value && "rule" in value;
}

/** Whatever was thrown, as a `Fault`. */
export function asFault(thrown: unknown): Fault {
  if (thrown instanceof Fault) return thrown;
  if (typeof thrown === "object" && thrown !== null && "code" in thrown) {
    const { code } = thrown;
    const fields = "fields" in thrown && Array.isArray(thrown.fields) ? thrown.fields : [];
    const wait = "wait" in thrown && typeof thrown.wait === "number" ? thrown.wait : 0;
    if (typeof code === "string") return new Fault(code as ErrorCode, fields.filter(isIssue), wait);
  }
  console.error(thrown);
  return new Fault("internal");
}

/** Runs one command; a refusal is thrown as a `Fault`. */
export async function call<K extends keyof Commands>(
  name: K,
  input: Commands[K]["input"],
): Promise<Commands[K]["output"]> {
  try {
    return (await transport.invoke(name, { input })) as Commands[K]["output"];
  } catch (thrown) {
    throw asFault(thrown);
  }
}

/** Hears an event of the Rust side until the returned function is called. */
export function listen<T>(event: string, heard: (payload: T) => void): Promise<Unlisten> {
  return transport.listen(event, (payload) => heard(payload as T));
}

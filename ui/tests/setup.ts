import { afterEach, beforeEach, expect, vi } from "vitest";
// As they are by the time a screen other than the lock is shown.
import "../src/lib/otherWords";

// jsdom has no modal dialogs; this is what the parts rely on.
HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
  if (!this.open) return;
  this.open = false;
  this.dispatchEvent(new Event("close"));
};

// Nor has it CSS.escape, which user-event wants for arrow keys.
globalThis.CSS ??= {} as typeof CSS;
globalThis.CSS.escape ??= (text) => text.replace(/[^\w-]/g, "\\$&");

// A console error is a missing word or a broken part. Spied anew before each test, since each begins without spies.
beforeEach(() => void vi.spyOn(console, "error"));

afterEach(() => {
  const said = vi.mocked(console.error).mock.calls.map((call) => call.map(String).join(" "));
  expect(said).toEqual([]);
});

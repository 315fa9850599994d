/** What the page was handed out with, so that the first one is drawn without asking. */
import type { AppState } from "./bindings";

/** The element of index.html that src-tauri/src/first_page.rs fills. */
const ELEMENT = "start";

/** The state of the app when this page was loaded, once; `null` where it has to be asked for. */
export function handedOut(): AppState | null {
  const element = document.getElementById(ELEMENT);
  if (!element) return null;
  element.remove();
  return JSON.parse(element.textContent) as AppState | null;
}

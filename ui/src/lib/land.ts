import { tick } from "svelte";

/**
 * Once what was done is shown: where the button that was pressed is gone, focus goes to `place` instead of nowhere, and
 * the page stays where it is.
 */
export async function land(place: HTMLElement | undefined): Promise<void> {
  await tick();
  if (document.activeElement === document.body) place?.focus({ preventScroll: true });
}

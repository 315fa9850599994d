import type { Attachment } from "svelte/attachments";

/**
 * Empties the forms and folds of a part that is left. WebKitGTK (2.50) never gives back a form or a fold that was
 * shown, and with it what stands in it and around it: a tenth of a megabyte for a page of settings, and what was typed.
 * Empty ones are small.
 */
export const emptied: Attachment<HTMLElement> = (part) => () => {
  for (const kept of part.querySelectorAll("form, details")) kept.replaceChildren();
};

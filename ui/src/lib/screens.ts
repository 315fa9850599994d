/** Every screen and what it is given. Add a screen here, then show it in App.svelte. */
export interface Screens {
  today: Record<string, never>;
}

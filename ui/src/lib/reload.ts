/** Loads the page anew, which clears all that the interface remembered. Tests replace it. */
export const door = {
  reload: (): void => location.reload(),
};

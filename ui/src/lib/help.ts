/** The way to “Something is wrong” from within a page. Nothing of it is kept anywhere. */
let opener: (() => void) | null = null;

/** App says how it is opened. */
export function helpOpensWith(open: (() => void) | null): void {
  opener = open;
}

/** Lays the help page over the one we are on, which waits beneath as it is. */
export function openHelp(): void {
  opener?.();
}

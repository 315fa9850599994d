/** Gives the value the first time it is asked for, and `false` from then on. */
export function once(value: boolean): () => boolean {
  let left = value;
  return () => {
    const now = left;
    left = false;
    return now;
  };
}

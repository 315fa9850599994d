/**
 * What was begun on a screen and not saved yet, kept while another screen is shown. In memory only:
 * locking forgets it, saving takes it out.
 */
const drafts = new Map<string, unknown>();

export function keepDraft(key: string, draft: unknown): void {
  drafts.set(key, draft);
}

/** What was kept under `key`, as the screen that kept it wrote it. */
export function draftOf<T>(key: string): T | undefined {
  return drafts.get(key) as T | undefined;
}

export function dropDraft(key: string): void {
  drafts.delete(key);
}

export function clearDrafts(): void {
  drafts.clear();
}

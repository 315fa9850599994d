/**
 * Something of the family's own while it is written down. What was begun waits where somebody leaves the page, until it
 * is kept or given up.
 */
import { untrack } from "svelte";
import type { OwnView } from "../../lib/bindings";
import { draftOf, dropDraft, keepDraft } from "../../lib/drafts";
import { filling } from "../../lib/filling.svelte";
import { call, type Fault } from "../../lib/ipc";
import { back, go } from "../../lib/route.svelte";
import { attempt } from "../../lib/session.svelte";
import { announce } from "../../lib/ui/LiveRegion.svelte";
import { t } from "../../lib/words.svelte";

/**
 * `key` names the draft, `labels` the fields. `read` gives what was written before, or a new one; nothing where it is no
 * longer there.
 */
export function writing<D extends { name: string }>(
  key: string,
  labels: () => Record<string, string>,
  read: (view: OwnView) => D | undefined,
) {
  const form = filling(labels);
  let view = $state.raw<OwnView | null>(null);
  let draft = $state<D | null>(null);
  let before = $state("");
  let missed = $state.raw<Fault | null>(null);
  let over = false;

  async function load(): Promise<void> {
    missed = await attempt(async () => {
      const found = await call("own", null);
      const written = read(found);
      if (!written) {
        go("own", {});
        return;
      }
      view = found;
      before = written.name;
      draft = draftOf<D>(key) ?? written;
    });
  }

  $effect(() => void untrack(load));

  $effect(() => {
    if (draft && !over) keepDraft(key, $state.snapshot(draft) as D);
  });

  function end(): void {
    over = true;
    dropDraft(key);
  }

  return {
    form,
    load,
    get view(): OwnView | null {
      return view;
    },
    get draft(): D | null {
      return draft;
    },
    set draft(other: D | null) {
      draft = other;
    },
    /** The name it had. */
    get before(): string {
      return before;
    },
    /** Why nothing is shown. */
    get missed(): Fault | null {
      return missed;
    },
    /** Given up. */
    leave(): void {
      end();
      back();
    },
    /** Keeps it: `keep` writes it, calls what it is given as soon as it is written, and tells its name. */
    async keep(keep: (written: () => void) => Promise<string>): Promise<void> {
      await form.send(async () => {
        announce(t("own-kept", { name: await keep(end) }));
        back();
      });
    },
  };
}

export type Writing = Omit<ReturnType<typeof writing>, "draft">;

/** How the backups stand. */
import { asked } from "../../lib/asked.svelte";
import type { BackupsView } from "../../lib/bindings";
import { run } from "../../lib/session.svelte";
import { announce } from "../../lib/ui/LiveRegion.svelte";
import { t } from "../../lib/words.svelte";
import { wrongOf } from "./words";

/** How long a copy that is not finished is left alone before it is asked for again. */
const AGAIN_MS = 3000;

/** Asked for, and asked for again while a copy is on its way, so that they learn when a stick can go. */
export function standing(first: BackupsView | null) {
  const backups = asked(() => run("backups", null), first);

  async function look(): Promise<void> {
    await backups.look();
    if (!backups.view || backups.view.copyTrouble === "unfinished") return;
    announce(wrongOf(backups.view)?.title ?? t("backup-now-done"));
  }

  $effect(() => {
    if (backups.view?.copyTrouble !== "unfinished") return;
    const timer = setTimeout(() => void look(), AGAIN_MS);
    return () => clearTimeout(timer);
  });

  return backups;
}

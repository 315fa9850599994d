/** What backups have to say, in the family's words. */
import type { BackupsView } from "../../lib/bindings";
import { moment } from "../../lib/dates";
import { t } from "../../lib/words.svelte";

/** Something that is wrong: a title, and what to know and do. */
export interface Wrong {
  title: string;
  lines: string[];
}

/** Why the last backup, or its copy, did not come about; `null` where all is well. */
export function wrongOf(view: BackupsView): Wrong | null {
  if (view.trouble) {
    const last =
      view.lastGood === null
        ? t("backup-trouble-never")
        : t("backup-trouble-last", { when: moment(view.lastGood) });
    return {
      title: t("backup-trouble-title"),
      lines: [t(`backup-trouble-${view.trouble}`), last],
    };
  }
  if (view.copyTrouble) {
    return {
      title: t(
        view.copyTrouble === "unfinished"
          ? "backup-copy-unfinished-title"
          : "backup-copy-trouble-title",
      ),
      lines: [t(`backup-copy-trouble-${view.copyTrouble}`)],
    };
  }
  return null;
}

/** What was written and is not there any more; `null` where nothing is missing. */
export function lostOf(view: BackupsView): Wrong | null {
  if (!view.lost) return null;
  const written = moment(view.lost.written);
  const what =
    view.lost.until === null
      ? t("backup-lost-all", { written })
      : t("backup-lost", { until: moment(view.lost.until), written });
  return { title: t("backup-lost-title"), lines: [what, t("backup-lost-do")] };
}

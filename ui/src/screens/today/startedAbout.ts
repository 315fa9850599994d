/** *Start* in a notification leads to what it was about. */
import type { Overview, ReminderAbout } from "../../lib/bindings";
import { call } from "../../lib/ipc";
import { go, restart } from "../../lib/route.svelte";
import { attempt, session } from "../../lib/session.svelte";
import { cardOf } from "./nextWords";

/** Goes where the family pressed *Start* for, with *Today* behind it; stays where they are if that is nowhere. */
export async function goToStarted(): Promise<void> {
  await attempt(async () => {
    const about = await call("started_about", null);
    if (!about || !session.overview) return;
    restart("today", {});
    show(about, session.overview);
  });
}

/** What a reminder leads to: the card of *Today* where there is one, else the place of its kind. */
function show({ kind, child, account }: ReminderAbout, overview: Overview): void {
  const next = overview.next.find((next) =>
    account === null
      ? next.kind === "review" && next.child === child
      : kind === "envelope_end" && next.kind === "hand_over" && next.account === account,
  );
  const card = next && cardOf(next, overview);
  if (card) card.act();
  else if (child === null) go("settings", {});
  else if (account === null) go("review", { child });
  else if (kind === "drive_along") go("driveAlongs", { account });
  else if (kind === "settings") go("account", { account, show: "phone" });
  else go("account", { account });
}

/** *Start* in a notification leads to what it was about. */
import type { Next, Overview, ReminderAbout } from "../../lib/bindings";
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

function show(about: ReminderAbout, overview: Overview): void {
  const { kind, child, account } = about;
  if (kind === "library" || kind === "backup") {
    go("settings", {});
    return;
  }
  const due = overview.next.find((next) => isAbout(next, about));
  const card = due && cardOf(due, overview);
  if (card) card.act();
  else if (account && kind === "drive_along") go("driveAlongs", { account });
  else if (account && kind === "settings") go("account", { account, show: "phone" });
  else if (account) go("account", { account });
  else if (child) go("review", { child });
}

/** Whether *Today* has a card for it. */
function isAbout(next: Next, { kind, child, account }: ReminderAbout): boolean {
  switch (kind) {
    case "look_in":
      return next.kind === "look_in" && next.account === account;
    case "envelope_end":
      return next.kind === "hand_over" && next.account === account;
    case "drive_along":
    case "stage_end":
    case "settings":
    case "library":
    case "backup":
      return false;
    default:
      return next.kind === "review" && next.child === child;
  }
}

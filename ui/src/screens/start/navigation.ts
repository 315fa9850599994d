/** What the sidebar offers, and where its entries lead. */
import type { Overview } from "../../lib/bindings";
import { go, type Place, type ScreenName } from "../../lib/route.svelte";
import type { NavGroup } from "../../lib/ui/Sidebar.svelte";
import { t } from "../../lib/words.svelte";

/** The entries: today, a group for each child, the family. */
export function entries(overview: Overview): NavGroup[] {
  const several = overview.children.length > 1;
  return [
    { items: [{ key: "today", label: t("nav-today") }] },
    ...overview.children.map(({ child, accounts }) => ({
      label: t("nav-child", { name: child.name, age: child.age }),
      items: [
        ...accounts.map((account) => ({
          key: `account ${account.id}`,
          label:
            account.stage === "not_yet"
              ? t("nav-not-yet", { network: account.networkName })
              : account.networkName,
          stage: account.stage,
          named: account.stage === "not_yet",
        })),
        { key: `page ${child.id}`, label: t("papers-child-nav", { name: child.name }) },
        { key: `playbooks ${child.id}`, label: t("nav-playbooks") },
        {
          key: `choose ${child.id}`,
          label: t(accounts.length > 0 ? "nav-choose-more" : "nav-choose"),
        },
      ],
    })),
    {
      label: t("nav-family"),
      items: [
        ...overview.children.map(({ child }) => ({
          key: `lessons ${child.id}`,
          label: several ? t("nav-lessons-with", { name: child.name }) : t("nav-lessons"),
        })),
        { key: "record", label: t("nav-record") },
        { key: "settings", label: t("nav-settings") },
      ],
    },
  ];
}

/** The entry of a child that a screen belongs to. */
const entryOfScreen: { [K in ScreenName]?: string } = {
  choose: "choose",
  network: "choose",
  gate: "choose",
  lessons: "lessons",
  lesson: "lessons",
  playbooks: "playbooks",
  playbook: "playbooks",
  bump: "playbooks",
  childPage: "page",
  paper: "page",
};

/** Pages that Settings leads to. */
const ofSettings: ScreenName[] = ["own", "ownNetwork", "ownSetting", "passphrase", "restore"];

/**
 * The entry a place belongs to; `undefined` for a place beside them, `null` for one whose account or
 * child is no longer there.
 */
export function entryOf(place: Place, overview: Overview): string | null | undefined {
  if (place.screen === "today" || place.screen === "settings" || place.screen === "record")
    return place.screen;
  const renews = place.screen === "recovery" && place.params.renew;
  if (renews || ofSettings.includes(place.screen)) return "settings";
  if ("account" in place.params && place.params.account !== null) {
    const { account } = place.params;
    const there = overview.children.some((line) => line.accounts.some((one) => one.id === account));
    if (!there) return null;
    return place.screen === "lesson" ? `lessons ${place.params.child}` : `account ${account}`;
  }
  if ("child" in place.params) {
    const { child } = place.params;
    if (!overview.children.some((line) => line.child.id === child)) return null;
    const entry = entryOfScreen[place.screen];
    return entry === undefined ? undefined : `${entry} ${child}`;
  }
  return undefined;
}

/** Shows the screen of an entry. */
export function pick(key: string): void {
  const [what, id = ""] = key.split(" ");
  if (what === "account") go("account", { account: id });
  else if (what === "choose") go("choose", { child: id });
  else if (what === "lessons") go("lessons", { child: id });
  else if (what === "page") go("childPage", { child: id });
  else if (what === "playbooks") go("playbooks", { child: id });
  else if (what === "record") go("record", { child: null, account: null });
  else if (what === "settings") go("settings", {});
  else go("today", {});
}

import type { Place, Platform } from "../../lib/bindings";
import { t } from "../../lib/words.svelte";

const order: Platform[] = ["ios", "android", "web", "console"];

export function platformNames(platforms: readonly Platform[]): string {
  return order
    .filter((platform) => platforms.includes(platform))
    .map((platform) => t(`network-platform-${platform}`))
    .join(", ");
}

/** Platforms on which the way is the same. */
export interface SharedPlace {
  platforms: Platform[];
  /** Empty where nobody read it. */
  path: string[];
  unsure: boolean;
}

/** The places of an action; platforms with the same way share a line. */
export function sharedPlaces(places: Record<string, Place>): SharedPlace[] {
  const shared: SharedPlace[] = [];
  for (const platform of order) {
    const place = places[platform];
    if (!place) continue;
    const { path, confidence } = place;
    const unsure = path.length > 0 && (confidence === "weak" || confidence === "unverified");
    const same = shared.find(
      (one) => one.unsure === unsure && one.path.join("\n") === path.join("\n"),
    );
    if (same) same.platforms.push(platform);
    else shared.push({ platforms: [platform], path, unsure });
  }
  return shared;
}

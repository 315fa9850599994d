/** What the pages of a playbook and its note share. */
import type { AccountLine, HelplineView } from "../../lib/bindings";
import { session } from "../../lib/session.svelte";

/** It works for every child under 18 in every country. */
const TAKE_IT_DOWN = "takeitdown";

/** The services that exist for pictures, by name: those of the country first. */
export function pictureServices(lines: readonly HelplineView[]): string {
  const forPictures = lines.filter((line) => line.forWhat[0] === "image");
  const here = forPictures.filter((line) => !line.everywhere);
  const everywhere = forPictures.filter((line) => line.id === TAKE_IT_DOWN);
  return [...here, ...everywhere].map((line) => line.name).join(", ");
}

/** The accounts of a child that guardians still accompany, or soon will. */
export function accompanied(child: string): AccountLine[] {
  const line = session.overview?.children.find((one) => one.child.id === child);
  return line?.accounts.filter(({ stage }) => stage !== "licence") ?? [];
}

/** Those with a permit: a pause and a review are about them. */
export function onTheRoad(child: string): AccountLine[] {
  return accompanied(child).filter(({ stage }) => stage === "permit" || stage === "probation");
}

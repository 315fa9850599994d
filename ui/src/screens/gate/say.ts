/** Words for what the gate answers. */
import type { Finding, LayerKind, Verdict } from "../../lib/bindings";
import { dayShort, monthYear } from "../../lib/dates";
import { pseudo } from "../../lib/pseudo";
import type { Tone } from "../../lib/ui/Badge.svelte";
import { isPseudo, locale, t } from "../../lib/words.svelte";

/** The answer as a heading. */
export function verdictTitle(verdict: Verdict, name: string, network: string): string {
  if (verdict.kind === "notYet") {
    return verdict.from
      ? t("gate-not-yet-from", { month: monthYear(verdict.from) })
      : t("gate-not-yet");
  }
  return t(`gate-${kebab[verdict.kind]}`, { name, network });
}

const kebab = {
  yes: "yes",
  yesWithGuardian: "yes-with-guardian",
  checkThis: "check-this",
} as const;

/** What one layer says on its own, in a few words. */
export function layerVerdict(verdict: Verdict): { words: string; tone: Tone } {
  switch (verdict.kind) {
    case "yes":
      return { words: t("gate-layer-yes"), tone: "good" };
    case "yesWithGuardian":
      return { words: t("gate-layer-yes-with-guardian"), tone: "info" };
    case "checkThis":
      return { words: t("gate-layer-check-this"), tone: "attention" };
    case "notYet":
      return {
        words: verdict.from
          ? t("gate-not-yet-from", { month: monthYear(verdict.from) })
          : t("gate-not-yet"),
        tone: "plain",
      };
  }
}

/** A recorded answer (`GateLine`, `LogLine`) in a few words. */
export function recordedVerdict(verdict: string, changesOn: string | null = null): string {
  if (verdict === "not_yet" && changesOn) {
    return t("gate-not-yet-from", { month: monthYear(changesOn) });
  }
  return t(`gate-recorded-${verdict}`);
}

/** A country by its code; a state stays as it is. */
export function placeName(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  const name = new Intl.DisplayNames([locale()], { type: "region" }).of(code) ?? code;
  return isPseudo() ? pseudo(name) : name;
}

export function findingName(finding: Finding, kind: LayerKind): string {
  return kind === "consent" ? placeName(finding.name) : finding.name;
}

/** The age a fact speaks of, as a sentence. */
export function ageWords(finding: Finding, kind: LayerKind): string | null {
  const { age } = finding;
  if (kind === "consent") return age === null ? null : t("gate-age-consent", { age });
  if (kind === "terms") {
    return age === null
      ? t("gate-age-terms-none", { network: finding.name })
      : t("gate-age-terms", { network: finding.name, age });
  }
  return age === null ? null : t("gate-age-law", { age });
}

/** Where a law stands. Only one that counts is called law; ages of consent and terms need no such word. */
export function statusWords(finding: Finding, kind: LayerKind, today: string): string | null {
  if (kind === "consent" || kind === "terms") return null;
  const { status, from, counts } = finding;
  if (status !== "in_force" && status !== "enacted") return t(`gate-status-${status}`);
  if (from !== null && from > today) return t("gate-status-coming", { day: dayShort(from) });
  if (counts) return t("gate-status-law");
  return status === "enacted" ? t("gate-status-enacted") : null;
}

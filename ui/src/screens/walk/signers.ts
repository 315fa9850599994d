import type { AgreementView } from "../../lib/bindings/index";
import { locale } from "../../lib/words.svelte";

/** The guardians who signed and whoever follows them, as a list in words. */
export function signerNames(agreement: AgreementView, ...others: string[]): string {
  const names = agreement.terms.signers.flatMap(
    (id) => agreement.guardians.find((guardian) => guardian.id === id)?.name ?? [],
  );
  return new Intl.ListFormat(locale()).format([...names, ...others]);
}

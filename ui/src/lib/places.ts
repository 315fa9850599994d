/** Countries and states to choose from, by name. */
import { pseudo } from "./pseudo";
import { isPseudo, locale, t } from "./words.svelte";

/** ISO 3166-1 alpha-2, all that are assigned. */
const COUNTRIES =
  "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ " +
  "CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR " +
  "GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT " +
  "JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO " +
  "MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY " +
  "QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO " +
  "TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

/** The second part of ISO 3166-2 for the United States. */
const STATES =
  "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR " +
  "PA RI SC SD TN TX UT VT VA WA WV WI WY";

/** Where the interface's language is spoken most, for the top of the list. */
const OFTEN = ["GB", "IE", "US", "CA", "AU", "NZ"];

/** A line of a Select. */
export interface PlaceOption {
  value: string;
  label: string;
}

/** What knows the names of countries, and their order: made once, since a list asks for two hundred. */
let known: { names: Intl.DisplayNames; order: Intl.Collator } | undefined;

function ofPlaces() {
  return (known ??= {
    names: new Intl.DisplayNames(locale(), { type: "region" }),
    order: new Intl.Collator(locale()),
  });
}

/** A country's name in the interface's language; the code where it has none. */
export function countryName(code: string): string {
  let name: string | undefined;
  try {
    name = ofPlaces().names.of(code);
  } catch {
    // Not a code of two letters: shown as it is.
  }
  return isPseudo() ? pseudo(name ?? code) : (name ?? code);
}

/** Whether laws differ by state there, so that the state is asked for. */
export function hasStates(country: string): boolean {
  return country === "US";
}

/** The regions this computer is set to, most wanted first. */
function ownRegions(): string[] {
  return navigator.languages
    .map((language) => /-([A-Z]{2})\b/.exec(language)?.[1])
    .filter((code) => code !== undefined);
}

/** These countries by name, those likely here first. */
export function countryOptions(codes: readonly string[] = COUNTRIES.split(" ")): PlaceOption[] {
  const first = [...new Set([...ownRegions(), ...OFTEN])].filter((code) => codes.includes(code));
  const { order } = ofPlaces();
  const rest = codes
    .filter((code) => !first.includes(code))
    .map((value) => ({ value, label: countryName(value) }))
    .sort((a, b) => order.compare(a.label, b.label));
  return [...first.map((value) => ({ value, label: countryName(value) })), ...rest];
}

/** The states of the United States by name. */
export function stateOptions(): PlaceOption[] {
  return STATES.split(" ").map((value) => ({ value, label: t(`state-${value}`) }));
}

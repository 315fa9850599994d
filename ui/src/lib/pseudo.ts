/**
 * The pseudo-locale: every letter accented and every vowel doubled, about 40 % longer.
 * Text that comes out plain was not in the catalogue.
 */

const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const accented = [..."áƀçđéƒğĥíĵķľɱñóƥɋŕšťúṽŵẋýžÁƁÇĐÉƑĞĤÍĴĶĽṀÑÓƤɊŔŠŤÚṼŴẊÝŽ"];
const vowels = new Set("aeiouAEIOU");

/** Accents and lengthens one piece of text; a single letter, as on a plate, stays single. */
export function pseudo(text: string): string {
  const long = text.trim().length > 2;
  let out = "";
  for (const letter of text) {
    const at = plain.indexOf(letter);
    const other = at < 0 ? letter : (accented[at] ?? letter);
    out += long && vowels.has(letter) ? other + other : other;
  }
  return out;
}

/** How a text came to be unreadable. */
export type Mojibake =
  | "utf-8-as-windows-1252"
  | "utf-8-as-windows-1251"
  | "windows-1251-as-latin-1"
  | "koi8-r-as-windows-1251"
  | "replaced";

// The upper half of each code page at 0x80-0xBF: what the second byte of a UTF-8 letter turns into.
const TAIL_1252 = "\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
const TAIL_1251 = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—™љ›њќћџЎўЈ¤Ґ¦§Ё©Є«¬\\u00AD®Ї°±Ііґµ¶·ё№є»јЅѕї\\u0080-\\u009F";
// Lead bytes C3-C5, C9, CC, D0-D4: accented Latin, ə, Cyrillic with the Kazakh letters.
const UTF8_AS_1252 = new RegExp(`[ÃÄÅÉÌÐÑÒÓÔ][${TAIL_1252}]`, "g");
const UTF8_AS_1251 = new RegExp(`[РСТУ][${TAIL_1251}]`, "g");
const NEVER_RUSSIAN = /[ЂЃѓЉЊЌЋЏђљњќћџЎўЈЄєЅѕ¤¦§©¬®°±µ¶]/g;
const REPLACED = /\uFFFD|пїЅ|ï¿½|(?<=\p{L}|\?)\?(?=\p{L}|\?)/gu;
const OUTSIDE_ASCII = /[^\p{ASCII}\p{P}\p{Z}]/gu;
const WORD = /\p{L}{3,}/gu;

/**
 * Whether a text shows the traces of a wrong decoding: "Ð°", "Р°", "пїЅ", "Ïðèâåò", "оПХБЕР", "?????".
 * Judged by shares, since each of these pairs occurs by itself in honest text ("СССР»").
 */
export function mojibakeIn(text: string): Mojibake | null {
  const replaced = count(text, REPLACED);
  const letters = count(text, /\p{L}/gu);
  if (replaced >= 3 && replaced > 0.02 * letters) return "replaced";
  const outside = count(text, OUTSIDE_ASCII);
  if (outside === 0) return null;
  const pairs1252 = count(text, UTF8_AS_1252);
  if (pairs1252 >= 2 && pairs1252 > 0.25 * outside) return "utf-8-as-windows-1252";
  if (isUtf8As1251(text)) return "utf-8-as-windows-1251";
  if (count(text, /[\u00C0-\u00FF]/g) > 0.6 * letters && letters >= 6) return "windows-1251-as-latin-1";
  return hasInvertedCase(text) ? "koi8-r-as-windows-1251" : null;
}

// Nearly every letter of such a text begins with Р or С; twice spoiled, it holds little else.
function isUtf8As1251(text: string): boolean {
  const cyrillic = count(text, /\p{Script=Cyrillic}/gu);
  const pairs = count(text, UTF8_AS_1251);
  if (pairs >= 2 && pairs > 0.3 * cyrillic) return true;
  const leads = count(text, /[РС]/g);
  return leads >= 6 && leads > 0.4 * cyrillic && count(text, NEVER_RUSSIAN) >= 3;
}

// KOI8-R keeps small letters where windows-1251 keeps capitals.
function hasInvertedCase(text: string): boolean {
  let inverted = 0;
  let words = 0;
  for (const [word] of text.matchAll(WORD)) {
    if (!/^\p{Script=Cyrillic}+$/u.test(word)) continue;
    words += 1;
    if (/^\p{Ll}?\p{Lu}{2,}$/u.test(word) && /^\p{Ll}/u.test(word)) inverted += 1;
  }
  // Sentences of mostly lower-case words turn into capitals, with the names' first letters small.
  return inverted >= 2 && inverted > 0.1 * words && count(text, /\p{Lu}/gu) > count(text, /\p{Ll}/gu);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

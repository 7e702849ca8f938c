import type { Language } from "../model/language.ts";

/** Latin letters that look like Cyrillic ones and are typed for them by mistake. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: "а",
  b: "в",
  c: "с",
  e: "е",
  h: "н",
  i: "і",
  k: "к",
  m: "м",
  o: "о",
  p: "р",
  t: "т",
  x: "х",
  y: "у",
};
const CYRILLIC = /[Ѐ-ӿ]/u;
const LATIN = /[a-z]/u;
const KAZAKH_LATIN = /[ıİñğşöüūäŋ]/iu;
const COMBINING = /\p{M}/u;

/**
 * A word as lexicons are asked for it: lower-cased by the language's rules (never the text as a whole,
 * for `İ` would grow by one unit and move all offsets), `ё` as `е`, no stress marks or soft hyphens.
 */
export function wordNorm(word: string, language: Language): string {
  let norm = lowerCased(word, language);
  if (norm.includes("ё")) norm = norm.replaceAll("ё", "е");
  if (norm.includes("\u00ad")) norm = norm.replaceAll("\u00ad", "");
  if (COMBINING.test(norm)) norm = norm.normalize("NFC").replaceAll(/\p{M}/gu, "").replaceAll("ё", "е");
  if ((language === "ru" || language === "kk") && LATIN.test(norm)) return withoutLookalikes(norm);
  return norm;
}

function lowerCased(word: string, language: Language): string {
  if (language === "az") return turkic(word);
  // Kazakh texts hold English and Roman `I` too; the dotless letter belongs to words of the Latin alphabet.
  if (language === "kk" && !CYRILLIC.test(word) && KAZAKH_LATIN.test(word.replaceAll("I", "")))
    return turkic(word);
  const lower = word.toLowerCase();
  return lower.includes("i\u0307") ? lower.replaceAll("i\u0307", "i") : lower;
}

function turkic(word: string): string {
  return word.replaceAll("İ", "i").replaceAll("I", "ı").toLowerCase();
}

function withoutLookalikes(norm: string): string {
  if (norm.length > 1 && !CYRILLIC.test(norm)) return norm;
  let mended = "";
  for (const letter of norm) mended += LOOKALIKES[letter] ?? letter;
  return mended;
}

import { type LanguageSigns, SIGNS } from "./language-words.ts";
import type { Language } from "./model/language.ts";

const LETTER_WEIGHT = 2;
const WORD_WEIGHT = 3;
const ENDING_WEIGHT = 1;
// A title without any sign is Russian or English by its script.
const COMMONEST: Readonly<Record<LanguageSigns["script"], Language>> = { cyrillic: "ru", latin: "en" };
const SAMPLE_LENGTH = 20_000;

/** A paragraph with the language that it is written in: `[start, end)` in UTF-16 units of the text. */
export interface ParagraphLanguage {
  start: number;
  end: number;
  language: Language | null;
}

/**
 * Which of the readers' languages a text is written in, by letters, common words and endings; Kazakh in
 * Cyrillic and in the Latin alphabets of 2017 to 2021. Null for a text without words.
 */
export function detectLanguage(text: string): Language | null {
  const words = wordsOf(text.slice(0, SAMPLE_LENGTH));
  const script = scriptOf(words);
  if (script === null) return null;
  const ofScript = words.filter((word) => isOf(script, word));
  const scores = SIGNS.filter((signs) => signs.script === script).map((signs) => ({
    language: signs.language,
    score: scoreOf(ofScript, signs) + (signs.language === COMMONEST[script] ? 0.5 : 0),
  }));
  return scores.toSorted((a, b) => b.score - a.score)[0]?.language ?? null;
}

/** The language of each paragraph; of those too short to tell, the whole text's. */
export function paragraphLanguages(text: string): ParagraphLanguage[] {
  const whole = detectLanguage(text);
  const found: ParagraphLanguage[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const own = wordsOf(match[0]).length < 4 ? null : detectLanguage(match[0]);
    found.push({ start: match.index, end: match.index + match[0].length, language: own ?? whole });
  }
  return found;
}

function wordsOf(text: string): string[] {
  // "İ" in lower case is "i" and a dot of its own.
  const lower = text.toLowerCase().replaceAll("\u0307", "");
  return lower.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
}

function scriptOf(words: readonly string[]): LanguageSigns["script"] | null {
  let cyrillic = 0;
  let latin = 0;
  for (const word of words) {
    if (isOf("cyrillic", word)) cyrillic += word.length;
    else if (isOf("latin", word)) latin += word.length;
  }
  if (cyrillic === 0 && latin === 0) return null;
  // Names of firms stand in Latin letters inside of Cyrillic texts, hardly ever the other way round.
  return cyrillic * 2 >= latin ? "cyrillic" : "latin";
}

function isOf(script: LanguageSigns["script"], word: string): boolean {
  return script === "cyrillic" ? /\p{Script=Cyrillic}/u.test(word) : /\p{Script=Latin}/u.test(word);
}

function scoreOf(words: readonly string[], signs: LanguageSigns): number {
  let score = 0;
  for (const word of words) {
    score += LETTER_WEIGHT * (word.match(signs.letters)?.length ?? 0);
    if (signs.words.has(word)) score += WORD_WEIGHT;
    else if (word.length > 3 && signs.endings.test(word)) score += ENDING_WEIGHT;
  }
  return score;
}

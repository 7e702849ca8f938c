const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const LONGEST_WORD = 40;
const MOST_WORDS = 20_000;

/**
 * A text as search compares it. Done here and not by the database, whose lower case depends on the locale
 * that it was created with.
 */
export function foldForSearch(text: string): string {
  return text.toLowerCase().replaceAll("ё", "е");
}

/** The words of a text as search compares them: lower case, `ё` as `е`, parts of hyphenated words apart. */
export function searchWords(text: string): string[] {
  const found: string[] = [];
  for (const [word] of foldForSearch(text).matchAll(WORD)) {
    if (word.length <= LONGEST_WORD) found.push(word);
    if (found.length === MOST_WORDS) break;
  }
  return found;
}

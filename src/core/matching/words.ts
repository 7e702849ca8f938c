import { searchWords } from "../model/search-words.ts";
import { stemsOf } from "./stems.ts";

/** Whether a text holds one of the words, in whatever form. */
export function matchesWords(words: readonly string[], text: string): boolean {
  const wanted = new Set(words.flatMap((word) => stemsOf(word.toLowerCase())));
  return searchWords(text).some((word) => stemsOf(word).some((stem) => wanted.has(stem)));
}

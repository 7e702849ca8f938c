import type { Language } from "../model/language.ts";
import type { Token } from "./grammar.ts";
import type { Lexicon } from "./span-lexicon.ts";

/** A text with what its tokens are looked up by. */
export interface SpanReading {
  text: string;
  tokens: readonly Token[];
  /** The key of each token in the lexicon: its norm, or its stem where the language adds endings. */
  keys: readonly string[];
  /** What may begin at each token, as bits; nothing at numbers and punctuation. */
  opens: Uint8Array;
  language: Language;
  lexicon: Lexicon;
}

import type { Decimal } from "../model/decimal.ts";
import type { Language } from "../model/language.ts";
import { compileLexicon } from "./compile-lexicon.ts";
import type { OrdinalMention, PeriodMention, QuantityMention, Token, TokenSpan } from "./grammar.ts";
import { AZERBAIJANI_SPANS } from "./languages/azerbaijani/spans.ts";
import { ENGLISH_SPANS } from "./languages/english/spans.ts";
import { KAZAKH_SPANS } from "./languages/kazakh/spans.ts";
import { RUSSIAN_SPANS } from "./languages/russian/spans.ts";
import { readNumber } from "./numbers/read-number.ts";
import { compoundOrdinal } from "./parsers/compound-numbers.ts";
import { findOrdinals } from "./parsers/ordinals.ts";
import { findPeriods } from "./parsers/periods.ts";
import { findQuantities } from "./parsers/quantities.ts";
import type { Lexicon } from "./span-lexicon.ts";
import type { SpanReading } from "./span-reading.ts";
import { tokenize } from "./tokens.ts";

const LEXICONS: Readonly<Record<Language, Lexicon>> = {
  ru: compileLexicon(RUSSIAN_SPANS),
  en: compileLexicon(ENGLISH_SPANS),
  az: compileLexicon(AZERBAIJANI_SPANS),
  kk: compileLexicon(KAZAKH_SPANS),
};

/** A text that is cut into tokens and sentences, with what its relative times hang on. */
export interface MentionSource {
  text: string;
  tokens: readonly Token[];
  sentences: readonly TokenSpan[];
  language: Language;
  /** Day of publication, ISO 8601; null where it is not known. */
  published: string | null;
}

export interface Mentions {
  quantities: QuantityMention[];
  periods: PeriodMention[];
  ordinals: OrdinalMention[];
}

function readingOf(text: string, tokens: readonly Token[], language: Language): SpanReading {
  const lexicon = LEXICONS[language];
  const keys = tokens.map((token) => (token.kind === "word" ? lexicon.keyOf(token.norm) : token.norm));
  const opens = new Uint8Array(tokens.length);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === "word") opens[at] = lexicon.opens(token.norm);
  }
  return { text, tokens, keys, opens, language, lexicon };
}

/** All figures and times of a text, in order. No two of them overlap. */
export function findMentions(source: MentionSource): Mentions {
  const { text, tokens, sentences, language, published } = source;
  const reading = readingOf(text, tokens, language);
  const periods = findPeriods(reading, sentences, published);
  const taken = new Uint8Array(tokens.length + 1);
  for (const { first, last } of periods) taken.fill(1, first, last);
  const quantities = findQuantities(reading, taken);
  for (const { first, last } of quantities) taken.fill(1, first, last);
  return { quantities, periods, ordinals: findOrdinals(reading, taken) };
}

/** What a number written in words (or digits) says, cardinal, ordinal or decimal; null where it is none. */
export function numberWordValue(text: string, language: Language): Decimal | null {
  const reading = readingOf(text, tokenize(text, language), language);
  const number = readNumber(reading, 0) ?? compoundOrdinal(reading, 0);
  return number && number.last === reading.tokens.length ? number.value : null;
}

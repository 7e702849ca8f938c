import type { ArticleText } from "../model/article.ts";
import { isCapital } from "./characters.ts";
import type { LanguageLexicon } from "./claim-lexicon.ts";
import type { OrdinalMention, PeriodMention, QuantityMention, Token, TokenSpan } from "./grammar.ts";
import { findMentions } from "./mentions.ts";
import { findPhrases, unitsOf } from "./phrases.ts";
import { findQuotations, type Quotation, speechTokens } from "./quotations.ts";
import type { Sense, SenseOf, WordClass } from "./senses.ts";
import { sentences as findSentences } from "./sentences.ts";
import { paragraphIndex, segmentIndex, sentenceIndex } from "./text-structure.ts";
import { beginsWithin, within } from "./token-spans.ts";
import { tokenize } from "./tokens.ts";

/** A sense found at tokens `[first, last)`. */
export interface Hit<S extends Sense = Sense> extends TokenSpan {
  sense: S;
  words: number;
}

export type HitOf<Kind extends Sense["kind"]> = Hit<SenseOf<Kind>>;

/** One article, looked up once: everything that parsers and refiners may read. */
export interface Reading {
  article: ArticleText;
  lexicon: LanguageLexicon;
  tokens: readonly Token[];
  sentences: readonly TokenSpan[];
  quantities: readonly QuantityMention[];
  periods: readonly PeriodMention[];
  ordinals: readonly OrdinalMention[];
  quotations: readonly Quotation[];
  /** Words in the past tense, names left out. */
  pastVerbs: readonly TokenSpan[];
  /** By token: 1 inside somebody's words. */
  inSpeech: Uint8Array;
  /** By token: its sentence, its paragraph, and how many separators (comma, dash, bracket) stand before it. */
  sentenceOf: Int32Array;
  paragraphOf: Int32Array;
  segmentOf: Int32Array;
  /** Hits of one kind in order, longest first where they start together. */
  ofKind: <Kind extends Sense["kind"]>(kind: Kind) => readonly HitOf<Kind>[];
  /** Closed words of one class in order. */
  ofClass: (name: WordClass) => readonly HitOf<"word">[];
}

/** Tokens, sentences, mentions and the lexicon's senses of an article. */
export function readArticle(article: ArticleText, lexicon: LanguageLexicon): Reading {
  const tokens = tokenize(article.text, article.language);
  const sentences = findSentences(article.text, tokens);
  const mentions = findMentions({
    text: article.text,
    tokens,
    sentences,
    language: article.language,
    published: article.published,
  });
  const hits: Hit[] = findPhrases(unitsOf(tokens), lexicon.book).toSorted(
    (a, b) => a.first - b.first || b.last - a.last,
  );
  const quotations = findQuotations(article.text, tokens);
  const kinds = Map.groupBy(hits, (hit) => hit.sense.kind);
  const classes = Map.groupBy(kindHits(kinds, "word"), (hit) => hit.sense.class);
  return {
    article,
    lexicon,
    tokens,
    sentences,
    quantities: mentions.quantities,
    periods: mentions.periods,
    ordinals: mentions.ordinals,
    quotations,
    pastVerbs: findPastVerbs(article.text, tokens, lexicon.words.isPast),
    sentenceOf: sentenceIndex(tokens.length, sentences),
    paragraphOf: paragraphIndex(tokens),
    segmentOf: segmentIndex(article.text, tokens),
    inSpeech: speechTokens(tokens.length, quotations),
    ofKind: <Kind extends Sense["kind"]>(kind: Kind) => kindHits(kinds, kind),
    ofClass: (name) => classes.get(name) ?? NONE,
  };
}

function findPastVerbs(
  text: string,
  tokens: readonly Token[],
  isPast: (norm: string) => boolean,
): TokenSpan[] {
  const verbs: TokenSpan[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === "word" && !isCapital(text.charCodeAt(token.start)) && isPast(token.norm))
      verbs.push({ first: at, last: at + 1 });
  }
  return verbs;
}

const NONE: readonly never[] = [];

function kindHits<Kind extends Sense["kind"]>(
  kinds: ReadonlyMap<string, Hit[]>,
  kind: Kind,
): readonly HitOf<Kind>[] {
  const hits = kinds.get(kind) ?? NONE;
  return isAllOf(hits, kind) ? hits : NONE;
}

/** The map holds hits of one kind under its name; the first shows it. */
function isAllOf<Kind extends Sense["kind"]>(
  hits: readonly Hit[],
  kind: Kind,
): hits is readonly HitOf<Kind>[] {
  return hits.length === 0 || hits[0]?.sense.kind === kind;
}

/** Whether the token stands inside somebody's words. */
export function insideSpeech(reading: Reading, at: number): boolean {
  return reading.inSpeech[at] === 1;
}

/** The token as printed. */
export function printed(reading: Reading, index: number): string {
  const token = reading.tokens[index];
  return token ? reading.article.text.slice(token.start, token.end) : "";
}

/** Whether the token begins with a capital letter. */
export function startsCapital(reading: Reading, index: number): boolean {
  const token = reading.tokens[index];
  return token !== undefined && isCapital(reading.article.text.charCodeAt(token.start));
}

/** The text of tokens `[first, last)`. */
export function textOf(reading: Reading, span: TokenSpan): string {
  const first = reading.tokens[span.first];
  const last = reading.tokens[span.last - 1];
  return first && last ? reading.article.text.slice(first.start, last.end) : "";
}

export function normAt(reading: Reading, index: number): string {
  return reading.tokens[index]?.norm ?? "";
}

/** Whether the token is one of the closed words of a class. */
export function isClosed(reading: Reading, index: number, name: WordClass): boolean {
  return reading.lexicon.closed.get(name)?.has(normAt(reading, index)) ?? false;
}

/** Hits of word class `names` that begin in `[first, last)`. */
export function wordsIn(reading: Reading, span: TokenSpan, ...names: WordClass[]): HitOf<"word">[] {
  const [only, another] = names;
  if (only !== undefined && another === undefined) return within(reading.ofClass(only), span);
  return within(reading.ofKind("word"), span, (hit) => names.includes(hit.sense.class));
}

/** Whether a word of class `names` begins in `[first, last)`. */
export function hasWord(reading: Reading, span: TokenSpan, ...names: WordClass[]): boolean {
  return names.some((name) => beginsWithin(reading.ofClass(name), span));
}

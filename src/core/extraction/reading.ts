import type { ArticleText } from "../model/article.ts";
import type { LanguageLexicon } from "./claim-lexicon.ts";
import type { OrdinalMention, PeriodMention, QuantityMention, Token, TokenSpan } from "./grammar.ts";
import { findMentions } from "./mentions.ts";
import { findPhrases, unitsOf } from "./phrases.ts";
import type { Sense, SenseOf, WordClass } from "./senses.ts";
import { sentences as findSentences } from "./sentences.ts";
import { tokenize } from "./tokens.ts";

/** A sense found at tokens `[first, last)`. */
export interface Hit<S extends Sense = Sense> extends TokenSpan {
  sense: S;
  words: number;
}

export type HitOf<Kind extends Sense["kind"]> = Hit<SenseOf<Kind>>;

/** A passage between quotation marks, marks excluded. */
export interface Quotation extends TokenSpan {
  /** Long enough to be somebody's words and not a name or a phrase. */
  speech: boolean;
}

/** One article, looked up once: everything that parsers and refiners may read. */
export interface Reading {
  article: ArticleText;
  lexicon: LanguageLexicon;
  tokens: readonly Token[];
  sentences: readonly TokenSpan[];
  quantities: readonly QuantityMention[];
  periods: readonly PeriodMention[];
  ordinals: readonly OrdinalMention[];
  hits: readonly Hit[];
  quotations: readonly Quotation[];
  /** By token: 1 inside somebody's words. */
  inSpeech: Uint8Array;
  /** By token: its sentence, its paragraph, and how many separators (comma, dash, bracket) stand before it. */
  sentenceOf: readonly number[];
  paragraphOf: readonly number[];
  segmentOf: readonly number[];
  /** Hits of one kind in order, longest first where they start together. */
  ofKind: <Kind extends Sense["kind"]>(kind: Kind) => readonly HitOf<Kind>[];
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
  const kinds = new Map<string, Hit[]>();
  for (const hit of hits) {
    const list = kinds.get(hit.sense.kind) ?? [];
    list.push(hit);
    kinds.set(hit.sense.kind, list);
  }
  return {
    article,
    lexicon,
    tokens,
    sentences,
    quantities: mentions.quantities,
    periods: mentions.periods,
    ordinals: mentions.ordinals,
    hits,
    quotations,
    sentenceOf: sentenceIndex(tokens.length, sentences),
    paragraphOf: paragraphIndex(article.text, tokens),
    segmentOf: segmentIndex(article.text, tokens),
    inSpeech: speechTokens(tokens.length, quotations),
    ofKind: <Kind extends Sense["kind"]>(kind: Kind) => kindHits(kinds, kind),
  };
}

function kindHits<Kind extends Sense["kind"]>(kinds: Map<string, Hit[]>, kind: Kind): readonly HitOf<Kind>[] {
  const hits = kinds.get(kind) ?? [];
  return isAllOf(hits, kind) ? hits : [];
}

/** The map holds hits of one kind under its name; the first shows it. */
function isAllOf<Kind extends Sense["kind"]>(
  hits: readonly Hit[],
  kind: Kind,
): hits is readonly HitOf<Kind>[] {
  return hits.length === 0 || hits[0]?.sense.kind === kind;
}

function speechTokens(length: number, quotations: readonly Quotation[]): Uint8Array {
  const inSpeech = new Uint8Array(length + 1);
  let filled = 0;
  for (const { first, last, speech } of quotations) {
    if (!speech || last <= filled) continue;
    inSpeech.fill(1, Math.max(first, filled), last);
    filled = last;
  }
  return inSpeech;
}

/** The token as printed. */
export function printed(reading: Reading, index: number): string {
  const token = reading.tokens[index];
  return token ? reading.article.text.slice(token.start, token.end) : "";
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
  return within(reading.ofKind("word"), span).filter((hit) => names.includes(hit.sense.class));
}

function lowerBound(spans: readonly TokenSpan[], token: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.first ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The hits that begin in `[first, last)`; hits are sorted, so the search is by halves. */
export function within<H extends TokenSpan>(hits: readonly H[], span: TokenSpan): H[] {
  const found: H[] = [];
  for (let at = lowerBound(hits, span.first); at < hits.length; at++) {
    const hit = hits[at];
    if (!hit || hit.first >= span.last) break;
    found.push(hit);
  }
  return found;
}

/** At most so many neighbours are looked at: what stands further away says nothing, and cost stays linear. */
const NEIGHBOURS = 48;

/** The spans that begin before the token, nearest last; no more than the nearest few dozen. */
export function spansBefore<S extends TokenSpan>(spans: readonly S[], token: number): readonly S[] {
  const end = lowerBound(spans, token);
  return spans.slice(Math.max(0, end - NEIGHBOURS), end);
}

/** The spans that begin at the token or behind it, nearest first; no more than the nearest few dozen. */
export function spansFrom<S extends TokenSpan>(spans: readonly S[], token: number): readonly S[] {
  const start = lowerBound(spans, token);
  return spans.slice(start, start + NEIGHBOURS);
}

/** Keeps of overlapping hits the longest, earliest first. */
export function longestOnly<H extends TokenSpan>(hits: readonly H[]): H[] {
  const kept: H[] = [];
  for (const hit of hits) {
    const previous = kept.at(-1);
    if (previous && hit.first < previous.last) {
      if (hit.last - hit.first > previous.last - previous.first) kept[kept.length - 1] = hit;
    } else kept.push(hit);
  }
  return kept;
}

function sentenceIndex(length: number, sentences: readonly TokenSpan[]): number[] {
  const index = Array.from({ length }, () => -1);
  for (const [at, sentence] of sentences.entries()) {
    for (let token = sentence.first; token < sentence.last; token++) index[token] = at;
  }
  return index;
}

function paragraphIndex(text: string, tokens: readonly Token[]): number[] {
  let paragraph = 0;
  let end = 0;
  return tokens.map((token) => {
    if (token.start > end && text.slice(end, token.start).includes("\n")) paragraph++;
    else if (token.kind === "break") paragraph++;
    end = token.end;
    return paragraph;
  });
}

const SEPARATOR = /^[,;:—–]$/u;

/** A bracket's content is a segment of its own; behind it the one before goes on. */
function segmentIndex(text: string, tokens: readonly Token[]): number[] {
  let segments = 0;
  let segment = 0;
  const outer: number[] = [];
  return tokens.map((token, at) => {
    const before = tokens[at - 1];
    const spaced = before !== undefined && before.end < token.start;
    const dash = /^[-–—]$/u.test(token.norm) && spaced && text[token.end] === " ";
    if (token.kind === "break") {
      outer.length = 0;
      segment = ++segments;
    } else if (token.norm === "(" || token.norm === "[") {
      outer.push(segment);
      segment = ++segments;
    } else if (token.norm === ")" || token.norm === "]") {
      segment = outer.pop() ?? segment;
    } else if (token.kind === "punctuation" && (dash || SEPARATOR.test(token.norm))) segment = ++segments;
    return segment;
  });
}

const SPEECH_WORDS = 5;

/** Quotations by marks; a straight mark opens before a letter and closes after one, so that nested ones pair. */
function findQuotations(text: string, tokens: readonly Token[]): Quotation[] {
  const quotations: Quotation[] = [];
  const open: number[] = [];
  for (const [at, token] of tokens.entries()) {
    if (
      token.kind === "break" ||
      (at > 0 && text.slice(tokens[at - 1]?.end ?? 0, token.start).includes("\n"))
    ) {
      open.length = 0;
    }
    if (token.kind !== "punctuation") continue;
    for (const mark of token.norm) {
      const role = markRole(mark, text, token);
      if (role === "open") open.push(at);
      else if (role === "close") {
        const first = open.pop();
        if (first !== undefined) {
          quotations.push({ first: first + 1, last: at, speech: at - first > SPEECH_WORDS });
        }
      }
    }
  }
  return quotations.toSorted((a, b) => a.first - b.first || b.last - a.last);
}

function markRole(mark: string, text: string, token: Token): "open" | "close" | null {
  if (mark === "«" || mark === "“" || mark === "„") return "open";
  if (mark === "»" || mark === "”") return "close";
  if (mark !== '"') return null;
  const next = text[token.end] ?? " ";
  const previous = text[token.start - 1] ?? " ";
  return /[\p{L}\p{N}«$]/u.test(next) && /[\s(«—–-]/u.test(previous) ? "open" : "close";
}

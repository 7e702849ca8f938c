import type { Claim } from "../model/claim.ts";
import type { Language } from "../model/language.ts";

/** What is compared of an article; made once, kept with it. */
export interface Fingerprint {
  articleId: number;
  sourceKey: string;
  language: Language;
  /** Instant in ms. */
  publishedMs: number;
  /** Hashes of all runs of words; sorted, without repetitions. */
  shingles: readonly number[];
  /** Every number that the text prints. */
  numbers: ReadonlySet<string>;
  figures: readonly Figure[];
}

/** One claim as far as it says which thing has which value. */
type Figure = Pick<
  Claim,
  | "metric"
  | "label"
  | "statistic"
  | "refArea"
  | "counterpart"
  | "place"
  | "product"
  | "unit"
  | "status"
  | "from"
  | "to"
  | "value"
  | "max"
>;

export type WireCopy =
  | { isCopy: true /** Share of the shorter text that stands in the other, 0 to 1. */; shared: number }
  | {
      isCopy: false;
      reason:
        | "one-source"
        | "other-language"
        | "too-far-apart"
        | "too-short"
        | "other-words"
        | "other-figures";
    };

const RUN_WORDS = 4;
const DAY_MS = 24 * 3_600_000;
const WINDOW_MS = 7 * DAY_MS;
/** After this outlets seldom print a wire text any more: it must be nearly the same to the letter. */
const LATE_MS = 3 * DAY_MS;
/** Shorter texts agree by chance: "no comment was given". */
const FEWEST_SHINGLES = 15;
const SHARED_AT_LEAST = 0.6;
const SHARED_LATE_AT_LEAST = 0.85;
/** One text inside of a far longer one is a quotation, not a copy. */
const LENGTH_RATIO_AT_LEAST = 0.4;

/** The words of an article, hashed in overlapping runs of four. */
export function shinglesOf(text: string): number[] {
  const words =
    text
      .toLowerCase()
      .normalize("NFKC")
      .replaceAll("ё", "е")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = new Set<number>();
  for (let start = 0; start + RUN_WORDS <= words.length; start += 1)
    found.add(hashOf(words.slice(start, start + RUN_WORDS).join(" ")));
  return [...found].toSorted((a, b) => a - b);
}

/** All that two articles are compared by. */
export function fingerprint(
  article: Pick<Fingerprint, "articleId" | "sourceKey" | "language" | "publishedMs"> & {
    text: string;
    claims: readonly Figure[];
  },
): Fingerprint {
  const { articleId, sourceKey, language, publishedMs, text, claims } = article;
  return {
    articleId,
    sourceKey,
    language,
    publishedMs,
    shingles: shinglesOf(text),
    numbers: new Set(text.match(/\d+(?:[.,]\d+)?/g)?.map((digits) => digits.replace(",", ".")) ?? []),
    figures: claims,
  };
}

/**
 * Whether two articles are one agency's text in two outlets. Precision first: what is shown once must be
 * one thing, so one source never copies itself, and texts that disagree on a figure are two reports.
 */
export function wireCopy(a: Fingerprint, b: Fingerprint): WireCopy {
  if (a.sourceKey === b.sourceKey) return { isCopy: false, reason: "one-source" };
  if (a.language !== b.language) return { isCopy: false, reason: "other-language" };
  const apartMs = Math.abs(a.publishedMs - b.publishedMs);
  if (apartMs > WINDOW_MS) return { isCopy: false, reason: "too-far-apart" };
  const shorter = Math.min(a.shingles.length, b.shingles.length);
  const longer = Math.max(a.shingles.length, b.shingles.length);
  if (shorter < FEWEST_SHINGLES) return { isCopy: false, reason: "too-short" };
  const shared = commonCount(a.shingles, b.shingles) / shorter;
  const leastShared = apartMs > LATE_MS ? SHARED_LATE_AT_LEAST : SHARED_AT_LEAST;
  if (shared < leastShared || shorter < LENGTH_RATIO_AT_LEAST * longer)
    return { isCopy: false, reason: "other-words" };
  return figuresDiffer(a, b) ? { isCopy: false, reason: "other-figures" } : { isCopy: true, shared };
}

function figuresDiffer(a: Fingerprint, b: Fingerprint): boolean {
  const known = new Map(a.figures.map((figure) => [subjectOf(figure), figure]));
  for (const figure of b.figures) {
    const other = known.get(subjectOf(figure));
    if (other !== undefined && (other.value !== figure.value || other.max !== figure.max)) return true;
  }
  // Numbers that no rule has read: of a true copy the shorter text has none of its own.
  const [fewer, more] = a.shingles.length <= b.shingles.length ? [a, b] : [b, a];
  return [...fewer.numbers].some((number) => !more.numbers.has(number));
}

function subjectOf(figure: Figure): string {
  const { metric, label, statistic, refArea, counterpart, place, product, unit, status, from, to } = figure;
  return JSON.stringify([
    metric,
    label,
    statistic,
    refArea,
    counterpart,
    place,
    product,
    unit,
    status,
    from,
    to,
  ]);
}

function commonCount(a: readonly number[], b: readonly number[]): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) count += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return count;
}

// FNV-1a over UTF-16 units: quick, and the same on every machine.
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

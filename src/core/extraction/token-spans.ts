import type { TokenSpan } from "./grammar.ts";

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

/** The hits, all or those to keep, that begin in `[first, last)`; hits are sorted, so the search is by halves. */
export function within<H extends TokenSpan>(
  hits: readonly H[],
  span: TokenSpan,
  keep?: (hit: H) => boolean,
): H[] {
  const found: H[] = [];
  for (let at = lowerBound(hits, span.first); at < hits.length; at++) {
    const hit = hits[at];
    if (!hit || hit.first >= span.last) break;
    if (!keep || keep(hit)) found.push(hit);
  }
  return found;
}

/** Whether one of the spans begins in `[first, last)`. */
export function beginsWithin(spans: readonly TokenSpan[], span: TokenSpan): boolean {
  return (spans[lowerBound(spans, span.first)]?.first ?? span.last) < span.last;
}

/** Whether one of the spans, which do not overlap, holds the token. */
export function holdsToken(spans: readonly TokenSpan[], token: number): boolean {
  return (spans[lowerBound(spans, token + 1) - 1]?.last ?? 0) > token;
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

import type { Token, TokenSpan } from "./grammar.ts";

/** The sentence of each token; -1 outside of any. */
export function sentenceIndex(length: number, sentences: readonly TokenSpan[]): Int32Array {
  const index = new Int32Array(length).fill(-1);
  for (const [at, { first, last }] of sentences.entries()) index.fill(at, first, last);
  return index;
}

/** The paragraph of each token; a line break begins the next. */
export function paragraphIndex(tokens: readonly Token[]): Int32Array {
  const index = new Int32Array(tokens.length);
  let paragraph = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.kind === "break") paragraph++;
    index[at] = paragraph;
  }
  return index;
}

const DASHES: ReadonlySet<string> = new Set(["-", "–", "—"]);
const SEPARATORS: ReadonlySet<string> = new Set([",", ";", ":", "—", "–"]);

/** A bracket's content is a segment of its own; behind it the one before goes on. */
export function segmentIndex(text: string, tokens: readonly Token[]): Int32Array {
  const index = new Int32Array(tokens.length);
  const outer: number[] = [];
  let segments = 0;
  let segment = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === "break") {
      outer.length = 0;
      segment = ++segments;
    } else if (token?.kind === "punctuation") {
      const { norm } = token;
      if (norm === "(" || norm === "[") {
        outer.push(segment);
        segment = ++segments;
      } else if (norm === ")" || norm === "]") segment = outer.pop() ?? segment;
      else if (SEPARATORS.has(norm) || (DASHES.has(norm) && isSpaced(text, tokens, at))) segment = ++segments;
    }
    index[at] = segment;
  }
  return index;
}

function isSpaced(text: string, tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return before !== undefined && token !== undefined && before.end < token.start && text[token.end] === " ";
}

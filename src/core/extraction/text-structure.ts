import type { Token, TokenSpan } from "./grammar.ts";

/** The sentence of each token; -1 outside of any. */
export function sentenceIndex(length: number, sentences: readonly TokenSpan[]): Int32Array {
  const index = new Int32Array(length).fill(-1);
  for (const [at, sentence] of sentences.entries()) {
    for (let token = sentence.first; token < sentence.last; token++) index[token] = at;
  }
  return index;
}

/** The paragraph of each token. */
export function paragraphIndex(text: string, tokens: readonly Token[]): Int32Array {
  let paragraph = 0;
  let end = 0;
  return Int32Array.from(tokens, (token) => {
    if (token.start > end && text.slice(end, token.start).includes("\n")) paragraph++;
    else if (token.kind === "break") paragraph++;
    end = token.end;
    return paragraph;
  });
}

const DASHES: ReadonlySet<string> = new Set(["-", "–", "—"]);
const SEPARATORS: ReadonlySet<string> = new Set([",", ";", ":", "—", "–"]);

/** A bracket's content is a segment of its own; behind it the one before goes on. */
export function segmentIndex(text: string, tokens: readonly Token[]): Int32Array {
  let segments = 0;
  let segment = 0;
  const outer: number[] = [];
  const isSpaced = (token: Token, at: number): boolean =>
    (tokens[at - 1]?.end ?? token.start) < token.start && text[token.end] === " ";
  return Int32Array.from(tokens, (token, at) => {
    if (token.kind === "word" || token.kind === "number") return segment;
    if (token.kind === "break") {
      outer.length = 0;
      segment = ++segments;
    } else if (token.norm === "(" || token.norm === "[") {
      outer.push(segment);
      segment = ++segments;
    } else if (token.norm === ")" || token.norm === "]") {
      segment = outer.pop() ?? segment;
    } else if (SEPARATORS.has(token.norm) || (DASHES.has(token.norm) && isSpaced(token, at)))
      segment = ++segments;
    return segment;
  });
}

import type { Token, TokenSpan } from "./grammar.ts";

/** The sentence of each token; -1 outside of any. */
export function sentenceIndex(length: number, sentences: readonly TokenSpan[]): number[] {
  const index = Array.from({ length }, () => -1);
  for (const [at, sentence] of sentences.entries()) {
    for (let token = sentence.first; token < sentence.last; token++) index[token] = at;
  }
  return index;
}

/** The paragraph of each token. */
export function paragraphIndex(text: string, tokens: readonly Token[]): number[] {
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
export function segmentIndex(text: string, tokens: readonly Token[]): number[] {
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

import type { Token, TokenSpan } from "./grammar.ts";

/** A passage between quotation marks, marks excluded. */
export interface Quotation extends TokenSpan {
  /** Long enough to be somebody's words and not a name or a phrase. */
  speech: boolean;
}

const SPEECH_WORDS = 5;

/** Quotations by marks; a straight mark opens before a letter and closes after one, so that nested ones pair. */
export function findQuotations(text: string, tokens: readonly Token[]): Quotation[] {
  const quotations: Quotation[] = [];
  const open: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === "break") open.length = 0;
    if (token?.kind !== "punctuation") continue;
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

/** By token: 1 inside a quotation that is speech. */
export function speechTokens(length: number, quotations: readonly Quotation[]): Uint8Array {
  const inSpeech = new Uint8Array(length + 1);
  let filled = 0;
  for (const { first, last, speech } of quotations) {
    if (!speech || last <= filled) continue;
    inSpeech.fill(1, Math.max(first, filled), last);
    filled = last;
  }
  return inSpeech;
}

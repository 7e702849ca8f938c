import type { Token, TokenSpan } from "./grammar.ts";

/** Abbreviations that a name or number follows: their point never ends a sentence. */
const OPEN_ABBREVIATIONS = new Set(
  "им ул пр просп обл р-н ст см проф акад доц тов гр стр рис табл гл св mr mrs ms dr prof st no vs inc ltd co corp approx fig u".split(
    " ",
  ),
);
/** Abbreviations of units: their point ends a sentence only before a capital, and never before these. */
const UNIT_ABBREVIATIONS = new Set(
  "долл руб тыс млн млрд трлн тг ман барр куб кв км проц мин сек ч г гг т шт ед экз чел bn mln mlrd".split(
    " ",
  ),
);
const GOES_ON = new Set(["сша", "сша)", "us", "u", "teu", "feu", "дфэ"]);
const CLOSERS = new Set(["»", "”", '"', "“", ")", "]", "’", "'"]);
const OPENERS = new Set(["«", "“", '"', "(", "[", "„", "–", "-", "•", "*", "—"]);

/** Sentences as runs of tokens, line breaks left out. A line break always ends one. */
export function sentences(text: string, tokens: readonly Token[]): TokenSpan[] {
  const spans: TokenSpan[] = [];
  let first = 0;
  const close = (last: number): void => {
    if (last > first) spans.push({ first, last });
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === "break") {
      close(at);
      first = at + 1;
    } else if (token?.kind === "punctuation" && ".!?…".includes(token.norm)) {
      const end = pastClosers(tokens, at + 1);
      if (!endsSentence({ text, tokens }, at, end)) continue;
      close(end);
      first = end;
      at = end - 1;
    }
  }
  close(tokens.length);
  return spans;
}

interface Tokenized {
  text: string;
  tokens: readonly Token[];
}

/** Closing quotation marks and brackets directly behind the mark belong to the sentence. */
function pastClosers(tokens: readonly Token[], at: number): number {
  let end = at;
  while (CLOSERS.has(tokens[end]?.norm ?? "") && tokens[end]?.start === tokens[end - 1]?.end) end++;
  while (".!?…".includes(tokens[end]?.norm ?? " ")) end++;
  return end;
}

function endsSentence({ text, tokens }: Tokenized, mark: number, next: number): boolean {
  const following = tokens[next];
  if (!following || following.kind === "break") return true;
  if (following.start === tokens[next - 1]?.end) return false;
  if (!startsSentence({ text, tokens }, next)) return false;
  return tokens[mark]?.norm !== "." || next > mark + 1 || !isAbbreviation({ text, tokens }, mark, next);
}

function startsSentence({ text, tokens }: Tokenized, at: number): boolean {
  for (let here = at; here < at + 3; here++) {
    const token = tokens[here];
    if (!token || token.kind === "break") return true;
    if (token.kind === "number") return true;
    if (token.kind === "word") {
      const letter = text[token.start] ?? "";
      return letter !== letter.toLowerCase() || letter === letter.toUpperCase();
    }
    if (!OPENERS.has(token.norm)) return /[$€₸₼₽#@]/u.test(token.norm);
  }
  return true;
}

/** Whether the point belongs to an abbreviation within a sentence. */
function isAbbreviation({ text, tokens }: Tokenized, mark: number, next: number): boolean {
  const word = tokens[mark - 1];
  if (!word || word.kind === "break") return true;
  if (word.kind !== "word" || word.end !== tokens[mark]?.start) return false;
  if (OPEN_ABBREVIATIONS.has(word.norm)) return true;
  const before = tokens[mark - 2];
  if (
    UNIT_ABBREVIATIONS.has(word.norm) &&
    (before?.kind === "number" || before?.kind === "word" || before?.norm === ".")
  ) {
    const following = tokens[next]?.norm ?? "";
    if (word.norm === "г" && before.kind !== "number") return true;
    return GOES_ON.has(following) || tokens[next]?.kind === "number";
  }
  const letter = text[word.start] ?? "";
  const initial = word.norm.length === 1 && letter !== letter.toLowerCase();
  return initial && tokens[next]?.kind === "word";
}

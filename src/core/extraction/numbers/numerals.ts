import type { Language } from "../../model/language.ts";
import { characterClass, DIGIT } from "../characters.ts";
import type { Token } from "../grammar.ts";

/** Mark that separates the fraction, by language; the other of the two groups thousands. */
export const DECIMAL_MARK: Readonly<Record<Language, "," | ".">> = { ru: ",", az: ",", kk: ",", en: "." };

interface NumberRun {
  parts: Token[];
  end: number;
}

interface Group {
  start: number;
  end: number;
}

/**
 * Reads the number that starts at `start`: one token with its separators (`1 000`, `1.234.567,8`, `3,5`),
 * or, where the separators make no number (`11.03.2024`, `5,7,9`), a token for each part.
 */
export function scanNumber(text: string, start: number, language: Language): NumberRun {
  const first = { start, end: digitsEnd(text, start) };
  const spaced = spacedGroups(text, first);
  if (spaced.length > 1) return withFraction(text, spaced);
  const run = separatedGroups(text, first);
  const norm = run.length === 1 ? text.slice(first.start, first.end) : normOfRun(text, run, language);
  const end = run.at(-1)?.end ?? first.end;
  if (norm === null) return { parts: apart(text, run), end };
  return { parts: [{ start, end, kind: "number", norm }], end };
}

function isDigit(text: string, at: number): boolean {
  return at < text.length && characterClass(text.charCodeAt(at)) === DIGIT;
}

function digitsEnd(text: string, start: number): number {
  let end = start;
  while (isDigit(text, end)) end++;
  return end;
}

/** Length of the blank that may group thousands: a space, a narrow or unbreakable one, or its HTML entity. */
function groupingBlank(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 0x20 || code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0x2007) return 1;
  return code === 0x26 && text.startsWith("&nbsp;", at) ? 6 : 0;
}

function spacedGroups(text: string, first: Group): Group[] {
  const groups = [first];
  if (first.end - first.start > 3 || text[first.start] === "0") return groups;
  let end = first.end;
  for (;;) {
    const blank = groupingBlank(text, end);
    const next = end + blank;
    if (blank === 0 || digitsEnd(text, next) !== next + 3) return groups;
    groups.push({ start: next, end: next + 3 });
    end = next + 3;
  }
}

function withFraction(text: string, groups: readonly Group[]): NumberRun {
  const start = groups[0]?.start ?? 0;
  let end = groups.at(-1)?.end ?? start;
  let norm = groups.map((group) => text.slice(group.start, group.end)).join("");
  const mark = text[end];
  if ((mark === "," || mark === ".") && isDigit(text, end + 1)) {
    const fractionEnd = digitsEnd(text, end + 1);
    norm += `.${text.slice(end + 1, fractionEnd)}`;
    end = fractionEnd;
  }
  return { parts: [{ start, end, kind: "number", norm }], end };
}

/** Groups of digits with one comma or point between each two. */
function separatedGroups(text: string, first: Group): Group[] {
  const groups = [first];
  let end = first.end;
  while ((text[end] === "," || text[end] === ".") && isDigit(text, end + 1)) {
    const group = { start: end + 1, end: digitsEnd(text, end + 1) };
    groups.push(group);
    end = group.end;
  }
  return groups;
}

/** The run as one number, or null where it is none. */
function normOfRun(text: string, run: readonly Group[], language: Language): string | null {
  const digits = run.map((group) => text.slice(group.start, group.end));
  const marks = run.slice(1).map((group) => text[group.start - 1]);
  const [head = "", ...rest] = digits;
  const last = rest.pop() ?? "";
  const lastMark = marks.pop();
  if (rest.length === 0) return twoGroups(head, last, lastMark === "," && language === "en");
  const grouped = head.length <= 3 && head[0] !== "0" && rest.every((group) => group.length === 3);
  if (!grouped || marks.some((mark) => mark !== marks[0])) return null;
  if (lastMark !== marks[0]) return `${head}${rest.join("")}.${last}`;
  return last.length === 3 ? `${head}${rest.join("")}${last}` : null;
}

function twoGroups(head: string, last: string, groupMark: boolean): string | null {
  if (isYear(head) && isYear(last)) return null;
  const thousands = head.length <= 3 && head[0] !== "0" && last.length === 3;
  return thousands && (groupMark || last === "000") ? head + last : `${head}.${last}`;
}

function isYear(digits: string): boolean {
  return digits.length === 4 && (digits.startsWith("19") || digits.startsWith("20"));
}

function apart(text: string, run: readonly Group[]): Token[] {
  const parts: Token[] = [];
  for (const { start, end } of run) {
    if (parts.length > 0) {
      parts.push({ start: start - 1, end: start, kind: "punctuation", norm: text[start - 1] ?? "" });
    }
    parts.push({ start, end, kind: "number", norm: text.slice(start, end) });
  }
  return parts;
}

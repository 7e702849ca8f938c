import type { Language } from "../model/language.ts";
import { BLANK, characterClass, DIGIT, LETTER, MARK, NEWLINE } from "./characters.ts";
import type { Token } from "./grammar.ts";
import { cyrillicOf, type KazakhLatin, kazakhLatinOf } from "./languages/kazakh/latin.ts";
import { scanNumber } from "./numbers/numerals.ts";
import { perWord } from "./per-word.ts";
import { wordNorm } from "./word-norm.ts";

const ENTITY = "&nbsp;";
const NORMS: Readonly<Record<Language, (word: string) => string>> = {
  ru: perWord((word) => wordNorm(word, "ru")),
  kk: perWord((word) => wordNorm(word, "kk")),
  az: perWord((word) => wordNorm(word, "az")),
  en: perWord((word) => wordNorm(word, "en")),
};
const DASHES = new Set(["–", "—", "―", "‒"]);
const HYPHENS = new Set(["-", "‐", "‑"]);

/** Cuts a text into words, numbers, punctuation and line breaks in one pass; blanks are no tokens. */
export function tokenize(text: string, language: Language): Token[] {
  const tokens: Token[] = [];
  const source: Source = { text, language, latin: language === "kk" ? kazakhLatinOf(text) : null };
  let at = 0;
  while (at < text.length) {
    const kind = characterClass(text.charCodeAt(at));
    if (kind === BLANK || kind === MARK) at++;
    else if (kind === NEWLINE) at = pushBreak(text, at, tokens);
    else if (kind === DIGIT) at = pushNumber(source, at, tokens);
    else if (kind === LETTER) at = pushWord(source, at, tokens);
    else at = pushPunctuation(source, at, tokens);
  }
  return tokens;
}

interface Source {
  text: string;
  language: Language;
  latin: KazakhLatin;
}

/** One break for a run of blank lines: `\n` ends a line, `\n\n` a paragraph. */
function pushBreak(text: string, start: number, tokens: Token[]): number {
  let lines = 0;
  let end = start;
  let at = start;
  for (; at < text.length; at++) {
    const kind = characterClass(text.charCodeAt(at));
    if (kind === NEWLINE) {
      if (text.charCodeAt(at) !== 0x0d || text.charCodeAt(at + 1) !== 0x0a) lines++;
      end = at + 1;
    } else if (kind !== BLANK) break;
  }
  tokens.push({ start, end, kind: "break", norm: lines > 1 ? "\n\n" : "\n" });
  return at;
}

function pushNumber({ text, language }: Source, start: number, tokens: Token[]): number {
  const run = scanNumber(text, start, language);
  for (const part of run.parts) tokens.push(part);
  return run.end;
}

function pushWord({ text, language, latin }: Source, start: number, tokens: Token[]): number {
  let end = start + 1;
  while (end < text.length && isInWord(characterClass(text.charCodeAt(end)))) end++;
  const word = text.slice(start, end);
  const norm = (latin && cyrillicOf(word, latin)) ?? NORMS[language](word);
  tokens.push({ start, end, kind: "word", norm });
  return end;
}

const isInWord = (kind: number): boolean => kind === LETTER || kind === MARK;

function pushPunctuation({ text, language }: Source, start: number, tokens: Token[]): number {
  if (text.charCodeAt(start) === 0x26 && text.startsWith(ENTITY, start)) return start + ENTITY.length;
  const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
  const possessive = language === "en" && (character === "'" || character === "’");
  if (possessive && isPossessive(text, start, tokens)) {
    tokens.push({ start, end: start + 2, kind: "word", norm: "'s" });
    return start + 2;
  }
  let end = start + character.length;
  let norm = character;
  if (DASHES.has(character)) norm = "–";
  else if (HYPHENS.has(character)) norm = "-";
  else if (character === ".") {
    while (text.charCodeAt(end) === 0x2e) end++;
    if (end - start > 1) norm = "…";
  }
  tokens.push({ start, end, kind: "punctuation", norm });
  return end;
}

/** Whether `'s` ends the word before it. */
function isPossessive(text: string, at: number, tokens: readonly Token[]): boolean {
  if (text.charCodeAt(at + 1) !== 0x73 || tokens.at(-1)?.end !== at) return false;
  const next = characterClass(text.charCodeAt(at + 2));
  return at + 2 >= text.length || (next !== LETTER && next !== DIGIT);
}

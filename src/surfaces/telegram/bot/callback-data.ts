import { createHash } from "node:crypto";
import type { Question } from "../../../core/answers/question.ts";
import { LANGUAGES, type Language } from "../../../core/model/language.ts";
import type { ChartTheme } from "../../chart-look.ts";
import { questionText, readQuestionText } from "./question-text.ts";

/** What pressing a button asks for. */
export type Press =
  | { kind: "ask"; question: Question; page: number }
  | { kind: "chart"; question: Question; theme: ChartTheme }
  | { kind: "language"; language: Language };

/** A press as a button carries it; `stored` must be in the database before the button is shown. */
export interface PackedPress {
  data: string;
  stored: StoredQuestion | null;
}
export interface StoredQuestion {
  hash: string;
  question: Question;
}

/** A press whose question is known by its hash only. */
export type UnpackedPress =
  | Press
  | { kind: "stored-ask"; hash: string; page: number }
  | { kind: "stored-chart"; hash: string; theme: ChartTheme };

// Telegram counts bytes, not characters: Cyrillic letters take two.
const MAX_CALLBACK_BYTES = 64;
const MAX_PAGE = 9999;

/** Packs a press into at most 64 bytes; a question that does not fit goes by its hash. */
export function packPress(press: Press): PackedPress {
  if (press.kind === "language") return { data: `l:${press.language}`, stored: null };
  const prefix = press.kind === "ask" ? `q${press.page}` : press.theme === "dark" ? "cd" : "c";
  const data = `${prefix}:${questionText(press.question)}`;
  if (Buffer.byteLength(data) <= MAX_CALLBACK_BYTES) return { data, stored: null };
  const hash = questionHash(press.question);
  return { data: `${prefix}#${hash}`, stored: { hash, question: press.question } };
}

/** Reads what a button carried: null if no button of ours can carry it. */
export function unpackPress(data: string): UnpackedPress | null {
  if (data.startsWith("l:")) return readLanguage(data.slice(2));
  const parts = /^(?:c(?<dark>d?)|q(?<page>\d{1,4}))(?<by>[:#])(?<rest>.*)$/su.exec(data)?.groups;
  if (!parts) return null;
  const { page, dark, by, rest = "" } = parts;
  const theme = dark === "d" ? "dark" : "light";
  if (by === "#") return readStored(rest, page, theme);
  const question = readQuestionText(rest);
  if (question === null) return null;
  if (page === undefined) return { kind: "chart", question, theme };
  return { kind: "ask", question, page: Math.min(Number(page), MAX_PAGE) };
}

function readLanguage(text: string): Press | null {
  const language = LANGUAGES.find((known) => known === text);
  return language ? { kind: "language", language } : null;
}

function readStored(hash: string, page: string | undefined, theme: ChartTheme): UnpackedPress | null {
  if (!/^[\w-]{22}$/.test(hash)) return null;
  return page === undefined
    ? { kind: "stored-chart", hash, theme }
    : { kind: "stored-ask", hash, page: Number(page) };
}

// The key of equal questions must be equal, so it is made of the packed text and not of JSON, whose
// order of fields is free.
function questionHash(question: Question): string {
  return createHash("sha256").update(questionText(question)).digest("base64url").slice(0, 22);
}

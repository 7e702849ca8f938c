import { createHash } from "node:crypto";
import { z } from "zod";
import { FIGURE_TOPICS, type Question, type YearRange } from "../../../core/answers/question.ts";
import { LANGUAGES, type Language } from "../../../core/model/language.ts";

/** What pressing a button asks for. */
export type Press =
  | { kind: "ask"; question: Question; page: number }
  | { kind: "chart"; question: Question }
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
  | { kind: "stored-chart"; hash: string };

// Telegram counts bytes, not characters: Cyrillic letters take two.
const MAX_CALLBACK_BYTES = 64;
const MAX_PAGE = 9999;

const Years = z
  .object({ from: z.int().min(1000).max(9999), to: z.int().min(1000).max(9999) })
  .refine(({ from, to }) => from <= to);

/** The question as `stored_questions` keeps it; what does not fit was made by other code or by other hands. */
export const StoredQuestionJson: z.ZodType<Question> = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("figures"),
    topic: z.enum(FIGURE_TOPICS),
    years: Years.nullable(),
    view: z.enum(["cards", "quotes", "articles"]),
  }),
  z.object({ kind: z.literal("timeline"), years: Years.nullable() }),
  z.object({ kind: z.literal("article"), id: z.int().positive() }),
  z.object({ kind: z.literal("search"), words: z.string() }),
  z.object({ kind: z.enum(["latest", "sources", "help", "start", "language"]) }),
  z.object({
    kind: z.literal("misunderstood"),
    topic: z.enum([...FIGURE_TOPICS, "timeline", "article", "search"]).nullable(),
    unknown: z.string(),
  }),
]);

/** Packs a press into at most 64 bytes; a question that does not fit goes by its hash. */
export function packPress(press: Press): PackedPress {
  if (press.kind === "language") return { data: `l:${press.language}`, stored: null };
  const prefix = press.kind === "ask" ? `q${press.page}` : "c";
  const data = `${prefix}:${questionText(press.question)}`;
  if (Buffer.byteLength(data) <= MAX_CALLBACK_BYTES) return { data, stored: null };
  const hash = questionHash(press.question);
  return { data: `${prefix}#${hash}`, stored: { hash, question: press.question } };
}

/** Reads what a button carried: null if no button of ours can carry it. */
export function unpackPress(data: string): UnpackedPress | null {
  if (data.startsWith("l:")) return readLanguage(data.slice(2));
  const parts = /^(?:c|q(?<page>\d{1,4}))(?<by>[:#])(?<rest>.*)$/su.exec(data)?.groups;
  if (!parts) return null;
  const { page, by, rest = "" } = parts;
  if (by === "#") return readStored(rest, page);
  const question = readQuestion(rest);
  if (question === null) return null;
  if (page === undefined) return { kind: "chart", question };
  return { kind: "ask", question, page: Math.min(Number(page), MAX_PAGE) };
}

function readLanguage(text: string): Press | null {
  const language = LANGUAGES.find((known) => known === text);
  return language ? { kind: "language", language } : null;
}

function readStored(hash: string, page: string | undefined): UnpackedPress | null {
  if (!/^[\w-]{22}$/.test(hash)) return null;
  return page === undefined
    ? { kind: "stored-chart", hash }
    : { kind: "stored-ask", hash, page: Number(page) };
}

// The free words stand last, so that they may hold the separator.
function questionText(question: Question): string {
  switch (question.kind) {
    case "figures":
      return `f:${question.topic}:${yearsText(question.years)}:${question.view}`;
    case "timeline":
      return `t:${yearsText(question.years)}`;
    case "article":
      return `a:${question.id}`;
    case "search":
      return `s:${question.words}`;
    case "misunderstood":
      return `m:${question.topic ?? ""}:${question.unknown}`;
    case "latest":
    case "sources":
    case "help":
    case "start":
    case "language":
      return question.kind;
  }
}

function readQuestion(text: string): Question | null {
  const reading = StoredQuestionJson.safeParse(questionParts(text));
  return reading.success ? reading.data : null;
}

function questionParts(text: string): unknown {
  const [kind, rest = ""] = splitOnce(text);
  if (kind === "f") {
    const [topic, years = "", view] = rest.split(":");
    return { kind: "figures", topic, years: readYears(years), view };
  }
  if (kind === "t") return { kind: "timeline", years: readYears(rest) };
  if (kind === "a") return { kind: "article", id: Number(rest) };
  if (kind === "s") return { kind: "search", words: rest };
  if (kind === "m") {
    const [topic, unknown] = splitOnce(rest);
    return { kind: "misunderstood", topic: topic === "" ? null : topic, unknown };
  }
  return { kind: text };
}

function splitOnce(text: string): [string, string | undefined] {
  const at = text.indexOf(":");
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function yearsText(years: YearRange | null): string {
  if (years === null) return "";
  return years.from === years.to ? `${years.from}` : `${years.from}-${years.to}`;
}

function readYears(text: string): unknown {
  if (text === "") return null;
  const [from, to = from] = text.split("-");
  return { from: Number(from), to: Number(to) };
}

// The key of equal questions must be equal, so it is made of the packed text and not of JSON, whose
// order of fields is free.
function questionHash(question: Question): string {
  return createHash("sha256").update(questionText(question)).digest("base64url").slice(0, 22);
}

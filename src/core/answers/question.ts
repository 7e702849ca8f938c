import type { Language } from "../model/language.ts";

/** Inclusive years (`/turnover 2022-2025`); one year has both ends equal. */
export interface YearRange {
  from: number;
  to: number;
  /** Half or quarter of the one year asked for (`/turnover H1 2025`); absent for whole years. */
  part?: YearPart;
}
export const YEAR_PARTS = ["H1", "H2", "Q1", "Q2", "Q3", "Q4"] as const;
export type YearPart = (typeof YEAR_PARTS)[number];

/** Groups of metrics that have a command of their own, the most asked for first. */
export const FIGURE_TOPICS = [
  "turnover",
  "exports",
  "corridor",
  "oil",
  "ports",
  "investment",
  "energy",
  "agri",
  "other",
] as const;
export type FigureTopic = (typeof FIGURE_TOPICS)[number];

/** What narrows figures down besides the years; absent is not asked. */
export interface FigureFilter {
  /** One metric of the topic, by its key. */
  metric?: string;
  /** ISO 3166 alpha-2, in alphabetical order: a figure must be of each of them. */
  countries?: readonly string[];
  /** Key of a port, corridor, pipeline, plant or city. */
  place?: string;
  /** Key of what is traded or carried. */
  product?: string;
  /** Day, ISO 8601: what was known at its end, and nothing later. */
  asOf?: string;
}

export const FIGURE_VIEWS = ["cards", "quotes", "articles"] as const;
export type FigureView = (typeof FIGURE_VIEWS)[number];

/** A question for the figures of a topic. */
export interface FiguresQuestion extends FigureFilter {
  kind: "figures";
  topic: FigureTopic;
  years: YearRange | null;
  view: FigureView;
}

/** What a reader asks, whichever door it came through: a command, a button, an inline query, the command line. */
export type Question =
  | FiguresQuestion
  /** The metrics of which anything is known, as buttons. */
  | { kind: "menu" }
  /** Plain words that may mean several things: the answer is buttons, never a guessed number. */
  | UnsureQuestion
  | { kind: "timeline"; years: YearRange | null }
  | { kind: "latest" }
  | { kind: "article"; id: number }
  | { kind: "search"; words: string }
  | { kind: "sources" }
  | { kind: "help" }
  | { kind: "start" }
  | { kind: "language" }
  /** The words are understood up to `unknown`: the answer is a sentence with examples. */
  | { kind: "misunderstood"; topic: ExampleTopic; unknown: string };

/** What was understood of plain words that name no single topic. */
export interface UnsureQuestion extends FigureFilter {
  kind: "unsure";
  words: string;
  years: YearRange | null;
  /** Topics that the words name; empty where they name none. */
  topics: readonly FigureTopic[];
}

/** What examples are given of; null: of anything. */
export type ExampleTopic = FigureTopic | "timeline" | "article" | "search" | null;

export interface Asked {
  question: Question;
  language: Language;
}

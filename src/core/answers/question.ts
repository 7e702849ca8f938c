import type { EventType } from "../model/event.ts";
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

export const FIGURE_VIEWS = ["cards", "quotes", "articles", "history", "cite"] as const;
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
  | TimelineQuestion
  | ExportQuestion
  | FigureQuestion
  | CompareQuestion
  /** What one person said in figures, and what became of it. */
  | { kind: "who"; person: string }
  /** Targets with their history and their outcome; of one topic, or of all. */
  | { kind: "promises"; topic: FigureTopic | null }
  | { kind: "latest" }
  | ArticleQuestion
  /** One event, by the number of its row. */
  | { kind: "event"; id: number }
  | { kind: "search"; words: string }
  | CheckQuestion
  | { kind: "sources" }
  | { kind: "help" }
  | { kind: "start" }
  | { kind: "language" }
  /** The words are understood up to `unknown`: the answer is a sentence with examples. */
  | { kind: "misunderstood"; topic: ExampleTopic; unknown: string };

/** One article by its number. */
export interface ArticleQuestion {
  kind: "article";
  id: number;
  /** How much of its text is told above its figures; absent: one sentence. */
  summary?: SummaryLength;
}

export const SUMMARY_LENGTHS = ["one", "short", "long"] as const;
/** One sentence, three, or six. */
export type SummaryLength = (typeof SUMMARY_LENGTHS)[number];

export interface TimelineQuestion {
  kind: "timeline";
  years: YearRange | null;
  /** Key of a city or port. */
  place?: string;
  /** Key of a person. */
  person?: string;
  type?: EventType;
}

/** Two years side by side; of one topic, or of all. */
export interface CompareQuestion {
  kind: "compare";
  topic: FigureTopic | null;
  years: { from: number; to: number };
}

export const EXPORT_FORMATS = ["csv", "json", "ics"] as const;
/** Figures and planned events as files; null is every format, and every topic. */
export interface ExportQuestion {
  kind: "export";
  format: (typeof EXPORT_FORMATS)[number] | null;
  topic: FigureTopic | null;
}

/** What the sources say of the figures in somebody's words. */
export interface CheckQuestion {
  kind: "check";
  words: string;
  /** Day on which they were said, ISO 8601: what "last year" means; absent: today. */
  day?: string;
}

export const ONE_FIGURE_VIEWS = ["card", "history", "cite"] as const;
/** One observation, by the number of its row. */
export interface FigureQuestion {
  kind: "figure";
  id: number;
  view: (typeof ONE_FIGURE_VIEWS)[number];
}

/** What was understood of plain words that name no single topic. */
export interface UnsureQuestion extends FigureFilter {
  kind: "unsure";
  words: string;
  years: YearRange | null;
  /** Topics that the words name; empty where they name none. */
  topics: readonly FigureTopic[];
}

/** What examples are given of; null: of anything. */
export const EXAMPLE_TOPICS = [
  ...FIGURE_TOPICS,
  "timeline",
  "article",
  "search",
  "compare",
  "who",
  "promises",
  "history",
  "cite",
  "export",
  "check",
] as const;
export type ExampleTopic = (typeof EXAMPLE_TOPICS)[number] | null;

export interface Asked {
  question: Question;
  language: Language;
}

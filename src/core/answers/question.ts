import type { Language } from "../model/language.ts";

/** Inclusive years (`/turnover 2022-2025`); one year has both ends equal. */
export interface YearRange {
  from: number;
  to: number;
  /** Half or quarter of the one year asked for (`/turnover H1 2025`); absent for whole years. */
  part?: YearPart;
}
export type YearPart = "H1" | "H2" | "Q1" | "Q2" | "Q3" | "Q4";

/** Groups of metrics that have a command of their own. */
export const FIGURE_TOPICS = ["turnover", "corridor", "oil", "investment"] as const;
export type FigureTopic = (typeof FIGURE_TOPICS)[number];

/** What a reader asks, whichever door it came through: a command, a button, an inline query, the command line. */
export type Question =
  | { kind: "figures"; topic: FigureTopic; years: YearRange | null; view: "cards" | "quotes" | "articles" }
  | { kind: "timeline"; years: YearRange | null }
  | { kind: "latest" }
  | { kind: "article"; id: number }
  | { kind: "search"; words: string }
  | { kind: "sources" }
  | { kind: "help" }
  | { kind: "start" }
  | { kind: "language" }
  /** The words are understood up to `unknown`: the answer is a sentence with examples. */
  | { kind: "misunderstood"; topic: FigureTopic | "timeline" | "article" | "search" | null; unknown: string };

export interface Asked {
  question: Question;
  language: Language;
}

/** A question for the figures of a topic. */
export type FiguresQuestion = Extract<Question, { kind: "figures" }>;

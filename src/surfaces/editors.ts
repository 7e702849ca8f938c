import type { QuantityMention } from "../core/extraction/grammar.ts";
import type { Correction, Verdict } from "../core/model/decision.ts";
import type { Language } from "../core/model/language.ts";
import type { DecisionResult } from "../core/model/review.ts";

/** What surfaces need of the work of editors. */
export interface Editors {
  /** Decides of a figure that waits; `by` is the administrator's Telegram id. */
  decide: (deciding: {
    articleId: number;
    mark: string;
    verdict: Extract<Verdict, "accept" | "fix" | "reject">;
    correction: Correction | null;
    why: string;
    by: number;
  }) => Promise<DecisionResult>;
  /** Puts one article's figure of an observation before all others, or behind them. */
  choose: (choosing: {
    observationId: number;
    articleId: number;
    verdict: Extract<Verdict, "prefer" | "deprecate">;
    why: string;
    by: number;
  }) => Promise<DecisionResult>;
  /** Takes a decision back; false where it does not stand. */
  undo: (id: number, by: number) => Promise<boolean>;
  /** Figures in words that an administrator writes. */
  quantitiesIn: (text: string, language: Language) => readonly QuantityMention[];
}

import type { Metric } from "../../../model/reference-data.ts";
import type { Draft } from "../../draft.ts";
import type { TokenSpan } from "../../grammar.ts";

/** How well a metric fits a figure, and by which words. */
export interface Fit {
  metric: Metric;
  score: number;
  cue: TokenSpan | null;
  carriedFrom: Draft | null;
}

/** The score of a metric's own announcing words. */
export const ANNOUNCED = 3;
/** Of words that announce it only with a place or goods. */
export const HINTED = 2;

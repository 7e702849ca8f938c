import type { Unit } from "./claim.ts";
import type { Decimal } from "./decimal.ts";
import type { METRIC_GROUPS } from "./reference-data.ts";

export type Topic = (typeof METRIC_GROUPS)[number];

/**
 * What news may be about. Of several topics, metrics, places, products, people or sources any one will do;
 * countries and phrases must all be there. An empty part asks for nothing.
 */
export interface Criteria {
  topics: readonly Topic[];
  /** Keys of the catalogue of metrics. */
  metrics: readonly string[];
  /** ISO 3166 alpha-2. */
  countries: readonly string[];
  places: readonly string[];
  products: readonly string[];
  people: readonly string[];
  sources: readonly string[];
  /** Words as typed, found in any inflection; of a phrase in this order. */
  phrases: readonly string[];
}

/** Which news a chat is told: all that is wanted and nothing that is not. Without any criteria it is everything. */
export interface NewsFilter {
  wanted: Criteria;
  unwanted: Criteria;
}

/** What must happen to a figure, or to what was planned. */
export type WatchCondition =
  /** Any new value. */
  | { kind: "vintage" }
  | { kind: "threshold"; side: "over" | "under"; value: Decimal; unit: Unit | null }
  /** The value moves by so many per cent, up or down. */
  | { kind: "change"; percent: number }
  /** Two figures of one thing no longer fit together. */
  | { kind: "contradiction" }
  /** A target is set or moved. */
  | { kind: "target" }
  /** The time of a target has passed without its figure. */
  | { kind: "overdue" }
  /** A planned event is tomorrow. */
  | { kind: "event" };

/** Figures that a chat watches; of events only the place counts. */
export interface Watch {
  /** Null is every topic. */
  topic: Topic | null;
  metric: string | null;
  countries: readonly string[];
  place: string | null;
  product: string | null;
  condition: WatchCondition;
}

export type Subject = { kind: "news"; filter: NewsFilter } | { kind: "watch"; watch: Watch };

/** When news is told, in the chat's own time: as it comes, or gathered. */
export type Schedule =
  | { kind: "now" }
  /** `09:00`. */
  | { kind: "daily"; at: string }
  /** Monday is 1. */
  | { kind: "weekly"; at: string; weekday: number };

export const LAYOUTS = ["headline", "brief", "facts"] as const;
/** How much of an article is told: its headline; with its first sentences; or with the figures it holds. */
export type Layout = (typeof LAYOUTS)[number];

/** How a subscription reaches its chat. */
export interface Delivery {
  schedule: Schedule;
  layout: Layout;
  /** Without a sound. */
  silent: boolean;
  /** Also in quiet hours. */
  urgent: boolean;
}

export interface NewSubscription extends Delivery {
  chatId: number;
  /** The topic of a forum; null is the chat itself. */
  threadId: number | null;
  /** Telegram id of the person; null where an administrator spoke in the chat's name. */
  createdBy: number | null;
  subject: Subject;
}

export interface Subscription extends NewSubscription {
  id: number;
  pausedAt: Date | null;
  createdAt: Date;
}

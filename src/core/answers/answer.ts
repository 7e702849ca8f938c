import type { Bound, Statistic, Status, Unit } from "../model/claim.ts";
import type { Decimal } from "../model/decimal.ts";
import type { Language } from "../model/language.ts";
import type { Question } from "./question.ts";

/** A value in a unit; shown as `около 1,5 млрд, валюта не названа` or `over $500 mn`. */
export interface Amount {
  kind: "amount";
  value: Decimal;
  max: Decimal | null;
  unit: Unit | null;
  bound: Bound;
  statistic: Statistic;
}
/** `I полугодие 2025`, `2024 год`, `с 2023 года`, `к 2027 году`. */
export interface Period {
  kind: "period";
  from: string | null;
  to: string | null;
  /** Day on which a running total with an open end was told: of the year in which it began, it is a year to date. */
  toldOn?: string;
}
/** A day, month or year at its own precision. */
interface Dated {
  kind: "date";
  date: string;
}
/** Names of reference data, in every language. */
export interface Named {
  kind: "name";
  names: Readonly<Record<Language, string>>;
  /** A person's name with the given names as initials (`П. Шахбазов`). */
  initials?: boolean;
}
/** Texts in a row, joined as the reader's language joins a list. */
interface Listed {
  kind: "list";
  values: readonly Value[];
  /** Stands between them instead of the language's commas and "and". */
  separator?: string;
}

export type Value = string | number | Amount | Period | Dated | Named | Listed | Line;

/** One text of `locales/` with its values; the renderer words it in the reader's language. */
export interface Line {
  kind: "line";
  message: string;
  values: Readonly<Record<string, Value>>;
}

/** Words as they came from an article: never translated. */
export interface Quotation {
  text: string;
  language: Language;
  /** Our retelling: shown without quotation marks and marked as retold. */
  retold: boolean;
}

export interface SourceReference {
  publisher: string;
  url: string | null;
  /** Day, ISO 8601, in the publisher's zone; null where the page does not tell. */
  date: string | null;
  articleId: number;
}

/** A figure that stands beside another one, with who says it. */
export interface OtherFigure {
  line: Line;
  source: SourceReference;
  conflicts: boolean;
  amount: Amount;
  quotation: Quotation;
}

/** One figure at a glance: each slot is one fact about it, in the order in which it is read. */
export interface FigureCard {
  kind: "figure";
  amount: Amount;
  period: Period;
  status: Status;
  /** Growth that belongs to it (`+50 % к 2023-му`). */
  change: Line | null;
  /** Name and office, or the publisher. */
  speaker: Line | null;
  source: SourceReference;
  /** Why this one is preferred, what it can't be compared with, that it is retold. */
  remarks: Line[];
  /** Figures of the same thing that differ, each with its source. */
  others: OtherFigure[];
  /** Further articles with the same figure. */
  alsoIn: SourceReference[];
  /** How a target was repeated, oldest first; empty where it was named once. */
  history: { said: Line; source: SourceReference }[];
  quotation: Quotation;
}

export type Block =
  | { kind: "title"; line: Line }
  | { kind: "heading"; line: Line }
  | { kind: "text"; line: Line; source?: SourceReference }
  /** A text that belongs to the one before. */
  | { kind: "note"; line: Line }
  | { kind: "item"; line: Line; source?: SourceReference }
  /** An article in a list: its title is the link. */
  | { kind: "article"; title: string; source: SourceReference; note: Line | null }
  /** Something with an address of its own (a source): its name is the link. */
  | { kind: "entry"; name: string; url: string | null; note: Line }
  | FigureCard
  | { kind: "quotations"; of: { about: Line; quotation: Quotation; source: SourceReference }[] };

/** A button. What it asks is a question like any other. */
export type Action =
  | { kind: "ask"; label: Line; question: Question }
  | { kind: "chart"; label: Line; question: Question }
  /** Fills inline mode with the words. */
  | { kind: "share"; label: Line; query: string }
  /** Tells the editors that a figure is wrong. */
  | { kind: "report"; label: Line; observationId: number }
  | { kind: "choose-language"; label: Line; language: Language }
  /** Puts the first of the texts that is short enough on the reader's clipboard, in the language named. */
  | { kind: "copy"; label: Line; texts: readonly Line[]; language: Language }
  /** Opens an address. */
  | { kind: "open"; label: Line; url: string }
  /** What to do about a message that was sent by itself. */
  | { kind: "delivery"; label: Line; press: DeliveryPress; deliveryId: number };

export const DELIVERY_PRESSES = ["why", "less", "mute"] as const;
export type DeliveryPress = (typeof DELIVERY_PRESSES)[number];

/** What a reader is told, free of Telegram and HTML. */
export interface Answer {
  blocks: Block[];
  /** Rows of buttons. */
  actions: Action[][];
  /** Files that come with it; on the command line the first of them is the answer. */
  files?: AttachedFile[];
}

export interface AttachedFile {
  name: string;
  content: string;
}

import type { Bound, Statistic, Status, Unit } from "../model/claim.ts";
import type { Decimal } from "../model/decimal.ts";
import type { Metric, Place } from "../model/reference-data.ts";
import type { PeriodMention, QuantityMention, TokenSpan } from "./grammar.ts";
import type { BodyMention } from "./parsers/bodies.ts";
import type { PersonMention } from "./parsers/people.ts";
import type { PlaceMention } from "./parsers/places.ts";
import type { Attribution } from "./parsers/speakers.ts";
import type { HitOf, Reading } from "./reading.ts";

/** A figure on its way to being a claim: each refiner fills or drops something, and says why. */
export interface Draft {
  quantity: QuantityMention;
  /** Tokens of the sentence that the figure stands in, and its index. */
  sentence: TokenSpan;
  sentenceIndex: number;
  value: Decimal;
  max: Decimal | null;
  unit: Unit | null;
  statistic: Statistic;
  bound: Bound;
  status: Status;
  metric: Metric | null;
  /** What the text calls it, where the catalogue has no metric of its own. */
  label: string | null;
  /** Where the words stand that announce the metric; null where it is carried from `carriedFrom`. */
  cue: TokenSpan | null;
  carriedFrom: Draft | null;
  /** Lesser figure of the subject: "против 88,3 млн", "с 6 до 10". */
  isEarlier: boolean;
  product: string | null;
  place: string | null;
  refArea: string | null;
  counterpart: string | null;
  period: PeriodMention | null;
  from: string | null;
  to: string | null;
  speaker: string | null;
  quote: TokenSpan;
  /** Set when the figure is no claim at all. */
  dropped: string | null;
  /** Set when the binding is not certain enough to be shown. */
  doubt: string | null;
  /** How it came about, for `--explain`; null where nobody asks. */
  trace: string[] | null;
}

/** What an article names besides its figures, found once. */
export interface Survey {
  reading: Reading;
  /** Paragraphs that are no part of the story. */
  noisy: ReadonlySet<number>;
  metrics: readonly Metric[];
  places: readonly PlaceMention[];
  people: readonly PersonMention[];
  bodies: readonly BodyMention[];
  attributions: readonly (Attribution | null)[];
  /** Speaker by sentence, carried over sentences that name none. */
  speakers: readonly SentenceSpeaker[];
  /** Words that announce metrics, those inside names of bodies left out. */
  cues: readonly HitOf<"metric">[];
  /** The country that the article is told from: the first of its title, else of its text. */
  home: string | null;
  /** The two countries of its title. */
  titlePair: readonly [string, string] | null;
  /** The one commodity that its title names. */
  titleGoods: string | null;
  /** Every place of the text by its key. */
  named: ReadonlyMap<string, Place>;
  /** The corridor that the head of the article names, up to where it names another. */
  sole: { place: Place; from: number; until: number } | null;
}

/** What refiners read beside the figure itself: the article, and the figures before. */
export interface Scene extends Survey {
  /** The corridor, pipeline or port that the text speaks of before a token. */
  topicPlace: (token: number, fits: (place: Place) => boolean) => Place | null;
  /** The first reporting country of the article's figures. */
  firstReporter: string | null;
  /** Figures last accepted, in order. */
  settled: readonly Draft[];
}

export interface SentenceSpeaker {
  /** Of words outside quotation marks. */
  told: string | null;
  /** Of direct speech in the sentence. */
  quoted: string | null;
}

/** Fills in or drops something of a draft; the order of refiners is the language's. */
export type Refiner = (draft: Draft, scene: Scene) => void;

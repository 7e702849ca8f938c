import type { ArticleText } from "../model/article.ts";
import type { Citation } from "../model/citation.ts";
import type { Claim, DoubtfulClaim } from "../model/claim.ts";
import type { EventMention } from "../model/event.ts";
import type { Lexicon } from "./claim-lexicon.ts";
import type { Draft, Refiner, Survey } from "./draft.ts";
import type { Mention, QuantityMention, TokenSpan } from "./grammar.ts";
import { findCitations } from "./parsers/citations.ts";
import { countedByOrder } from "./parsers/counted-by-order.ts";
import { findEvents } from "./parsers/events.ts";
import { type Reading, readArticle, textOf } from "./reading.ts";
import { attachMetric } from "./refiners/attach-metric.ts";
import { attachParties } from "./refiners/attach-parties.ts";
import { attachPeriod } from "./refiners/attach-period.ts";
import { attachPlace } from "./refiners/attach-place.ts";
import { attachProduct } from "./refiners/attach-product.ts";
import { attachSpeaker } from "./refiners/attach-speaker.ts";
import { chooseQuote } from "./refiners/choose-quote.ts";
import { classifyStatistic } from "./refiners/classify-statistic.ts";
import { doubtJointSubject } from "./refiners/doubt-joint-subject.ts";
import { dropNoise } from "./refiners/drop-noise.ts";
import { nameOther, OTHER } from "./refiners/name-other.ts";
import { pairMetrics, pairRespectively } from "./refiners/pair-respectively.ts";
import { partOfCargo } from "./refiners/part-of-cargo.ts";
import { resolveStatus } from "./refiners/resolve-status.ts";
import { settleBound } from "./refiners/settle-bound.ts";
import { shareUnit } from "./refiners/share-unit.ts";
import { setScene, surveyOf } from "./scene.ts";

/** Changes whenever the same text may give other claims, so that stored articles are read again. */
export const EXTRACTOR_VERSION = "2";

/** What one article says in figures, what it tells of, and whom it names as its source. */
export interface Extraction {
  claims: Claim[];
  /** Figures whose binding is not certain enough to be shown. */
  doubtful: DoubtfulClaim[];
  events: EventMention[];
  citations: Citation[];
}

/** Claims, events and citations of an article; pure, and linear in its length. */
export function extract(article: ArticleText, lexicon: Lexicon): Extraction {
  const reading = readArticle(article, lexicon[article.language]);
  const survey = surveyOf(reading);
  const drafts = draftClaims(survey, { traced: false });
  const claims: Claim[] = [];
  const doubtful: DoubtfulClaim[] = [];
  for (const draft of drafts) {
    if (draft.dropped !== null || draft.metric === null) continue;
    const claim = claimOf(draft, reading);
    if (draft.doubt === null) claims.push(claim);
    else doubtful.push({ ...claim, reason: draft.doubt });
  }
  return {
    claims,
    doubtful,
    events: findEvents(survey),
    citations: findCitations(survey),
  };
}

/** Every mention of a number, quantity or time in the article, bound or not. */
export function mentions(article: ArticleText, lexicon: Lexicon): readonly Mention[] {
  const { quantities, periods } = readArticle(article, lexicon[article.language]);
  return [...quantities, ...periods].toSorted((a, b) => a.start - b.start);
}

/** How many figures back a subject can be carried from. */
const REMEMBERED = 32;
const TOKENS_BEFORE = 160;
const TOKENS_AFTER = 100;

/** Every figure of the article with what became of it, in order: the material of `--explain`. */
export function draftClaims(survey: Survey, { traced }: { traced: boolean }): Draft[] {
  const { reading } = survey;
  const drafts: Draft[] = [];
  const settled: Draft[] = [];
  const scene = setScene(survey, settled);
  for (const quantity of [...reading.quantities, ...countedByOrder(reading)].toSorted(
    (a, b) => a.first - b.first,
  )) {
    const draft = draftOf(quantity, reading, traced);
    for (const refine of REFINERS) {
      if (draft.dropped !== null) break;
      refine(draft, scene);
    }
    drafts.push(draft);
    // What lies beyond the catalogue is no subject that later figures go on about.
    if (draft.dropped !== null || draft.metric?.key === OTHER) continue;
    settled.push(draft);
    if (settled.length > REMEMBERED) settled.shift();
    scene.firstReporter ??= draft.refArea;
  }
  return drafts;
}

/** The order matters: what a figure is decides which words announce it, and those where its parties stand. */
const REFINERS: readonly Refiner[] = [
  dropNoise,
  shareUnit,
  nameOther,
  classifyStatistic,
  attachMetric,
  pairMetrics,
  attachProduct,
  attachPlace,
  partOfCargo,
  resolveStatus,
  attachPeriod,
  attachParties,
  pairRespectively,
  doubtJointSubject,
  settleBound,
  attachSpeaker,
  chooseQuote,
];

/** The sentence, or of one without end the part around the figure. */
function windowOf(sentence: TokenSpan, { first, last }: TokenSpan): TokenSpan {
  return {
    first: Math.max(sentence.first, first - TOKENS_BEFORE),
    last: Math.min(sentence.last, last + TOKENS_AFTER),
  };
}

function draftOf(quantity: QuantityMention, reading: Reading, traced: boolean): Draft {
  const sentenceIndex = reading.sentenceOf[quantity.first] ?? -1;
  return {
    quantity,
    sentenceIndex,
    sentence: windowOf(reading.sentences[sentenceIndex] ?? quantity, quantity),
    value: quantity.value,
    max: quantity.max,
    unit: quantity.unit,
    statistic: "level",
    bound: quantity.bound,
    status: "actual",
    metric: null,
    label: null,
    cue: null,
    carriedFrom: null,
    isEarlier: false,
    product: null,
    place: null,
    refArea: null,
    counterpart: null,
    period: null,
    from: null,
    to: null,
    speaker: null,
    quote: { first: quantity.first, last: quantity.last },
    dropped: null,
    doubt: null,
    trace: traced ? [] : null,
  };
}

function claimOf(draft: Draft, reading: Reading): Claim {
  const { quantity } = draft;
  const first = reading.tokens[draft.quote.first];
  const last = reading.tokens[draft.quote.last - 1];
  return {
    metric: draft.metric?.key ?? "other",
    label: draft.label,
    statistic: draft.statistic,
    value: draft.value,
    max: draft.max,
    unit: draft.unit,
    bound: draft.bound,
    step: quantity.step,
    status: draft.status,
    from: draft.from,
    to: draft.to,
    refArea: draft.refArea,
    counterpart: draft.counterpart,
    place: draft.place,
    product: draft.product,
    speaker: draft.speaker,
    quote: textOf(reading, draft.quote),
    start: first?.start ?? quantity.start,
    end: last?.end ?? quantity.end,
    rule: ruleOf(draft),
  };
}

/** Names how the figure came to its subject: by words of its own, or with the figure before it. */
function ruleOf(draft: Draft): string {
  const way =
    draft.cue === null ? "carried" : draft.cue.first < draft.quantity.first ? "announced" : "followed";
  return `${draft.statistic}-${way}`;
}

import type { Draft, Refiner, Scene } from "../draft.ts";
import type { PeriodMention } from "../grammar.ts";
import { within, wordsIn } from "../reading.ts";

const RIGHT_AFTER = 5;

/** The time that the figure speaks of: the nearest in its clause, else its sentence, else the subject's. */
export const attachPeriod: Refiner = (draft, scene) => {
  const periods = within(scene.reading.periods, draft.sentence);
  const period = draft.isEarlier ? earlierPeriod(periods, draft) : ownPeriod(periods, draft, scene);
  if (period) {
    draft.period = period;
    draft.from = period.from;
    draft.to = period.to;
    draft.trace.push(`period ${period.rule} ${period.from ?? ""}..${period.to ?? ""}`);
    return;
  }
  if (draft.isEarlier) return;
  const before = carriedPeriod(draft, scene);
  if (before) {
    draft.from = before.from;
    draft.to = before.to;
    draft.trace.push(`period of the figure before ${before.from ?? ""}..${before.to ?? ""}`);
  }
};

/** Of "против 88,3 млн в 2022 году" the time after it; of "к уровню 2022-го (463,3 млн)" the time before it. */
function earlierPeriod(periods: readonly PeriodMention[], draft: Draft): PeriodMention | undefined {
  const { quantity } = draft;
  const after = periods.find((one) => one.first >= quantity.last && one.first - quantity.last <= RIGHT_AFTER);
  return after ?? periods.findLast((one) => one.comparison && one.last <= quantity.first && quantity.first - one.last <= 4);
}

function ownPeriod(all: readonly PeriodMention[], draft: Draft, { reading }: Scene): PeriodMention | undefined {
  const { quantity } = draft;
  const periods = all.filter((one) => !one.comparison);
  const segment = reading.segmentOf[quantity.first];
  const sameSegment = periods.filter((one) => reading.segmentOf[one.first] === segment);
  const justAfter = sameSegment.find((one) => one.first >= quantity.last && one.first - quantity.last <= RIGHT_AFTER);
  const before = periods.findLast((one) => one.last <= quantity.first);
  const inSegment = sameSegment.findLast((one) => one.last <= quantity.first);
  if (inSegment) return inSegment;
  if (justAfter) return justAfter;
  if (before && !isDeadline(before, draft)) return before;
  return before ? undefined : followingPeriod(periods, draft, reading);
}

/** "к 2030 году" governs only what is planned. */
function isDeadline(period: PeriodMention, draft: Draft): boolean {
  return period.role === "by" && draft.statistic === "level" && draft.isEarlier;
}

function followingPeriod(
  periods: readonly PeriodMention[],
  draft: Draft,
  reading: Scene["reading"],
): PeriodMention | undefined {
  const after = periods.find((one) => one.first >= draft.quantity.last);
  if (!after) return undefined;
  const other = within(reading.quantities, { first: draft.quantity.last, last: after.first }).some((one) => one.unit !== null && one.unit !== "%");
  return other ? undefined : after;
}

/** Flows keep the time of the figure before them; stocks, plans and undated sentences after "сейчас" do not. */
function carriedPeriod(draft: Draft, scene: Scene): Draft | null {
  const before = scene.settled.findLast((one) => one.dropped === null && one.status === "actual" && !one.isEarlier);
  if (!before || draft.status !== "actual" || draft.metric?.isStock) return null;
  if (wordsIn(scene.reading, draft.sentence, "now", "average", "former").length > 0) return null;
  const { paragraphOf } = scene.reading;
  const apart = (paragraphOf[draft.quantity.first] ?? 0) - (paragraphOf[before.quantity.first] ?? 0);
  const related = before.metric?.group === draft.metric?.group || sameFamily(before, draft);
  return related && apart <= 2 && draft.sentenceIndex - before.sentenceIndex <= 4 ? before : null;
}

function sameFamily(a: Draft, b: Draft): boolean {
  const trade = ["turnover", "exports"];
  return trade.includes(a.metric?.group ?? "") && trade.includes(b.metric?.group ?? "");
}

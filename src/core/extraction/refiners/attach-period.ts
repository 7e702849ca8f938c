import type { Draft, Refiner, Scene } from "../draft.ts";
import type { PeriodMention } from "../grammar.ts";
import { normAt } from "../reading.ts";
import { within } from "../token-spans.ts";
import { earlierPeriod } from "./periods/earlier-period.ts";
import { ownPeriod } from "./periods/own-period.ts";
import { carriedPeriod, laterLevel, sameForesight, sentencePeriod } from "./periods/period-of-another.ts";

/** The time that the figure speaks of: the nearest in its clause, else its sentence, else the subject's. */
export const attachPeriod: Refiner = (draft, scene) => {
  const periods = within(scene.reading.periods, draft.sentence);
  const period = draft.isEarlier ? earlierPeriod(periods, draft, scene) : ownPeriod(periods, draft, scene);
  const later = laterLevel(draft, scene);
  if (later) {
    draft.from = later.from;
    draft.to = later.to;
    draft.trace?.push(`period of the later level ${draft.from ?? ""}..${draft.to ?? ""}`);
    return;
  }
  if (period && !isUnresolved(period, scene)) {
    draft.period = period;
    if (period.comparison) draft.isEarlier = true;
    if (isOver(period, draft, scene)) draft.status = "actual";
    if (draft.status === "actual" && isAhead(period, scene)) draft.status = "forecast";
    [draft.from, draft.to] = daysOf(period, draft);
    if (draft.status === "actual" && opensSince(period, draft, scene)) draft.to = null;
    draft.trace?.push(`period ${period.rule} ${draft.from ?? ""}..${draft.to ?? ""}`);
    return;
  }
  if (draft.isEarlier) return;
  const before = sentencePeriod(draft, scene) ?? sameForesight(draft) ?? carriedPeriod(draft, scene);
  if (before) {
    draft.from = before.from;
    draft.to = before.to;
    draft.trace?.push(`period of the figure before ${before.from ?? ""}..${before.to ?? ""}`);
  }
};

/** "forecast to grow 5.3% in 2025 after 4.8% in 2024": of a time that is over a rate is a fact. */
function isOver(
  { to, first }: PeriodMention,
  { status, statistic, quantity }: Draft,
  { reading }: Scene,
): boolean {
  const { published } = reading.article;
  const forecast = status === "forecast" && statistic === "change" && first >= quantity.last;
  return forecast && to !== null && published !== null && to < published;
}

/** "Since the line came into operation in June 2006": the clause says where the time begins. */
function opensSince({ first, role }: PeriodMention, { sentence }: Draft, { reading }: Scene): boolean {
  const { since } = reading.lexicon.words;
  if (!since || role !== "during") return false;
  let at = first;
  while (at > sentence.first && reading.segmentOf[at - 1] === reading.segmentOf[first]) at--;
  return since.includes(normAt(reading, at));
}

/** What is said of a time still to come has not happened, whatever the tense ("келесі жылы азаяды"). */
function isAhead({ from, to, role }: PeriodMention, { reading }: Scene): boolean {
  const { published } = reading.article;
  const day = role === "by" ? to : from;
  return day !== null && published !== null && day > published;
}

/** "за полугодие" names no year: the subject's time may. */
function isUnresolved(period: PeriodMention, { reading }: Scene): boolean {
  return period.from === null && period.to === null && reading.article.published !== null;
}

/** "в этом году" of what happened runs on; of what is planned it is whole, and a plan over years is a deadline. */
function daysOf(period: PeriodMention, draft: Draft): [string | null, string | null] {
  if (period.current && draft.status === "actual") return [period.from, null];
  const years = (period.to ?? "").slice(0, 4) !== (period.from ?? "").slice(0, 4);
  if (
    draft.status !== "actual" &&
    draft.statistic === "level" &&
    period.from !== null &&
    period.to !== null &&
    years
  ) {
    return [null, period.to];
  }
  return [period.from, period.to];
}

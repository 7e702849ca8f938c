import type { Draft, Scene } from "../../draft.ts";
import type { PeriodMention } from "../../grammar.ts";
import { crossesFigure } from "../../parsers/neighbours.ts";
import type { Reading } from "../../reading.ts";
import { within } from "../../token-spans.ts";
import { RIGHT_AFTER } from "./own-period.ts";

/** Of "против 88,3 млн в 2022 году" the time after it; of "к уровню 2022-го (463,3 млн)" the time before it. */
export function earlierPeriod(
  periods: readonly PeriodMention[],
  draft: Draft,
  { reading }: Scene,
): PeriodMention | undefined {
  const { quantity } = draft;
  const after = periods.find(
    (one) =>
      one.first >= quantity.last &&
      one.first - quantity.last <= RIGHT_AFTER &&
      !crossesFigure(reading, quantity.last, one.first),
  );
  return (
    after ??
    periods.findLast(
      (one) => one.comparison && one.last <= quantity.first && quantity.first - one.last <= 4,
    ) ??
    comparedWith(draft, reading)
  );
}

const COMPARED_SENTENCES = 1;

/** "по сравнению с 2023 годом экспорт …, а транзит вырос с 11,8 млн": the only time that the text compares with here. */
function comparedWith(draft: Draft, reading: Reading): PeriodMention | undefined {
  const first = reading.sentences[Math.max(0, draft.sentenceIndex - COMPARED_SENTENCES)]?.first ?? 0;
  const compared = within(reading.periods, { first, last: draft.sentence.last }).filter(
    (one) => one.comparison,
  );
  const spans = new Set(compared.map((one) => `${one.from ?? ""}..${one.to ?? ""}`));
  return spans.size === 1 ? compared[0] : undefined;
}

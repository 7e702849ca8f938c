import { compareDecimals } from "../../model/decimal.ts";
import type { QuantityMention } from "../grammar.ts";
import type { Reading } from "../reading.ts";
import { within } from "../token-spans.ts";

/** "это третий приезд за последние три года": an ordinal counts where a span of time is named with it. */
export function countedByOrder(reading: Reading): QuantityMention[] {
  return reading.ordinals.flatMap((ordinal) => {
    const noun = within(reading.ofKind("metric"), { first: ordinal.last, last: ordinal.last + 2 }).find(
      (hit) => hit.sense.metric.key === "visits.count",
    );
    const sentence = reading.sentences[reading.sentenceOf[ordinal.first] ?? -1];
    if (!noun || !sentence || compareDecimals(ordinal.value, "2") < 0) return [];
    const spans = within(reading.periods, {
      first: Math.max(sentence.first, ordinal.first - 40),
      last: Math.min(sentence.last, ordinal.last + 40),
    }).some((period) => period.grain === "range");
    if (!spans) return [];
    const { first, last, start, end, value, rule } = ordinal;
    return [
      {
        type: "number",
        first,
        last,
        start,
        end,
        value,
        rule,
        max: null,
        unit: "1",
        bound: "exact",
        step: "1",
        counted: noun.first,
        upTo: false,
      },
    ];
  });
}

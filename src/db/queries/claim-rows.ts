import { wholeSentence } from "../../core/answers/whole-sentence.ts";
import type { Claim } from "../../core/model/claim.ts";
import type { Editing } from "../../core/model/decision.ts";
import type { Language } from "../../core/model/language.ts";
import { claims } from "../schema/claims.ts";

/** Columns that make a `Claim`. */
export const claimColumns = {
  metric: claims.metric,
  refArea: claims.refArea,
  counterpart: claims.counterpart,
  place: claims.place,
  product: claims.product,
  label: claims.label,
  statistic: claims.statistic,
  value: claims.value,
  max: claims.max,
  unit: claims.unit,
  bound: claims.bound,
  step: claims.step,
  status: claims.status,
  from: claims.from,
  to: claims.to,
  speaker: claims.speaker,
  quote: claims.quote,
  start: claims.start,
  end: claims.end,
  rule: claims.rule,
};

/** Only the columns of a claim, whatever else the object holds. */
export function claimRow(claim: Claim): Claim {
  const { metric, refArea, counterpart, place, product, label, statistic, value, max, unit, bound, step } =
    claim;
  const { status, from, to, speaker, quote, start, end, rule } = claim;
  const subject = { metric, refArea, counterpart, place, product, label };
  return {
    ...subject,
    statistic,
    value,
    max,
    unit,
    bound,
    step,
    status,
    from,
    to,
    speaker,
    quote,
    start,
    end,
    rule,
  };
}

/** The whole sentence of a claim, where its article is a retelling with this text. */
export function sentenceOf(
  claim: Claim,
  retelling: string | null,
  language: Language,
): { sentence?: string } {
  return retelling === null ? {} : { sentence: wholeSentence(claim, retelling, language) };
}

/** Columns that make an `Editing`. */
export const editingColumns = {
  accepted: claims.accepted,
  override: claims.override,
  overrideReason: claims.overrideReason,
};

export type EditingRow = Pick<typeof claims.$inferSelect, keyof typeof editingColumns>;

export function editingOf({ accepted, override, overrideReason }: EditingRow): Editing {
  return {
    accepted,
    override: override === null || overrideReason === null ? null : { rank: override, why: overrideReason },
  };
}

export function editingRow({ accepted, override }: Editing): EditingRow {
  return { accepted, override: override?.rank ?? null, overrideReason: override?.why ?? null };
}

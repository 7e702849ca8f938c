import type { ArticleText } from "../model/article.ts";
import type { Lexicon } from "./claim-lexicon.ts";
import type { Draft } from "./draft.ts";
import { draftClaims } from "./extract.ts";
import { type Reading, readArticle, textOf } from "./reading.ts";
import { surveyOf } from "./scene.ts";

/** How each figure of an article became a claim, or why it did not: for someone who fixes a rule. */
export function explain(article: ArticleText, lexicon: Lexicon): string {
  const reading = readArticle(article, lexicon[article.language]);
  return draftClaims(surveyOf(reading), { traced: true })
    .map((draft) => explained(draft, reading))
    .join("\n");
}

function explained(draft: Draft, reading: Reading): string {
  const { quantity } = draft;
  const head = `"${textOf(reading, quantity)}" at ${quantity.start}: ${quantity.value} ${quantity.unit ?? "?"} by ${quantity.rule}`;
  const steps = (draft.trace ?? []).map((step) => `    ${step}`);
  return [head, ...steps, `  = ${outcome(draft, reading)}`].join("\n");
}

function outcome(draft: Draft, reading: Reading): string {
  if (draft.dropped !== null) return `dropped: ${draft.dropped}`;
  const kind = draft.doubt === null ? "claim" : `doubtful (${draft.doubt})`;
  const what = [draft.metric?.key, draft.statistic, draft.value, draft.unit, draft.bound, draft.status];
  const when = `${draft.from ?? ""}..${draft.to ?? ""}`;
  const who = `${draft.refArea ?? "-"}/${draft.counterpart ?? "-"}`;
  return `${kind}: ${what.join(" ")} ${when} ${who} ${draft.place ?? ""} ${draft.product ?? ""} | ${textOf(reading, draft.quote)}`;
}

import type { StoredClaim } from "../model/observation.ts";
import type { Block } from "./answer.ts";
import { entriesOf } from "./card-order.ts";
import { amountOf, periodOf, quotationOf, sourceOf } from "./evidence.ts";
import { aboutLine } from "./figure-lines.ts";
import { line } from "./line.ts";
import { joinSameWords } from "./same-words.ts";
import type { SubjectGroup } from "./subjects.ts";

const MAX_QUOTATIONS = 20;
const MAX_ARTICLES = 15;

/** The exact words that state the figures of a subject; a sentence with several figures stands once. */
export function quotationBlocks(group: SubjectGroup): Block[] {
  const of = joinSameWords(claimsOf(group), (claim) => ({
    articleId: claim.evidence.articleId,
    text: quotationOf(claim).text,
  }))
    .slice(0, MAX_QUOTATIONS)
    .map(({ longest, items }) => {
      const abouts = items.map((claim) => aboutLine(amountOf(claim), periodOf(claim), claim.status));
      const about = line("quotation-of", { figures: { kind: "list", separator: "; ", values: abouts } });
      return { about, quotation: quotationOf(longest), source: sourceOf(longest.evidence) };
    });
  return [{ kind: "quotations", of }];
}

/** The articles that the figures of a subject come from, newest first. */
export function articleBlocks(group: SubjectGroup): Block[] {
  const byArticle = Map.groupBy(claimsOf(group), ({ evidence }) => evidence.articleId);
  return [...byArticle.values()]
    .flatMap((claims) => claims.slice(0, 1).map((claim) => ({ claim, figures: claims.length })))
    .toSorted((a, b) => b.claim.evidence.knownFrom.localeCompare(a.claim.evidence.knownFrom))
    .slice(0, MAX_ARTICLES)
    .map(({ claim: { evidence }, figures }) => ({
      kind: "article",
      title: evidence.title,
      source: sourceOf(evidence),
      note: line("article-figures", { count: figures }),
    }));
}

function claimsOf({ observations }: SubjectGroup): StoredClaim[] {
  return entriesOf(observations)
    .flatMap(({ observation, growth }) => (growth === null ? [observation] : [observation, growth]))
    .flatMap(({ claims }) => claims.filter(({ rank }) => rank !== "deprecated").map(({ claim }) => claim));
}

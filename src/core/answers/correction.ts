import type { FigureChange } from "../model/figure-change.ts";
import type { ReferenceData } from "../model/reference-data.ts";
import type { StoredArticle } from "../model/stored-article.ts";
import type { Answer, Block } from "./answer.ts";
import { sourceOfArticle } from "./articles.ts";
import { changeLine } from "./changed-figures.ts";
import { line } from "./line.ts";
import { namesOf } from "./names.ts";

/** What a new version of an article says otherwise; null for an article that was taken away. */
export type Correction = {
  figures: readonly FigureChange[];
  title: { before: string; now: string } | null;
} | null;

const MOST_CHANGES = 8;

/** What a chat is told that got the old version: the difference, and nothing else. */
export function correctionAnswer(
  article: StoredArticle,
  correction: Correction,
  reference: ReferenceData,
): Answer {
  const source = sourceOfArticle(article);
  const title: Block = { kind: "title", line: line("correction-title") };
  if (correction === null) {
    const withdrawn = line("correction-withdrawn", { title: article.title });
    return { blocks: [title, { kind: "text", line: withdrawn, source }], actions: [] };
  }
  const names = namesOf(reference);
  const figures = correction.figures
    .slice(0, MOST_CHANGES)
    .map((change): Block => ({ kind: "item", line: changeLine(change, names), source }));
  const headline: Block[] =
    correction.title === null
      ? []
      : [{ kind: "item", line: line("correction-headline", correction.title), source }];
  return { blocks: [title, ...figures, ...headline], actions: [] };
}

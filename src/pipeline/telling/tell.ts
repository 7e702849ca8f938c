import type { ArticleText } from "../../core/model/article.ts";
import type { Observation } from "../../core/model/observation.ts";
import type { Db } from "../../db/open.ts";
import type { RevisionInHand, Understanding } from "../../db/queries/save-understanding.ts";
import { mirrorArticle } from "../mirroring/mirror-article.ts";
import type { News, Teller } from "./news.ts";
import { tellArticle } from "./tell-article.ts";
import { tellCorrection } from "./tell-correction.ts";
import { tellFigures } from "./tell-figures.ts";

/** What one revision says, and what it touched. */
export interface Understood {
  inHand: RevisionInHand;
  article: ArticleText;
  understanding: Understanding;
  /** The observations that it touches, as they were before. */
  before: readonly Observation[];
  /** Keys of all that it touches. */
  keys: readonly string[];
  at: Date;
}

/** Puts into the outbox all that chats asked to be told of, at the end of the transaction that understood it. */
export async function tell(
  tx: Db,
  teller: Teller,
  { inHand, article, understanding, before, keys, at }: Understood,
): Promise<void> {
  const { articleId, revisionId, evidence, number } = inHand;
  const { sourceKey, knownFrom } = evidence;
  const news: News = { articleId, revisionId, sourceKey, publishedAt: new Date(knownFrom), at };
  if (number > 1) {
    await tellCorrection(tx, news);
  } else {
    const { language, title, text } = article;
    const speakers = understanding.claims.flatMap(({ speakerKey }) =>
      speakerKey === null ? [] : [speakerKey],
    );
    const figures = understanding.claims;
    await tellArticle(tx, news, teller.readNews({ sourceKey, language, title, text, figures, speakers }));
  }
  const words = `${article.title}\n${article.text}`;
  await mirrorArticle(tx, news, { url: evidence.url, number, words });
  await tellFigures(tx, news, { before, keys }, teller);
}

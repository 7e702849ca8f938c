import { figureReader, newsReader, type ReadNews } from "../../core/matching/news-terms.ts";
import type { Subject } from "../../core/model/claim.ts";
import type { ReferenceData } from "../../core/model/reference-data.ts";

/** A revision that was just understood, as far as telling needs it. */
export interface News {
  articleId: number;
  revisionId: number;
  sourceKey: string;
  /** Publication, or first sight where the page does not tell. */
  publishedAt: Date;
  /** When it was understood. */
  at: Date;
}

/** Reads news and figures as subscriptions are held against them. */
export interface Teller {
  readNews: ReadNews;
  readFigure: (figure: Subject) => string[];
}

/** Prepared once: it knows all names of the reference data. */
export function createTeller(reference: ReferenceData): Teller {
  return { readNews: newsReader(reference), readFigure: figureReader(reference) };
}

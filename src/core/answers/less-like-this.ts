import type { ReferenceData } from "../model/reference-data.ts";
import type { StoredArticle } from "../model/stored-article.ts";
import type { Criteria, NewsFilter } from "../model/subscription.ts";
import type { Value } from "./answer.ts";
import { line } from "./line.ts";
import type { Names } from "./names.ts";
import { topicOf } from "./subjects.ts";

/** One thing that news may be without. */
export interface LessChoice {
  kind: "topics" | "places" | "sources";
  key: string;
}

const MOST_OF_A_KIND = 3;

/** What an article is of, that its reader may want no more news of: the same article gives the same list. */
export function lessChoices(
  article: Pick<StoredArticle, "sourceKey" | "figures">,
  reference: ReferenceData,
): LessChoice[] {
  const topics = new Set(article.figures.map(({ metric }) => topicOf(metric, reference)));
  const places = new Set(article.figures.flatMap(({ place }) => (place === null ? [] : [place])));
  return [
    ...[...topics].slice(0, MOST_OF_A_KIND).map((key) => ({ kind: "topics", key }) as const),
    ...[...places].slice(0, MOST_OF_A_KIND).map((key) => ({ kind: "places", key }) as const),
    { kind: "sources", key: article.sourceKey },
  ];
}

export function choiceName({ kind, key }: LessChoice, names: Names): Value {
  switch (kind) {
    case "topics":
      return line(`topic-${key}`);
    case "places":
      return names.place(key);
    case "sources":
      return names.source(key);
  }
}

/** The filter without such news; null where that is the very thing it wants. */
export function without(filter: NewsFilter, choice: LessChoice): NewsFilter | null {
  const { wanted, unwanted } = filter;
  if (has(wanted, choice)) return null;
  if (has(unwanted, choice)) return filter;
  return { wanted, unwanted: { ...unwanted, [choice.kind]: [...unwanted[choice.kind], choice.key] } };
}

function has(criteria: Criteria, { kind, key }: LessChoice): boolean {
  return criteria[kind].some((known) => known === key);
}

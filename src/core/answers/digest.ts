import type { Observation } from "../model/observation.ts";
import type { ReferenceData } from "../model/reference-data.ts";
import type { ArticleSummary, StoredEvent } from "../model/stored-article.ts";
import type { Answer, Block } from "./answer.ts";
import { articleBlock } from "./articles.ts";
import { amountOf, eventLine, periodOf, sourceOf } from "./evidence.ts";
import { amountLine, periodOrLack } from "./figure-lines.ts";
import { preferredOf } from "./growth.ts";
import { line } from "./line.ts";
import { type Names, namesOf } from "./names.ts";
import { subjectLine } from "./subjects.ts";

/** What came together since the last digest. */
export interface Digest {
  /** Day of the digest by the reader's clock, ISO 8601. */
  day: string;
  /** The newest first; of a story only the first report. */
  articles: readonly ArticleSummary[];
  /** What the articles say figures of. */
  observations: readonly Observation[];
  /** Planned for the next days, the soonest first. */
  ahead: readonly StoredEvent[];
}

// One message of Telegram's, with room for long names.
const MOST_FIGURES = 6;
const MOST_STORIES = 10;
const MOST_EVENTS = 4;
const TITLE_CHARACTERS = 110;

/** Figures first, then stories, then what is coming; null where nothing is left to tell. */
export function digestAnswer(
  { day, articles, observations, ahead }: Digest,
  reference: ReferenceData,
): Answer | null {
  if (articles.length === 0) return null;
  const names = namesOf(reference);
  const figures = observations.flatMap((observation) => figureItem(observation, names));
  const hidden = articles.length - MOST_STORIES;
  return {
    blocks: [
      { kind: "title", line: line("digest-title", { date: { kind: "date", date: day } }) },
      ...section("digest-figures", figures.slice(0, MOST_FIGURES)),
      ...section("digest-stories", articles.slice(0, MOST_STORIES).map(storyBlock)),
      ...(hidden > 0 ? [{ kind: "note", line: line("digest-more", { count: hidden }) } as const] : []),
      ...section(
        "digest-ahead",
        ahead.slice(0, MOST_EVENTS).map(({ mention }) => ({ kind: "item", line: eventLine(mention, names) })),
      ),
    ],
    actions: [[{ kind: "ask", label: line("button-latest"), question: { kind: "latest" } }]],
  };
}

function figureItem(observation: Observation, names: Names): Block[] {
  const claim = preferredOf(observation);
  if (claim === null) return [];
  const values = {
    subject: subjectLine(observation.key, names),
    amount: amountLine(amountOf(claim), claim.status),
    period: periodOrLack(periodOf(claim), claim.status),
  };
  return [{ kind: "item", line: line("digest-figure", values), source: sourceOf(claim.evidence) }];
}

function storyBlock(article: ArticleSummary): Block {
  const { title, alsoIn = [] } = article;
  const outlets = new Set(alsoIn.map(({ publisher }) => publisher));
  outlets.delete(article.publisher);
  return {
    ...articleBlock(article),
    title: title.length <= TITLE_CHARACTERS ? title : `${title.slice(0, TITLE_CHARACTERS - 1).trimEnd()}…`,
    note: outlets.size === 0 ? null : line("alert-also-count", { count: outlets.size }),
  };
}

function section(heading: string, items: readonly Block[]): Block[] {
  return items.length === 0 ? [] : [{ kind: "heading", line: line(heading) }, ...items];
}

import type { Observation } from "../model/observation.ts";
import type { ReferenceData } from "../model/reference-data.ts";
import type { StoredArticle, StoredEvent } from "../model/stored-article.ts";
import { keyText } from "../reconciliation/observation-key.ts";
import type { Answer, FigureCard, Line, Value } from "./answer.ts";
import { articleAnswer, sourceOfArticle } from "./articles.ts";
import { type Entry, entriesOf, withHeadFirst } from "./card-order.ts";
import { eventAnswer } from "./event.ts";
import { eventLine } from "./evidence.ts";
import { figureCard } from "./figure-card.ts";
import { askedGroups } from "./figures.ts";
import { line } from "./line.ts";
import { type Names, namesOf } from "./names.ts";
import type { FiguresQuestion } from "./question.ts";
import { type SubjectGroup, subjectLine } from "./subjects.ts";

/** One finished answer to pick in another chat: its lines show the value before it is sent. */
export interface Pick {
  /** Of the same thing always the same. */
  key: string;
  title: Line;
  description: Line;
  answer: Answer;
}

/** The figures of a topic as finished cards, the head figure first. */
export function figurePicks(
  question: FiguresQuestion,
  observations: readonly Observation[],
  reference: ReferenceData,
  count: number,
): Pick[] {
  const names = namesOf(reference);
  return askedGroups(question, observations, reference)
    .flatMap((group) => groupPicks(group, names))
    .slice(0, count);
}

/** An article with its figures, as a finished card. */
export function articlePick(article: StoredArticle, reference: ReferenceData): Pick {
  const { publisher, date } = sourceOfArticle(article);
  const figures = line("article-figures", { count: article.figures.length });
  return {
    key: `article ${article.id}`,
    title: line("inline-article", { title: article.title }),
    description:
      date === null
        ? line("inline-article-undated", { publisher, figures })
        : line("inline-article-dated", { publisher, date: { kind: "date", date }, figures }),
    answer: articleAnswer(article, { kind: "article", id: article.id }, reference),
  };
}

/** One figure as a finished card; nothing where all who told it took it back. */
export function figurePick({ observation, growth }: Entry, reference: ReferenceData): Pick[] {
  return entryPick({ observation, growth }, namesOf(reference));
}

/** An event with who tells of it. */
export function eventPick(event: StoredEvent, reference: ReferenceData): Pick {
  const names = namesOf(reference);
  return {
    key: `event ${event.id}`,
    title: eventLine(event.mention, names),
    description: line(`event-is-${event.mention.status}`),
    answer: eventAnswer(event, event.id, reference),
  };
}

function groupPicks(group: SubjectGroup, names: Names): Pick[] {
  return withHeadFirst(entriesOf(group.observations)).flatMap((entry) => entryPick(entry, names));
}

function entryPick({ observation, growth }: Entry, names: Names): Pick[] {
  const card = figureCard(observation, growth, names);
  if (card === null) return [];
  const subject = subjectLine(observation.key, names);
  const { amount, period } = card;
  const dated = period.from !== null || period.to !== null;
  return [
    {
      key: keyText(observation.key),
      title: dated
        ? line("inline-title", { amount, subject, period })
        : line("inline-title-undated", { amount, subject }),
      description: descriptionOf(card),
      answer: { blocks: [{ kind: "title", line: subject }, card], actions: [] },
    },
  ];
}

function descriptionOf(card: FigureCard): Line {
  const status = line(`status-${card.status}`);
  const what: Value = card.change === null ? status : line("inline-status", { status, change: card.change });
  const { publisher } = card.source;
  const who = card.speaker?.values["name"];
  const said: Value = who === undefined ? publisher : line("inline-said", { who, publisher });
  const other = card.others.find(({ conflicts }) => conflicts);
  return other === undefined
    ? line("inline-description", { status: what, said })
    : line("inline-description-other", { status: what, said, other: other.amount });
}

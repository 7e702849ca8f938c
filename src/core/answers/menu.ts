import type { Observation } from "../model/observation.ts";
import type { ReferenceData } from "../model/reference-data.ts";
import type { ArticleSummary } from "../model/stored-article.ts";
import type { Action, Answer, Block } from "./answer.ts";
import { articleBlock } from "./articles.ts";
import { askedLine, wantedSubjects } from "./asked-figures.ts";
import { isAskedFor } from "./asked-period.ts";
import { preferredOf } from "./growth.ts";
import { line } from "./line.ts";
import { namesOf } from "./names.ts";
import { FIGURE_TOPICS, type FigureFilter, type FigureTopic, type UnsureQuestion } from "./question.ts";
import { IMPLIED } from "./question-words.ts";
import { belongsTo, topicOf } from "./subjects.ts";

const BUTTONS_IN_ROW = 2;
const MAX_ARTICLES = 5;

/** Every metric of which anything is known, by topic, each a button. */
export function menuAnswer(
  known: readonly { metric: string; observations: number }[],
  reference: ReferenceData,
): Answer {
  if (known.length === 0) return { blocks: [{ kind: "text", line: line("menu-empty") }], actions: [] };
  const names = namesOf(reference);
  const order = (metric: string) =>
    FIGURE_TOPICS.indexOf(topicOf(metric, reference)) * reference.metrics.length +
    reference.metrics.findIndex(({ key }) => key === metric);
  const buttons = known
    .toSorted((a, b) => order(a.metric) - order(b.metric))
    .map(
      ({ metric, observations }): Action => ({
        kind: "ask",
        label: line("button-metric", { metric: names.metric(metric), count: observations }),
        question: {
          kind: "figures",
          topic: topicOf(metric, reference),
          metric,
          years: null,
          view: "cards",
        },
      }),
    );
  return {
    blocks: [
      { kind: "title", line: line("menu-title") },
      ...topicItems(known, reference),
      { kind: "text", line: line("menu-about", { count: known.length }) },
    ],
    actions: inRows(buttons),
  };
}

/** Which command shows which metrics. */
function topicItems(known: readonly { metric: string }[], reference: ReferenceData): Block[] {
  const names = namesOf(reference);
  const byTopic = Map.groupBy(known, ({ metric }) => topicOf(metric, reference));
  return FIGURE_TOPICS.flatMap((topic): Block[] => {
    const metrics = byTopic.get(topic) ?? [];
    if (metrics.length === 0) return [];
    const values = metrics.map(({ metric }) => names.metric(metric));
    const list = { kind: "list", separator: "; ", values } as const;
    return [{ kind: "item", line: line("menu-topic", { command: `/${topic}`, metrics: list }) }];
  });
}

/** What words may mean that name no single topic: a button for each that has figures, and the articles found. */
export function unsureAnswer(
  question: UnsureQuestion,
  observations: readonly Observation[],
  articles: readonly ArticleSummary[],
  reference: ReferenceData,
): Answer {
  const { words, years } = question;
  const names = namesOf(reference);
  const buttons = topicsWithFigures(question, observations, reference).map((topic): Action => {
    const filter = filterFor(topic, question);
    return {
      kind: "ask",
      label: askedLine({ ...filter, topic }, names),
      question: { ...filter, kind: "figures", topic, years, view: "cards" },
    };
  });
  const search: Action = { kind: "ask", label: line("button-search"), question: { kind: "search", words } };
  return {
    blocks: [
      {
        kind: "text",
        line: buttons.length === 0 ? line("unsure-nothing", { words }) : line("unsure", { words }),
      },
      ...articles.slice(0, MAX_ARTICLES).map(articleBlock),
    ],
    actions: [...inRows(buttons), ...(articles.length > MAX_ARTICLES ? [[search]] : [])],
  };
}

function topicsWithFigures(
  question: UnsureQuestion,
  observations: readonly Observation[],
  reference: ReferenceData,
): FigureTopic[] {
  const standing = observations.filter(
    (observation) => preferredOf(observation) !== null && isAskedFor(observation.key, question.years),
  );
  return possibleQuestions(question)
    .filter(({ topic, ...filter }) => {
      const belongs = belongsTo(topic, reference);
      const isWanted = wantedSubjects(filter, reference);
      return standing.some(({ key }) => belongs(key) && isWanted(key));
    })
    .map(({ topic }) => topic);
}

/** What may be meant: a question for each topic that the words name, for all where they name none. */
export function possibleQuestions(
  question: UnsureQuestion,
): (FigureFilter & Pick<UnsureQuestion, "years"> & { topic: FigureTopic })[] {
  const topics = question.topics.length === 0 ? FIGURE_TOPICS : question.topics;
  return topics.map((topic) => ({ ...filterFor(topic, question), topic, years: question.years }));
}

/** What a topic is about anyway is no filter of it: "экспорт нефти" may ask for oil. */
function filterFor(topic: FigureTopic, question: UnsureQuestion): FigureFilter {
  const { kind: _kind, words: _words, topics: _topics, years: _years, product, place, ...filter } = question;
  const implied = (key: string) => IMPLIED[topic]?.includes(key) === true;
  return {
    ...filter,
    ...(product === undefined || implied(product) ? {} : { product }),
    ...(place === undefined || implied(place) ? {} : { place }),
  };
}

function inRows(buttons: readonly Action[]): Action[][] {
  return [...Map.groupBy(buttons.entries(), ([place]) => Math.floor(place / BUTTONS_IN_ROW)).values()].map(
    (row) => row.map(([, button]) => button),
  );
}

import type { Answer, Block } from "../core/answers/answer.ts";
import { articleAnswer, latestAnswer, searchAnswer } from "../core/answers/articles.ts";
import { figuresChart } from "../core/answers/chart.ts";
import { checkAnswer, MAX_CHECKED_FIGURES } from "../core/answers/check.ts";
import { compareAnswer } from "../core/answers/compare.ts";
import { eventAnswer } from "../core/answers/event.ts";
import { surnamesOf } from "../core/answers/event-filter.ts";
import { exportAnswer } from "../core/answers/export.ts";
import { figureAnswer } from "../core/answers/figure.ts";
import { figuresAnswer } from "../core/answers/figures.ts";
import {
  helpAnswer,
  languageAnswer,
  misunderstoodAnswer,
  sourcesAnswer,
  startAnswer,
} from "../core/answers/guidance.ts";
import { menuAnswer, possibleQuestions, unsureAnswer } from "../core/answers/menu.ts";
import type { ParseQuestion } from "../core/answers/parse-question.ts";
import { promisesAnswer } from "../core/answers/promises.ts";
import type { Asked, CheckQuestion } from "../core/answers/question.ts";
import { unreachableBlocks } from "../core/answers/source-health.ts";
import { metricsOf } from "../core/answers/subjects.ts";
import { timelineAnswer } from "../core/answers/timeline.ts";
import { whoAnswer } from "../core/answers/who.ts";
import { detectLanguage } from "../core/language-detection.ts";
import type { ArticleText } from "../core/model/article.ts";
import type { Claim } from "../core/model/claim.ts";
import type { Language } from "../core/model/language.ts";
import type { ReferenceData } from "../core/model/reference-data.ts";
import type { Db } from "../db/open.ts";
import { articleById } from "../db/queries/article-by-id.ts";
import { eventById, eventsFor, timelineEvents } from "../db/queries/events-asked.ts";
import { inletHealth } from "../db/queries/inlet-health.ts";
import { latestArticles } from "../db/queries/latest-articles.ts";
import { observationById, observationsFor } from "../db/queries/observations.ts";
import { searchArticles } from "../db/queries/search-articles.ts";
import { sourceSummaries } from "../db/queries/source-summaries.ts";
import { metricsWithData } from "../db/queries/told-observations.ts";
import {
  observationsBeside,
  observationsOf,
  observationsOfAny,
  observationsOfPromises,
  observationsOfSpeaker,
  observationsOfYears,
  observationsToDraw,
} from "./asked-observations.ts";
import type { ChartTheme } from "./chart-look.ts";
import { reviewRows } from "./decision-rows.ts";
import { renderPlainText } from "./plain-text.ts";
import type { Texts } from "./texts.ts";

/** What answers are made from. */
export interface AnsweringDeps {
  db: Db;
  reference: ReferenceData;
  texts: Texts;
  parse: ParseQuestion;
  /** What a text says in figures. */
  extract: (article: ArticleText) => { claims: Claim[] };
  /** What plans are held against. */
  now(): Date;
}

/** A chart to be sent: the picture, and the same in words. */
export interface DrawnChart {
  png: Uint8Array;
  caption: string;
}

const LATEST_ARTICLES = 10;
const FOUND_ARTICLES = 10;
/** As many as one query can name. */
const EXPORTED_OBSERVATIONS = 20_000;

const PLANNED_EVENTS = { years: null, status: "planned", limit: 1_000 } as const;

/** Answers a question, whichever door it came through. */
export async function answerQuestion(deps: AnsweringDeps, { question, language }: Asked): Promise<Answer> {
  const { db, reference } = deps;
  switch (question.kind) {
    case "figures":
      return figuresAnswer(question, await observationsOf(deps, question), reference);
    case "menu":
      return menuAnswer(
        await metricsWithData(
          db,
          reference.metrics.map(({ key }) => key),
        ),
        reference,
      );
    case "unsure":
      return unsureAnswer(
        question,
        await observationsOfAny(deps, possibleQuestions(question)),
        await searchArticles(db, question.words, { limit: FOUND_ARTICLES }),
        reference,
      );
    case "figure":
      return figureAnswer(
        question,
        await observationById(db, question.id, { history: question.view === "history" }),
        reference,
      );
    case "compare":
      return compareAnswer(
        question,
        await observationsOfYears(deps, question.topic, question.years),
        reference,
      );
    case "promises":
      return promisesAnswer(await observationsOfPromises(deps, question.topic), reference, today(deps));
    case "export": {
      const metrics = question.topic === null ? null : metricsOf(question.topic, reference);
      const observations = await observationsFor(db, { metrics, years: null, limit: EXPORTED_OBSERVATIONS });
      return exportAnswer(
        question,
        observations,
        await eventsFor(db, PLANNED_EVENTS),
        deps.now().toISOString(),
      );
    }
    case "who":
      return whoAnswer(
        question.person,
        await observationsOfSpeaker(deps, question.person),
        reference,
        today(deps),
      );
    case "timeline":
      return timelineAnswer(
        question,
        await timelineEvents(db, { ...question, names: surnamesOf(question.person, reference) }, today(deps)),
        reference,
        today(deps),
      );
    case "latest":
      return latestAnswer(await latestArticles(db, { limit: LATEST_ARTICLES }));
    case "article":
      return articleAnswer(await articleById(db, question.id), question, reference);
    case "event":
      return eventAnswer(await eventById(db, question.id), question.id, reference);
    case "search":
      return searchAnswer(
        question.words,
        await searchArticles(db, question.words, { limit: FOUND_ARTICLES }),
      );
    case "check":
      return checked(deps, question, language);
    case "sources":
      return withNotes(
        sourcesAnswer(await sourceSummaries(db), reference),
        unreachableBlocks(await inletHealth(db, deps.now())),
      );
    case "start":
      return startAnswer();
    case "help":
      return helpAnswer();
    case "language":
      return languageAnswer();
    case "misunderstood":
      return misunderstoodAnswer(question);
  }
}

async function checked(
  deps: AnsweringDeps,
  { words, day }: CheckQuestion,
  readersLanguage: Language,
): Promise<Answer> {
  const language = detectLanguage(words) ?? readersLanguage;
  const published = day ?? today(deps);
  const { claims } = deps.extract({ published, language, source: "", title: "", text: words });
  const known = await observationsBeside(deps, claims.slice(0, MAX_CHECKED_FIGURES));
  return checkAnswer(claims, known, deps.reference);
}

/** What matters today stands under the title, before what always holds. */
function withNotes({ blocks: [title, ...rest], actions }: Answer, notes: readonly Block[]): Answer {
  return { blocks: [...(title === undefined ? [] : [title]), ...notes, ...rest], actions };
}

/** Answers a command or plain words as plain text. */
export async function answerWords(deps: AnsweringDeps, words: string, language: Language): Promise<string> {
  // Only here: what was rejected is not for readers.
  if (/^\/export\s+review$/u.test(words.trim())) return (await reviewRows(deps.db)).trimEnd();
  const question = deps.parse(words);
  const answer = await answerQuestion(deps, { question, language });
  const [file] = answer.files ?? [];
  return file === undefined ? renderPlainText(answer, deps.texts, language) : file.content.trimEnd();
}

/** Draws the chart of a question for figures; null where there is nothing to compare. */
export async function chartFor(
  deps: AnsweringDeps,
  { question, language }: Asked,
  theme: ChartTheme,
): Promise<DrawnChart | null> {
  if (question.kind !== "figures") return null;
  const chart = figuresChart(question, await observationsToDraw(deps, question), deps.reference);
  if (chart === null) return null;
  // ECharts takes a second to load: who never asks for a chart does not wait for it.
  const { chartCaption, drawChart } = await import("./chart-image.ts");
  return {
    png: await drawChart(chart, { texts: deps.texts, language, theme }),
    caption: chartCaption(chart, deps.texts, language),
  };
}

function today(deps: AnsweringDeps): string {
  return deps.now().toISOString().slice(0, 10);
}

import { createHash } from "node:crypto";
import type { Answer } from "../core/answers/answer.ts";
import { articlePick, eventPick, figurePick, figurePicks, type Pick } from "../core/answers/inline.ts";
import { line } from "../core/answers/line.ts";
import type { FiguresQuestion, FigureTopic } from "../core/answers/question.ts";
import type { Language } from "../core/model/language.ts";
import type { ArticleSummary } from "../core/model/stored-article.ts";
import { articleById } from "../db/queries/article-by-id.ts";
import { eventById } from "../db/queries/events-asked.ts";
import { latestArticles } from "../db/queries/latest-articles.ts";
import { observationById } from "../db/queries/observations.ts";
import { searchArticles } from "../db/queries/search-articles.ts";
import { type AnsweringDeps, answerQuestion } from "./answer-question.ts";
import { headObservations, observationsOf } from "./asked-observations.ts";

/** One inline result: a finished answer, whose lines show the value before it is sent. */
export interface InlineAnswer {
  /** At most 64 bytes, of the same thing always the same. */
  id: string;
  title: string;
  description: string;
  answer: Answer;
}

/** What is offered before anything is typed. */
const UNASKED_TOPICS = ["turnover", "corridor", "oil", "investment"] as const;
const FIGURES_OF_TOPIC = 10;
const FIGURES_OF_EACH = 1;
const ARTICLES = 5;

/** What inline mode offers for the words typed; without words the head figures and the newest articles. */
export async function inlineAnswers(
  deps: AnsweringDeps,
  words: string,
  language: Language,
): Promise<InlineAnswer[]> {
  const picks = words.trim() === "" ? await unasked(deps) : await asked(deps, words, language);
  return picks.map(({ key, title, description, answer }) => ({
    id: createHash("sha256").update(key).digest("base64url"),
    title: deps.texts.line(language, title),
    description: deps.texts.line(language, description),
    answer,
  }));
}

async function unasked(deps: AnsweringDeps): Promise<Pick[]> {
  const picks: Pick[] = [];
  for (const topic of UNASKED_TOPICS)
    picks.push(
      ...figurePicks(question(topic), await headObservations(deps, topic), deps.reference, FIGURES_OF_EACH),
    );
  return [...picks, ...(await articlePicks(deps, await latestArticles(deps.db, { limit: ARTICLES })))];
}

async function asked(deps: AnsweringDeps, words: string, language: Language): Promise<Pick[]> {
  const question = deps.parse(words);
  switch (question.kind) {
    case "figures":
      return figurePicks(question, await observationsOf(deps, question), deps.reference, FIGURES_OF_TOPIC);
    case "search":
    case "unsure":
      return articlePicks(deps, await searchArticles(deps.db, question.words, { limit: ARTICLES }));
    case "latest":
      return articlePicks(deps, await latestArticles(deps.db, { limit: ARTICLES }));
    case "article":
      return articlePicks(deps, [{ id: question.id }]);
    case "timeline": {
      const answer = await answerQuestion(deps, { question, language });
      const title = line("timeline-title");
      return [{ key: `timeline ${words}`, title, description: line("inline-timeline"), answer }];
    }
    case "check": {
      const answer = await answerQuestion(deps, { question, language });
      const title = line("checked-title");
      return [{ key: `check ${words}`, title, description: line("inline-check"), answer }];
    }
    case "figure": {
      const observation = await observationById(deps.db, question.id);
      return observation === null ? [] : figurePick({ observation, growth: null }, deps.reference);
    }
    case "event": {
      const event = await eventById(deps.db, question.id);
      return event === null ? [] : [eventPick(event, deps.reference)];
    }
    case "compare":
    case "export":
    case "who":
    case "promises":
    case "menu":
    case "misunderstood":
    case "sources":
    case "start":
    case "help":
    case "language":
      return [];
  }
}

async function articlePicks(
  { db, reference }: AnsweringDeps,
  found: readonly { id: ArticleSummary["id"] }[],
): Promise<Pick[]> {
  const picks: Pick[] = [];
  for (const { id } of found) {
    const article = await articleById(db, id);
    if (article !== null) picks.push(articlePick(article, reference));
  }
  return picks;
}

function question(topic: FigureTopic): FiguresQuestion {
  return { kind: "figures", topic, years: null, view: "cards" };
}

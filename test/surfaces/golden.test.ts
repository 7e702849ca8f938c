import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/core/answers/answer.ts";
import { articleAnswer, latestAnswer, searchAnswer } from "../../src/core/answers/articles.ts";
import { checkAnswer } from "../../src/core/answers/check.ts";
import { compareAnswer } from "../../src/core/answers/compare.ts";
import { eventAnswer } from "../../src/core/answers/event.ts";
import { exportAnswer } from "../../src/core/answers/export.ts";
import { figureAnswer } from "../../src/core/answers/figure.ts";
import { figuresAnswer } from "../../src/core/answers/figures.ts";
import {
  helpAnswer,
  languageAnswer,
  misunderstoodAnswer,
  sourcesAnswer,
  startAnswer,
} from "../../src/core/answers/guidance.ts";
import { menuAnswer, unsureAnswer } from "../../src/core/answers/menu.ts";
import { questionParser } from "../../src/core/answers/parse-question.ts";
import { promisesAnswer } from "../../src/core/answers/promises.ts";
import { metricsOf } from "../../src/core/answers/subjects.ts";
import { timelineAnswer } from "../../src/core/answers/timeline.ts";
import { whoAnswer } from "../../src/core/answers/who.ts";
import { prepareLexicon } from "../../src/core/extraction/claim-lexicon.ts";
import { extract } from "../../src/core/extraction/extract.ts";
import { detectLanguage } from "../../src/core/language-detection.ts";
import { LANGUAGES, type Language } from "../../src/core/model/language.ts";
import type { Observation } from "../../src/core/model/observation.ts";
import { believedOn } from "../../src/core/reconciliation/belief.ts";
import { renderHtml } from "../../src/surfaces/telegram/render.ts";
import { createTexts } from "../../src/surfaces/texts.ts";
import { articles, events, sources, storedArticle } from "../support/starter-articles.ts";
import { observationsOf, reference, starterClaims } from "../support/starter-claims.ts";

const texts = await createTexts(join(import.meta.dirname, "..", "..", "locales"));
const parse = questionParser(reference);
const observations = observationsOf(starterClaims());
const lexicon = prepareLexicon(reference);

function knownOn(all: readonly Observation[], day: string | undefined): Observation[] {
  if (day === undefined) return [...all];
  return all.flatMap(({ id, key, claims }) => {
    const revised = claims.map(({ claim }) => ({ revision: 1, publishedAt: null, claim }));
    const observation = believedOn(key, revised, day);
    return observation === null ? [] : [{ ...(id === undefined ? {} : { id }), ...observation }];
  });
}

function answerTo(asked: string): Answer {
  const question = parse(asked);
  switch (question.kind) {
    case "figures": {
      const metrics = metricsOf(question.topic, reference);
      const known = observations.filter(({ key }) => metrics.includes(key.metric));
      return figuresAnswer(question, knownOn(known, question.asOf), reference);
    }
    case "menu": {
      const counted = Map.groupBy(observations, ({ key }) => key.metric);
      return menuAnswer(
        [...counted].map(([metric, of]) => ({ metric, observations: of.length })),
        reference,
      );
    }
    case "unsure":
      return unsureAnswer(question, observations, question.words.includes("порт") ? articles : [], reference);
    case "export":
      return exportAnswer(question, observations, events, "2025-12-05T12:00:00.000Z");
    case "figure":
      return figureAnswer(question, observations[question.id - 1] ?? null, reference);
    case "compare":
      return compareAnswer(question, observations, reference);
    case "promises":
      return promisesAnswer(observations, reference, "2025-12-05");
    case "who":
      return whoAnswer(question.person, observations, reference, "2025-12-05");
    case "timeline":
      return timelineAnswer(question, question.years === null ? events : [], reference, "2025-12-05");
    case "latest":
      return latestAnswer(articles);
    case "article":
      return articleAnswer(question.id === storedArticle.id ? storedArticle : null, question, reference);
    case "event":
      return eventAnswer(events.find(({ id }) => id === question.id) ?? null, question.id, reference);
    case "search":
      return searchAnswer(question.words, question.words === "порт" ? articles : []);
    case "check": {
      const text = { text: question.words, language: detectLanguage(question.words) ?? "ru" };
      const said = extract({ ...text, title: "", source: "", published: "2025-12-05" }, lexicon);
      return checkAnswer(said.claims, observations, reference);
    }
    case "sources":
      return sourcesAnswer(sources, reference);
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

/** An answer as the reader of a chat gets it: pages, then rows of buttons. */
function shown(answer: Answer, language: Language): string {
  const pages = renderHtml(answer, texts, language).map(({ html }) => html);
  const rows = answer.actions.map((row) =>
    row.map(({ label }) => `[${texts.line(language, label)}]`).join(" "),
  );
  return `${[pages.join("\n\n——————————\n\n"), ...rows].join("\n").replaceAll("\u00a0", "_")}\n`;
}

const QUESTIONS = {
  turnover: "/turnover",
  "turnover-2024": "/turnover 2024",
  "turnover-h1": "/turnover I полугодие 2025",
  "turnover-2019": "/turnover 2019",
  corridor: "/corridor",
  oil: "/oil",
  investment: "/investment",
  figures: "/figures",
  "turnover-as-of": "/turnover 2024 на 2025-09-01",
  "oil-btc": "сколько нефти прошло через БТД в 2024?",
  "exports-none": "/exports KZ-UZ зерно 2024",
  unsure: "Казахстан 2024",
  "unsure-nothing": "товарооборот с Бразилией",
  compare: "/compare 2023 2024",
  "compare-none": "/compare 2010 2011",
  promises: "/promises",
  "check-differs": "/check товарооборот в 2024 составил 600 млн долларов",
  "check-mixed": "/check Trade between Azerbaijan and Kazakhstan was $470 mn in 2024",
  "check-no-currency": "/check в 2022 году товарооборот был полтора миллиарда",
  "check-none": "/check сегодня пятнадцать градусов",
  who: "/who Токаев",
  "who-unknown": "/who Иванов",
  history: "/history turnover 2024",
  "figure-history": "/history №8",
  cite: "/cite turnover 2024",
  "timeline-baku": "/timeline Баку встречи",
  export: "/export csv",
  timeline: "/timeline",
  "timeline-2010": "/timeline 2010",
  event: "/event 1",
  "event-unknown": "/event 99",
  latest: "/latest",
  article: "/article 4",
  "article-unknown": "/article 99",
  search: "/search порт",
  "search-nothing": "/search Марс",
  sources: "/sources",
  start: "/start",
  help: "/help",
  language: "/language",
  misunderstood: "/turnover вчераа",
};

// No-break spaces are written as "_", so that a reviewer sees them.
describe.each(LANGUAGES)("answers in %s", (language) => {
  it.each(Object.entries(QUESTIONS))("%s", async (name, asked) => {
    const file = join(import.meta.dirname, "golden", language, `${name}.txt`);
    await expect(shown(answerTo(asked), language)).toMatchFileSnapshot(file);
  });
});

it("views of a topic: its words and its articles", async () => {
  const question = { kind: "figures", topic: "turnover", years: null } as const;
  for (const view of ["quotes", "articles"] as const) {
    const answer = figuresAnswer({ ...question, view }, observations, reference);
    const file = join(import.meta.dirname, "golden", "ru", `turnover-${view}.txt`);
    await expect(shown(answer, "ru")).toMatchFileSnapshot(file);
  }
});

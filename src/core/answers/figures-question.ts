import type { AskedWords } from "./asked-words.ts";
import type { FiguresQuestion, FigureTopic } from "./question.ts";
import {
  CAPITALS,
  foldWord,
  IMPLIED,
  isOneOf,
  METRIC_WORDS,
  NARROWER,
  TOPIC_WORDS,
} from "./question-words.ts";

/** Topics in which capitals stand for their countries: nothing there is told of a city. */
const OF_COUNTRIES: ReadonlySet<FigureTopic> = new Set(["turnover", "exports", "investment", "agri"]);

/** Metrics that belong to a topic by other means than their group; see `subjects.ts`. */
const TOPIC_OF_METRIC: Readonly<Record<string, FigureTopic>> = {
  trade: "exports",
  corridor: "corridor",
  oil: "oil",
  gas: "energy",
  power: "energy",
  uranium: "energy",
  investment: "investment",
  gdp: "other",
};

/** The topics that words name; of a wider and a narrower one the narrower. */
export function topicsNamed(words: readonly string[]): FigureTopic[] {
  const folded = words.map(foldWord);
  const named = TOPIC_WORDS.filter(([, stems]) => folded.some((word) => isOneOf(stems, word))).map(
    ([topic]) => topic,
  );
  return named.filter(
    (topic) => !NARROWER.some(([narrower, wider]) => wider === topic && named.includes(narrower)),
  );
}

/** The one metric of a topic that words name; null where they name none or several. */
export function metricNamed(words: readonly string[], topic: FigureTopic): string | null {
  const folded = words.map(foldWord);
  const named = METRIC_WORDS.filter(
    ([metric, stems]) =>
      TOPIC_OF_METRIC[metric.split(".")[0] ?? ""] === topic && folded.some((word) => isOneOf(stems, word)),
  );
  const [first, second] = named;
  return first === undefined || second !== undefined ? null : first[0];
}

/** The question for a topic's figures, narrowed down to what the words name. */
export function figuresOf(topic: FigureTopic, asked: AskedWords): FiguresQuestion {
  const implied = IMPLIED[topic] ?? [];
  const capitals = OF_COUNTRIES.has(topic) ? asked.places.filter((place) => place in CAPITALS) : [];
  const countries = [...asked.countries, ...capitals.flatMap((place) => CAPITALS[place] ?? [])];
  const place = asked.places.find((each) => !implied.includes(each) && !capitals.includes(each));
  const product = asked.products.find((each) => !implied.includes(each));
  const metric = metricNamed(asked.words, topic);
  return {
    kind: "figures",
    topic,
    years: asked.years,
    view: "cards",
    ...(metric === null ? {} : { metric }),
    ...(countries.length === 0 ? {} : { countries: [...new Set(countries)].toSorted() }),
    ...(place === undefined ? {} : { place }),
    ...(product === undefined ? {} : { product }),
    ...(asked.asOf === null ? {} : { asOf: asked.asOf }),
  };
}

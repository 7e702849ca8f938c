import { readFileSync } from "node:fs";

/** A claim as the labelled corpus has it. */
export interface LabelledClaim {
  metric: string;
  statistic: string;
  value: number;
  max: number | null;
  unit: string | null;
  bound: string;
  status: string;
  from: string | null;
  to: string | null;
  refArea: string | null;
  counterpart: string | null;
  place: string | null;
  product: string | null;
  speaker: string | null;
  quote: string;
  start?: number;
  end?: number;
}

export interface LabelledEvent {
  type: string;
  date: string;
  status: string;
}

export interface LabelledArticle {
  id: string;
  lang: "ru" | "kk" | "az" | "en";
  published: string | null;
  source: string;
  title: string;
  text: string;
  claims: LabelledClaim[];
  events: LabelledEvent[];
}

/** What an extractor answers for one article. */
export interface Answered {
  claims: readonly LabelledClaim[];
  events: readonly LabelledEvent[];
}

export interface Rate {
  precision: number;
  recall: number;
  f1: number;
}

export interface Score {
  articles: number;
  core: Rate;
  full: Rate;
  speaker: number;
  events: Rate;
  quotesNotInText: number;
}

const FULL = ["status", "bound", "from", "to", "refArea", "counterpart", "place", "product"] as const;

export function readCorpus(path: string): LabelledArticle[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as LabelledArticle);
}

/** Values agree within half a per cent. */
function near(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 0.005 * Math.max(Math.abs(a), Math.abs(b));
}

function sameCore(a: LabelledClaim, b: LabelledClaim): boolean {
  const named = a.metric === b.metric && a.statistic === b.statistic && a.unit === b.unit;
  return named && near(a.value, b.value) && near(a.max, b.max);
}

function agreement(a: LabelledClaim, b: LabelledClaim): number {
  return FULL.filter((field) => a[field] === b[field]).length;
}

function lastName(name: string | null): string {
  const plain = (name ?? "").toLowerCase().replaceAll("ё", "е");
  return (
    plain
      .replaceAll(/[^\p{L}\p{N} ]/gu, " ")
      .trim()
      .split(/\s+/u)
      .at(-1) ?? ""
  );
}

function rate(hits: number, predicted: number, gold: number): Rate {
  return {
    precision: predicted > 0 ? hits / predicted : 1,
    recall: gold > 0 ? hits / gold : 1,
    f1: predicted + gold > 0 ? (2 * hits) / (predicted + gold) : 1,
  };
}

/** Scores answers against labels: core, full, speaker, events; claims of metric `other` count on neither side. */
export function scoreClaims(
  articles: readonly LabelledArticle[],
  answer: (article: LabelledArticle) => Answered,
): Score {
  const sum = {
    gold: 0,
    predicted: 0,
    core: 0,
    full: 0,
    speaker: 0,
    goldEvents: 0,
    foundEvents: 0,
    events: 0,
    bad: 0,
  };
  for (const article of articles) {
    const { claims, events } = answer(article);
    sum.bad += claims.filter(
      (one) => article.text.slice(one.start, one.end) !== one.quote || one.quote === "",
    ).length;
    const gold = article.claims.filter((one) => one.metric !== "other");
    const rest = claims.filter((one) => one.metric !== "other");
    sum.gold += gold.length;
    sum.predicted += rest.length;
    for (const label of gold) {
      const best = rest
        .filter((one) => sameCore(label, one))
        .toSorted((a, b) => agreement(label, b) - agreement(label, a))[0];
      if (!best) continue;
      rest.splice(rest.indexOf(best), 1);
      sum.core++;
      if (agreement(label, best) === FULL.length) sum.full++;
      if (lastName(label.speaker) === lastName(best.speaker)) sum.speaker++;
    }
    const happened = [...events];
    sum.goldEvents += article.events.length;
    sum.foundEvents += events.length;
    for (const label of article.events) {
      const at = happened.findIndex(
        (one) => one.type === label.type && one.status === label.status && one.date === label.date,
      );
      if (at < 0) continue;
      happened.splice(at, 1);
      sum.events++;
    }
  }
  return {
    articles: articles.length,
    core: rate(sum.core, sum.predicted, sum.gold),
    full: rate(sum.full, sum.predicted, sum.gold),
    speaker: sum.core > 0 ? sum.speaker / sum.core : 1,
    events: rate(sum.events, sum.foundEvents, sum.goldEvents),
    quotesNotInText: sum.bad,
  };
}

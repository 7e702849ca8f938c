import { type AskedWords, readWords } from "../answers/asked-words.ts";
import { figuresOf, topicsNamed } from "../answers/figures-question.ts";
import { foldWord, isOneOf } from "../answers/question-words.ts";
import { questionVocabulary } from "../answers/vocabulary.ts";
import type { ReferenceData } from "../model/reference-data.ts";
import type { Topic, Watch, WatchCondition } from "../model/subscription.ts";
import { amountIn } from "./read-amount.ts";

/** What the words of `/watch` ask for; what is not understood is named, to be shown with examples. */
export type AskedWatch = { status: "read"; watch: Watch } | { status: "misunderstood"; unknown: string };

export type ReadWatch = (text: string) => AskedWatch;

type Sign = "over" | "under" | Exclude<WatchCondition["kind"], "threshold">;

/** In all four languages at once; `*` ends a stem. */
const SIGNS: readonly (readonly [Sign, readonly string[]])[] = [
  ["over", listed("> больше более свыше выше over above артық астам жоғары көп çox artıq yuxarı")],
  ["under", listed("< меньше менее ниже under below кем төмен аз az aşağı")],
  ["change", listed("± change* измен* өзгер* dəyiş*")],
  ["contradiction", listed("contradiction* противореч* расхожд* қайшылық* ziddiyyət*")],
  ["target", listed("target* цел* мақсат* hədəf*")],
  ["overdue", listed("overdue просроч* gecik* кешік*")],
  ["vintage", listed("vintage* new нов* жаңа yeni")],
  ["event", listed("event* событи* оқиға* hadisə*")],
];
/** What joins a condition to its figure. */
const JOINING = listed("than чем завтра tomorrow ертең sabah значения мән dəyər");
const LONGEST_REQUEST = 200;
const USUAL_PERCENT = 10;

/** Prepares the reading of what people watch: `turnover > 600 mln USD`, `коридор изменение 10 %`, `hadisə Aktau`. */
export function watchReader(reference: ReferenceData): ReadWatch {
  const vocabulary = questionVocabulary(reference);
  const countries = new Set(
    reference.places.flatMap(({ kind, country, key }) => (kind === "country" ? [country ?? key] : [])),
  );
  return (text) => {
    if (text.length > LONGEST_REQUEST) return misunderstood(text);
    const amount = amountIn(text);
    const words = (amount === null ? text : text.slice(0, amount.start) + text.slice(amount.end))
      .replaceAll(/[<>±]/gu, " $& ")
      .split(/\s+/u)
      .filter((word) => word !== "");
    const signs = words.flatMap((word) => signOf(word) ?? []);
    const subject = words.filter((word) => signOf(word) === null && !isOneOf(JOINING, foldWord(word)));
    const asked = readWords(subject.join(" "), vocabulary, (code) => countries.has(code));
    const condition = conditionOf(signs, amount);
    const topics = topicsNamed(asked.words);
    const unknown = unknownIn(asked, amount !== null && condition === null ? text : null);
    if (unknown !== undefined || condition === null) return misunderstood(unknown ?? text);
    if (condition.kind === "event") return { status: "read", watch: ofEvents(asked) };
    const [topic, another] = topics;
    if (topic === undefined || another !== undefined) return misunderstood(text);
    const watch = ofFigures(topic, asked, condition);
    return measures(watch, reference) ? { status: "read", watch } : misunderstood(amount?.said ?? text);
  };
}

/** A figure for less than was asked would be a wrong one. */
function unknownIn(asked: AskedWords, badAmount: string | null): string | undefined {
  if (badAmount !== null) return badAmount;
  if (asked.years !== null) return String(asked.years.from);
  const [person] = asked.people;
  return asked.rest.find((word) => topicsNamed([word]).length === 0) ?? person?.said;
}

/** Null where the signs say nothing together, or nothing with the amount. */
function conditionOf(signs: readonly Sign[], amount: ReturnType<typeof amountIn>): WatchCondition | null {
  const [sign, another] = signs.length === 0 && amount === null ? (["vintage"] as const) : signs;
  if (sign === undefined || another !== undefined) return null;
  if (sign === "over" || sign === "under") {
    if (amount === null || amount.unit === "%" || amount.value.startsWith("-")) return null;
    return { kind: "threshold", side: sign, value: amount.value, unit: amount.unit };
  }
  if (sign === "change") {
    const percent = Number(amount?.value ?? USUAL_PERCENT);
    if ((amount !== null && amount.unit !== "%") || percent <= 0 || percent > 1_000) return null;
    return { kind: sign, percent };
  }
  return amount === null ? { kind: sign } : null;
}

/** Whether a watch's figures come in the unit of its threshold: tonnes of trade turnover never come. */
function measures({ topic, metric, condition }: Watch, { metrics }: ReferenceData): boolean {
  if (condition.kind !== "threshold") return true;
  const { unit } = condition;
  return metrics.some(
    ({ key, group, units }) =>
      (metric === null ? group === topic : key === metric) && unit !== null && units.includes(unit),
  );
}

function ofFigures(topic: Topic, asked: AskedWords, condition: WatchCondition): Watch {
  const { metric = null, countries = [], place = null, product = null } = figuresOf(topic, asked);
  return { topic, metric, countries, place, product, condition };
}

function ofEvents({ countries, places }: AskedWords): Watch {
  const place = places[0] ?? null;
  return { topic: null, metric: null, countries, place, product: null, condition: { kind: "event" } };
}

function signOf(word: string): Sign | null {
  return SIGNS.find(([, stems]) => isOneOf(stems, foldWord(word)))?.[0] ?? null;
}

function misunderstood(unknown: string): AskedWatch {
  return { status: "misunderstood", unknown };
}

function listed(words: string): readonly string[] {
  return words.split(" ");
}

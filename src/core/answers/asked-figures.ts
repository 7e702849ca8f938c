import type { Subject } from "../model/claim.ts";
import type { Observation } from "../model/observation.ts";
import type { ReferenceData } from "../model/reference-data.ts";
import type { Line, Value } from "./answer.ts";
import { line } from "./line.ts";
import type { Names } from "./names.ts";
import type { FigureFilter, FiguresQuestion } from "./question.ts";
import { belongsTo, HOME } from "./subjects.ts";

/** The observations of a topic that a question's metric, countries, place and product leave. */
export function narrowed(
  question: FiguresQuestion,
  observations: readonly Observation[],
  reference: ReferenceData,
): Observation[] {
  const belongs = belongsTo(question.topic, reference);
  const isWanted = wantedSubjects(question, reference);
  return observations.filter(({ key }) => belongs(key) && isWanted(key));
}

/** Whether a figure is of what was asked for. A port's figures are its country's too. */
export function wantedSubjects(
  { metric, countries = [], place, product }: FigureFilter,
  { places }: ReferenceData,
): (subject: Subject) => boolean {
  const countryOf = new Map(places.map(({ key, country }) => [key, country]));
  return (subject) => {
    const sides = [subject.refArea, subject.counterpart, countryOf.get(subject.place ?? "") ?? null];
    // What names no country is of the two that all articles here are about.
    const isUnsaid = subject.refArea === null && subject.counterpart === null && sides[2] === null;
    return (
      (metric === undefined || subject.metric === metric) &&
      (place === undefined || subject.place === place) &&
      (product === undefined || subject.product === product) &&
      countries.every((country) => sides.includes(country) || (isUnsaid && HOME.includes(country)))
    );
  };
}

/** `Экспорт, Казахстан и Азербайджан, зерно`: what was asked for, where nothing answers it. */
export function askedLine(
  { topic, ...filter }: FigureFilter & Pick<FiguresQuestion, "topic">,
  names: Names,
): Line {
  const { metric, countries = [], place, product } = filter;
  const parts: Value[] = [metric === undefined ? line(`topic-${topic}`) : names.metric(metric)];
  if (countries.length > 0)
    parts.push({ kind: "list", values: countries.map((code) => names.country(code)) });
  if (place !== undefined) parts.push(names.place(place));
  if (product !== undefined) parts.push(names.product(product));
  return line("asked", { what: { kind: "list", separator: ", ", values: parts } });
}

/** Whether a question is narrowed down at all. */
export function isNarrow({ metric, countries, place, product }: FigureFilter): boolean {
  return [metric, countries, place, product].some((part) => part !== undefined);
}

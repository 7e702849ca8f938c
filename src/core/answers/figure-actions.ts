import type { Observation } from "../model/observation.ts";
import type { Action } from "./answer.ts";
import { entriesOf, withHeadFirst } from "./card-order.ts";
import { amountOf, periodOf } from "./evidence.ts";
import { aboutLine } from "./figure-lines.ts";
import { preferredOf } from "./growth.ts";
import { line } from "./line.ts";
import type { FiguresQuestion } from "./question.ts";
import { chartedSeries } from "./series.ts";
import type { SubjectGroup } from "./subjects.ts";

const MAX_YEAR_BUTTONS = 5;

/** What a reader can press under the figures of a topic. */
export function figureActions(
  question: FiguresQuestion,
  groups: readonly SubjectGroup[],
  observations: readonly Observation[],
): Action[][] {
  const { years } = question;
  const ask = (view: FiguresQuestion["view"]): FiguresQuestion => ({ ...question, view });
  const views: Action[] = [];
  if (chartedSeries(groups) !== null) {
    views.push({ kind: "chart", label: line("button-chart"), question: ask("cards") });
  }
  if (question.view !== "cards") {
    views.push({ kind: "ask", label: line("button-figures"), question: ask("cards") });
  }
  if (question.view !== "articles") {
    views.push({ kind: "ask", label: line("button-articles"), question: ask("articles") });
  }
  if (question.view !== "quotes") {
    views.push({ kind: "ask", label: line("button-quotes"), question: ask("quotes") });
  }
  const further: Action[] = [];
  if (question.view !== "history") {
    further.push({ kind: "ask", label: line("button-view-history"), question: ask("history") });
  }
  const head = groups[0] === undefined ? undefined : withHeadFirst(entriesOf(groups[0].observations))[0];
  const id = head?.observation.id;
  if (id !== undefined) {
    further.push({
      kind: "ask",
      label: line("button-view-cite"),
      question: { kind: "figure", id, view: "cite" },
    });
  }
  const cards = question.view === "cards" ? cardActions(groups) : [];
  const share: Action = { kind: "share", label: line("button-share"), query: askedInWords(question) };
  const others = yearsWithFigures(observations).filter((year) => year !== years?.from || year !== years.to);
  const yearRow = yearButtons(question, others.slice(0, MAX_YEAR_BUTTONS));
  return [...cards, [...views], [...further, share], yearRow].filter((row) => row.length > 0);
}

/** A button for each of the first figures: its card has the citation, the history, and the word that it is wrong. */
function cardActions([main]: readonly SubjectGroup[]): Action[][] {
  const entries = main === undefined ? [] : withHeadFirst(entriesOf(main.observations));
  const buttons = entries.flatMap(({ observation }): Action[] => {
    const claim = preferredOf(observation);
    const { id } = observation;
    if (claim === null || id === undefined) return [];
    const label = aboutLine(amountOf(claim), periodOf(claim), claim.status);
    return [{ kind: "ask", label, question: { kind: "figure", id, view: "card" } }];
  });
  const [a, b, c, d] = buttons;
  return [
    [a, b],
    [c, d],
  ].map((row) => row.filter((button) => button !== undefined));
}

/** The question as inline mode reads it: `turnover 2024`, `exports KZ-UZ grain 2024`. */
function askedInWords({
  topic,
  years,
  metric,
  countries = [],
  place,
  product,
  asOf,
}: FiguresQuestion): string {
  const period =
    years === null ? "" : years.from === years.to ? `${years.from}` : `${years.from}-${years.to}`;
  const parts = [`/${topic}`, metric, countries.join(" "), place, product, years?.part, period, asOf];
  return parts.filter((part) => part !== undefined && part !== "").join(" ");
}

/** A button for each year, oldest first. */
export function yearButtons(question: FiguresQuestion, years: readonly number[]): Action[] {
  return years
    .toSorted((a, b) => a - b)
    .map((year) => ({
      kind: "ask",
      label: line("button-year", { year: String(year) }),
      question: { ...question, view: "cards", years: { from: year, to: year } },
    }));
}

/** Years that a figure is told of, newest first. */
export function yearsWithFigures(observations: readonly Observation[]): number[] {
  const years = observations.flatMap(({ key: { from, to } }) => {
    const year = (to ?? from)?.slice(0, 4);
    return year === undefined ? [] : [Number(year)];
  });
  return [...new Set(years)].toSorted((a, b) => b - a);
}

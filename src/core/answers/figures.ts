import type { Observation } from "../model/observation.ts";
import type { ReferenceData } from "../model/reference-data.ts";
import type { DerivedBase } from "../reconciliation/derived.ts";
import type { Action, Answer, Block, FigureCard, Line } from "./answer.ts";
import { narrowed } from "./asked-figures.ts";
import { askedPeriod, isAskedFor } from "./asked-period.ts";
import { type Entry, entriesOf, isWholeYear, withHeadFirst } from "./card-order.ts";
import { citeBlocks, copyButtons, historyBlocks } from "./figure.ts";
import { figureActions } from "./figure-actions.ts";
import { figureCard } from "./figure-card.ts";
import { articleBlocks, quotationBlocks } from "./figure-views.ts";
import { checkLine, growthCheck, preferredOf } from "./growth.ts";
import { line } from "./line.ts";
import { type Names, namesOf } from "./names.ts";
import { nothingFound } from "./nothing-found.ts";
import type { FiguresQuestion } from "./question.ts";
import { groupBySubject, metricsOf, type SubjectGroup, subjectLine } from "./subjects.ts";

/** How much an overview shows of one subject; the years' buttons lead to the rest. */
const MAX_CARDS = 6;
const MAX_CARDS_OF_YEARS = 16;
const MAX_PLANS = 3;
const MAX_SUBJECTS = 8;
const MAX_CHECKS = 2;
/** What an overview shows of the subjects after the first, for which nobody asked by name. */
const MAX_FURTHER_CARDS = 2;
const MAX_FURTHER_CARDS_OF_YEARS = 4;

/** What all sources together say of a topic, newest period first, plans after what happened. */
export function figuresAnswer(
  question: FiguresQuestion,
  observations: readonly Observation[],
  reference: ReferenceData,
): Answer {
  const standing = narrowed(question, observations, reference).filter(
    (observation) => preferredOf(observation) !== null,
  );
  const groups = askedGroups(question, standing, reference);
  const names = namesOf(reference);
  const [main] = groups;
  if (main === undefined) return nothingFound(question, standing, names);
  if (question.view === "cite") return citeAnswer(main, question, names);
  const blocks = groups.flatMap((group, place): Block[] => {
    const subject = inPeriod(subjectLine(group.subject, names), question);
    const head: Block = { kind: place === 0 ? "title" : "heading", line: subject };
    switch (question.view) {
      case "cite":
      case "cards":
        return [head, ...cardBlocks(group, { question, names, standing, isFirst: place === 0 })];
      case "quotes":
        return [head, ...quotationBlocks(group)];
      case "articles":
        return [head, ...articleBlocks(group)];
      case "history":
        return [
          head,
          ...entriesOf(group.observations)
            .slice(0, MAX_CARDS)
            .flatMap(({ observation }) => historyBlocks(observation, names)),
        ];
    }
  });
  return { blocks, actions: figureActions(question, groups, standing) };
}

/** The head figure as a citation to copy. */
function citeAnswer(group: SubjectGroup, question: FiguresQuestion, names: Names): Answer {
  const [head] = withHeadFirst(entriesOf(group.observations));
  const claim = head === undefined ? null : preferredOf(head.observation);
  if (claim === null) return nothingFound(question, [], names);
  const back: Action = {
    kind: "ask",
    label: line("button-figures"),
    question: { ...question, view: "cards" },
  };
  return { blocks: citeBlocks(claim, names), actions: [...copyButtons(claim, names), [back]] };
}

/** The subjects of a topic with the observations of the years asked for, the most important first. */
export function askedGroups(
  question: FiguresQuestion,
  observations: readonly Observation[],
  reference: ReferenceData,
): SubjectGroup[] {
  const asked = narrowed(question, observations, reference).filter(
    (observation) => preferredOf(observation) !== null && isAskedFor(observation.key, question.years),
  );
  return groupBySubject(asked, metricsOf(question.topic, reference)).slice(0, MAX_SUBJECTS);
}

/** The subject with the years and the day of knowledge that were asked for. */
export function inPeriod(subject: Line, { years, asOf }: FiguresQuestion): Line {
  const dated = years === null ? subject : line("subject-in-period", { subject, period: askedPeriod(years) });
  return asOf === undefined
    ? dated
    : line("subject-as-of", { subject: dated, date: { kind: "date", date: asOf } });
}

interface Shown {
  question: FiguresQuestion;
  names: Names;
  /** All that is known, for the years asked for and for others. */
  standing: readonly Observation[];
  isFirst: boolean;
}

function cardBlocks(group: SubjectGroup, { question, names, standing, isFirst }: Shown): Block[] {
  const isOverview = question.years === null;
  const ordered = entriesOf(group.observations);
  const isOneYear = question.years?.from === question.years?.to;
  const entries = isOneYear ? withHeadFirst(ordered) : ordered;
  const count = cardCount({ isFirst, isOverview });
  const shown = limited(entries, count);
  const cards = shown
    .map(({ observation, growth }) => figureCard(observation, growth, names))
    .filter((card) => card !== null);
  const checks = isFirst ? checkBlocks(shown, sameSubject(group, standing), question.years) : [];
  const more: Block[] =
    entries.length === shown.length || !isFirst ? [] : [{ kind: "text", line: line("figures-more") }];
  return [...withOfficesOnce(cards), ...checks, ...more];
}

function cardCount({ isFirst, isOverview }: { isFirst: boolean; isOverview: boolean }): number {
  if (isOverview) return isFirst ? MAX_CARDS : MAX_FURTHER_CARDS;
  return isFirst ? MAX_CARDS_OF_YEARS : MAX_FURTHER_CARDS_OF_YEARS;
}

/** An office is named with the first figure of its holder. */
function withOfficesOnce(cards: readonly FigureCard[]): FigureCard[] {
  const introduced = new Set<string>();
  return cards.map((card) => {
    const name = card.speaker?.values["name"];
    if (name === undefined) return card;
    const known = JSON.stringify(name);
    if (introduced.has(known)) return { ...card, speaker: line("speaker", { name }) };
    introduced.add(known);
    return card;
  });
}

function limited(entries: readonly Entry[], count: number): Entry[] {
  const happened = entries.filter(({ observation }) => observation.key.status === "actual");
  const plans = entries.filter(({ observation }) => observation.key.status !== "actual");
  const spare = Math.max(Math.min(MAX_PLANS, count), count - happened.length);
  return [...happened.slice(0, count), ...plans.slice(0, spare)];
}

/**
 * What follows from a level and its growth, held against what the sources say of the year before. Growth of
 * the next year says something of the year asked for, though its own figures are not shown.
 */
function checkBlocks(
  shown: readonly Entry[],
  ofSubject: readonly Observation[],
  years: FiguresQuestion["years"],
): Block[] {
  const visible = new Set(shown.map(({ observation }) => observation));
  const later =
    years === null ? [] : entriesOf(ofSubject).filter(({ observation }) => !visible.has(observation));
  const levels = ofSubject.filter(({ key }) => key.statistic === "level" && key.status === "actual");
  const checksOf = (entries: readonly Entry[], isWanted: (base: DerivedBase) => boolean) =>
    entries.flatMap(({ observation, growth }) => {
      const check = growthCheck(observation, growth);
      return check === null || !isWanted(check.base) ? [] : [checkLine(check, levels)];
    });
  const asked = (base: DerivedBase) => isAskedFor(base, years);
  return [
    ...checksOf(later, (base) => asked(base) && isWholeYear(base)),
    ...checksOf(shown, () => true),
    ...checksOf(later, (base) => asked(base) && !isWholeYear(base)),
  ]
    .slice(0, MAX_CHECKS)
    .map((check, place): Block => ({ kind: place === 0 ? "text" : "note", line: check }));
}

/** All that is known of one subject, in the years asked for or not. */
function sameSubject({ subject }: SubjectGroup, observations: readonly Observation[]): Observation[] {
  return observations.filter(
    ({ key }) =>
      key.metric === subject.metric &&
      key.refArea === subject.refArea &&
      key.counterpart === subject.counterpart &&
      key.place === subject.place &&
      key.product === subject.product,
  );
}

import type { Observation } from "../model/observation.ts";
import type { ReferenceData } from "../model/reference-data.ts";
import type { Answer, Block, FigureCard, Line } from "./answer.ts";
import { askedPeriod, isAskedFor } from "./asked-period.ts";
import { type Entry, entriesOf, withHeadFirst } from "./card-order.ts";
import { figureActions } from "./figure-actions.ts";
import { figureCard } from "./figure-card.ts";
import { articleBlocks, quotationBlocks } from "./figure-views.ts";
import { checkLine, preferredOf } from "./growth.ts";
import { line } from "./line.ts";
import { type Names, namesOf } from "./names.ts";
import { nothingFound } from "./nothing-found.ts";
import type { FiguresQuestion } from "./question.ts";
import { groupBySubject, metricsOf, type SubjectGroup, subjectLine } from "./subjects.ts";

/** How much an overview shows of one subject; the years' buttons lead to the rest. */
const MAX_CARDS = 6;
const MAX_CARDS_OF_YEARS = 20;
const MAX_PLANS = 3;
const MAX_SUBJECTS = 8;
const MAX_CHECKS = 2;

/** What all sources together say of a topic, newest period first, plans after what happened. */
export function figuresAnswer(
  question: FiguresQuestion,
  observations: readonly Observation[],
  reference: ReferenceData,
): Answer {
  const metrics = metricsOf(question.topic, reference);
  const standing = observations.filter(
    (observation) => metrics.includes(observation.key.metric) && preferredOf(observation) !== null,
  );
  const groups = askedGroups(question, standing, reference);
  if (groups.length === 0) return nothingFound(question, standing);
  const names = namesOf(reference);
  const blocks = groups.flatMap((group, place): Block[] => {
    const subject = inPeriod(subjectLine(group.subject, names), question);
    const head: Block = { kind: place === 0 ? "title" : "heading", line: subject };
    switch (question.view) {
      case "cards":
        return [head, ...cardBlocks(group, question, names, standing)];
      case "quotes":
        return [head, ...quotationBlocks(group)];
      case "articles":
        return [head, ...articleBlocks(group)];
    }
  });
  return { blocks, actions: figureActions(question, groups, standing) };
}

/** The subjects of a topic with the observations of the years asked for, the most important first. */
export function askedGroups(
  question: FiguresQuestion,
  observations: readonly Observation[],
  reference: ReferenceData,
): SubjectGroup[] {
  const asked = observations.filter(
    (observation) => preferredOf(observation) !== null && isAskedFor(observation.key, question.years),
  );
  return groupBySubject(asked, metricsOf(question.topic, reference)).slice(0, MAX_SUBJECTS);
}

function inPeriod(subject: Line, { years }: FiguresQuestion): Line {
  return years === null ? subject : line("subject-in-period", { subject, period: askedPeriod(years) });
}

function cardBlocks(
  group: SubjectGroup,
  question: FiguresQuestion,
  names: Names,
  standing: readonly Observation[],
): Block[] {
  const ordered = entriesOf(group.observations);
  const entries = question.years === null ? withHeadFirst(ordered) : ordered;
  const shown = limited(entries, question.years === null ? MAX_CARDS : MAX_CARDS_OF_YEARS);
  const cards = shown
    .map(({ observation, growth }) => figureCard(observation, growth, names))
    .filter((card) => card !== null);
  const hidden = entries.length - shown.length;
  const more: Block[] = hidden === 0 ? [] : [{ kind: "text", line: line("figures-more", { count: hidden }) }];
  return [...withOfficesOnce(cards), ...checkBlocks(shown, sameSubject(group, standing)), ...more];
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
  return [...happened.slice(0, count), ...plans.slice(0, Math.max(MAX_PLANS, count - happened.length))];
}

/** What follows from a level and its growth, held against what the sources say of the year before. */
function checkBlocks(entries: readonly Entry[], levels: readonly Observation[]): Block[] {
  const checks = entries.flatMap(({ observation, growth }) => {
    const level = preferredOf(observation);
    const change = growth === null ? null : preferredOf(growth);
    const check = level === null || change === null ? null : checkLine(level, change, levels);
    return check === null ? [] : [check];
  });
  return checks
    .slice(0, MAX_CHECKS)
    .map((check, place): Block => ({ kind: place === 0 ? "text" : "note", line: check }));
}

/** Levels that happened of the same subject, in the years asked for or not. */
function sameSubject({ subject }: SubjectGroup, observations: readonly Observation[]): Observation[] {
  return observations.filter(
    ({ key }) =>
      key.statistic === "level" &&
      key.status === "actual" &&
      key.metric === subject.metric &&
      key.refArea === subject.refArea &&
      key.counterpart === subject.counterpart &&
      key.place === subject.place &&
      key.product === subject.product,
  );
}

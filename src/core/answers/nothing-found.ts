import type { Observation } from "../model/observation.ts";
import type { Action, Answer, Line } from "./answer.ts";
import { askedLine, isNarrow } from "./asked-figures.ts";
import { askedPeriod } from "./asked-period.ts";
import { yearButtons, yearsWithFigures } from "./figure-actions.ts";
import { line } from "./line.ts";
import type { Names } from "./names.ts";
import type { FiguresQuestion } from "./question.ts";

const NEAREST_YEARS = 4;

/** Says that nothing is known, and of which years near those asked for something is. */
export function nothingFound(
  question: FiguresQuestion,
  observations: readonly Observation[],
  names: Names,
): Answer {
  const { topic, years, asOf } = question;
  const asked = askedLine(question, names);
  const named =
    asOf === undefined
      ? asked
      : line("subject-as-of", { subject: asked, date: { kind: "date", date: asOf } });
  const wider: Action[][] = isNarrow(question)
    ? [
        [
          {
            kind: "ask",
            label: line("button-wider", { topic: line(`topic-${topic}`) }),
            question: {
              kind: "figures",
              topic,
              years,
              view: "cards",
              ...(asOf === undefined ? {} : { asOf }),
            },
          },
        ],
      ]
    : [];
  if (years === null) return said(line("nothing-of-topic", { topic: named }), wider);
  const nearest = nearestYears(observations, years);
  const values = { topic: named, period: askedPeriod(years) };
  if (nearest.length === 0) return said(line("nothing-of-period", values), wider);
  const list = { kind: "list", values: nearest.map(String) } as const;
  return said(line("nothing-of-period-nearest", { ...values, years: list }), [
    yearButtons(question, nearest),
    ...wider,
  ]);
}

function nearestYears(
  observations: readonly Observation[],
  years: NonNullable<FiguresQuestion["years"]>,
): number[] {
  const distance = (year: number) => Math.min(Math.abs(year - years.from), Math.abs(year - years.to));
  return yearsWithFigures(observations)
    .toSorted((a, b) => distance(a) - distance(b) || b - a)
    .slice(0, NEAREST_YEARS)
    .toSorted((a, b) => a - b);
}

function said(text: Line, actions: Action[][]): Answer {
  return { blocks: [{ kind: "text", line: text }], actions };
}

import type { Observation } from "../model/observation.ts";
import type { Answer } from "./answer.ts";
import { askedPeriod } from "./asked-period.ts";
import { yearButtons, yearsWithFigures } from "./figure-actions.ts";
import { line } from "./line.ts";
import type { FiguresQuestion } from "./question.ts";

const NEAREST_YEARS = 4;

/** Says that nothing is known, and of which years near those asked for something is. */
export function nothingFound(question: FiguresQuestion, observations: readonly Observation[]): Answer {
  const { topic, years } = question;
  const named = line(`topic-${topic}`);
  if (years === null) {
    return { blocks: [{ kind: "text", line: line("nothing-of-topic", { topic: named }) }], actions: [] };
  }
  const distance = (year: number) => Math.min(Math.abs(year - years.from), Math.abs(year - years.to));
  const nearest = yearsWithFigures(observations)
    .toSorted((a, b) => distance(a) - distance(b) || b - a)
    .slice(0, NEAREST_YEARS)
    .toSorted((a, b) => a - b);
  const values = { topic: named, period: askedPeriod(years) };
  if (nearest.length === 0) {
    return { blocks: [{ kind: "text", line: line("nothing-of-period", values) }], actions: [] };
  }
  const list = { kind: "list", values: nearest.map(String) } as const;
  return {
    blocks: [{ kind: "text", line: line("nothing-of-period-nearest", { ...values, years: list }) }],
    actions: [yearButtons(question, nearest)],
  };
}

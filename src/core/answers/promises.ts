import type { Observation, StoredClaim } from "../model/observation.ts";
import type { ReferenceData } from "../model/reference-data.ts";
import { type Outcome, type Promised, promisesOf } from "../reconciliation/promises.ts";
import type { Answer, Block, Line } from "./answer.ts";
import { amountOf, periodOf, sourceOf } from "./evidence.ts";
import { periodOrLack } from "./figure-lines.ts";
import { line } from "./line.ts";
import { type Names, namesOf } from "./names.ts";
import { groupBySubject, subjectLine } from "./subjects.ts";

const MAX_PROMISES = 12;
const MAX_STEPS = 6;

/**
 * Every target with its deadline, how it moved, and what became of it.
 * @param today day, ISO 8601
 */
export function promisesAnswer(
  observations: readonly Observation[],
  reference: ReferenceData,
  today: string,
): Answer {
  const names = namesOf(reference);
  const metrics = reference.metrics.map(({ key }) => key);
  const promises = groupBySubject(observations, metrics).flatMap((group) =>
    promisesOf(group.observations, today),
  );
  if (promises.length === 0) return { blocks: [{ kind: "text", line: line("promises-none") }], actions: [] };
  return {
    blocks: [
      { kind: "title", line: line("promises-title") },
      ...promises.slice(0, MAX_PROMISES).flatMap((promise) => promiseBlocks(promise, names)),
    ],
    actions: [],
  };
}

/** One promise: its subject, its steps, its outcome. */
export function promiseBlocks({ steps, outcome }: Promised, names: Names): Block[] {
  const [first] = steps;
  if (first === undefined) return [];
  // The first time and the latest ones tell how a target moved.
  const shown = steps.length <= MAX_STEPS ? steps : [first, ...steps.slice(1 - MAX_STEPS)];
  return [
    { kind: "heading", line: subjectLine(first, names) },
    ...shown.map(
      (step): Block => ({
        kind: "item",
        line: stepLine(step, names),
        source: sourceOf(step.evidence),
      }),
    ),
    { kind: "note", line: outcomeLine(outcome) },
  ];
}

function stepLine(claim: StoredClaim, names: Names): Line {
  const values = { amount: amountOf(claim), period: periodOrLack(periodOf(claim), claim.status) };
  const who = names.speaker(claim);
  return who === null ? line("promise-step", values) : line("promise-step-said", { ...values, who });
}

function outcomeLine(outcome: Outcome): Line {
  switch (outcome.kind) {
    case "kept":
    case "missed":
      return line(`promise-${outcome.kind}`, figureValues(outcome.actual));
    case "unreported":
    case "ahead":
    case "open":
      return outcome.latest === null
        ? line(`promise-${outcome.kind}`)
        : line(`promise-${outcome.kind}-latest`, figureValues(outcome.latest));
  }
}

function figureValues(claim: StoredClaim) {
  return {
    amount: amountOf(claim),
    period: periodOf(claim),
    publisher: claim.evidence.publisher,
  };
}

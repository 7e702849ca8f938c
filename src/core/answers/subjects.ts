import type { Subject } from "../model/claim.ts";
import type { Observation } from "../model/observation.ts";
import type { ReferenceData } from "../model/reference-data.ts";
import type { Line, Value } from "./answer.ts";
import { line } from "./line.ts";
import type { Names } from "./names.ts";
import type { FigureTopic } from "./question.ts";

/** All observations of one thing: one metric of one pair of countries, place and product. */
export interface SubjectGroup {
  subject: Subject;
  observations: Observation[];
}

/** Metrics that a topic shows besides its own group, after it. */
const RELATED: Readonly<Record<FigureTopic, readonly string[]>> = {
  turnover: ["trade.exports", "trade.imports"],
  corridor: [],
  oil: [],
  investment: [],
};

/** Keys of the metrics that answer for a topic, in the order in which they are shown. */
export function metricsOf(topic: FigureTopic, reference: ReferenceData): string[] {
  const own = reference.metrics.filter(({ group }) => group === topic).map(({ key }) => key);
  return [...own, ...RELATED[topic]];
}

/** Groups observations of these metrics by subject: in the metrics' order, totals before parts, then what most is said of. */
export function groupBySubject(
  observations: readonly Observation[],
  metrics: readonly string[],
): SubjectGroup[] {
  const ofMetrics = observations.filter(({ key }) => metrics.includes(key.metric));
  const groups = Map.groupBy(ofMetrics, ({ key }) =>
    [key.metric, key.refArea, key.counterpart, key.place, key.product].map((part) => part ?? "").join("|"),
  );
  return [...groups.values()]
    .flatMap((same) => (same[0] === undefined ? [] : [{ subject: same[0].key, observations: same }]))
    .toSorted(
      (a, b) =>
        metrics.indexOf(a.subject.metric) - metrics.indexOf(b.subject.metric) ||
        Number(a.subject.product !== null) - Number(b.subject.product !== null) ||
        claimsIn(b) - claimsIn(a),
    );
}

/** `Товарооборот: Азербайджан — Казахстан`: what a group of figures is about. */
export function subjectLine(subject: Subject, names: Names): Line {
  const metric = names.metric(subject.metric);
  const about: Value[] = [];
  if (subject.refArea !== null && subject.counterpart !== null) {
    const pair = { first: names.country(subject.refArea), second: names.country(subject.counterpart) };
    about.push(names.isDirected(subject.metric) ? line("countries-directed", pair) : line("countries", pair));
  } else if (subject.refArea !== null || subject.counterpart !== null) {
    about.push(names.country(subject.refArea ?? subject.counterpart ?? ""));
  }
  // The names of the corridor's metrics say which corridor it is.
  const named = subject.metric.startsWith("corridor.") && subject.place === "TITR";
  if (subject.place !== null && !named) about.push(names.place(subject.place));
  if (subject.product !== null) about.push(names.product(subject.product));
  const [first, second, third] = about;
  if (first === undefined) return line("subject", { metric });
  if (second === undefined) return line("subject-of-one", { metric, first });
  if (third === undefined) return line("subject-of-two", { metric, first, second });
  return line("subject-of-three", { metric, first, second, third });
}

function claimsIn({ observations }: SubjectGroup): number {
  return observations.reduce((sum, { claims }) => sum + claims.length, 0);
}

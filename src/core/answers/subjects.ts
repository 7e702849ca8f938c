import type { Subject } from "../model/claim.ts";
import type { Observation } from "../model/observation.ts";
import type { Product, ReferenceData } from "../model/reference-data.ts";
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
  exports: [],
  corridor: [],
  oil: [],
  ports: [],
  investment: [],
  energy: [],
  agri: ["agri.volume", "trade.exports", "trade.imports"],
  other: [],
};

/** Topics that are of one kind of goods, whatever metric counts them. */
const GOODS: Readonly<Partial<Record<FigureTopic, Product["group"]>>> = { agri: "farm" };
const ALL_OF_ITS_GOODS = "agri.volume";

/** The countries that the commands are about; trade with others is shown after theirs. */
export const HOME: readonly (string | null)[] = ["AZ", "KZ", null];

/** Keys of the metrics that answer for a topic, in the order in which they are shown. */
export function metricsOf(topic: FigureTopic, reference: ReferenceData): string[] {
  const own = reference.metrics.filter(({ group }) => group === topic).map(({ key }) => key);
  return [...own, ...RELATED[topic]];
}

/** Whether a topic is about a subject. */
export function belongsTo(topic: FigureTopic, reference: ReferenceData): (subject: Subject) => boolean {
  const metrics = new Set(metricsOf(topic, reference));
  const goods = GOODS[topic];
  const products = new Set(reference.products.filter(({ group }) => group === goods).map(({ key }) => key));
  return ({ metric, product }) =>
    metrics.has(metric) &&
    (goods === undefined || metric === ALL_OF_ITS_GOODS || (product !== null && products.has(product)));
}

/** The topic whose command answers with a metric. */
export function topicOf(metric: string, reference: ReferenceData): FigureTopic {
  return reference.metrics.find(({ key }) => key === metric)?.group ?? "other";
}

/** Groups observations of these metrics by subject: in the metrics' order, totals before parts, the two countries before others, then what most is said of. */
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
    .toSorted((a, b) => compareSubjects(a.subject, b.subject, metrics) || claimsIn(b) - claimsIn(a));
}

/** In the metrics' order, totals before parts, the two countries before others; 0 for subjects of one class. */
export function compareSubjects(a: Subject, b: Subject, metrics: readonly string[]): number {
  return (
    metrics.indexOf(a.metric) - metrics.indexOf(b.metric) ||
    Number(a.product !== null) - Number(b.product !== null) ||
    othersIn(a) - othersIn(b)
  );
}

/** `Товарооборот: Азербайджан — Казахстан`: what a group of figures is about. */
export function subjectLine(subject: Subject, names: Names): Line {
  const metric = names.metric(subject.metric);
  const [first, second, third] = [
    countriesOf(subject, names),
    placeOf(subject, names),
    subject.product === null ? null : names.product(subject.product),
  ].filter((part) => part !== null);
  if (first === undefined) return line("subject", { metric });
  if (second === undefined) return line("subject-of-one", { metric, first });
  if (third === undefined) return line("subject-of-two", { metric, first, second });
  return line("subject-of-three", { metric, first, second, third });
}

function countriesOf({ metric, refArea, counterpart }: Subject, names: Names): Value | null {
  const known = [refArea, counterpart].filter((code) => code !== null).map((code) => names.country(code));
  const [first, second] = known;
  if (first === undefined) return null;
  if (second === undefined) return first;
  const pair = { first, second };
  return names.isDirected(metric) ? line("countries-directed", pair) : line("countries", pair);
}

function placeOf({ metric, place }: Subject, names: Names): Value | null {
  // The names of the corridor's metrics say which corridor it is.
  const isNamed = metric.startsWith("corridor.") && place === "TITR";
  return place === null || isNamed ? null : names.place(place);
}

function othersIn({ refArea, counterpart }: Subject): number {
  return [refArea, counterpart].filter((code) => !HOME.includes(code)).length;
}

function claimsIn({ observations }: SubjectGroup): number {
  return observations.reduce((sum, { claims }) => sum + claims.length, 0);
}

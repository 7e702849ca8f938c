import { wantedSubjects } from "../core/answers/asked-figures.ts";
import { daysOf } from "../core/answers/asked-period.ts";
import { isMeant } from "../core/answers/checked-figure.ts";
import type { FigureFilter, FiguresQuestion, FigureTopic } from "../core/answers/question.ts";
import { belongsTo, metricsOf } from "../core/answers/subjects.ts";
import type { Claim } from "../core/model/claim.ts";
import type { Observation } from "../core/model/observation.ts";
import type { ReferenceData } from "../core/model/reference-data.ts";
import type { Db } from "../db/open.ts";
import { type ObservationRow, withClaims } from "../db/queries/observation-claims.ts";
import { type Fill, rowsOfSubjects } from "../db/queries/observations-of-subjects.ts";
import { type FigureScope, type StoredSubject, subjectsOf, toldSubjects } from "../db/queries/subjects.ts";
import {
  comparableSubjects,
  rowsOfYears,
  subjectsWithTargets,
  toldBy,
} from "../db/queries/told-observations.ts";
import { type Classes, firstOf, inClasses, portions } from "./subject-classes.ts";

/** What figures are found with. */
interface FigureDeps {
  db: Db;
  reference: ReferenceData;
}

type Question = FigureFilter &
  Pick<FiguresQuestion, "topic"> &
  Partial<Pick<FiguresQuestion, "years" | "view">>;

/** An answer shows the first subject whole and the others in short. */
const SUBJECTS = 8;
const FIRST: Fill = { figures: 14, wholeYears: 6, plans: 10, depth: 7 };
const FURTHER: Fill = { figures: 3, wholeYears: 1, plans: 3, depth: 3 };
/** One figure, to be picked. */
const HEAD: Fill = { figures: 2, wholeYears: 1, plans: 1, depth: 7 };
/** Of years that are asked for by name more is shown of each subject. */
const FIRST_OF_YEARS: Fill = { ...FIRST, figures: 32 };
const FURTHER_OF_YEARS: Fill = { ...FURTHER, figures: 8 };
/** As many years as a chart has room for. */
const DRAWN: Fill = { figures: 32, wholeYears: 20, plans: 12, depth: 7 };
/** Whether there is anything. */
const GLIMPSE: Fill = { figures: 1, wholeYears: 0, plans: 1, depth: 0 };
const PROMISED: Fill = { figures: 1, wholeYears: 2, plans: 8, targetsOnly: true, depth: 3 };
/** The time of a stated figure and of what lies in it; see `newestFirst`: the whole stands before its parts. */
const BESIDE: Fill = { figures: 16, wholeYears: 4, plans: 6, depth: 3 };
const PROMISES = 12;
const SAID = 24;

/**
 * What an answer to a question for figures is made from: of the most important subjects the figures of the
 * years asked for, others around them to check growth against, and where there are none the newest.
 */
export async function observationsOf(deps: FigureDeps, question: Question): Promise<Observation[]> {
  return observationsFilling(deps, question, { overview: FIRST, ofYears: FIRST_OF_YEARS });
}

/** What a chart is made from: more years of the first subject, fewer figures of each. */
export async function observationsToDraw(deps: FigureDeps, question: Question): Promise<Observation[]> {
  return observationsFilling(deps, question, { overview: DRAWN, ofYears: DRAWN });
}

async function observationsFilling(
  deps: FigureDeps,
  question: Question,
  { overview, ofYears }: { overview: Fill; ofYears: Fill },
): Promise<Observation[]> {
  const { db } = deps;
  const { years = null, asOf, view } = question;
  const classes = await wantedOf(deps, question);
  const history = view === "history";
  for (const period of [periodOf(years), null]) {
    const scope = { period, asOf };
    const told = await firstOf(classes, SUBJECTS, (ids) => toldSubjects(db, ids, scope));
    if (told.length === 0) continue;
    const [first, further] = period === null ? [overview, FURTHER] : [ofYears, FURTHER_OF_YEARS];
    const filled = told.map(({ id }, place) => ({ subjectId: id, fill: place === 0 ? first : further }));
    return withClaims(db, await rowsOfSubjects(db, filled, scope), { asOf, history });
  }
  return [];
}

/** The head figure of a topic. */
export async function headObservations(deps: FigureDeps, topic: FigureTopic): Promise<Observation[]> {
  const scope = { period: null, asOf: undefined };
  const [first] = await firstOf(await wantedOf(deps, { topic }), 1, (ids) =>
    toldSubjects(deps.db, ids, scope),
  );
  if (first === undefined) return [];
  return withClaims(deps.db, await rowsOfSubjects(deps.db, [{ subjectId: first.id, fill: HEAD }], scope));
}

/** A figure or two of each topic that may be meant: enough to say which of them anything is known of. */
export async function observationsOfAny(
  { db, reference }: FigureDeps,
  questions: readonly Question[],
): Promise<Observation[]> {
  const [one] = questions;
  if (one === undefined) return [];
  const scope = { period: periodOf(one.years ?? null), asOf: one.asOf };
  const all = await subjectsOf(db, null);
  const waiting = questions.map((question) => portions(classesOf(all, question, reference)));
  const found: StoredSubject[] = [];
  // All topics are looked through together, those of which something was found no further.
  while (waiting.some((some) => some.length > 0)) {
    const next = waiting.map((some) => (some.shift() ?? []).flat());
    const ids = [...new Set(next.flat().map(({ id }) => id))];
    const told = await toldSubjects(db, ids, scope);
    for (const [place, some] of next.entries()) {
      const first = some.find(({ id }) => told.has(id));
      if (first === undefined) continue;
      found.push(first);
      waiting[place] = [];
    }
  }
  const ids = [...new Set(found.map(({ id }) => id))];
  const filled = ids.map((subjectId) => ({ subjectId, fill: GLIMPSE }));
  return withClaims(db, await rowsOfSubjects(db, filled, scope), { asOf: scope.asOf });
}

/** Two years of the subjects that can be compared. */
export async function observationsOfYears(
  deps: FigureDeps,
  topic: FigureTopic | null,
  years: { from: number; to: number },
): Promise<Observation[]> {
  const { db, reference } = deps;
  const all = reference.metrics.map(({ key }) => key);
  const classes =
    topic === null ? inClasses(await subjectsOf(db, null), all) : await wantedOf(deps, { topic });
  const told = await firstOf(classes, SUBJECTS, (ids) => comparableSubjects(db, ids, years));
  const ids = told.map(({ id }) => id);
  return withClaims(db, await rowsOfYears(db, ids, [years.from, years.to]));
}

/** The targets that were told last, and what became of them. */
export async function observationsOfPromises(
  { db, reference }: FigureDeps,
  topic: FigureTopic | null,
): Promise<Observation[]> {
  const metrics = topic === null ? null : metricsOf(topic, reference);
  const ids = await subjectsWithTargets(db, metrics, PROMISES);
  return withClaims(db, await promiseRows(db, ids));
}

/** What somebody told lately, and what became of their targets. */
export async function observationsOfSpeaker({ db }: FigureDeps, speaker: string): Promise<Observation[]> {
  const said = await toldBy(db, speaker, { status: "actual", limit: SAID });
  const promised = await toldBy(db, speaker, { status: "target", limit: SAID });
  const subjects = [...new Set(promised.map(({ subjectId }) => subjectId))].slice(0, PROMISES);
  const own = [...said, ...promised];
  const rows = [...own.map(({ row }) => row), ...(await promiseRows(db, subjects))];
  return withClaims(db, [...new Map(rows.map((row) => [row.id, row])).values()], {
    claimIds: own.map(({ claimId }) => claimId),
  });
}

function promiseRows(db: Db, subjectIds: readonly number[]): Promise<ObservationRow[]> {
  const filled = subjectIds.map((subjectId) => ({ subjectId, fill: PROMISED }));
  return rowsOfSubjects(db, filled, { period: null, asOf: undefined });
}

/** What stated figures are held against: the same time of what they may be of, else what lies near. */
export async function observationsBeside(
  { db, reference }: FigureDeps,
  stated: readonly Claim[],
): Promise<Observation[]> {
  const metrics = reference.metrics.map(({ key }) => key);
  const rows: ObservationRow[] = [];
  for (const claim of stated) {
    const ofMetric = await subjectsOf(db, [claim.metric]);
    const meant = ofMetric.filter((subject) => isMeant(claim, subject));
    const classes = inClasses(meant.length === 0 ? ofMetric : meant, metrics);
    for (const period of [statedPeriod(claim), null]) {
      const scope = { period, asOf: undefined };
      const told = await firstOf(classes, SUBJECTS, (ids) => toldSubjects(db, ids, scope));
      const filled = told.map(({ id }) => ({ subjectId: id, fill: BESIDE }));
      rows.push(...(await rowsOfSubjects(db, filled, scope)));
      if (told.length > 0) break;
    }
  }
  return withClaims(db, [...new Map(rows.map((row) => [row.id, row])).values()]);
}

function statedPeriod({ from, to }: Claim): FigureScope["period"] {
  const first = from ?? to;
  const last = to ?? from;
  return first === null || last === null ? null : { from: first, to: last, within: true };
}

function periodOf(years: FiguresQuestion["years"]): FigureScope["period"] {
  return years === null ? null : { ...daysOf(years), within: years.part !== undefined };
}

/** The subjects that a question is about, in the order of answers: classes of equal weight. */
async function wantedOf({ db, reference }: FigureDeps, question: Question): Promise<Classes> {
  return classesOf(await subjectsOf(db, metricsOf(question.topic, reference)), question, reference);
}

function classesOf(
  subjects: readonly StoredSubject[],
  question: Question,
  reference: ReferenceData,
): Classes {
  const belongs = belongsTo(question.topic, reference);
  const isWanted = wantedSubjects(question, reference);
  const wanted = subjects.filter((subject) => belongs(subject) && isWanted(subject));
  return inClasses(wanted, metricsOf(question.topic, reference));
}

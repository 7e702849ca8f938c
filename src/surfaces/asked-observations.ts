import { wantedSubjects } from "../core/answers/asked-figures.ts";
import { daysOf } from "../core/answers/asked-period.ts";
import { isMeant } from "../core/answers/checked-figure.ts";
import type { FigureFilter, FiguresQuestion, FigureTopic } from "../core/answers/question.ts";
import { belongsTo, compareSubjects, metricsOf } from "../core/answers/subjects.ts";
import type { Claim } from "../core/model/claim.ts";
import type { Observation } from "../core/model/observation.ts";
import type { ReferenceData } from "../core/model/reference-data.ts";
import type { Db } from "../db/open.ts";
import { type ObservationRow, withClaims } from "../db/queries/observation-claims.ts";
import { type Fill, rowsOfSubjects } from "../db/queries/observations-of-subjects.ts";
import {
  type FigureScope,
  type StoredSubject,
  subjectsOf,
  subjectText,
  toldSubjects,
} from "../db/queries/subjects.ts";
import {
  comparableSubjects,
  rowsOfYears,
  subjectsWithTargets,
  toldBy,
} from "../db/queries/told-observations.ts";

/** What figures are found with. */
export interface FigureDeps {
  db: Db;
  reference: ReferenceData;
}

/** Subjects in the order of answers, those of equal weight together. */
type Classes = StoredSubject[][];
type Question = FigureFilter &
  Pick<FiguresQuestion, "topic"> &
  Partial<Pick<FiguresQuestion, "years" | "view">>;

/** An answer shows the first subject whole and the others in short. */
const SUBJECTS = 8;
const FIRST: Fill = { figures: 16, wholeYears: 8, plans: 12, depth: 7 };
const FURTHER: Fill = { figures: 4, wholeYears: 1, plans: 3, depth: 3 };
/** Of years that are asked for by name more is shown of each subject. */
const FIRST_OF_YEARS: Fill = { ...FIRST, figures: 32 };
const FURTHER_OF_YEARS: Fill = { ...FURTHER, figures: 8 };
/** As many years as a chart has room for. */
const DRAWN: Fill = { figures: 32, wholeYears: 20, plans: 12, depth: 7 };
/** Whether there is anything. */
const GLIMPSE: Fill = { figures: 1, wholeYears: 0, plans: 1, depth: 0 };
const PROMISED: Fill = { figures: 1, wholeYears: 3, plans: 8, targetsOnly: true, depth: 3 };
/** The time of a stated figure and of what lies in it; see `newestFirst`: the whole stands before its parts. */
const BESIDE: Fill = { figures: 16, wholeYears: 4, plans: 6, depth: 3 };
const PROMISES = 12;
const SAID = 24;
/** Subjects are looked through this many at a time. */
const AT_A_TIME = 40;

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

/** A figure or two of each topic that may be meant: enough to say which of them anything is known of. */
export async function observationsOfAny(
  deps: FigureDeps,
  questions: readonly Question[],
): Promise<Observation[]> {
  const found: Observation[] = [];
  for (const question of questions) {
    const scope = { period: periodOf(question.years ?? null), asOf: question.asOf };
    const classes = await wantedOf(deps, question);
    const told = await firstOf(classes, 1, (ids) => toldSubjects(deps.db, ids, scope));
    const filled = told.map(({ id }) => ({ subjectId: id, fill: GLIMPSE }));
    const rows = await rowsOfSubjects(deps.db, filled, scope);
    found.push(...(await withClaims(deps.db, rows, { asOf: question.asOf })));
  }
  return found;
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
  const metrics = metricsOf(question.topic, reference);
  const belongs = belongsTo(question.topic, reference);
  const isWanted = wantedSubjects(question, reference);
  const wanted = (await subjectsOf(db, metrics)).filter((subject) => belongs(subject) && isWanted(subject));
  return inClasses(wanted, metrics);
}

function inClasses(subjects: readonly StoredSubject[], metrics: readonly string[]): Classes {
  const classes: StoredSubject[][] = [];
  for (const subject of subjects.toSorted((a, b) => compareSubjects(a, b, metrics))) {
    const last = classes.at(-1);
    const [one] = last ?? [];
    if (last !== undefined && one !== undefined && compareSubjects(one, subject, metrics) === 0)
      last.push(subject);
    else classes.push([subject]);
  }
  return classes;
}

/** The first subjects of which anything is told; of one class those much told of come first. */
async function firstOf(
  classes: Classes,
  count: number,
  timesTold: (ids: readonly number[]) => Promise<ReadonlyMap<number, number>>,
): Promise<StoredSubject[]> {
  const found: StoredSubject[] = [];
  for (const some of portions(classes)) {
    const told = await timesTold(some.flat().map(({ id }) => id));
    for (const same of some) found.push(...mostToldFirst(same, told));
    if (found.length >= count) break;
  }
  return found.slice(0, count);
}

function mostToldFirst(
  subjects: readonly StoredSubject[],
  told: ReadonlyMap<number, number>,
): StoredSubject[] {
  const times = ({ id }: StoredSubject) => told.get(id) ?? 0;
  return subjects
    .filter((subject) => times(subject) > 0)
    .toSorted((a, b) => times(b) - times(a) || (subjectText(a) < subjectText(b) ? -1 : 1));
}

/** Whole classes, together some dozens of subjects. */
function portions(classes: Classes): Classes[] {
  const all: StoredSubject[][][] = [];
  let size = AT_A_TIME;
  for (const same of classes) {
    if (size >= AT_A_TIME) {
      all.push([]);
      size = 0;
    }
    all.at(-1)?.push(same);
    size += same.length;
  }
  return all;
}

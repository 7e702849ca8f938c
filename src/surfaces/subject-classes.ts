import { compareSubjects } from "../core/answers/subjects.ts";
import { type StoredSubject, subjectText } from "../db/queries/subjects.ts";

/** Subjects in the order of answers, those of equal weight together. */
export type Classes = StoredSubject[][];

/** Subjects are looked through this many at a time. */
const AT_A_TIME = 40;

/** Subjects in the order in which these metrics are shown. */
export function inClasses(subjects: readonly StoredSubject[], metrics: readonly string[]): Classes {
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
export async function firstOf(
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
export function portions(classes: Classes): Classes[] {
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

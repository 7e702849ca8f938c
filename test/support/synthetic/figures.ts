import type { Bound, Claim, Status } from "../../../src/core/model/claim.ts";
import { decimal } from "../../../src/core/model/decimal.ts";
import { hashOf, type Random } from "./random.ts";
import { SUBJECTS, type ToldSubject } from "./subjects.ts";

/** What a claim says, without where its words stand. */
export type ToldFigure = Omit<Claim, "quote" | "start" | "end" | "speaker">;

interface Time {
  status: Status;
  from: string | null;
  to: string | null;
}

const FIRST_YEAR = 2010;
const day = (year: number, month: number, date: number) =>
  new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
const actual = (from: string | null, to: string | null): Time => ({ status: "actual", from, to });
const monthsOf = (year: number, first: number, count: number) =>
  actual(day(year, first, 1), day(year, first + count, 0));

/** One figure that an article of a day tells, sometimes with its growth. */
export function figuresOf(random: Random, published: Date): ToldFigure[] {
  const subject = random.pickOften(SUBJECTS);
  const time = timeOf(random, published);
  const level = levelOf(random, subject, time);
  const grows = time.status === "actual" && time.from !== null && random.chance(0.3);
  return grows ? [level, growthOf(random, subject, time)] : [level];
}

function timeOf(random: Random, published: Date): Time {
  const year = published.getUTCFullYear();
  const month = published.getUTCMonth();
  const kind = random.next();
  if (kind < 0.3) return monthsOf(year - 1, 0, 12);
  if (kind < 0.5) return month === 0 ? monthsOf(year - 1, 0, 12) : monthsOf(year, 0, month);
  if (kind < 0.6) return monthsOf(year, month - 1, 1);
  if (kind < 0.65) return monthsOf(year - 1, random.pick([0, 6]), 6);
  if (kind < 0.7) return monthsOf(year - 1, random.pick([0, 3, 6, 9]), 3);
  if (kind < 0.85) return monthsOf(FIRST_YEAR + random.below(year - FIRST_YEAR), 0, 12);
  if (kind < 0.88) return actual(null, null);
  if (kind < 0.9) return actual(day(year - 1 - random.below(3), 0, 1), null);
  const deadline = random.chance(0.3) ? null : day(year + 1 + random.below(8), 11, 31);
  return { status: random.pickOften(["target", "forecast", "potential"]), from: null, to: deadline };
}

function levelOf(random: Random, subject: ToldSubject, time: Time): ToldFigure {
  const { unit: usual, ...about } = subject;
  const exact = trueValue(subject, time, random.chance(0.15) ? 1 + random.below(2) : 0);
  const bound = boundOf(random);
  const digits = bound === "exact" ? 4 : 2;
  const { value, step } = rounded(bound === "over" ? exact * 0.97 : exact, digits);
  const unit = usual === "USD" && random.chance(0.02) ? null : usual;
  return {
    ...about,
    label: null,
    statistic: "level",
    value,
    max: null,
    unit,
    bound,
    step,
    ...time,
    rule: "made-up",
  };
}

function growthOf(random: Random, subject: ToldSubject, time: Time): ToldFigure {
  const { unit: _unit, ...about } = subject;
  const percent = (hashOf(`growth ${keyOf(subject, time)}`) % 80) - 20 + (random.chance(0.1) ? 5 : 0);
  const what = { value: decimal(percent), max: null, unit: "%", bound: "exact", step: "1" } as const;
  return { ...about, label: null, statistic: "change", ...what, ...time, rule: "made-up" };
}

function boundOf(random: Random): Bound {
  const kind = random.next();
  if (kind < 0.75) return "exact";
  return kind < 0.9 ? "about" : "over";
}

/** What is true of a subject and a time; `version` 1 and 2 are what other books say. */
function trueValue(subject: ToldSubject, time: Time, version: number): number {
  const scale = 10 ** (3 + (hashOf(JSON.stringify(subject)) % 7));
  const year = Number((time.to ?? time.from ?? "2020").slice(0, 4)) - FIRST_YEAR;
  const wobble = 1 + (hashOf(`${keyOf(subject, time)} ${version}`) % 400) / 1_000;
  return scale * wobble * 1.07 ** year;
}

function keyOf(subject: ToldSubject, { status, from, to }: Time): string {
  return JSON.stringify([subject, status, from, to]);
}

function rounded(value: number, digits: number): { value: string; step: string } {
  const power = Math.floor(Math.log10(value)) + 1 - digits;
  return {
    value: decimal(Number(value.toPrecision(digits))),
    step: decimal(power < 0 ? (1 / 10 ** -power).toFixed(-power) : 10 ** power),
  };
}

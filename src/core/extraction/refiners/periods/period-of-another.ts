import { isSamePartEarlier } from "../../calendar.ts";
import type { Draft, Scene } from "../../draft.ts";
import { normAt, type Reading, wordsIn } from "../../reading.ts";
import { holdsToken } from "../../token-spans.ts";

/** "2023: 300, 2022: 200, yəni artım 50 faizdir": a change drawn from an older level is of the later one. */
export function laterLevel(draft: Draft, scene: Scene): Draft | null {
  const { reading, settled } = scene;
  const between = betweenLevels(draft, scene);
  if (between) return between;
  const { thatIs } = reading.lexicon.words;
  const older = settled.at(-1);
  if (!thatIs || draft.statistic !== "change" || older?.sentenceIndex !== draft.sentenceIndex) return null;
  let drawn = false;
  for (let at = older.quantity.last; at < draft.quantity.first; at++)
    if (thatIs.includes(normAt(reading, at))) drawn = true;
  if (!drawn || older.statistic === "change" || older.to === null) return null;
  const later = settled.findLast(
    (one) => one.metric?.key === older.metric?.key && one.dropped === null && one !== older,
  );
  return later?.to != null && later.to > older.to ? later : null;
}

/** "… 312 млн. В 2023-м – 288 млн, за год прибавилось 8,6 %": of the later level, where the figures themselves bear it out. */
function betweenLevels(draft: Draft, { settled }: Scene): Draft | null {
  const older = settled.findLast((one) => one.dropped === null);
  if (draft.statistic !== "change" || older?.statistic !== "level" || !isNear(older, draft)) return null;
  const later = mainLevel(older, settled);
  if (!later || later.metric?.key !== draft.metric?.key) return null;
  const ratio = Number(later.value) / Number(older.value);
  const told = draft.unit === "x" ? Number(draft.value) : 1 + Number(draft.value) / 100;
  const isRate = draft.unit === "x" || draft.unit === "%";
  return isRate && Math.abs(ratio - told) <= ROUNDING * ratio ? later : null;
}

const ROUNDING = 0.01;

const isNear = (before: Draft, draft: Draft): boolean => draft.sentenceIndex - before.sentenceIndex <= 1;

/** The level of the same subject, told before, whose time is the same part of a later year. */
export function mainLevel(older: Draft, settled: readonly Draft[]): Draft | null {
  const { from, to } = older;
  if (from === null || to === null) return null;
  const isMain = (one: Draft): boolean =>
    one.metric?.key === older.metric?.key &&
    one.unit === older.unit &&
    one.product === older.product &&
    one.from !== null &&
    one.to !== null &&
    isSamePartEarlier({ from, to }, { from: one.from, to: one.to });
  const before = settled.slice(0, settled.indexOf(older)).slice(-RECENT);
  return before.findLast((one) => one.dropped === null && one.statistic === "level" && isMain(one)) ?? null;
}

const RECENT = 6;

/** "Без этого рост будет семикратным": a change foreseen is of the time of the level foreseen before it. */
export function sameForesight(draft: Draft): Draft | null {
  const before = draft.carriedFrom;
  if (!before || draft.statistic !== "change" || draft.status === "actual") return null;
  return before.status === draft.status && before.to !== null ? before : null;
}

/** Figures of one sentence and status share its time, whatever they measure. */
export function sentencePeriod(draft: Draft, { settled }: Scene): Draft | null {
  if (draft.metric?.isStock) return null;
  const before = settled.findLast((one) => one.dropped === null && one.sentenceIndex === draft.sentenceIndex);
  return before && before.status === draft.status && !before.isEarlier && before.to !== null ? before : null;
}

/** Flows keep the time of the figure before them; stocks, plans and undated sentences after "сейчас" do not. */
export function carriedPeriod(draft: Draft, scene: Scene): Draft | null {
  const ofWhich =
    wordsIn(scene.reading, { first: draft.sentence.first, last: draft.quantity.first }, "of-which").length >
    0;
  const status = ofWhich ? draft.status : "actual";
  const before = scene.settled.findLast(
    (one) =>
      one.dropped === null &&
      one.status === status &&
      !one.isEarlier &&
      mainLevel(one, scene.settled) === null,
  );
  if (!before || draft.status !== status || draft.metric?.isStock) return null;
  const { reading } = scene;
  if (isApartFromTime(draft, reading)) return null;
  const { paragraphOf } = scene.reading;
  const apart = (paragraphOf[draft.quantity.first] ?? 0) - (paragraphOf[before.quantity.first] ?? 0);
  const related = before.metric?.group === draft.metric?.group || sameFamily(before, draft);
  return related && apart <= 2 && draft.sentenceIndex - before.sentenceIndex <= 4 ? before : null;
}

/** "сейчас", "в среднем", "прежде" in the words before the figure or in its clause. */
function isApartFromTime({ sentence, quantity }: Draft, reading: Reading): boolean {
  const segment = reading.segmentOf[quantity.last - 1];
  return wordsIn(reading, sentence, "now", "average", "former").some(
    (hit) =>
      (hit.first < quantity.first || reading.segmentOf[hit.first] === segment) &&
      !holdsToken(reading.periods, hit.first),
  );
}

/** Groups of metrics that one report tells of in a row. */
const FAMILIES: readonly (readonly string[])[] = [
  ["turnover", "exports"],
  ["corridor", "ports", "oil"],
  ["energy", "oil"],
  ["exports", "oil"],
];

function sameFamily(a: Draft, b: Draft): boolean {
  const groups = [a.metric?.group ?? "", b.metric?.group ?? ""];
  return FAMILIES.some((family) => groups.every((group) => family.includes(group)));
}

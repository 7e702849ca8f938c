import type { Draft, Scene } from "../../draft.ts";
import { normAt, wordsIn } from "../../reading.ts";
import { spansBefore } from "../../token-spans.ts";

/** "2023: 300, 2022: 200, yəni artım 50 faizdir": a change drawn from an older level is of the later one. */
export function laterLevel(draft: Draft, { reading, settled }: Scene): Draft | null {
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
    (one) => one.dropped === null && one.status === status && !one.isEarlier,
  );
  if (!before || draft.status !== status || draft.metric?.isStock) return null;
  const { reading } = scene;
  const apartFromTime = wordsIn(reading, draft.sentence, "now", "average", "former").filter(
    (hit) => !spansBefore(reading.periods, hit.first + 1).some((period) => period.last > hit.first),
  );
  if (apartFromTime.length > 0) return null;
  const { paragraphOf } = scene.reading;
  const apart = (paragraphOf[draft.quantity.first] ?? 0) - (paragraphOf[before.quantity.first] ?? 0);
  const related = before.metric?.group === draft.metric?.group || sameFamily(before, draft);
  return related && apart <= 2 && draft.sentenceIndex - before.sentenceIndex <= 4 ? before : null;
}

function sameFamily(a: Draft, b: Draft): boolean {
  const trade = ["turnover", "exports"];
  return trade.includes(a.metric?.group ?? "") && trade.includes(b.metric?.group ?? "");
}

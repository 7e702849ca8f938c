import type { Status } from "../../model/claim.ts";
import type { Draft, Refiner, Scene } from "../draft.ts";
import { crossesFigure } from "../parsers/neighbours.ts";
import { type HitOf, hasWord, isClosed, normAt, wordsIn } from "../reading.ts";
import type { WordClass } from "../senses.ts";
import { holdsToken } from "../token-spans.ts";

const CHAIN_GAP = 2;
const NOUN_REACH = 8;
const MODAL: readonly WordClass[] = ["target", "forecast", "potential", "future"];

/** Happened, agreed, expected or possible: the nearest such word before the figure, else one after it in its clause. */
export const resolveStatus: Refiner = (draft, scene) => {
  const cue = statusCue(draft, scene);
  draft.status = ofCapacity(draft.isEarlier ? "actual" : (cue?.status ?? defaultStatus(draft, scene)), draft);
  if (cue) draft.trace?.push(`status ${draft.status} by ${normAt(scene.reading, cue.at)}`);
};

function defaultStatus(draft: Draft, scene: Scene): Status {
  const from = draft.carriedFrom;
  if (from && from.status !== "actual" && from.sentenceIndex === draft.sentenceIndex) return from.status;
  if (isPlannedCost(draft, scene)) return "target";
  return draft.period?.role === "by" ? "target" : "actual";
}

/** "Стоимость проекта – 335 млн долларов": what a project costs is planned, unless it is told as done. */
function isPlannedCost({ metric, sentence }: Draft, { reading }: Scene): boolean {
  if (metric?.key !== PROJECT || reading.lexicon.words.words.done === undefined) return false;
  return wordsIn(reading, sentence, "done").length === 0;
}

const PROJECT = "investment.project";

/** What can be done today is a potential, what will be able to be done is planned. */
function ofCapacity(status: Status, draft: Draft): Status {
  // What will be built, bought or paid in is somebody's plan.
  const isPlan = draft.metric?.isDesign === true || draft.metric?.group === "investment";
  if (isPlan && status === "forecast") return "target";
  if (!draft.metric?.isCapacity) return status;
  // Power stations that run are a fact.
  if (status === "actual") return draft.metric.group === "energy" ? "actual" : "potential";
  return status === "forecast" ? "target" : status;
}

interface Cue {
  status: Status;
  at: number;
}

function statusCue(draft: Draft, { reading }: Scene): Cue | null {
  const { quantity, sentence } = draft;
  if (reading.lexicon.words.verbFinal) return verbBehind(draft, reading);
  const modals = outsideTimes(
    wordsIn(reading, { first: sentence.first, last: endOfModals(draft) }, ...MODAL),
    reading,
  );
  const modal = governing(modals);
  const fact = lastFact(draft, reading);
  const own = modalBehind(draft, reading);
  if (
    own &&
    (!modal || reading.segmentOf[modal.first] !== reading.segmentOf[own.first]) &&
    reading.segmentOf[fact] !== reading.segmentOf[own.first]
  )
    return asCue(own.sense.class, own.first, draft, reading);
  if (modal && modal.first >= fact) return asCue(modal.sense.class, modal.first, draft, reading);
  const segment = reading.segmentOf[quantity.last - 1] ?? 0;
  if (fact >= 0 && reading.segmentOf[fact] === segment) return null;
  const after = outsideTimes(
    wordsIn(reading, { first: quantity.last, last: sentence.last }, ...MODAL),
    reading,
  ).find(
    (hit) =>
      (reading.segmentOf[hit.first] === segment || (draft.metric?.isDesign === true && fact < 0)) &&
      !crossesFigure(reading, quantity.last, hit.first),
  );
  return after ? asCue(after.sense.class, after.first, draft, reading) : null;
}

/** Where verbs stand last: the first verb behind the figure. */
function verbBehind(draft: Draft, reading: Scene["reading"]): Cue | null {
  const span = { first: draft.quantity.last, last: endOfClause(draft, reading) };
  const facts = wordsIn(reading, span, "growth", "decline", "reach", "actual", "sold", "bought");
  const fact =
    facts.find((hit) => reading.lexicon.words.isPast(normAt(reading, hit.last - 1)))?.first ??
    draft.sentence.last;
  const modal = lastOfChain(wordsIn(reading, span, ...MODAL), fact);
  const future = futureVerb(
    reading,
    draft.quantity.last,
    Math.min(fact, modal?.first ?? draft.sentence.last),
  );
  const governed = modal !== null && future !== null && modal.first - future <= CHAIN_GAP + 1;
  if (future !== null && !governed) return asCue("future", future, draft, reading);
  if (modal?.sense.class === "future" && isNow(draft, reading)) return null;
  if (modal) return asCue(modal.sense.class, modal.first, draft, reading);
  return fact < draft.sentence.last ? null : nounBefore(draft, reading);
}

/** "12 günə çatdırılır, hədəf isə …": behind a finite verb and a comma another clause begins. */
function endOfClause({ quantity, sentence }: Draft, reading: Scene["reading"]): number {
  const { isFinite, quoting } = reading.lexicon.words;
  const segment = reading.segmentOf[quantity.last - 1];
  for (let at = quantity.last; at < sentence.last; at++) {
    if (reading.segmentOf[at] === segment) continue;
    const closed = isFinite?.(normAt(reading, at - 1)) === true && at - 1 >= quantity.last;
    const quoted = quoting?.some((word) => [at, at + 1].some((one) => normAt(reading, one) === word));
    return closed && quoted !== true ? at : sentence.last;
  }
  return sentence.last;
}

/** "қазір 15 тәулікте жеткізіледі": one tense says what is and what will be, so the word for now decides. */
function isNow({ quantity, sentence }: Draft, reading: Scene["reading"]): boolean {
  const { presentIsFuture, isParticiple } = reading.lexicon.words;
  if (!presentIsFuture) return false;
  const now = wordsIn(reading, { first: sentence.first, last: quantity.first }, "now").at(-1);
  if (!now) return false;
  for (let at = now.last; at < quantity.first; at++)
    if (isParticiple?.(normAt(reading, at)) === true) return false;
  return true;
}

/** "artıracağı gözlənilir", "жеткізу мүмкін": of modal words in a row the last governs. */
function lastOfChain(modals: readonly HitOf<"word">[], fact: number): HitOf<"word"> | null {
  let chosen: HitOf<"word"> | null = null;
  for (const modal of modals) {
    if (chosen === null ? modal.first > fact : modal.first - chosen.last > CHAIN_GAP) break;
    chosen = modal;
  }
  return chosen;
}

/** A verb in the future tense that no list holds. */
function futureVerb(reading: Scene["reading"], first: number, last: number): number | null {
  for (let at = first; at < last; at++) if (reading.lexicon.words.isFuture?.(normAt(reading, at))) return at;
  return null;
}

/** "hədəf 1 milyard dollardır", "мақсат – 1 млрд доллар": a noun of plan in a clause without a verb. */
function nounBefore(draft: Draft, reading: Scene["reading"]): Cue | null {
  const first = Math.max(draft.sentence.first, draft.quantity.first - NOUN_REACH);
  const modal = wordsIn(reading, { first, last: draft.quantity.first }, ...MODAL).at(-1);
  if (!modal || crossesFigure(reading, modal.last, draft.quantity.first)) return null;
  return asCue(modal.sense.class, modal.first, draft, reading);
}

/** "есть возможность довести": what may be done is no plan, though "довести" alone is one. */
function governing(modals: readonly HitOf<"word">[]): HitOf<"word"> | undefined {
  const last = modals.at(-1);
  const before = modals.at(-2);
  if (last?.sense.class === "target" && before?.sense.class === "potential" && last.first - before.last <= 2)
    return before;
  return last;
}

/** Where the last verb in the past tense stands that could govern the figure. */
function lastFact(draft: Draft, reading: Scene["reading"]): number {
  const verbs = wordsIn(
    reading,
    { first: draft.sentence.first, last: draft.quantity.first },
    "growth",
    "decline",
    "reach",
    "actual",
    "sold",
    "bought",
  );
  return verbs.findLast((hit) => isFinitePast(hit.first, reading))?.first ?? -1;
}

const OWN_MODAL = 2;

/** "…, and 20 million tons could be sent": the figure is the subject of the modal right behind it. */
function modalBehind({ quantity }: Draft, reading: Scene["reading"]): HitOf<"word"> | undefined {
  const span = { first: quantity.last, last: quantity.last + OWN_MODAL };
  return outsideTimes(wordsIn(reading, span, ...MODAL), reading).find(
    (hit) => reading.segmentOf[hit.first] === reading.segmentOf[quantity.last - 1],
  );
}

/** "could double" is modal and figure in one. */
const endOfModals = ({ quantity, unit }: Draft): number => (unit === "x" ? quantity.last : quantity.first);

/** "expected to hit", "could be sent": behind these words a form of the past is none. */
function isFinitePast(at: number, reading: Scene["reading"]): boolean {
  const { infinitiveMarkers, isPast } = reading.lexicon.words;
  return isPast(normAt(reading, at)) && infinitiveMarkers?.includes(normAt(reading, at - 1)) !== true;
}

/** "in May" is no modal verb. */
function outsideTimes(hits: readonly HitOf<"word">[], reading: Scene["reading"]): HitOf<"word">[] {
  return hits.filter((hit) => !holdsToken(reading.periods, hit.first));
}

function asCue(modal: WordClass, at: number, draft: Draft, reading: Scene["reading"]): Cue {
  const near = wordsIn(reading, draft.sentence, "foresight", "plan-context");
  switch (modal) {
    case "target":
      return { status: "target", at };
    case "potential": {
      if (draft.metric?.isCapacity && isClosed(reading, at, "future-ability"))
        return { status: "target", at };
      const foreseen =
        near.some((word) => word.sense.class === "foresight") || isForeseenNext(draft, reading);
      return { status: foreseen ? "forecast" : "potential", at };
    }
    case "future": {
      const planned =
        near.some((word) => word.sense.class === "plan-context") &&
        !near.some((word) => word.sense.class === "foresight");
      return { status: planned ? "target" : "forecast", at };
    }
    default:
      return { status: "forecast", at };
  }
}

/** "… может подняться до 130 тыс. Этот прогноз …": the next sentence says what it was. */
function isForeseenNext(draft: Draft, reading: Scene["reading"]): boolean {
  const next = reading.sentences[draft.sentenceIndex + 1];
  return next !== undefined && hasWord(reading, { first: next.first, last: next.first + 3 }, "foresight");
}

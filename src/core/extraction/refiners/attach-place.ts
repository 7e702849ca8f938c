import type { Place } from "../../model/reference-data.ts";
import type { Draft, Refiner, Scene } from "../draft.ts";
import { crossesFigure } from "../parsers/neighbours.ts";
import type { PlaceMention } from "../parsers/places.ts";
import { hasWord, printed, type Reading } from "../reading.ts";
import { spansFrom, within } from "../token-spans.ts";

/** Which corridor, port, pipeline or plant the figure belongs to. */
export const attachPlace: Refiner = (draft, scene) => {
  const { metric } = draft;
  if (!metric || (!metric.places && !metric.placeKinds && !metric.takesPlace)) return;
  const fits = (place: Place) =>
    metric.places?.includes(place.key) ??
    metric.placeKinds?.includes(place.kind) ??
    place.kind === "corridor";
  const near = within(scene.places, draft.sentence).filter(
    (one) =>
      fits(one.place) &&
      (!one.adjective || isCalledPort(one, scene.reading)) &&
      !isMeetingPlace(one, draft, scene),
  );
  const place =
    plantAfter(draft, scene, near) ??
    choose(near, draft, scene)?.place ??
    carried(draft, scene, fits) ??
    namedAnywhere(draft, scene) ??
    onlyPlace(draft, scene);
  if (!place) return;
  draft.place = place.key;
  draft.trace?.push(`place ${place.key}`);
};

/** "SOCAR və “KazMunayQaz” Bakıda imzaladıqları": a port's city where oil is signed about, not shipped. */
function isMeetingPlace(one: PlaceMention, draft: Draft, { reading }: Scene): boolean {
  if (one.place.kind !== "port" || draft.metric?.group !== "oil") return false;
  const { relation } = reading.lexicon.words;
  // "at Baku Energy Week": behind the city its name goes on, and not as that of a port.
  if (relation === "preposition")
    return (
      /^\p{Lu}\p{Ll}/u.test(printed(reading, one.last)) &&
      !hasWord(reading, { first: one.last, last: one.last + PORT_REACH }, "port")
    );
  return relation === "ending" && one.relation === "in" && one.last === one.first + 1;
}

const NEAR_PLANT = 5;

/** "115 мың тоннасы – Теңіз кенішінің": a part is of the field named right behind it. */
function plantAfter(draft: Draft, { places, reading }: Scene, near: readonly PlaceMention[]): Place | null {
  if (draft.metric?.group !== "oil" || near.some((one) => one.place.kind === "pipeline")) return null;
  const next = spansFrom(reading.quantities, draft.quantity.last)[0]?.first ?? draft.sentence.last;
  const plant = spansFrom(places, draft.quantity.last).find((one) => one.place.kind === "plant");
  const close = plant !== undefined && plant.first < next && plant.first - draft.quantity.last <= NEAR_PLANT;
  return close ? plant.place : null;
}

/** A metric of one route belongs to it wherever the article names the route. */
function namedAnywhere(draft: Draft, { named }: Scene): Place | null {
  const key = draft.metric?.places?.find((one) => named.has(one));
  return key === undefined ? null : (named.get(key) ?? null);
}

/** "блок-поезда из Китая": of a metric of one route, where no other is named. */
function onlyPlace({ metric, sentence }: Draft, { places, reading }: Scene): Place | null {
  const [only, another] = metric?.places ?? [];
  if (only === undefined || another !== undefined) return null;
  const other = within(places, sentence).some(
    (one) => one.place.kind === "corridor" && one.place.key !== only,
  );
  return other ? null : (reading.lexicon.places.get(only) ?? null);
}

/** Pipelines before ports, of ports the one that goods go to, else the nearest before the figure, else after. */
function choose(near: readonly PlaceMention[], draft: Draft, scene: Scene): PlaceMention | undefined {
  const { reading } = scene;
  const segment = reading.segmentOf[draft.quantity.last - 1];
  const before = near.filter((one) => one.last <= draft.quantity.first);
  const behind = near.find(
    (one) =>
      one.place.kind === "pipeline" &&
      one.first >= draft.quantity.last &&
      reading.segmentOf[one.first] === segment,
  );
  if (behind) return behind;
  const onward = reading.lexicon.words.verbFinal
    ? near.find(
        (one) =>
          one.relation === "to" &&
          one.first >= draft.quantity.last &&
          reading.segmentOf[one.first] === segment,
      )
    : undefined;
  if (onward && !crossesFigure(reading, draft.quantity.last, onward.first)) return onward;
  const ofItem = portOfItem(near, draft, scene);
  if (ofItem) return ofItem;
  const pool = before.length > 0 ? before : near;
  const pipeline = pool.findLast((one) => one.place.kind === "pipeline");
  if (pipeline) return pipeline;
  const ports = pool.filter((one) => !isCityFirst(one, reading));
  const port = ports.findLast((one) => one.place.kind === "port" && one.relation === "to");
  return port ?? ports.at(-1) ?? pool.at(-1);
}

const BEHIND = 4;

/** "в порт Баку – 121 тыс. тонн, порт Махачкала – 147 тыс.": each figure of a list has its own port, before it or behind. */
function portOfItem(
  near: readonly PlaceMention[],
  { quantity, sentenceIndex, metric }: Draft,
  { reading, settled }: Scene,
): PlaceMention | undefined {
  const ports = near.filter((one) => one.place.kind === "port" && !isCityFirst(one, reading));
  const previous = settled.findLast((one) => one.dropped === null && one.sentenceIndex === sentenceIndex);
  const behind = ports.find(
    (one) =>
      one.relation === "to" &&
      one.first >= quantity.last &&
      one.first - quantity.last <= BEHIND &&
      !crossesFigure(reading, quantity.last, one.first),
  );
  if (behind && metric?.group === "oil" && reading.lexicon.words.relation === "preposition") return behind;
  if (!previous) return undefined;
  const isOfPrevious = (one: PlaceMention) =>
    one.place.key === previous.place && previous.place !== placeBefore(previous, ports);
  const own = ports.filter(
    (one) => one.first >= previous.quantity.last && one.last <= quantity.first && !isOfPrevious(one),
  );
  return own.findLast((one) => one.relation === "to") ?? own.at(-1);
}

/** The port that stands before a figure of the same sentence. */
function placeBefore({ quantity }: Draft, ports: readonly PlaceMention[]): string | undefined {
  return ports.findLast((one) => one.last <= quantity.first)?.place.key;
}

/** "из Актау в Баку": the city, unless it is called a port. */
function isCityFirst({ first, last, place, adjective }: PlaceMention, reading: Reading): boolean {
  if (!place.isCity || adjective) return false;
  return !hasWord(reading, { first: Math.max(0, first - 2), last: last + 1 }, "port");
}

/** "Актауский морской порт" names it as "порт Актау" does. */
function isCalledPort({ place, last }: PlaceMention, reading: Reading): boolean {
  return place.kind === "port" && hasWord(reading, { first: last, last: last + PORT_REACH }, "port");
}

const PORT_REACH = 4;

function carried(draft: Draft, scene: Scene, fits: (place: Place) => boolean): Place | null {
  if (draft.metric?.group === "investment") return placeOfMoney(draft, scene, fits);
  const from = draft.carriedFrom?.place;
  if (from) return scene.reading.lexicon.places.get(from) ?? null;
  if (draft.carriedFrom?.metric?.group === "ports" && draft.cue === null) return null;
  const { metric } = draft;
  const asks =
    metric?.places !== undefined || metric?.placeKinds !== undefined || metric?.group === "corridor";
  if (!asks) return null;
  if (metric?.ownPlaceOnly) return lineSpokenOf(draft, scene, fits);
  const topic = (kind: (place: Place) => boolean) => scene.topicPlace(draft.quantity.first, kind);
  // "4 billion barrels have passed through it": of a pipeline and its port, oil is the pipeline's.
  const pipeline = metric?.roles === "pipeline" ? topic((place) => place.kind === "pipeline") : null;
  return pipeline ?? topic(fits);
}

/** "по ней перевезли 437 тыс. тонн": the line that a pronoun or noun points to, kept by the next figure. */
function lineSpokenOf(draft: Draft, scene: Scene, fits: (place: Place) => boolean): Place | null {
  const before = scene.settled.findLast((one) => one.dropped === null && one.metric !== null);
  const goesOn =
    before?.metric?.key === draft.metric?.key &&
    before?.place != null &&
    draft.sentenceIndex - before.sentenceIndex <= 1;
  const start = { first: draft.sentence.first, last: draft.quantity.first };
  if (!goesOn && !hasWord(scene.reading, start, "along-it")) return null;
  return scene.topicPlace(draft.quantity.first, fits);
}

/** "вложит в порты коридора 1,5 млрд евро": the corridor that a bare noun means. */
function placeOfMoney(draft: Draft, scene: Scene, fits: (place: Place) => boolean): Place | null {
  const { sentence, quantity } = draft;
  const isMeant = hasWord(scene.reading, { first: sentence.first, last: quantity.last }, "route");
  return isMeant ? scene.topicPlace(quantity.first, fits) : null;
}

import type { Place } from "../model/reference-data.ts";
import type { Draft, Scene, Survey } from "./draft.ts";
import type { TokenSpan } from "./grammar.ts";
import { findBodies } from "./parsers/bodies.ts";
import { isCargoAdjective } from "./parsers/cargo-words.ts";
import { findPeople } from "./parsers/people.ts";
import { findPlaces, type PlaceMention } from "./parsers/places.ts";
import { findAttributions } from "./parsers/speakers.ts";
import { findVoices } from "./parsers/voices.ts";
import { findPhrases, unitsOf } from "./phrases.ts";
import { type HitOf, normAt, type Reading } from "./reading.ts";
import { noisyParagraphs } from "./refiners/drop-noise.ts";
import { longestOnly, spansBefore, within } from "./token-spans.ts";
import { tokenize } from "./tokens.ts";

const TOPIC_SENTENCES = 4;

/** Everything that refiners and the parsers of events look at besides the figures. */
export function surveyOf(reading: Reading): Survey {
  const places = findPlaces(reading).filter((one) => !isCurrencyName(reading, one));
  const people = findPeople(reading);
  const bodies = findBodies(reading);
  const attributions = findAttributions(reading, people, bodies);
  const inTitle = titleCountries(reading);
  return {
    reading,
    noisy: noisyParagraphs(reading),
    metrics: reading.lexicon.metrics,
    places,
    people,
    bodies,
    attributions,
    speakers: findVoices(reading, attributions),
    cues: cuesOf(reading),
    home: inTitle[0] ?? places.find((one) => one.place.country !== null)?.place.country ?? null,
    titlePair: inTitle[0] !== undefined && inTitle[1] !== undefined ? [inTitle[0], inTitle[1]] : null,
    titleGoods: titleGoods(reading),
    named: new Map(places.map((one) => [one.place.key, one.place])),
    sole: soleCorridor(reading, places),
  };
}

/** The survey with the figures that are read so far. */
export function setScene(survey: Survey, settled: readonly Draft[]): Scene {
  const { reading, places, sole } = survey;
  return {
    ...survey,
    firstReporter: null,
    settled,
    topicPlace: (token, fits) =>
      topicPlace({ reading, places, settled }, token, fits) ??
      (sole && token > sole.from && token < sole.until && fits(sole.place) ? sole.place : null),
  };
}

const LONGEST_CUE = 12;

/** Announcing words; "инвестиций" inside "фонда прямых инвестиций" announces no investment. */
function cuesOf(reading: Reading): HitOf<"metric">[] {
  const hits = reading
    .ofKind("metric")
    .filter(
      (hit) => !insideName(reading, hit) && !isCargoAdjective(hit, reading) && !describesBody(reading, hit),
    );
  const longer = hits.filter((hit) => hit.words > 1);
  return hits.filter(
    (hit) =>
      hit.sense.metric.counted === true ||
      !within(longer, { first: hit.first - LONGEST_CUE, last: hit.first + 1 }).some(
        (one) =>
          one.words > hit.words &&
          (one.sense.strength === "announced" || hit.sense.strength === "hinted") &&
          one.first <= hit.first &&
          hit.last <= one.last &&
          one.sense.metric.key !== hit.sense.metric.key,
      ),
  );
}

/** "пресс-служба Казахстанской железной дороги" announces no railway's cargo. */
function insideName(reading: Reading, hit: TokenSpan): boolean {
  return within(reading.ofKind("organisation"), { first: hit.first - LONGEST_CUE, last: hit.first + 1 }).some(
    (name) => !/agency|outlet/u.test(name.sense.organisation.kind) && hit.last <= name.last,
  );
}

/** "the national railway company": what a body deals in announces nothing. */
function describesBody(reading: Reading, hit: HitOf<"metric">): boolean {
  const { words } = reading.lexicon;
  if (!words.bodyNameBefore || hit.sense.metric.carriers === undefined) return false;
  const body = within(reading.ofKind("ministry"), { first: hit.last, last: hit.last + 1 });
  return body.length > 0 && normAt(reading, hit.last - 1) !== ",";
}

/** "долларов США" is money, not the United States. */
function isCurrencyName(reading: Reading, mention: PlaceMention): boolean {
  if (mention.place.key !== "US") return false;
  return spansBefore(reading.quantities, mention.first + 1).some(
    (one) => one.type === "money" && mention.first <= one.last,
  );
}

/** The countries that the title names, in order; a city or region stands for its own. */
function titleCountries({ article, lexicon }: Reading): string[] {
  const title = findPhrases(unitsOf(tokenize(article.title, article.language)), lexicon.book);
  const countries = title.flatMap(({ sense }) => {
    if (sense.kind !== "place" || !/country|city|region/u.test(sense.place.kind)) return [];
    return sense.place.country ?? [];
  });
  return [...new Set(countries)];
}

/** The commodity of the title, where it names one only. */
function titleGoods({ article, lexicon }: Reading): string | null {
  const hits = findPhrases(unitsOf(tokenize(article.title, article.language)), lexicon.book);
  const goods = longestOnly(hits.filter(({ sense }) => sense.kind === "product")).flatMap(({ sense }) =>
    sense.kind === "product" && sense.product.group !== "cargo" ? [sense.product.key] : [],
  );
  const [only, another] = new Set(goods);
  return another === undefined ? (only ?? null) : null;
}

type Spoken = Pick<Scene, "reading" | "places" | "settled">;

/** The corridor, pipeline or port spoken of in the sentences before; figures on it keep it alive. */
function topicPlace(
  { reading, places, settled }: Spoken,
  token: number,
  fits: (place: Place) => boolean,
): Place | null {
  const sentence = reading.sentenceOf[token] ?? 0;
  const named = spansBefore(places, token).findLast((one) => fits(one.place));
  if (named && sentence - (reading.sentenceOf[named.first] ?? 0) <= TOPIC_SENTENCES) return named.place;
  const figure = settled.findLast((one) => one.place !== null);
  const kept = figure?.place == null ? undefined : reading.lexicon.places.get(figure.place);
  return figure && kept && fits(kept) && sentence - figure.sentenceIndex <= TOPIC_SENTENCES ? kept : null;
}

const HEAD_SENTENCES = 3;

/** The corridor that the head of the article names, up to where it names another. */
function soleCorridor(reading: Reading, places: readonly PlaceMention[]): Survey["sole"] {
  const corridors = places.filter((one) => one.place.kind === "corridor");
  const first = corridors[0];
  if (!first || (reading.sentenceOf[first.first] ?? 0) >= HEAD_SENTENCES) return null;
  const other = corridors.find((one) => one.place.key !== first.place.key);
  return { place: first.place, from: first.first, until: other?.first ?? Number.POSITIVE_INFINITY };
}

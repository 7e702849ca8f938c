import type { Place } from "../model/reference-data.ts";
import type { Draft, Scene } from "./draft.ts";
import type { LanguageLexicon } from "./claim-lexicon.ts";
import { findPeople } from "./parsers/people.ts";
import { findPlaces, type PlaceMention } from "./parsers/places.ts";
import { findAttributions } from "./parsers/speakers.ts";
import { findVoices } from "./parsers/voices.ts";
import { longestOnly, type Reading } from "./reading.ts";

const TOPIC_SENTENCES = 4;

/** Everything that refiners look at besides the figure, found once per article. */
export function setScene(reading: Reading, lexicon: LanguageLexicon, settled: readonly Draft[]): Scene {
  const places = findPlaces(reading);
  const people = findPeople(reading);
  const attributions = findAttributions(reading, people);
  return {
    reading,
    metrics: lexicon.metrics,
    places,
    people,
    attributions,
    speakers: findVoices(reading, attributions),
    bodies: longestOnly(reading.ofKind("organisation")),
    settled,
    topicPlace: (token) => topicPlace(reading, places, settled, token),
  };
}

/** The corridor, pipeline or port spoken of in the sentences before; figures on it keep it alive. */
function topicPlace(
  reading: Reading,
  places: readonly PlaceMention[],
  settled: readonly Draft[],
  token: number,
): Place | null {
  const sentence = reading.sentenceOf[token] ?? 0;
  const named = places.findLast((one) => one.first < token && /corridor|pipeline|port/u.test(one.place.kind) && !one.adjective);
  if (named && sentence - (reading.sentenceOf[named.first] ?? 0) <= TOPIC_SENTENCES) return named.place;
  const figure = settled.findLast((one) => one.dropped === null && one.place !== null);
  if (figure?.place && sentence - figure.sentenceIndex <= TOPIC_SENTENCES) {
    return reading.lexicon.places.get(figure.place) ?? null;
  }
  return null;
}

import type { Metric, Place } from "../../../model/reference-data.ts";
import type { Draft, Scene } from "../../draft.ts";
import { within } from "../../token-spans.ts";

const IN_PLACE = 1;

/** What the place named with the figure adds; null where the metric asks for one and none is near. */
export function placeBonus(metric: Metric, draft: Draft, scene: Scene): number | null {
  if (!metric.places && !metric.placeKinds) return 0;
  const fits = (place: Place) =>
    metric.places?.includes(place.key) ?? metric.placeKinds?.includes(place.kind) ?? false;
  const near = within(scene.places, draft.sentence).filter((one) => fits(one.place));
  if (near.some((one) => one.first < draft.quantity.first)) return IN_PLACE;
  if (near.length > 0) return IN_PLACE / 2;
  if (draft.unit === "1" && !isCountedBefore(metric, draft, scene)) return null;
  if (metric.roles === "pipeline" && isThroughCountry(draft, scene)) return IN_PLACE / 2;
  return scene.topicPlace(draft.quantity.first, fits) ? IN_PLACE / 4 : null;
}

/** "149 контейнерных поездов по ТМТМ … отправить 300 поездов": what was just counted there. */
function isCountedBefore(metric: Metric, draft: Draft, { settled }: Scene): boolean {
  return settled.some(
    (one) => one.metric?.key === metric.key && draft.sentenceIndex - one.sentenceIndex <= COUNTED_REACH,
  );
}

const COUNTED_REACH = 4;

/** "transported 1.4 million tonnes of oil through Azerbaijan": a country on the way is a way too. */
function isThroughCountry(draft: Draft, { places }: Scene): boolean {
  return within(places, draft.sentence).some(
    (one) => one.relation === "through" && one.place.kind === "country",
  );
}

const JOURNEY_REACH = 8;

/** "fifteen days from Khorgos to Poti": days between two places. */
export function isJourney({ quantity }: Draft, { places }: Scene): boolean {
  const behind = within(places, { first: quantity.last, last: quantity.last + JOURNEY_REACH });
  return behind.some((one) => one.relation === "from") && behind.some((one) => one.relation === "to");
}

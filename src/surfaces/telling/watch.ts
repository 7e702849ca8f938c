import { amountOf } from "../../core/answers/evidence.ts";
import { eventReminder, watchAnswer } from "../../core/answers/watch-message.ts";
import { eventById } from "../../db/queries/events-asked.ts";
import { observationById } from "../../db/queries/observations.ts";
import type { AnsweringDeps } from "../answer-question.ts";
import { WatchPayload } from "../delivery-payload.ts";
import type { OutboxRow, Outgoing } from "../outgoing.ts";

/** The figure as it is now, or the event; nothing where it is gone. */
export async function tellWatch(
  { db, reference }: AnsweringDeps,
  { id, payload }: OutboxRow,
): Promise<Outgoing> {
  const read = WatchPayload.parse(payload);
  if ("eventId" in read) {
    const event = await eventById(db, read.eventId);
    if (event === null) return { method: "nothing" };
    return { method: "send", answer: eventReminder(event, id, reference) };
  }
  const observation = await observationById(db, read.observationId);
  if (observation === null) return { method: "nothing" };
  const { statistic } = observation.key;
  const was = read.was === null ? null : amountOf({ ...read.was, statistic });
  const conditions = read.met.map(({ condition }) => condition);
  const answer = watchAnswer(observation, { conditions, was, deliveryId: id }, reference);
  return answer === null ? { method: "nothing" } : { method: "send", answer };
}

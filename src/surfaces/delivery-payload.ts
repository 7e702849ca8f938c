import { z } from "zod";
import { BOUNDS, UNITS } from "../core/model/claim.ts";
import type { DeliveryKind } from "../core/model/delivery.ts";
import { INLET_ALARMS } from "../core/model/inlet.ts";
import { LANGUAGES } from "../core/model/language.ts";
import { LAYOUTS } from "../core/model/subscription.ts";
import { WatchConditionJson } from "../core/subscriptions/subscription-json.ts";

/** All that was read since an instant, told when all is read and understood. */
export const PollPayload = z.object({ language: z.enum(LANGUAGES), since: z.iso.datetime() });
export type PollPayload = z.infer<typeof PollPayload>;

/** A source fails, is silent, has moved or changed; or a message could not be delivered. */
export const AlarmPayload = z.discriminatedUnion("alarm", [
  z.object({ alarm: z.enum([...INLET_ALARMS, "recovered"]), inletId: z.int() }),
  z.object({ alarm: z.literal("undelivered"), outboxId: z.int() }),
]);

const ids = z.array(z.int().positive());

/** An article that some of the chat's subscriptions fit. */
export const AlertPayload = z.object({
  articleId: z.int().positive(),
  subscriptionIds: ids,
  layout: z.enum(LAYOUTS),
});

/** The article of an alert that is to look otherwise now. */
export const AlertEditPayload = z.object({ articleId: z.int().positive() });

/** A later version of an article; without one the article was taken away. */
export const CorrectionPayload = z.object({
  articleId: z.int().positive(),
  revisionId: z.int().positive().nullable(),
});

export const DigestPayload = z.object({ subscriptionIds: ids, articleIds: ids });

/** A figure that watches of the chat waited for, or a planned event. */
export const WatchPayload = z.union([
  z.object({
    observationId: z.int().positive(),
    met: z.array(z.object({ subscriptionId: z.int().positive(), condition: WatchConditionJson })),
    was: z
      .object({
        value: z.string(),
        max: z.string().nullable(),
        unit: z.enum(UNITS).nullable(),
        bound: z.enum(BOUNDS),
      })
      .nullable(),
  }),
  z.object({ eventId: z.int().positive(), subscriptionIds: ids }),
]);

/** A post of a channel, or an article, that a mirror repeats. */
export const MirrorPayload = z.union([
  z.object({ mirrorId: z.int().positive(), channel: z.string(), postId: z.int() }),
  z.object({ mirrorId: z.int().positive(), articleId: z.int().positive() }),
]);

/** The subscriptions because of which something was told. */
export function causesOf(kind: DeliveryKind, payload: unknown): number[] {
  if (kind === "alert") return AlertPayload.parse(payload).subscriptionIds;
  if (kind === "digest") return DigestPayload.parse(payload).subscriptionIds;
  if (kind !== "watch") return [];
  const watch = WatchPayload.parse(payload);
  return "met" in watch ? watch.met.map(({ subscriptionId }) => subscriptionId) : watch.subscriptionIds;
}

/** What came of a reader's "this is wrong". */
export const ReaderReportPayload = z.object({ reportId: z.int() });

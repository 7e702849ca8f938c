import { z } from "zod";
import { UNITS } from "../model/claim.ts";
import { METRIC_GROUPS } from "../model/reference-data.ts";
import { LAYOUTS, type Subject } from "../model/subscription.ts";

const MOST_OF_A_KIND = 20;
const key = z.string().min(1).max(80);
const keys = z.array(key).max(MOST_OF_A_KIND).readonly();
const countries = z
  .array(z.string().regex(/^[A-Z]{2}$/u))
  .max(5)
  .readonly();

const Criteria = z.strictObject({
  topics: z.array(z.enum(METRIC_GROUPS)).max(MOST_OF_A_KIND).readonly(),
  metrics: keys,
  countries,
  places: keys,
  products: keys,
  people: keys,
  sources: keys,
  phrases: z.array(z.string().trim().min(2).max(120)).max(MOST_OF_A_KIND).readonly(),
});

/** A value as claims have it: digits with a point. */
const Value = z.string().regex(/^\d{1,18}(?:\.\d{1,6})?$/u);

export const WatchConditionJson = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("vintage") }),
  z.strictObject({
    kind: z.literal("threshold"),
    side: z.enum(["over", "under"]),
    value: Value,
    unit: z.enum(UNITS).nullable(),
  }),
  z.strictObject({ kind: z.literal("change"), percent: z.number().positive().max(1_000) }),
  z.strictObject({ kind: z.enum(["contradiction", "target", "overdue", "event"]) }),
]);

const Watch = z.strictObject({
  topic: z.enum(METRIC_GROUPS).nullable(),
  metric: key.nullable(),
  countries,
  place: key.nullable(),
  product: key.nullable(),
  condition: WatchConditionJson,
});

/** What a subscription is for, wherever it comes from: the database, a file, a half-finished conversation. */
export const SubjectJson: z.ZodType<Subject> = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("news"),
    filter: z.strictObject({ wanted: Criteria, unwanted: Criteria }),
  }),
  z.strictObject({ kind: z.literal("watch"), watch: Watch }),
]);

const LocalTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);

export const DeliveryJson = z.strictObject({
  schedule: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("now") }),
    z.strictObject({ kind: z.literal("daily"), at: LocalTime }),
    z.strictObject({ kind: z.literal("weekly"), at: LocalTime, weekday: z.int().min(1).max(7) }),
  ]),
  layout: z.enum(LAYOUTS),
  silent: z.boolean(),
  urgent: z.boolean(),
});

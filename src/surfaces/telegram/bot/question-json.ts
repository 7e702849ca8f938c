import { z } from "zod";
import {
  EXAMPLE_TOPICS,
  EXPORT_FORMATS,
  FIGURE_TOPICS,
  FIGURE_VIEWS,
  ONE_FIGURE_VIEWS,
  type Question,
  SUMMARY_LENGTHS,
  YEAR_PARTS,
} from "../../../core/answers/question.ts";
import { EVENT_TYPES } from "../../../core/model/event.ts";

const Years = z
  .object({
    from: z.int().min(1000).max(9999),
    to: z.int().min(1000).max(9999),
    part: z.enum(YEAR_PARTS).exactOptional(),
  })
  .refine(({ from, to, part }) => from <= to && (part === undefined || from === to));

/** Keys of reference data; one that is not known (any more) finds nothing. */
const key = z.string().regex(/^[A-Za-z0-9._ -]{1,40}$/);

const Filter = {
  metric: key.exactOptional(),
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/))
    .min(1)
    .max(4)
    .exactOptional(),
  place: key.exactOptional(),
  product: key.exactOptional(),
  asOf: z.iso.date().exactOptional(),
};

/** The question as `stored_questions` keeps it; what does not fit was made by other code or by other hands. */
export const StoredQuestionJson: z.ZodType<Question> = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("figures"),
    topic: z.enum(FIGURE_TOPICS),
    years: Years.nullable(),
    view: z.enum(FIGURE_VIEWS),
    ...Filter,
  }),
  z.object({
    kind: z.literal("unsure"),
    words: z.string(),
    years: Years.nullable(),
    topics: z.array(z.enum(FIGURE_TOPICS)),
    ...Filter,
  }),
  z.object({
    kind: z.literal("timeline"),
    years: Years.nullable(),
    place: key.exactOptional(),
    person: key.exactOptional(),
    type: z.enum(EVENT_TYPES).exactOptional(),
  }),
  z.object({ kind: z.literal("figure"), id: z.int().positive(), view: z.enum(ONE_FIGURE_VIEWS) }),
  z.object({
    kind: z.literal("compare"),
    topic: z.enum(FIGURE_TOPICS).nullable(),
    years: z
      .object({ from: z.int().min(1000).max(9999), to: z.int().min(1000).max(9999) })
      .refine(({ from, to }) => from < to),
  }),
  z.object({
    kind: z.literal("export"),
    format: z.enum(EXPORT_FORMATS).nullable(),
    topic: z.enum(FIGURE_TOPICS).nullable(),
  }),
  z.object({ kind: z.literal("who"), person: key }),
  z.object({ kind: z.literal("promises"), topic: z.enum(FIGURE_TOPICS).nullable() }),
  z.object({
    kind: z.literal("article"),
    id: z.int().positive(),
    summary: z.enum(SUMMARY_LENGTHS).exactOptional(),
  }),
  z.object({ kind: z.literal("event"), id: z.int().positive() }),
  z.object({ kind: z.literal("search"), words: z.string() }),
  z.object({ kind: z.literal("check"), words: z.string(), day: z.iso.date().exactOptional() }),
  z.object({ kind: z.enum(["menu", "latest", "sources", "help", "start", "language"]) }),
  z.object({
    kind: z.literal("misunderstood"),
    topic: z.enum(EXAMPLE_TOPICS).nullable(),
    unknown: z.string(),
  }),
]);

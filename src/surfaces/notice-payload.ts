import { z } from "zod";
import { LANGUAGES } from "../core/model/language.ts";

/** What a notice tells, as the database keeps it: rendered when it is sent. */
export const NoticePayload = z.discriminatedUnion("kind", [
  /** All that was read since an instant, told when all is read and understood. */
  z.object({
    kind: z.literal("poll"),
    language: z.enum(LANGUAGES),
    since: z.iso.datetime(),
    threadId: z.int().nullable(),
  }),
  /** A source fails, is silent, or has moved. */
  z.object({
    kind: z.literal("alarm"),
    alarm: z.enum(["failing", "silent", "moved", "recovered"]),
    inletId: z.int(),
    about: z.string(),
  }),
  /** The week in sources. */
  z.object({ kind: z.literal("report"), since: z.iso.datetime() }),
]);
export type NoticePayload = z.infer<typeof NoticePayload>;

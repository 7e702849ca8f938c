import { z } from "zod";
import { LANGUAGES } from "../core/model/language.ts";

/** All that was read since an instant, told when all is read and understood. */
export const PollPayload = z.object({ language: z.enum(LANGUAGES), since: z.iso.datetime() });
export type PollPayload = z.infer<typeof PollPayload>;

/** A source fails, is silent, or has moved. */
export const AlarmPayload = z.object({
  alarm: z.enum(["failing", "silent", "moved", "recovered"]),
  inletId: z.int(),
});

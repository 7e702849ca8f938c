import type { Update } from "grammy/types";
import { z } from "zod";

// Read from the raw shape and not from grammY's types, so that kinds of updates that are newer than they are
// in order too.
const Id = z.object({ id: z.int() });
const Body = z.object({
  chat: Id.optional().catch(undefined),
  message: z.object({ chat: Id }).optional().catch(undefined),
  from: Id.optional().catch(undefined),
  user: Id.optional().catch(undefined),
});

/** Updates of the same queue are handled one after another: those of a chat, else of a person. */
export function queueOf(update: Update): string {
  const { update_id, ...bodies } = update;
  for (const body of Object.values(bodies)) {
    const { data } = Body.safeParse(body);
    const owner = data?.chat ?? data?.message?.chat ?? data?.from ?? data?.user;
    if (owner) return `${owner.id}`;
  }
  return `update ${update_id}`;
}

import { eq } from "drizzle-orm";
import type { Undelivered } from "../../core/answers/undelivered.ts";
import type { Db } from "../open.ts";
import { outbox } from "../schema/delivery.ts";
import { chats } from "../schema/telegram.ts";

/** A message of the outbox with its chat and its failure; null where the chat is forgotten. */
export async function undeliveredById(db: Db, id: number): Promise<Undelivered | null> {
  const [row] = await db
    .select({
      id: outbox.id,
      kind: outbox.kind,
      chatId: outbox.chatId,
      title: chats.title,
      failure: outbox.failure,
    })
    .from(outbox)
    .innerJoin(chats, eq(chats.id, outbox.chatId))
    .where(eq(outbox.id, id));
  return row ?? null;
}

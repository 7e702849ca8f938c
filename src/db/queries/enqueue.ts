import { sql } from "drizzle-orm";
import type { DeliveryKind } from "../../core/model/delivery.ts";
import type { Db } from "../open.ts";
import { rowsOf } from "../rows.ts";
import { outbox } from "../schema/delivery.ts";
import { chats } from "../schema/telegram.ts";

/** A message to a chat, to be told once for each item and kind. */
export interface NewDelivery {
  chatId: number;
  /** The forum's topic. */
  threadId?: number | null;
  item: string;
  kind: DeliveryKind;
  payload: object;
  /** Not before; whoever wants it at once gives the present. */
  dueAt: Date;
  /** Publication time: the order inside the chat. */
  orderAt: Date;
  urgent?: boolean;
  silent?: boolean;
  /** The article's publication and source, where one caused it. */
  causedAt?: Date | null;
  sourceKey?: string | null;
  createdAt: Date;
}

/** Enough for a statement's overhead not to count, few enough for its memory not to. */
const ROWS_AT_ONCE = 5_000;

/**
 * Puts messages into the outbox and says how many were new. Belongs into the transaction that causes them.
 * Chats that never spoke with the bot are left out: Telegram would refuse.
 */
export async function enqueue(db: Db, deliveries: readonly NewDelivery[]): Promise<number> {
  let added = 0;
  for (let from = 0; from < deliveries.length; from += ROWS_AT_ONCE) {
    added += await enqueueAtOnce(db, deliveries.slice(from, from + ROWS_AT_ONCE));
  }
  return added;
}

async function enqueueAtOnce(db: Db, deliveries: readonly NewDelivery[]): Promise<number> {
  // One parameter for all: one for each column of each row would be more than Postgres' 65,535.
  const rows = JSON.stringify(deliveries);
  const added = await db.execute(sql`
    insert into ${outbox} (chat_id, thread_id, item, kind, payload, due_at, order_at, urgent, silent, caused_at,
      source_key, created_at)
    select "chatId", "threadId", item, kind, payload, "dueAt", "orderAt", coalesce(urgent, false),
      coalesce(silent, false), "causedAt", "sourceKey", "createdAt"
    from jsonb_to_recordset(${rows}::text::jsonb) as new("chatId" bigint, "threadId" integer, item text, kind text,
      payload jsonb, "dueAt" timestamptz, "orderAt" timestamptz, urgent boolean, silent boolean,
      "causedAt" timestamptz, "sourceKey" text, "createdAt" timestamptz)
    where exists (select from ${chats} where ${chats.id} = "chatId")
    on conflict do nothing returning id`);
  return rowsOf(added).length;
}

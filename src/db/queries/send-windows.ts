import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Db } from "../open.ts";
import { sendWindows } from "../schema/delivery.ts";

interface Limit {
  most: number;
  windowMs: number;
}

/** The server's clock, for all processes the same: Telegram counts in real time, whatever each of them believes. */
const now = sql`clock_timestamp()`;
const { pausedUntil } = sendWindows;
/** A moment further ahead is from before somebody set the clock back. */
const believable = sql`${now} + interval '10 minutes'`;
/** When messages went out, or will, oldest first. */
const recent = sql`array(select at from unnest(${sendWindows.recent}) at where at < ${believable} order by at)`;

/** When one more message fits. */
function freeAt({ most, windowMs }: Limit): SQL {
  // Null where there are not so many.
  const oldest = sql`(${recent})[cardinality(${recent}) - ${most}::int + 1]`;
  const pause = sql`case when ${pausedUntil} < ${believable} + interval '1 day' then ${pausedUntil} end`;
  return sql`greatest(${pause}, ${oldest} + ${windowMs}::int * interval '1 millisecond')`;
}

/** Reserves the next free moment of a window and gives the milliseconds until it; null if it is later than that. */
export async function takeMoment(
  db: Db,
  name: string,
  limit: Limit,
  atMostMs: number,
): Promise<number | null> {
  const at = sql`greatest(${now}, ${freeAt(limit)})`;
  const kept = sql`greatest(1, cardinality(${recent}) + 2 - ${limit.most}::int)`;
  const [moment] = await db
    .insert(sendWindows)
    .values({ name, recent: sql`array[${now}]` })
    .onConflictDoUpdate({
      target: sendWindows.name,
      set: { recent: sql`(${recent} || ${at})[${kept}:]` },
      // A wait may be endless; a number of the database may not.
      setWhere: sql`extract(epoch from ${at} - ${now}) * 1000 <= ${Math.min(atMostMs, Number.MAX_SAFE_INTEGER)}::bigint`,
    })
    .returning({
      waitMs:
        sql`extract(epoch from ${sendWindows.recent}[cardinality(${sendWindows.recent})] - ${now}) * 1000`.mapWith(
          Number,
        ),
    });
  return moment === undefined ? null : Math.max(0, moment.waitMs);
}

/** Whether one more message would have to wait. */
export async function isWindowFull(db: Db, name: string, limit: Limit): Promise<boolean> {
  const full = await db
    .select({ name: sendWindows.name })
    .from(sendWindows)
    .where(and(eq(sendWindows.name, name), sql`${freeAt(limit)} > ${now}`));
  return full.length > 0;
}

/** Nothing goes out of a window for so long. */
export async function pauseWindow(db: Db, name: string, ms: number): Promise<void> {
  const until = sql`${now} + ${Math.round(ms)}::int * interval '1 millisecond'`;
  await db
    .insert(sendWindows)
    .values({ name, recent: [], pausedUntil: until })
    .onConflictDoUpdate({ target: sendWindows.name, set: { pausedUntil: until } });
}

/** Forgets windows that nobody has sent through for an hour. */
export async function forgetWindows(db: Db): Promise<void> {
  const hourAgo = sql`${now} - interval '1 hour'`;
  const latest = sql`greatest(${pausedUntil}, ${sendWindows.recent}[cardinality(${sendWindows.recent})])`;
  await db.delete(sendWindows).where(sql`${latest} < ${hourAgo}`);
}

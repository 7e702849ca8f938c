// A hundred thousand deliveries put into the outbox in one transaction, and the first of them found and claimed.
import { sql } from "drizzle-orm";
import { type Database, openDatabase } from "../../src/db/open.ts";
import { prepareDatabase } from "../../src/db/prepare.ts";
import { enqueue } from "../../src/db/queries/enqueue.ts";
import { claimHead } from "../../src/db/queries/outbox.ts";
import { headsOfChats } from "../../src/db/queries/outbox-heads.ts";
import { inFolder, onServer } from "../faults/places.ts";
import { MIGRATIONS_FOLDER, NO_REFERENCE } from "../support/database-constants.ts";

const DELIVERIES = Number(process.env["BENCH_DELIVERIES"] ?? 100_000);
const CLAIMS = 500;

const megabytes = () => Math.round(process.memoryUsage().rss / 1_000_000);

async function bench(name: string, place: string): Promise<void> {
  const isServer = place.startsWith("postgres");
  const opening = await openDatabase({ databaseUrl: isServer ? place : undefined, dataDir: place });
  if (opening.status !== "open") throw new Error("the folder is held");
  const { database } = opening;
  await prepareDatabase(database, { migrationsFolder: MIGRATIONS_FOLDER, reference: NO_REFERENCE });
  await database.db.execute(
    sql`insert into chats (id, type, first_seen_at) select n, 'private', now() from generate_series(1, ${DELIVERIES}::int) n`,
  );
  const before = megabytes();
  const enqueuedMs = await timed(() => enqueueAll(database));
  const perSecond = Math.round((DELIVERIES / enqueuedMs) * 1000);
  const claimedMs = await timed(() => claimSome(database));
  process.stdout.write(
    `${name}: ${DELIVERIES} deliveries enqueued in ${Math.round(enqueuedMs)} ms (${perSecond}/s), memory ${before} → ${megabytes()} MB; ` +
      `beside them ${CLAIMS} found and claimed in ${Math.round(claimedMs)} ms\n`,
  );
  await database.close();
}

async function enqueueAll({ db }: Database): Promise<void> {
  const at = new Date();
  const common = { item: "article:1", kind: "alert", dueAt: at, orderAt: at, createdAt: at } as const;
  const payload = { articleId: 1, subscriptionIds: [1], layout: "brief" };
  await db.transaction(async (tx) => {
    await enqueue(
      tx,
      Array.from({ length: DELIVERIES }, (_, n) => ({ chatId: n + 1, payload, ...common })),
    );
  });
}

async function claimSome({ db }: Database): Promise<void> {
  const claimed: number[] = [];
  while (claimed.length < CLAIMS) {
    const heads = await headsOfChats(db, { now: new Date(), without: claimed.slice(-32), limit: 25 });
    for (const head of heads) {
      await claimHead(db, head, { owner: "bench", now: new Date(), together: [] });
      claimed.push(head.chatId);
    }
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

await onServer((place) => bench("Postgres", place));
await inFolder((place) => bench("PGlite", place));
process.exit(0);

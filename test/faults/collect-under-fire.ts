import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { type Database, openDatabase } from "../../src/db/open.ts";
import { prepareDatabase } from "../../src/db/prepare.ts";
import { rowsOf } from "../../src/db/rows.ts";
import { pageHtml } from "../pipeline/support/news-site.ts";
import { MIGRATIONS_FOLDER, NO_REFERENCE } from "../support/database-constants.ts";
import { embeddedFolder } from "../support/embedded-template.ts";
import { startWebServer, type WebServer } from "../support/web-server.ts";

/** How hard the collecting is tried. */
export interface Fire {
  /** A folder (embedded) or the address of an empty Postgres database. */
  place: string;
  sources: number;
  articlesEach: number;
  kills: number;
  /** Processes side by side; more than one only on Postgres. */
  processes: number;
}

/** What was there in the end. */
export interface Ashes {
  /** Articles of the tests' sources. */
  articles: number;
  revisions: number;
  /** Articles that no extractor has read. */
  notUnderstood: number;
  /** Articles without the one figure that each of them says, or with more. */
  withoutTheirClaim: number;
  /** Announced pages that are no article, and why: what must be looked into. */
  unread: { url: string; failures: number; reason: string | null }[];
  kills: number;
  tookMs: number;
}

const IDLE_WITHIN_MS = 45_000;
/** Each start tries again what failed, as on a busy machine things do. */
const MORE_STARTS = 5;
const script = join(import.meta.dirname, "collector-process.ts");

/** Kills the collecting process at random moments while articles arrive, until all of them must be there. */
export async function collectUnderFire(fire: Fire): Promise<Ashes> {
  const web = await startWebServer({}, "0.0.0.0");
  const startedAt = Date.now();
  try {
    await addSources(fire, web);
    let kills = 0;
    const running: ChildProcess[] = [];
    while (running.length < fire.processes) running.push(await start(fire.place));
    for (; kills < fire.kills; kills += 1) {
      publish(fire, web, (kills + 1) / fire.kills);
      await delay(50 + Math.random() * 700);
      const victim = running.shift();
      if (victim !== undefined) await end(victim, "SIGKILL");
      running.push(await start(fire.place));
    }
    publish(fire, web, 1);
    for (let starts = 0; starts < MORE_STARTS && !(await isIdleSoon(running.at(-1))); starts += 1) {
      const last = running.shift();
      if (last !== undefined) await end(last, "SIGKILL");
      running.push(await start(fire.place));
    }
    for (const child of running) await end(child, "SIGTERM");
    return { ...(await lookAt(fire)), kills, tookMs: Date.now() - startedAt };
  } finally {
    await web.close();
  }
}

function isServer(place: string): boolean {
  return place.startsWith("postgres");
}

async function open(place: string): Promise<Database> {
  const opening = await openDatabase(
    isServer(place) ? { databaseUrl: place, dataDir: "" } : { databaseUrl: undefined, dataDir: place },
  );
  if (opening.status !== "open") throw new Error("the folder is held");
  return opening.database;
}

/** As if an administrator had added them. */
async function addSources(fire: Fire, web: WebServer): Promise<void> {
  publish(fire, web, 0);
  if (!isServer(fire.place)) await embeddedFolder(fire.place);
  const database = await open(fire.place);
  await prepareDatabase(database, { migrationsFolder: MIGRATIONS_FOLDER, reference: NO_REFERENCE });
  for (let source = 0; source < fire.sources; source += 1) {
    const url = feedUrl(web, source);
    await database.db.execute(sql`
      insert into sources (key, name, variants, tier, country, homepage, time_zone)
      values (${`test-${source}`}, ${`Test ${source}`}, '{}', 'press', null, null, 'UTC')`);
    await database.db.execute(
      sql`insert into hosts (host) values (${new URL(url).host}) on conflict do nothing`,
    );
    await database.db.execute(sql`
      insert into inlets (source_key, kind, address, host, added_at, next_poll_at)
      values (${`test-${source}`}, 'feed', ${url}, ${new URL(url).host}, now(), now())`);
  }
  await database.close();
}

// Each source has a host of its own: the whole of 127.0.0.0/8 is this machine.
function feedUrl(web: WebServer, source: number): string {
  return `http://127.0.1.${source + 1}:${web.port}/feed/${source}`;
}

function publish(fire: Fire, web: WebServer, share: number): void {
  for (let source = 0; source < fire.sources; source += 1) {
    const count = Math.floor(fire.articlesEach * share);
    const items: string[] = [];
    for (let n = 0; n < count; n += 1) {
      const id = source * 1_000 + n;
      const origin = new URL(feedUrl(web, source)).origin;
      items.push(
        `<item><guid>g${id}</guid><title>Новость ${id}</title><link>${origin}/a/${id}</link></item>`,
      );
      const body = pageHtml({ id: `${id}`, title: `Новость ${id}`, millions: 1_000 + id });
      web.routes.set(`/a/${id}`, { headers: { "content-type": "text/html; charset=utf-8" }, body });
    }
    web.routes.set(`/feed/${source}`, {
      headers: { "content-type": "application/rss+xml", "cache-control": "max-age=1" },
      body: `<rss version="2.0"><channel><title>Test ${source}</title>${items.join("")}</channel></rss>`,
    });
  }
}

async function start(place: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [script, place], { stdio: ["ignore", "pipe", "inherit"] });
  await Promise.race([
    once(child.stdout ?? child, "data"),
    once(child, "exit").then(() => Promise.reject(new Error("the collector did not start"))),
  ]);
  return child;
}

/** Whether the process says within reasonable time that nothing is left to do. */
async function isIdleSoon(child: ChildProcess | undefined): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  child?.stdout?.on("data", (data: Buffer) => data.includes("idle") && resolve(true));
  return Promise.race([promise, delay(IDLE_WITHIN_MS, false, { ref: false })]);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
}

async function countsIn({ db }: Database) {
  const counts = await db.execute(sql`
    select count(distinct a.id)::int as articles, count(distinct r.id)::int as revisions,
      count(distinct r.id) filter (where r.understood_by is null)::int as "notUnderstood",
      count(distinct a.id) filter (where (select count(*) from claims c where c.revision_id = r.id) <> 1)::int as "withoutTheirClaim"
    from articles a join revisions r on r.article_id = a.id where a.source_key like 'test-%'`);
  const unread = await db.execute(
    sql`select url, failures, failure_reason as reason from items where article_id is null order by url`,
  );
  const [row] = rowsOf(counts) as [Omit<Ashes, "kills" | "tookMs" | "unread">];
  return { ...row, unread: rowsOf(unread) as Ashes["unread"] };
}

async function lookAt(fire: Fire): Promise<Omit<Ashes, "kills" | "tookMs">> {
  const database = await open(fire.place);
  const counts = await countsIn(database);
  await database.close();
  return counts;
}

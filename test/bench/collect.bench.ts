// A thousand feeds of a hundred local hosts, unchanged and changed, beside a hundred thousand stored articles.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { openDatabase } from "../../src/db/open.ts";
import { claimHosts } from "../../src/db/queries/hosts.ts";
import { makeDue } from "../../src/db/queries/inlets.ts";
import { readHost } from "../../src/pipeline/collecting/read-host.ts";
import { systemClock } from "../../src/sources/clock.ts";
import { testReader } from "../pipeline/support/reader.ts";
import { testHttp } from "../sources/support/test-http.ts";
import { embeddedFolder } from "../support/embedded-template.ts";
import { startWebServer } from "../support/web-server.ts";

const FEEDS = Number(process.env["BENCH_FEEDS"] ?? 1_000);
const HOSTS = 100;
const ENTRIES = 3;
const STORED = Number(process.env["BENCH_STORED"] ?? 100_000);

const web = await startWebServer({}, "0.0.0.0");
// In a folder, as the program has it: in memory the database itself would be most of what is measured.
const folder = await mkdtemp(join(tmpdir(), "delil-bench-"));
await embeddedFolder(folder);
const opening = await openDatabase({ databaseUrl: undefined, dataDir: folder });
if (opening.status !== "open") throw new Error("a new folder has no owner");
const { db, close } = opening.database;
const megabytes = (bytes: number) => Math.round(bytes / 1_000_000);
const opened = process.memoryUsage();
process.stdout.write(`${megabytes(opened.rss)} MB with the database open\n`);
const { reader } = testReader(db, { http: testHttp({ clock: systemClock }), now: () => new Date() });
const counts = { asked: 0, unchanged: 0 };
let edition = 1;
const feedBody = (n: number) =>
  `<rss version="2.0"><channel><title>Feed ${n}</title>${Array.from({ length: ENTRIES }, (_, i) => `<item><guid>${n}-${i}-${i === 0 ? edition : 0}</guid><title>News ${i} of feed ${n}</title><description>The port handled ${i} thousand containers in the month, said feed ${n} in its edition ${edition}.</description></item>`).join("")}</channel></rss>`;

for (let n = 0; n < FEEDS; n += 1) {
  const host = `127.0.2.${(n % HOSTS) + 1}:${web.port}`;
  web.routes.set(`/feed/${n}`, (request, response) => {
    const etag = `"${n}-${edition}"`;
    counts.asked += 1;
    const isKnown = request.headers["if-none-match"] === etag;
    if (isKnown) counts.unchanged += 1;
    response.writeHead(isKnown ? 304 : 200, { "content-type": "application/rss+xml", etag });
    response.end(isKnown ? "" : feedBody(n));
  });
  await db.execute(
    sql`insert into sources (key, name, variants, tier, time_zone) values (${`f${n}`}, ${`f${n}`}, '{}', 'press', 'UTC')`,
  );
  await db.execute(sql`insert into hosts (host) values (${host}) on conflict do nothing`);
  await db.execute(
    sql`insert into inlets (source_key, kind, address, host, added_at, next_poll_at) values (${`f${n}`}, 'feed', ${`http://${host}/feed/${n}`}, ${host}, now(), now())`,
  );
}

async function poll(name: string): Promise<void> {
  counts.asked = 0;
  counts.unchanged = 0;
  await makeDue(db, reader.now());
  const startedAt = performance.now();
  for (;;) {
    const now = reader.now();
    const expiresAt = new Date(now.getTime() + 600_000);
    const hosts = await claimHosts(db, 16, { owner: reader.owner, now, expiresAt });
    await Promise.all(hosts.map((host) => readHost(reader, host, new AbortController().signal)));
    if (hosts.length === 0) break;
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  const share = ((100 * counts.unchanged) / counts.asked).toFixed(0);
  const { rss, heapUsed } = process.memoryUsage();
  process.stdout.write(
    `${name}: ${(counts.asked / seconds).toFixed(0)} feeds/s, ${share} % answered 304, ${megabytes(rss)} MB, of them ${megabytes(heapUsed)} MB objects\n`,
  );
}

await poll(`first reading of ${FEEDS} feeds with ${ENTRIES} entries`);
await poll("unchanged");
edition = 2;
await poll("one new entry each");
await db.execute(sql`insert into articles (source_key, canonical_url, external_id, wording, language, first_seen_at, current_revision, archive)
  select 'f' || (n % ${FEEDS}), null, 'stored-' || n, 'original', 'en', now() - interval '30 days', 1, true from generate_series(1, ${STORED}::int) n`);
await db.execute(sql`insert into revisions (article_id, number, title, text, content_hash, seen_at, known_from, understood_by, document)
  select id, 1, 'Stored ' || id, 'Words of the article ' || id, md5(external_id), first_seen_at, first_seen_at, 'bench', to_tsvector('simple', 'stored ' || id)
  from articles where external_id like 'stored-%'`);
await poll(`unchanged, beside ${STORED} stored articles`);
edition = 3;
await poll(`one new entry each, beside ${STORED} stored articles`);
await close();
await rm(folder, { recursive: true, force: true });
await web.close();
process.exit(0);

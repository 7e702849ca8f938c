// Every command at a thousand, ten thousand and a hundred thousand articles, on both engines.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { questionParser } from "../../src/core/answers/parse-question.ts";
import { prepareLexicon } from "../../src/core/extraction/claim-lexicon.ts";
import { extract } from "../../src/core/extraction/extract.ts";
import type { Db } from "../../src/db/open.ts";
import { openDatabase } from "../../src/db/open.ts";
import { prepareDatabase } from "../../src/db/prepare.ts";
import { type AnsweringDeps, answerWords } from "../../src/surfaces/answer-question.ts";
import { inlineAnswers } from "../../src/surfaces/inline-answers.ts";
import { createTexts } from "../../src/surfaces/texts.ts";
import { engines, MIGRATIONS_FOLDER, type TestDatabase } from "../support/databases.ts";
import { reference } from "../support/starter-claims.ts";
import { LAST_DAY, syntheticArticles } from "../support/synthetic/articles.ts";
import { loadSynthetic } from "../support/synthetic/load.ts";
import { INLINE, QUESTIONS } from "../support/synthetic/questions.ts";

const SIZES = (process.env["BENCH_ARTICLES"] ?? "1000,10000,100000").split(",").map(Number);
const ENGINES = process.env["BENCH_ENGINES"]?.split(",") ?? ["PGlite", "Postgres"];
const RUNS = Number(process.env["BENCH_RUNS"] ?? 60);
/** On a busy machine the processor's time says more than the wall's, of the embedded engine alone: it runs in here. */
const clock =
  process.env["BENCH_CLOCK"] === "processor"
    ? () => (process.cpuUsage().user + process.cpuUsage().system) / 1_000
    : () => performance.now();
const WARM_RUNS = 6;
const LOCALES = join(import.meta.dirname, "../../locales");
const lexicon = prepareLexicon(reference);
const texts = await createTexts(LOCALES);

/** By command the sorted milliseconds of its runs. */
type Times = Map<string, number[]>;

for (const { name, available, open } of engines) {
  if (!ENGINES.includes(name)) continue;
  if (!available) {
    process.stdout.write(`${name} does not answer: left out\n`);
    continue;
  }
  const bySize = new Map<number, Times>();
  for (const size of SIZES) bySize.set(size, await timesAt(size, name === "PGlite" ? openOnDisk : open));
  print(name, bySize);
}

/** As an operator runs it: the embedded database in a folder, not in memory. */
async function openOnDisk(): Promise<TestDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), "delil-bench-"));
  const opening = await openDatabase({ databaseUrl: undefined, dataDir });
  if (opening.status !== "open") throw new Error("a new folder is held by nobody");
  const { database } = opening;
  await prepareDatabase(database, { migrationsFolder: MIGRATIONS_FOLDER, reference });
  return {
    ...database,
    url: null,
    async close() {
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function timesAt(count: number, open: () => Promise<TestDatabase>): Promise<Times> {
  const { db, close } = await open();
  try {
    const startedAt = performance.now();
    await loadSynthetic(db, syntheticArticles({ count }));
    await db.execute(sql`vacuum analyze`);
    const seconds = ((performance.now() - startedAt) / 1_000).toFixed(0);
    process.stderr.write(`${count} articles loaded in ${seconds} s\n`);
    return await measured(depsOf(db));
  } finally {
    await close();
  }
}

function depsOf(db: Db): AnsweringDeps {
  return {
    db,
    reference,
    texts,
    parse: questionParser(reference),
    extract: (article) => extract(article, lexicon),
    now: () => LAST_DAY,
  };
}

async function measured(deps: AnsweringDeps): Promise<Times> {
  const times: Times = new Map();
  for (const [command, asked] of Object.entries(QUESTIONS))
    times.set(command, await timed(asked, (words) => answerWords(deps, words, "ru")));
  times.set("inline", await timed(INLINE, (words) => inlineAnswers(deps, words, "ru")));
  return times;
}

async function timed(
  asked: readonly string[],
  answer: (words: string) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = [];
  for (let run = -WARM_RUNS; run < RUNS; run += 1) {
    const words = asked[Math.abs(run) % asked.length] ?? "";
    const startedAt = clock();
    await answer(words);
    if (run >= 0) times.push(clock() - startedAt);
  }
  return times.toSorted((a, b) => a - b);
}

function print(engine: string, bySize: ReadonlyMap<number, Times>): void {
  const sizes = [...bySize.keys()];
  const [smallest = 0] = sizes;
  const largest = sizes.at(-1) ?? 0;
  const heads = sizes.map((size) => `${size} articles: p50 p95 p99`.padStart(32)).join("");
  process.stdout.write(
    `\n${engine}, milliseconds\n${"command".padEnd(18)}${heads}   p50 ${largest} ÷ ${smallest}\n`,
  );
  for (const command of bySize.get(smallest)?.keys() ?? []) {
    const cells = sizes.map((size) => cell(bySize.get(size)?.get(command) ?? []).padStart(32)).join("");
    const half = (size: number) => percentile(bySize.get(size)?.get(command) ?? [], 50);
    const ratio = (half(largest) / half(smallest)).toFixed(2);
    process.stdout.write(`${command.padEnd(18)}${cells}${ratio.padStart(12)}\n`);
  }
}

function cell(times: readonly number[]): string {
  return [50, 95, 99].map((share) => percentile(times, share).toFixed(1).padStart(8)).join("");
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * share) / 100))] ?? Number.NaN;
}

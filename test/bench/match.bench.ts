// One article held against a hundred thousand subscriptions: those that may fit by the index, then each exactly.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { prepareLexicon } from "../../src/core/extraction/claim-lexicon.ts";
import { extract } from "../../src/core/extraction/extract.ts";
import { fitting } from "../../src/core/matching/matches.ts";
import { type News, newsReader } from "../../src/core/matching/news-terms.ts";
import { anchorTerms, NO_CRITERIA } from "../../src/core/matching/terms.ts";
import type { Language } from "../../src/core/model/language.ts";
import { METRIC_GROUPS } from "../../src/core/model/reference-data.ts";
import { searchWords } from "../../src/core/model/search-words.ts";
import type { Criteria, NewsFilter } from "../../src/core/model/subscription.ts";
import { subscriptionsFor } from "../../src/db/queries/subscriptions.ts";
import { engines } from "../support/databases.ts";
import { reference } from "../support/starter-claims.ts";

const SUBSCRIPTIONS = Number(process.env["BENCH_SUBSCRIPTIONS"] ?? 100_000);
const CHATS = 20_000;
const AT_ONCE = 10_000;

interface CorpusLine {
  lang: Language;
  published: string | null;
  source: string;
  title: string;
  text: string;
}

const lines = ["trade", "corridor", "languages"].flatMap((name) =>
  readFileSync(join(import.meta.dirname, `../corpus/${name}.jsonl`), "utf8")
    .trim()
    .split("\n"),
);
const lexicon = prepareLexicon(reference);
const articles = lines.map((each): News => {
  const { lang: language, published, source, title, text }: CorpusLine = JSON.parse(each);
  const { claims } = extract({ language, published, source, title, text }, lexicon);
  return { sourceKey: "trend", language, title, text, figures: claims, speakers: [] };
});

/** The same numbers in every run. */
let seed = 1;
const random = (below: number) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed % below;
};
const oneOf = <T>(all: readonly T[]): T[] => all.slice(random(all.length)).slice(0, 1);
const words = [...new Set(articles.flatMap(({ text }) => searchWords(text)))].filter(
  (word) => word.length > 3,
);
const keysOf = (all: readonly { key: string }[]) => all.map(({ key }) => key);
const countries = reference.places.flatMap(({ kind, country }) =>
  kind === "country" ? (country ?? []) : [],
);
const places = keysOf(reference.places.filter(({ kind }) => kind !== "country"));
const topics = METRIC_GROUPS.filter((topic) => topic !== "other");

/** Of each hundred people, so many ask for this. */
const KINDS: readonly [number, () => Partial<Criteria>][] = [
  [1, () => ({})],
  [20, () => ({ topics: oneOf(topics) })],
  [14, () => ({ topics: oneOf(topics), countries: [...oneOf(countries), ...oneOf(countries)] })],
  [15, () => ({ places: oneOf(places), products: oneOf(keysOf(reference.products)) })],
  [10, () => ({ people: oneOf(keysOf(reference.people)) })],
  [10, () => ({ sources: oneOf(keysOf(reference.sources)) })],
  [20, () => ({ phrases: oneOf(words) })],
  [10, () => ({ phrases: [[...oneOf(words), ...oneOf(words)].join(" ")] })],
];
const kinds = KINDS.flatMap(([share, make]) => Array.from({ length: share }, () => make));
const filters = Array.from({ length: SUBSCRIPTIONS }, (): NewsFilter => {
  const [make] = oneOf(kinds);
  const unwanted = random(10) === 0 ? { phrases: oneOf(words) } : {};
  return { wanted: { ...NO_CRITERIA, ...make?.() }, unwanted: { ...NO_CRITERIA, ...unwanted } };
});

for (const engine of engines.filter(({ available }) => available)) {
  const { db, close } = await engine.open();
  await db.execute(
    sql`insert into chats (id, type, first_seen_at) select n, 'private', now() from generate_series(1, ${CHATS}) n`,
  );
  for (let from = 0; from < filters.length; from += AT_ONCE) {
    const rows = filters.slice(from, from + AT_ONCE).map((filter, n) => ({
      chat: ((from + n) % CHATS) + 1,
      what: filter,
      hash: createHash("sha256").update(JSON.stringify(filter)).digest("base64url"),
      terms: anchorTerms({ kind: "news", filter }),
    }));
    await db.execute(sql`
      insert into subscriptions (chat_id, kind, what, what_hash, terms, schedule, layout, silent, urgent, created_at)
      select chat, 'news', what, hash, terms, 'now', 'brief', true, false, now()
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
        as new(chat bigint, what jsonb, hash text, terms text[])
      on conflict do nothing`);
  }
  await db.execute(sql`analyze subscriptions`);
  const read = newsReader(reference);
  const spent = { reading: 0, finding: 0, checking: 0 };
  const counted = { candidates: 0, told: 0 };
  const timed = async <T>(part: keyof typeof spent, work: () => T | Promise<T>): Promise<T> => {
    const began = performance.now();
    const result = await work();
    spent[part] += performance.now() - began;
    return result;
  };
  for (const article of articles) {
    const terms = await timed("reading", () => read(article));
    const candidates = await timed("finding", () => subscriptionsFor(db, "news", [...terms.all]));
    const told = await timed("checking", () => fitting(candidates, terms));
    counted.candidates += candidates.length;
    counted.told += told.length;
  }
  const each = (sum: number) => (sum / articles.length).toFixed(1);
  const memory = Math.round(process.memoryUsage().rss / 1_000_000);
  process.stdout.write(
    `${engine.name}, ${SUBSCRIPTIONS} subscriptions, mean of ${articles.length} articles: reading ${each(spent.reading)} ms, ` +
      `finding ${each(spent.finding)} ms (${each(counted.candidates)} may fit), checking ${each(spent.checking)} ms ` +
      `(${each(counted.told)} told), ${memory} MB\n`,
  );
  await close();
}

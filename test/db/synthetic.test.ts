import { type SQL, sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import type { Db } from "../../src/db/open.ts";
import { addArticle, type NewArticle } from "../../src/db/queries/add-article.ts";
import { storeReferenceData } from "../../src/db/queries/store-reference-data.ts";
import { withdraw } from "../../src/pipeline/collecting/withdrawal.ts";
import { type Extraction, understandAll } from "../../src/pipeline/understand.ts";
import { describeOnDatabases, openEmbedded } from "../support/databases.ts";
import { reference } from "../support/starter-claims.ts";
import { LAST_DAY, type SyntheticArticle, syntheticArticles } from "../support/synthetic/articles.ts";
import { loadSynthetic } from "../support/synthetic/load.ts";

/** What answers read, without numbers that depend on the order in which rows were written. */
const TABLES: Readonly<Record<string, SQL>> = {
  articles: sql`select external_id, language, first_seen_at, withdrawn_at, current_revision from articles`,
  revisions: sql`select external_id, number, title, text, content_hash, published_at, known_from, document
    from revisions join articles on articles.id = article_id`,
  claims: sql`select external_id, number, metric, value, bound, period_from, period_to, speaker_key, tier, compiler,
    observation_key from claims join revisions on revisions.id = revision_id join articles on articles.id = claims.article_id`,
  observations: sql`select key, position, rank, reason, conflicts, oc.known_from, oc.withdrawn_at, external_id, quote_start
    from observations join observation_claims oc on observation_id = observations.id
    join claims on claims.id = claim_id join articles on articles.id = article_id`,
  vintages: sql`select key, v.known_from, v.known_to, v.value, external_id from observations
    join vintages v on observation_id = observations.id join claims on claims.id = claim_id
    join articles on articles.id = article_id`,
  events: sql`select events.type, events.status, date_from, date_to, position, title, external_id from events
    join event_mentions on event_id = events.id join articles on articles.id = article_id`,
  stories: sql`select leads.external_id as lead, members.external_id as member from story_articles
    join articles leads on leads.id = lead_id join articles members on members.id = article_id`,
  words: sql`select word from words`,
};

/** The way of every article: read, understood, corrected, withdrawn. */
async function collect(db: Db, articles: readonly SyntheticArticle[]): Promise<void> {
  await storeReferenceData(db, reference);
  const said = new Map<string, Extraction>();
  const idOf = new Map<string, number>();
  const read = async (article: SyntheticArticle, version: SyntheticArticle["first"], seenAt: Date) => {
    const { claims, events } = version;
    said.set(version.text, { claims, events, doubtful: [], citations: [] });
    const { articleId } = await addArticle(db, newArticle(article, version), seenAt);
    idOf.set(article.key, articleId);
  };
  for (const article of articles) await read(article, article.first, article.publishedAt);
  for (const article of articles)
    if (article.revision !== null) await read(article, article.revision, article.revision.seenAt);
  const { failed } = await understandAll({
    db,
    reference,
    extractorVersion: "made-up",
    now: () => LAST_DAY,
    extract: ({ text }) => said.get(text) ?? { claims: [], events: [], doubtful: [], citations: [] },
  });
  expect(failed).toEqual([]);
  for (const { key, withdrawnAt } of articles)
    if (withdrawnAt !== null) await db.transaction((tx) => withdraw(tx, idOf.get(key) ?? 0, withdrawnAt));
}

function newArticle(
  { key, sourceKey, language, publishedAt }: SyntheticArticle,
  { title, text }: SyntheticArticle["first"],
): NewArticle {
  const url = `https://example.org/${key}`;
  return { sourceKey, url, externalId: key, wording: "original", language, title, text, publishedAt };
}

async function rowsOf(db: Db, query: SQL): Promise<string[]> {
  const rows = await db.select({ row: sql<string>`to_jsonb(of)::text` }).from(sql`(${query}) as of`);
  return rows.map(({ row }) => row).toSorted();
}

describeOnDatabases("a made-up corpus", (database) => {
  const articles = syntheticArticles({ count: 60, seed: 12 });
  let other: Db;
  beforeAll(async () => {
    await collect(database().db, articles);
    const loaded = await openEmbedded();
    await loadSynthetic(loaded.db, articles);
    other = loaded.db;
    return () => loaded.close();
  }, 180_000);

  it("has what it is made for", () => {
    const count = (has: (article: SyntheticArticle) => boolean) => articles.filter(has).length;
    expect(count(({ copyOf }) => copyOf !== null)).toBeGreaterThan(2);
    expect(count(({ revision }) => revision !== null)).toBeGreaterThan(0);
    expect(count(({ withdrawnAt }) => withdrawnAt !== null)).toBeGreaterThan(0);
  });

  it.each(Object.entries(TABLES))(
    "loaded at once is what the pipeline makes of it: %s",
    async (_name, query) => {
      const collected = await rowsOf(database().db, query);
      expect(collected.length).toBeGreaterThan(0);
      expect(await rowsOf(other, query)).toEqual(collected);
    },
  );
});

import { sql } from "drizzle-orm";
import type { PgInsertValue, PgTable } from "drizzle-orm/pg-core";
import type { Evidence, StoredClaim } from "../../../src/core/model/observation.ts";
import type { Source } from "../../../src/core/model/reference-data.ts";
import { searchWords } from "../../../src/core/model/search-words.ts";
import { attribute } from "../../../src/core/reconciliation/attribution.ts";
import { continuedClaims, type RevisedClaim } from "../../../src/core/reconciliation/continued-claims.ts";
import { keyText } from "../../../src/core/reconciliation/observation-key.ts";
import { reconcile } from "../../../src/core/reconciliation/reconcile.ts";
import { eventBucket, eventsOf, type StoredMention } from "../../../src/core/reconciliation/same-event.ts";
import type { Db } from "../../../src/db/open.ts";
import { contentHash, searchDocumentOf } from "../../../src/db/queries/add-article.ts";
import { claimRow } from "../../../src/db/queries/claim-rows.ts";
import { mentionRow } from "../../../src/db/queries/event-rows.ts";
import { eventRow } from "../../../src/db/queries/events.ts";
import {
  observationClaimRows,
  observationRow,
  vintageRows,
} from "../../../src/db/queries/save-observation.ts";
import { storeReferenceData } from "../../../src/db/queries/store-reference-data.ts";
import { ensureSubjects, subjectText } from "../../../src/db/queries/subjects.ts";
import { articles, revisions, words } from "../../../src/db/schema/articles.ts";
import { claims } from "../../../src/db/schema/claims.ts";
import { eventMentions, events } from "../../../src/db/schema/events.ts";
import { observationClaims, observations, vintages } from "../../../src/db/schema/observations.ts";
import { storyArticles } from "../../../src/db/schema/stories.ts";
import { publishedKeyOf } from "../../../src/pipeline/reconcile.ts";
import { reference } from "../starter-claims.ts";
import { LAST_DAY, type SyntheticArticle, type SyntheticVersion } from "./articles.ts";

interface StoredVersion {
  article: SyntheticArticle;
  articleId: number;
  revisionId: number;
  number: number;
  version: SyntheticVersion;
  knownFrom: Date;
  /** When the next version came. */
  replacedAt: Date | null;
  source: Source;
}

/**
 * Stores articles with all that follows from them as the pipeline would, some hundred times quicker: every
 * table at once, with the same pure functions (test/db/synthetic.test.ts holds that the two are equal).
 */
export async function loadSynthetic(db: Db, given: readonly SyntheticArticle[]): Promise<void> {
  await storeReferenceData(db, reference);
  const versions = storedVersions(given);
  await insertArticles(db, versions);
  await insertStories(db, versions);
  await insertObservations(db, await insertClaims(db, versions));
  await insertEvents(db, versions);
  await continueNumbers(db);
}

function storedVersions(given: readonly SyntheticArticle[]): StoredVersion[] {
  const sources = new Map(reference.sources.map((source) => [source.key, source]));
  let revisionId = 0;
  return given.flatMap((article, place): StoredVersion[] => {
    const source = sources.get(article.sourceKey);
    if (source === undefined) throw new Error(`unknown source ${article.sourceKey}`);
    const { first, revision, publishedAt } = article;
    const of = { article, articleId: place + 1, source };
    revisionId += 1;
    const original = { ...of, revisionId, number: 1, version: first, knownFrom: publishedAt };
    if (revision === null) return [{ ...original, replacedAt: null }];
    revisionId += 1;
    const knownFrom = revision.seenAt;
    return [
      { ...original, replacedAt: knownFrom },
      { ...of, revisionId, number: 2, version: revision, knownFrom, replacedAt: null },
    ];
  });
}

async function insertArticles(db: Db, versions: readonly StoredVersion[]): Promise<void> {
  const standing = versions.filter(({ replacedAt }) => replacedAt === null);
  await insertRows(
    db,
    articles,
    standing.map(({ article, articleId, number }) => ({
      id: articleId,
      sourceKey: article.sourceKey,
      canonicalUrl: `https://example.org/${article.key}`,
      externalId: article.key,
      wording: "original" as const,
      language: article.language,
      firstSeenAt: article.publishedAt,
      withdrawnAt: article.withdrawnAt,
      currentRevision: number,
    })),
  );
  await insertRows(
    db,
    revisions,
    versions.map(({ article, articleId, revisionId, number, version, knownFrom }) => ({
      id: revisionId,
      articleId,
      number,
      title: version.title,
      text: version.text,
      contentHash: contentHash(version),
      publishedAt: article.publishedAt,
      seenAt: knownFrom,
      knownFrom,
      understoodBy: "made-up",
      understoodAt: LAST_DAY,
      document: searchDocumentOf(version),
    })),
  );
  const used = new Set(versions.flatMap(({ version }) => searchWords(`${version.title} ${version.text}`)));
  await insertRows(
    db,
    words,
    [...used].map((word) => ({ word })),
  );
}

async function insertStories(db: Db, versions: readonly StoredVersion[]): Promise<void> {
  const idOf = new Map(versions.map(({ article, articleId }) => [article.key, articleId]));
  const copies = versions.flatMap(({ article: { copyOf }, articleId }) => {
    const leadId = copyOf === null ? undefined : idOf.get(copyOf);
    return leadId === undefined ? [] : [{ leadId, articleId }];
  });
  const leads = [...new Set(copies.map(({ leadId }) => leadId))];
  await insertRows(db, storyArticles, [...leads.map((leadId) => ({ leadId, articleId: leadId })), ...copies]);
}

async function insertClaims(
  db: Db,
  versions: readonly StoredVersion[],
): Promise<Map<string, (RevisedClaim & { key: string })[]>> {
  const attributed = new Map<string, ReturnType<typeof attribute>>();
  let id = 0;
  const stored = versions.flatMap((of) =>
    of.version.claims.map((claim) => {
      const known = `${claim.speaker} ${of.source.tier}`;
      const attribution = attributed.get(known) ?? attribute(claim.speaker, of.source, reference);
      attributed.set(known, attribution);
      id += 1;
      const whole: StoredClaim = { ...claim, ...attribution, id, evidence: evidenceOf(of) };
      const publishedAt = of.article.publishedAt.toISOString();
      const key = keyText(publishedKeyOf({ claim: whole, publishedAt }));
      return { of, key, revision: of.number, publishedAt, claim: whole };
    }),
  );
  await insertRows(
    db,
    claims,
    stored.map(({ of: { articleId, revisionId }, key, claim }) => {
      const { speakerKey, tier, compiler } = claim;
      const attribution = { speakerKey, tier, compiler, observationKey: key };
      return { id: claim.id, articleId, revisionId, ...claimRow(claim), ...attribution };
    }),
  );
  return Map.groupBy(stored, ({ key }) => key);
}

async function insertObservations(
  db: Db,
  byKey: ReadonlyMap<string, readonly (RevisedClaim & { key: string })[]>,
): Promise<void> {
  const reconciled = [...byKey].flatMap(([key, [first, ...rest]], place) => {
    if (first === undefined) return [];
    const observation = reconcile(publishedKeyOf(first), continuedClaims([first, ...rest]));
    return [{ id: place + 1, key, observation }];
  });
  const subjects = await ensureSubjects(
    db,
    reconciled.map(({ observation }) => observation.key),
  );
  await insertRows(
    db,
    observations,
    reconciled.map(({ id, key, observation }) => ({
      id,
      ...observationRow(key, observation, subjects.get(subjectText(observation.key)) ?? 0),
    })),
  );
  await insertRows(
    db,
    observationClaims,
    reconciled.flatMap(({ id, observation }) => observationClaimRows(id, observation)),
  );
  await insertRows(
    db,
    vintages,
    reconciled.flatMap(({ id, observation }) => vintageRows(id, observation)),
  );
}

async function insertEvents(db: Db, versions: readonly StoredVersion[]): Promise<void> {
  let id = 0;
  const told = versions.flatMap((of) =>
    of.version.events.map((mention) => {
      id += 1;
      const stands = of.replacedAt === null && of.article.withdrawnAt === null;
      return { of, stands, mention: { id, mention, evidence: evidenceOf(of) } satisfies StoredMention };
    }),
  );
  const standing = told.filter(({ stands }) => stands).map(({ mention }) => mention);
  const buckets = Map.groupBy(standing, ({ mention }) => eventBucket(mention));
  const groups = [...buckets].flatMap(([bucket, mentions]) => eventsOf(bucket, mentions));
  const home = new Map(
    groups.flatMap((group, place) =>
      group.mentions.map((mention, position) => [mention.id, { eventId: place + 1, position }]),
    ),
  );
  await insertRows(
    db,
    events,
    groups.flatMap(({ key, status, mentions: [leading] }, place) =>
      leading === undefined ? [] : [{ id: place + 1, key, ...eventRow(leading, status) }],
    ),
  );
  await insertRows(
    db,
    eventMentions,
    told.map(({ of: { articleId, revisionId }, mention }) => ({
      id: mention.id,
      articleId,
      revisionId,
      ...mentionRow(mention.mention),
      ...home.get(mention.id),
    })),
  );
}

function evidenceOf({ article, articleId, version, source, knownFrom, replacedAt }: StoredVersion): Evidence {
  return {
    articleId,
    title: version.title,
    url: `https://example.org/${article.key}`,
    publisher: source.name,
    sourceKey: source.key,
    tier: source.tier,
    language: article.language,
    wording: "original",
    knownFrom: knownFrom.toISOString(),
    timeZone: source.timeZone,
    withdrawnAt: (article.withdrawnAt ?? replacedAt)?.toISOString() ?? null,
  };
}

/** A statement takes at most 65,535 parameters; the widest row here has thirty. */
const ROWS_A_STATEMENT = 2_000;

async function insertRows<T extends PgTable>(
  db: Db,
  table: T,
  rows: readonly PgInsertValue<T, true>[],
): Promise<void> {
  for (let first = 0; first < rows.length; first += ROWS_A_STATEMENT)
    await db
      .insert(table)
      .overridingSystemValue()
      .values(rows.slice(first, first + ROWS_A_STATEMENT));
}

/** What comes later gets numbers of its own. */
async function continueNumbers(db: Db): Promise<void> {
  for (const table of ["articles", "revisions", "claims", "observations", "events", "event_mentions"])
    await db.execute(
      sql`select setval(pg_get_serial_sequence(${table}, 'id'), (select max(id) from ${sql.identifier(table)}))`,
    );
}

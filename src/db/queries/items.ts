import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import type { Language } from "../../core/model/language.ts";
import type { Db } from "../open.ts";
import { articles, revisions } from "../schema/articles.ts";
import { inlets, items } from "../schema/collecting.ts";
import { sources } from "../schema/sources.ts";
import { standingRevision } from "./evidence.ts";
import { isActive } from "./hosts.ts";

/** What an inlet announced, with what storing it as an article needs to know. */
export type Item = typeof items.$inferSelect & {
  sourceKey: string;
  timeZone: string;
  inletLanguage: Language | null;
};
export type NewItem = typeof items.$inferInsert;
export type ItemState = Partial<Omit<NewItem, "id" | "inletId" | "externalId">>;

/** Items of an inlet by the feed's names for them. */
export async function knownItems(
  db: Db,
  inletId: number,
  externalIds: readonly string[],
): Promise<Map<string, Pick<Item, "id" | "hash" | "url" | "articleId" | "textFrom" | "archive">>> {
  if (externalIds.length === 0) return new Map();
  const rows = await db
    .select({
      id: items.id,
      externalId: items.externalId,
      hash: items.hash,
      url: items.url,
      articleId: items.articleId,
      textFrom: items.textFrom,
      archive: items.archive,
    })
    .from(items)
    .where(and(eq(items.inletId, inletId), inArray(items.externalId, [...externalIds])));
  return new Map(rows.map((row) => [row.externalId, row]));
}

export async function addItems(db: Db, rows: readonly NewItem[]): Promise<void> {
  for (let first = 0; first < rows.length; first += ROWS_A_STATEMENT)
    await db
      .insert(items)
      .values(rows.slice(first, first + ROWS_A_STATEMENT))
      .onConflictDoNothing();
}

const ROWS_A_STATEMENT = 200;

export async function saveItem(db: Db, id: number, state: ItemState): Promise<void> {
  await db.update(items).set(state).where(eq(items.id, id));
}

/** Stores how reading a page went; who asked meanwhile for another reading gets it. */
export async function settleItem(
  db: Db,
  { id, nextReadAt: taken }: Pick<Item, "id" | "nextReadAt">,
  { nextReadAt, ...state }: ItemState & { nextReadAt: Date | null },
): Promise<void> {
  const next = sql`case when ${items.nextReadAt} is not distinct from ${taken?.toISOString() ?? null}::timestamptz
    then ${nextReadAt?.toISOString() ?? null}::timestamptz else ${items.nextReadAt} end`;
  await db
    .update(items)
    .set({ ...state, nextReadAt: next })
    .where(eq(items.id, id));
}

/** Items of a host whose page is to be read now: those never read first, the newest of them first. */
export async function dueItems(db: Db, host: string, now: Date, limit: number): Promise<Item[]> {
  return selectItems(db)
    .where(and(eq(items.host, host), lte(items.nextReadAt, now), isActive))
    .orderBy(
      sql`${items.articleId} is not null`,
      desc(sql`coalesce(${items.publishedAt}, ${items.seenAt})`),
      asc(items.id),
    )
    .limit(limit);
}

/** Items of an inlet that have no page to be read: the feed says all. */
export async function pagelessItems(
  db: Db,
  inletId: number,
  externalIds: readonly string[],
): Promise<Item[]> {
  if (externalIds.length === 0) return [];
  return selectItems(db)
    .where(
      and(
        eq(items.inletId, inletId),
        inArray(items.externalId, [...externalIds]),
        or(isNull(items.url), eq(items.textFrom, "feed")),
      ),
    )
    .orderBy(asc(items.id));
}

function selectItems(db: Db) {
  const { id, inletId, externalId, url, addressKey, host, title, body, publishedAt, language } = items;
  const { hash, archive, seenAt, articleId, textFrom, etag, lastModified, bodyHash } = items;
  const { nextReadAt, lastReadAt, failures, missing, failureReason } = items;
  return db
    .select({
      id,
      inletId,
      externalId,
      url,
      addressKey,
      host,
      title,
      body,
      publishedAt,
      language,
      hash,
      archive,
      seenAt,
      articleId,
      textFrom,
      etag,
      lastModified,
      bodyHash,
      nextReadAt,
      lastReadAt,
      failures,
      missing,
      failureReason,
      sourceKey: inlets.sourceKey,
      timeZone: sources.timeZone,
      inletLanguage: inlets.language,
    })
    .from(items)
    .innerJoin(inlets, eq(inlets.id, items.inletId))
    .innerJoin(sources, eq(sources.key, inlets.sourceKey));
}

/** Makes the pages of an inlet's latest articles due: feeds rarely announce an edit. */
export async function rereadLatest(
  db: Db,
  inletId: number,
  { now, since, latest }: { now: Date; since: Date; latest: number },
): Promise<void> {
  const ids = db
    .select({ id: items.id })
    .from(items)
    .where(
      and(
        eq(items.inletId, inletId),
        gt(items.seenAt, since),
        isNotNull(items.articleId),
        eq(items.textFrom, "page"),
      ),
    )
    .orderBy(desc(sql`coalesce(${items.publishedAt}, ${items.seenAt})`), desc(items.id))
    .limit(latest);
  await db
    .update(items)
    .set({ nextReadAt: sql`least(${items.nextReadAt}, ${now.toISOString()}::timestamptz)` })
    .where(inArray(items.id, ids));
}

/** Why a page was read by other means than its site's recipe. */
export const RECIPE_OUTDATED = "recipe-outdated";
const OUTDATED_FROM = 3;

/** Whether the recipe found neither title nor text on the latest pages of an inlet. */
export async function isRecipeOutdated(db: Db, inletId: number): Promise<boolean> {
  const latest = await db
    .select({ reason: items.failureReason })
    .from(items)
    .where(and(eq(items.inletId, inletId), eq(items.textFrom, "page")))
    .orderBy(desc(items.seenAt), desc(items.id))
    .limit(OUTDATED_FROM);
  return latest.length === OUTDATED_FROM && latest.every(({ reason }) => reason === RECIPE_OUTDATED);
}

/** How an article is known. */
export interface ArticleIdentity {
  articleId: number;
  url: string | null;
  externalId: string | null;
}

const identityColumns = {
  articleId: articles.id,
  url: articles.canonicalUrl,
  externalId: articles.externalId,
};

export async function identityOf(db: Db, articleId: number): Promise<ArticleIdentity | null> {
  const [row] = await db.select(identityColumns).from(articles).where(eq(articles.id, articleId));
  return row ?? null;
}

/** The article of a source that stands at this address or has these very words already. */
export async function sameArticle(
  db: Db,
  { sourceKey, addressKey, contentHash }: { sourceKey: string; addressKey: string; contentHash: string },
): Promise<ArticleIdentity | null> {
  const [byAddress] = await db
    .select(identityColumns)
    .from(items)
    .innerJoin(articles, eq(articles.id, items.articleId))
    .where(and(eq(items.addressKey, addressKey), eq(articles.sourceKey, sourceKey)))
    .orderBy(asc(articles.id))
    .limit(1);
  if (byAddress !== undefined) return byAddress;
  const [byWords] = await db
    .select(identityColumns)
    .from(revisions)
    .innerJoin(articles, standingRevision)
    .where(
      and(
        eq(revisions.contentHash, contentHash),
        eq(articles.sourceKey, sourceKey),
        eq(articles.wording, "original"),
      ),
    )
    .orderBy(asc(articles.id))
    .limit(1);
  return byWords ?? null;
}

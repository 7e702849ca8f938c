import { createHash } from "node:crypto";
import { and, eq, or, type SQL, sql } from "drizzle-orm";
import type { Wording } from "../../core/model/article.ts";
import type { Language } from "../../core/model/language.ts";
import { foldForSearch, searchWords } from "../../core/model/search-words.ts";
import type { Db } from "../open.ts";
import { articles, revisions, words } from "../schema/articles.ts";

/** An article as a source gives it. It has an address, the source's own name for it, or both. */
export interface NewArticle {
  sourceKey: string;
  /** Canonical address; null where it is not known. */
  url: string | null;
  /** A feed's guid, a channel's post, a starter article's key. */
  externalId: string | null;
  wording: Wording;
  language: Language;
  title: string;
  text: string;
  /** Null where the page does not tell. */
  publishedAt: Date | null;
  /** Seen by the first reading of its source: no news. */
  archive?: boolean;
}

export interface AddedArticle {
  status: "new" | "changed" | "known";
  articleId: number;
}

/** Stores an article, or its new version when the words have changed; what is known already changes nothing. */
export async function addArticle(db: Db, given: NewArticle, seenAt: Date): Promise<AddedArticle> {
  const article = { ...given, title: storable(given.title), text: storable(given.text) };
  return db.transaction(async (tx) => {
    const articleId = await insertArticle(tx, article, seenAt);
    if (articleId !== null) {
      await addRevision(tx, {
        articleId,
        number: 1,
        article,
        seenAt,
        knownFrom: publication(article, seenAt),
      });
      return { status: "new", articleId };
    }
    return reviseArticle(tx, article, seenAt);
  });
}

/** Postgres' text holds neither NUL nor half a surrogate pair. */
function storable(text: string): string {
  return text.replaceAll("\0", " ").toWellFormed();
}

/** A page may claim to be published tomorrow; nobody knew it before it was seen. */
function publication({ publishedAt }: NewArticle, seenAt: Date): Date {
  return publishedAt !== null && publishedAt < seenAt ? publishedAt : seenAt;
}

async function insertArticle(db: Db, article: NewArticle, seenAt: Date): Promise<number | null> {
  const [row] = await db
    .insert(articles)
    .values({
      sourceKey: article.sourceKey,
      canonicalUrl: article.url,
      externalId: article.externalId,
      wording: article.wording,
      language: article.language,
      firstSeenAt: seenAt,
      currentRevision: 1,
      archive: article.archive ?? false,
    })
    .onConflictDoNothing()
    .returning({ id: articles.id });
  return row?.id ?? null;
}

async function reviseArticle(db: Db, article: NewArticle, seenAt: Date): Promise<AddedArticle> {
  const current = await currentRevision(db, article);
  if (current === undefined) throw new Error("an article refused as known is not there");
  const { articleId } = current;
  if (current.contentHash === contentHash(article)) {
    const dated = current.publishedAt === null && article.publishedAt !== null;
    if (dated && current.number === 1) await datePublication(db, current.id, article, seenAt);
    return { status: "known", articleId };
  }
  const number = current.number + 1;
  const redated =
    current.publishedAt !== null && article.publishedAt !== null && article.publishedAt > current.publishedAt;
  // A page that was changed in silence keeps its old date: its new words count from when they were seen.
  const changedAt = redated ? publication(article, seenAt) : seenAt;
  const knownFrom = new Date(Math.max(changedAt.getTime(), current.knownFrom.getTime() + 1));
  await addRevision(db, { articleId, number, article, seenAt, knownFrom });
  await db.update(articles).set({ currentRevision: number }).where(eq(articles.id, articleId));
  return { status: "changed", articleId };
}

async function currentRevision(db: Db, { sourceKey, url, externalId }: NewArticle) {
  const sameArticle = or(
    url === null ? undefined : eq(articles.canonicalUrl, url),
    externalId === null ? undefined : eq(articles.externalId, externalId),
  );
  // Locked first and read afterwards: of two readers of one changed page the second finds the first one's version.
  const [article] = await db
    .select({ id: articles.id, number: articles.currentRevision })
    .from(articles)
    .where(and(eq(articles.sourceKey, sourceKey), sameArticle))
    .orderBy(articles.id)
    .limit(1)
    .for("update");
  if (article === undefined) return undefined;
  const [current] = await db
    .select({
      articleId: revisions.articleId,
      id: revisions.id,
      number: revisions.number,
      contentHash: revisions.contentHash,
      publishedAt: revisions.publishedAt,
      knownFrom: revisions.knownFrom,
    })
    .from(revisions)
    .where(and(eq(revisions.articleId, article.id), eq(revisions.number, article.number)));
  return current;
}

/** The day became known after the words: they are understood again, for their periods may depend on it. */
async function datePublication(db: Db, id: number, article: NewArticle, seenAt: Date): Promise<void> {
  await db
    .update(revisions)
    .set({ publishedAt: article.publishedAt, knownFrom: publication(article, seenAt), understoodBy: null })
    .where(eq(revisions.id, id));
}

interface NewRevision {
  articleId: number;
  number: number;
  article: NewArticle;
  seenAt: Date;
  knownFrom: Date;
}

async function addRevision(
  db: Db,
  { articleId, number, article, seenAt, knownFrom }: NewRevision,
): Promise<void> {
  const { title, text, publishedAt } = article;
  await db.insert(revisions).values({
    articleId,
    number,
    title,
    text,
    contentHash: contentHash(article),
    publishedAt,
    seenAt,
    knownFrom,
    document: searchDocumentOf(article),
  });
  const used = searchWords(`${title} ${text}`);
  // One order everywhere, so that two articles stored at once cannot wait for each other.
  const rows = [...new Set(used)].toSorted().map((word) => ({ word }));
  for (let first = 0; first < rows.length; first += WORDS_A_STATEMENT) {
    await db
      .insert(words)
      .values(rows.slice(first, first + WORDS_A_STATEMENT))
      .onConflictDoNothing();
  }
}

const WORDS_A_STATEMENT = 5_000;
/** Postgres refuses a document over a megabyte. */
const SEARCHED_CHARACTERS = 100_000;

/** What full-text search looks at. The `simple` half finds exact forms, and words of languages that the stemmer does not know. */
export function searchDocumentOf({ title, text }: Pick<NewArticle, "title" | "text">): SQL {
  return sql`${weighed(title, "A")} || ${weighed(text, "B")}`;
}

function weighed(words: string, weight: "A" | "B"): SQL {
  const folded = foldForSearch(words.slice(0, SEARCHED_CHARACTERS)).toWellFormed();
  const vector = sql`to_tsvector('russian', ${folded}::text) || to_tsvector('simple', ${folded}::text)`;
  return sql`setweight(${vector}, ${weight}::"char")`;
}

/** What tells versions of an article apart. */
export function contentHash({ title, text }: Pick<NewArticle, "title" | "text">): string {
  return createHash("sha256").update(title).update("\0").update(text).digest("hex");
}

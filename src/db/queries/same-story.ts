import { and, asc, eq, gt, inArray, isNull, lt, min, ne, or, type SQL, sql } from "drizzle-orm";
import type { SameStoryArticle } from "../../core/model/stored-article.ts";
import { type Report, type StoryFigure, sameStory } from "../../core/reconciliation/same-story.ts";
import type { Db } from "../open.ts";
import { articles, revisions } from "../schema/articles.ts";
import { claims } from "../schema/claims.ts";
import { eventMentions } from "../schema/events.ts";
import { sources } from "../schema/sources.ts";
import { claimColumns } from "./claim-rows.ts";
import { standingRevision } from "./evidence.ts";
import { copiesOf } from "./stories.ts";

const WINDOW_MS = 7 * 24 * 3_600_000;
const MOST_CANDIDATES = 40;

/**
 * Other reports of the news that an article tells, in any language and in words of their own, with what they
 * have in common; the earliest first. Compared when asked, so that it follows every change of rules and claims.
 */
export async function sameStoryAs(db: Db, articleId: number): Promise<SameStoryArticle[]> {
  const [own] = await reportsOf(db, [articleId]);
  if (own === undefined) return [];
  const copies = (await copiesOf(db, [articleId])).get(articleId) ?? [];
  const known = new Set([articleId, ...copies.map((copy) => copy.articleId)]);
  const candidates = (await likelyReports(db, own)).filter((id) => !known.has(id));
  return (await reportsOf(db, candidates)).flatMap(({ publisher, url, ...report }) => {
    const judged = sameStory(own, report);
    const { articleId: id, language } = report;
    return judged.isSame ? [{ articleId: id, publisher, language, url, because: judged.because }] : [];
  });
}

/** Articles of the same days that give one of its figures or tell of one of its events. */
async function likelyReports(db: Db, { figures, events, publishedMs }: Report): Promise<number[]> {
  const keys = [...new Set(figures.map(({ observationKey }) => observationKey))];
  const eventIds = events.map(({ id }) => id);
  const telling: (SQL | undefined)[] = [];
  if (keys.length > 0)
    telling.push(
      inArray(
        revisions.id,
        db.select({ id: claims.revisionId }).from(claims).where(inArray(claims.observationKey, keys)),
      ),
    );
  if (eventIds.length > 0)
    telling.push(
      inArray(
        revisions.id,
        db
          .select({ id: eventMentions.revisionId })
          .from(eventMentions)
          .where(inArray(eventMentions.eventId, eventIds)),
      ),
    );
  if (telling.length === 0) return [];
  const published = sql`coalesce(${revisions.publishedAt}, ${revisions.seenAt})`;
  const rows = await db
    .select({ id: articles.id })
    .from(articles)
    .innerJoin(revisions, standingRevision)
    .where(
      and(
        isNull(articles.withdrawnAt),
        gt(published, new Date(publishedMs - WINDOW_MS).toISOString()),
        lt(published, new Date(publishedMs + WINDOW_MS).toISOString()),
        or(...telling),
      ),
    )
    .orderBy(asc(published), asc(articles.id))
    .limit(MOST_CANDIDATES);
  return rows.map(({ id }) => id);
}

type NamedReport = Report & { publisher: string; url: string | null };

async function reportsOf(db: Db, articleIds: readonly number[]): Promise<NamedReport[]> {
  if (articleIds.length === 0) return [];
  const rows = await db
    .select({
      articleId: articles.id,
      revisionId: revisions.id,
      sourceKey: articles.sourceKey,
      publisher: sources.name,
      url: articles.canonicalUrl,
      language: articles.language,
      publishedAt: revisions.publishedAt,
      seenAt: revisions.seenAt,
    })
    .from(articles)
    .innerJoin(revisions, standingRevision)
    .innerJoin(sources, eq(sources.key, articles.sourceKey))
    .where(and(inArray(articles.id, [...articleIds]), isNull(articles.withdrawnAt)))
    .orderBy(asc(sql`coalesce(${revisions.publishedAt}, ${revisions.seenAt})`), asc(articles.id));
  const revisionIds = rows.map(({ revisionId }) => revisionId);
  const figures = await figuresOf(db, revisionIds);
  const events = await eventsOf(db, revisionIds);
  return rows.map(({ revisionId, publishedAt, seenAt, ...row }) => ({
    ...row,
    publishedMs: (publishedAt ?? seenAt).getTime(),
    figures: figures.get(revisionId) ?? [],
    events: events.get(revisionId) ?? [],
  }));
}

async function figuresOf(db: Db, revisionIds: readonly number[]): Promise<Map<number, StoryFigure[]>> {
  if (revisionIds.length === 0) return new Map();
  const rows = await db
    .select({
      revisionId: claims.revisionId,
      observationKey: claims.observationKey,
      speakerKey: claims.speakerKey,
      claim: claimColumns,
    })
    .from(claims)
    .where(and(inArray(claims.revisionId, [...revisionIds]), ne(claims.metric, "other")))
    .orderBy(asc(claims.start), asc(claims.id));
  const firsts = await firstKnown(db, [...new Set(rows.map(({ observationKey }) => observationKey))]);
  const figures = rows.map(({ revisionId, claim, ...row }) => ({
    revisionId,
    ...row,
    claim,
    firstKnownMs: firsts.get(`${row.observationKey} ${claim.value}`) ?? 0,
  }));
  return Map.groupBy(figures, ({ revisionId }) => revisionId);
}

/** When each value of these observations was first given, in ms. */
async function firstKnown(db: Db, keys: readonly string[]): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .select({ key: claims.observationKey, value: claims.value, at: min(revisions.knownFrom) })
    .from(claims)
    .innerJoin(revisions, eq(revisions.id, claims.revisionId))
    .where(inArray(claims.observationKey, [...keys]))
    .groupBy(claims.observationKey, claims.value);
  return new Map(rows.map(({ key, value, at }) => [`${key} ${value}`, at?.getTime() ?? 0]));
}

async function eventsOf(
  db: Db,
  revisionIds: readonly number[],
): Promise<Map<number, { id: number; date: string; title: string }[]>> {
  if (revisionIds.length === 0) return new Map();
  const rows = await db
    .select({
      revisionId: eventMentions.revisionId,
      id: eventMentions.eventId,
      date: eventMentions.date,
      title: eventMentions.title,
    })
    .from(eventMentions)
    // Dated to the day.
    .where(and(inArray(eventMentions.revisionId, [...revisionIds]), sql`length(${eventMentions.date}) = 10`));
  const events = rows.flatMap(({ id, ...row }) => (id === null ? [] : [{ id, ...row }]));
  return Map.groupBy(events, ({ revisionId }) => revisionId);
}

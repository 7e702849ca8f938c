import { and, asc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Claim } from "../../core/model/claim.ts";
import type { Evidence } from "../../core/model/observation.ts";
import type { ReviewCase, ReviewReason } from "../../core/model/review.ts";
import type { Db } from "../open.ts";
import { articles, revisions } from "../schema/articles.ts";
import { claims, doubtfulClaims } from "../schema/claims.ts";
import { reports } from "../schema/review.ts";
import { sources } from "../schema/sources.ts";
import { claimMark } from "./claim-mark.ts";
import { claimRow } from "./claim-rows.ts";
import { evidenceColumns, evidenceOf, standingRevision } from "./evidence.ts";

/** More than anybody looks through in a day; what is decided makes room. */
const MOST_OF_A_KIND = 200;

/** All that waits for an editor: what readers reported first, then what looks like a slip, then what is not certain. */
export async function reviewQueue(db: Db): Promise<ReviewCase[]> {
  return [...(await reported(db)), ...(await held(db)), ...(await doubtful(db))];
}

/** One figure of an article's standing words, whether it waits or is published; null where there is none. */
export async function figureByMark(
  db: Db,
  articleId: number,
  mark: string,
): Promise<{ claim: Claim; evidence: Evidence; isPublished: boolean } | null> {
  const ofArticle = eq(articles.id, articleId);
  const read = await selectClaims(db).where(ofArticle).orderBy(asc(claims.id));
  const unsure = await selectDoubtful(db).where(ofArticle).orderBy(asc(doubtfulClaims.id));
  const found = [...read, ...unsure].find(({ claim }) => claimMark(claim) === mark);
  if (found === undefined) return null;
  const isPublished = "held" in found.claim && found.claim.held === null;
  return { claim: claimRow(found.claim), evidence: evidenceOf(found.evidence), isPublished };
}

/** Names of the figures of a revision that wait. */
export async function heldMarks(db: Db, revisionId: number): Promise<string[]> {
  const rows = await db
    .select()
    .from(claims)
    .where(and(eq(claims.revisionId, revisionId), isNotNull(claims.held)));
  return rows.map(claimMark);
}

async function held(db: Db): Promise<ReviewCase[]> {
  const rows = await selectClaims(db)
    .where(and(isNotNull(claims.held), isNull(articles.withdrawnAt)))
    .orderBy(asc(claims.id))
    .limit(MOST_OF_A_KIND);
  return rows.flatMap(({ claim, evidence }) =>
    claim.held === null ? [] : [caseOf({ claim, evidence }, { kind: "held", doubt: claim.held })],
  );
}

async function doubtful(db: Db): Promise<ReviewCase[]> {
  const rows = await selectDoubtful(db)
    .where(isNull(articles.withdrawnAt))
    .orderBy(asc(doubtfulClaims.id))
    .limit(MOST_OF_A_KIND);
  return rows.map((row) => caseOf(row, { kind: "doubtful", reason: row.claim.reason }));
}

async function reported(db: Db): Promise<ReviewCase[]> {
  const open = await db
    .select()
    .from(reports)
    .where(isNull(reports.closedAt))
    .orderBy(asc(reports.id))
    .limit(MOST_OF_A_KIND);
  const byFigure = Map.groupBy(open, ({ articleId, mark }) => `${articleId} ${mark}`);
  const articleIds = [...new Set(open.map(({ articleId }) => articleId))];
  if (articleIds.length === 0) return [];
  const rows = await selectClaims(db)
    .where(and(inArray(articles.id, articleIds), isNull(claims.held)))
    .orderBy(asc(claims.id));
  return [...byFigure].flatMap(([figure, same]) => {
    const row = rows.find(({ claim, evidence }) => `${evidence.articleId} ${claimMark(claim)}` === figure);
    const comments = same.flatMap(({ comment }) => comment ?? []);
    return row === undefined ? [] : [caseOf(row, { kind: "reported", readers: same.length, comments })];
  });
}

type Row = { claim: Claim; evidence: Parameters<typeof evidenceOf>[0] };

function caseOf({ claim, evidence }: Row, reason: ReviewReason): ReviewCase {
  const { articleId } = evidence;
  return {
    articleId,
    mark: claimMark(claim),
    reason,
    claim: claimRow(claim),
    evidence: evidenceOf(evidence),
  };
}

function selectClaims(db: Db) {
  return db
    .select({ claim: claims, evidence: evidenceColumns })
    .from(claims)
    .innerJoin(articles, eq(articles.id, claims.articleId))
    .innerJoin(revisions, and(eq(revisions.id, claims.revisionId), standingRevision))
    .innerJoin(sources, eq(sources.key, articles.sourceKey));
}

function selectDoubtful(db: Db) {
  return db
    .select({ claim: doubtfulClaims, evidence: evidenceColumns })
    .from(doubtfulClaims)
    .innerJoin(articles, eq(articles.id, doubtfulClaims.articleId))
    .innerJoin(revisions, and(eq(revisions.id, doubtfulClaims.revisionId), standingRevision))
    .innerJoin(sources, eq(sources.key, articles.sourceKey));
}

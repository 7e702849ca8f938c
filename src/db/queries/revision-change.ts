import { and, asc, desc, eq, inArray, isNull, lte } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { FigureChange } from "../../core/model/figure-change.ts";
import { figureChanges } from "../../core/reconciliation/figure-changes.ts";
import type { Db } from "../open.ts";
import { revisions } from "../schema/articles.ts";
import { claims } from "../schema/claims.ts";
import { claimColumns } from "./claim-rows.ts";

/** What a version of an article says otherwise than the one before it. */
export interface RevisionChange {
  figures: FigureChange[];
  /** Null where the headline is the same. */
  title: { before: string; now: string } | null;
}

/** A first version, or one that is gone, changes nothing. */
export async function revisionChange(db: Db, revisionId: number): Promise<RevisionChange> {
  const given = alias(revisions, "given");
  const [now, before] = await db
    .select({ id: revisions.id, title: revisions.title })
    .from(revisions)
    .innerJoin(given, and(eq(given.articleId, revisions.articleId), lte(revisions.number, given.number)))
    .where(eq(given.id, revisionId))
    .orderBy(desc(revisions.number))
    .limit(2);
  if (now === undefined || before === undefined) return { figures: [], title: null };
  const rows = await db
    .select({ revisionId: claims.revisionId, claim: claimColumns })
    .from(claims)
    .where(and(inArray(claims.revisionId, [now.id, before.id]), isNull(claims.held)))
    .orderBy(asc(claims.start), asc(claims.id));
  const claimsOf = (id: number) => rows.filter((row) => row.revisionId === id).map(({ claim }) => claim);
  return {
    figures: figureChanges(claimsOf(before.id), claimsOf(now.id)),
    title: before.title === now.title ? null : { before: before.title, now: now.title },
  };
}

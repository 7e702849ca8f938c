import { and, count, eq, gt, isNull } from "drizzle-orm";
import type { ReportOutcome } from "../../core/model/review.ts";
import type { Db } from "../open.ts";
import { reports } from "../schema/review.ts";

export type Report = typeof reports.$inferSelect;
export type NewReport = Pick<
  Report,
  "observationId" | "articleId" | "mark" | "reporter" | "chatId" | "threadId" | "language" | "createdAt"
>;

/** Stores what a reader says of a figure; null where that reader has said so of it before. */
export async function addReport(db: Db, report: NewReport): Promise<number | null> {
  const [row] = await db.insert(reports).values(report).onConflictDoNothing().returning({ id: reports.id });
  return row?.id ?? null;
}

/** How many figures a reader has reported since an instant. */
export async function reportsSince(db: Db, reporter: number, since: Date): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(reports)
    .where(and(eq(reports.reporter, reporter), gt(reports.createdAt, since)));
  return row?.n ?? 0;
}

/** Adds what the reader writes about it, as long as nobody has decided; false where there is nothing to add to. */
export async function commentReport(
  db: Db,
  { id, reporter, comment }: { id: number; reporter: number; comment: string },
): Promise<boolean> {
  const rows = await db
    .update(reports)
    .set({ comment })
    .where(and(eq(reports.id, id), eq(reports.reporter, reporter), isNull(reports.closedAt)))
    .returning({ id: reports.id });
  return rows.length > 0;
}

/** Ends all open reports of a figure; gives them, to tell their readers. */
export async function closeReports(
  db: Db,
  { articleId, mark }: { articleId: number; mark: string },
  outcome: ReportOutcome,
  closedAt: Date,
): Promise<Report[]> {
  return db
    .update(reports)
    .set({ outcome, closedAt })
    .where(and(eq(reports.articleId, articleId), eq(reports.mark, mark), isNull(reports.closedAt)))
    .returning();
}

export async function reportById(db: Db, id: number): Promise<Report | null> {
  const [row] = await db.select().from(reports).where(eq(reports.id, id));
  return row ?? null;
}

import { eq } from "drizzle-orm";
import type { Question } from "../../core/answers/question.ts";
import type { Db } from "../open.ts";
import { storedQuestions } from "../schema/telegram.ts";

/** Keeps questions that buttons know by their hash only. */
export async function rememberQuestions(
  db: Db,
  questions: readonly { hash: string; question: Question }[],
  now: Date,
): Promise<void> {
  if (questions.length === 0) return;
  await db
    .insert(storedQuestions)
    .values(questions.map(({ hash, question }) => ({ id: hash, question, createdAt: now })))
    .onConflictDoNothing();
}

/** The question as it was stored, to be checked by the caller; undefined where the hash is not known. */
export async function recallQuestion(db: Db, hash: string): Promise<unknown> {
  const [stored] = await db.select().from(storedQuestions).where(eq(storedQuestions.id, hash));
  return stored?.question;
}

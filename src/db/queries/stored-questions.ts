import { eq, lt } from "drizzle-orm";
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
  // Several buttons of a message ask the same on other pages; one statement must not write a row twice.
  const byHash = new Map(questions.map(({ hash, question }) => [hash, question]));
  await db
    .insert(storedQuestions)
    .values([...byHash].map(([id, question]) => ({ id, question, createdAt: now })))
    // A button that was shown again lives as long as a new one.
    .onConflictDoUpdate({ target: storedQuestions.id, set: { createdAt: now } });
}

/** Forgets questions that no button has been made for since the instant. */
export async function forgetQuestions(db: Db, before: Date): Promise<void> {
  await db.delete(storedQuestions).where(lt(storedQuestions.createdAt, before));
}

/** The question as it was stored, to be checked by the caller; undefined where the hash is not known. */
export async function recallQuestion(db: Db, hash: string): Promise<unknown> {
  const [stored] = await db.select().from(storedQuestions).where(eq(storedQuestions.id, hash));
  return stored?.question;
}

import { eq } from "drizzle-orm";
import type { Db } from "../open.ts";
import { uploadedFiles } from "../schema/telegram.ts";

/** The `file_id` under which Telegram already holds the file; null where it does not. */
export async function uploadedFile(db: Db, key: string): Promise<string | null> {
  const [file] = await db.select().from(uploadedFiles).where(eq(uploadedFiles.key, key));
  return file?.fileId ?? null;
}

export async function keepUploadedFile(
  db: Db,
  { key, fileId, now }: { key: string; fileId: string; now: Date },
): Promise<void> {
  await db
    .insert(uploadedFiles)
    .values({ key, fileId, uploadedAt: now })
    .onConflictDoUpdate({ target: uploadedFiles.key, set: { fileId, uploadedAt: now } });
}

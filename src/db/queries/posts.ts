import { and, arrayContains, eq, lt, sql } from "drizzle-orm";
import { z } from "zod";
import type { Post, PostFile } from "../../core/model/post.ts";
import type { Db } from "../open.ts";
import { posts } from "../schema/mirrors.ts";

const Files: z.ZodType<PostFile[]> = z.array(
  z.object({
    kind: z.enum(["photo", "video", "audio", "voice", "document", "animation"]),
    from: z.string().nullable(),
  }),
);

export interface StoredPost extends Post {
  revision: number;
  deletedAt: Date | null;
}

/** What keeping a post made of it. */
export interface KeptPost {
  status: "new" | "changed" | "same";
  /** Of an album the one that its first part made. */
  post: StoredPost;
}

/** Keeps a post, a part of an album, or what an edit made of one. */
export async function keepPost(tx: Db, post: Post, seenAt: Date): Promise<KeptPost> {
  const [row] = await tx
    .insert(posts)
    .values({ ...post, ids: [...post.ids], files: post.files, seenAt })
    .onConflictDoNothing()
    .returning();
  if (row !== undefined) return { status: "new", post: postOf(row) };
  const known = await lockedPost(tx, post);
  if (known === null) throw new Error("a post refused as known is not there");
  const next = merged(known, post);
  const isSame =
    next.html === known.html && sameFiles(next.files, known.files) && next.ids.length === known.ids.length;
  if (isSame && known.deletedAt === null) return { status: "same", post: known };
  const [changed] = await tx
    .update(posts)
    .set({
      ids: [...next.ids],
      html: next.html,
      files: next.files,
      deletedAt: null,
      revision: known.revision + 1,
    })
    .where(and(eq(posts.channel, known.channel), eq(posts.id, known.id)))
    .returning();
  if (changed === undefined) throw new Error("a locked post is gone");
  return { status: "changed", post: postOf(changed) };
}

/** The post that an id belongs to, also as a part of its album. */
export async function postWithId(db: Db, channel: string, id: number): Promise<StoredPost | null> {
  const [row] = await db
    .select()
    .from(posts)
    .where(and(eq(posts.channel, channel), arrayContains(posts.ids, [id])));
  return row === undefined ? null : postOf(row);
}

/** Notes that the channel has deleted a post; null where it is not kept, or known to be gone. */
export async function deletePost(tx: Db, channel: string, id: number, at: Date): Promise<StoredPost | null> {
  const known = await postWithId(tx, channel, id);
  if (known === null || known.deletedAt !== null) return null;
  await tx
    .update(posts)
    .set({ deletedAt: at })
    .where(and(eq(posts.channel, channel), eq(posts.id, known.id)));
  return known;
}

/** Forgets where files of posts lay that were seen before: Telegram's addresses last for two days. */
export async function forgetAddresses(db: Db, before: Date): Promise<void> {
  const lasting = sql`(select jsonb_agg(case when file->>'from' like 'https:%' then file || '{"from": null}' else file end)
    from jsonb_array_elements(${posts.files}) as file)`;
  await db
    .update(posts)
    .set({ files: lasting })
    .where(and(lt(posts.seenAt, before), sql`${posts.files}::text like '%"https:%'`));
}

/** Forgets posts that were seen before: nobody edits them any more. */
export async function forgetPosts(db: Db, before: Date): Promise<void> {
  await db.delete(posts).where(lt(posts.seenAt, before));
}

async function lockedPost(tx: Db, { channel, id, albumKey }: Post): Promise<StoredPost | null> {
  const same = albumKey === null ? arrayContains(posts.ids, [id]) : eq(posts.albumKey, albumKey);
  const [row] = await tx
    .select()
    .from(posts)
    .where(and(eq(posts.channel, channel), same))
    .for("update");
  return row === undefined ? null : postOf(row);
}

/** Parts of an album come one by one, the words with one of them; anything else comes whole. */
function merged(known: StoredPost, post: Post): Pick<Post, "ids" | "html" | "files"> {
  const isPart = post.albumKey !== null && !known.ids.includes(post.id);
  if (!isPart && post.albumKey === null) return post;
  return {
    ids: [...new Set([...known.ids, ...post.ids])].toSorted((a, b) => a - b),
    html: post.html === "" ? known.html : post.html,
    files: isPart ? [...known.files, ...post.files] : known.files,
  };
}

function sameFiles(a: readonly PostFile[], b: readonly PostFile[]): boolean {
  // Addresses change from one reading to the next; what they lead to does not.
  return a.length === b.length && a.every(({ kind }, place) => kind === b[place]?.kind);
}

function postOf(row: typeof posts.$inferSelect): StoredPost {
  return { ...row, files: Files.parse(row.files) };
}

import { type Fingerprint, wireCopy } from "../core/reconciliation/near-duplicates.ts";
import type { Db } from "../db/open.ts";
import { storedEditions } from "../db/queries/editions.ts";
import { lockKeys } from "../db/queries/observation-keys.ts";
import {
  fingerprintsOf,
  leaveStories,
  likelyCopies,
  saveSketch,
  saveStory,
  storiesOf,
} from "../db/queries/stories.ts";

/** Longer than copies lie apart, so that the comparison decides and not the search for candidates. */
const WINDOW_MS = 8 * 24 * 3_600_000;
/** Two texts of which one holds 60 % of the other share some of their smallest hashes all but surely. */
const SKETCH_HASHES = 64;

/**
 * Says anew whose copy or edition an article is, after its words or its claims have changed. Runs at the end of
 * the transaction that changed them: one article of a language at a time.
 */
export async function settleStory(tx: Db, articleId: number): Promise<void> {
  const [article] = await fingerprintsOf(tx, [articleId]);
  if (article === undefined) return leaveStory(tx, articleId);
  const editions = await fingerprintsOf(tx, await storedEditions(tx, articleId));
  const editionIds = new Set(editions.map((edition) => edition.articleId));
  await lockKeys(tx, "story", [article.language, ...editions.map(({ language }) => language)]);
  await leaveStory(tx, articleId);
  const sketch = sketchOf(article);
  await saveSketch(tx, article, sketch);
  const copies = await likelyCopies(tx, article, { sketch, windowMs: WINDOW_MS });
  // Its own site's word comes before a likeness.
  const candidates = [...editionIds, ...copies];
  const stories = await storiesOf(tx, candidates);
  const inStories = new Set([...stories.values()].flat());
  const groups = [...stories.values(), ...candidates.filter((id) => !inStories.has(id)).map((id) => [id])];
  const known = new Map(
    (await fingerprintsOf(tx, [...new Set(groups.flat())])).map((each) => [each.articleId, each]),
  );
  for (const group of groups) {
    const members = group.flatMap((id) => known.get(id) ?? []);
    if (!belongsTo(members, article, editionIds)) continue;
    return saveStory(tx, inOrder([...members, article]));
  }
}

/** An edition of a member, or a copy of every member in its language: chains of small changes end elsewhere. */
function belongsTo(
  members: readonly Fingerprint[],
  article: Fingerprint,
  editionIds: ReadonlySet<number>,
): boolean {
  if (members.some(({ articleId }) => editionIds.has(articleId))) return true;
  const comparable = members.filter(({ language }) => language === article.language);
  return comparable.length > 0 && comparable.every((member) => wireCopy(member, article).isCopy);
}

/** Takes an article out of its story; what is left of it keeps together, if it is more than one. */
export async function leaveStory(tx: Db, articleId: number): Promise<void> {
  const [story] = (await storiesOf(tx, [articleId])).values();
  if (story === undefined) return;
  await leaveStories(tx, [articleId]);
  const rest = await fingerprintsOf(
    tx,
    story.filter((id) => id !== articleId),
  );
  await saveStory(tx, inOrder(rest));
}

function inOrder(members: readonly Fingerprint[]): number[] {
  return members
    .toSorted((a, b) => a.publishedMs - b.publishedMs || a.articleId - b.articleId)
    .map(({ articleId }) => articleId);
}

/** As Postgres' integers, which have a sign. */
function sketchOf({ shingles }: Fingerprint): number[] {
  return shingles.slice(0, SKETCH_HASHES).map((hash) => hash | 0);
}

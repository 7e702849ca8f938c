import { createHash } from "node:crypto";
import type { ArticleText } from "../core/model/article.ts";
import type { Citation } from "../core/model/citation.ts";
import type { Claim, DoubtfulClaim } from "../core/model/claim.ts";
import type { Decision, Editing } from "../core/model/decision.ts";
import type { EventMention } from "../core/model/event.ts";
import type { ReferenceData } from "../core/model/reference-data.ts";
import { applyDecisions } from "../core/reconciliation/apply-decisions.ts";
import { attribute } from "../core/reconciliation/attribution.ts";
import { keyText } from "../core/reconciliation/observation-key.ts";
import { eventBucket } from "../core/reconciliation/same-event.ts";
import type { Db } from "../db/open.ts";
import {
  articlesToUnderstand,
  type RevisionToUnderstand,
  revisionsToReread,
} from "../db/queries/articles-to-understand.ts";
import { claimMark } from "../db/queries/claim-mark.ts";
import { standingDecisions } from "../db/queries/decisions.ts";
import { eventBucketsOfArticle } from "../db/queries/events.ts";
import { lockKeys, observationKeysOfArticle } from "../db/queries/observation-keys.ts";
import { observationsWithKeys } from "../db/queries/observations.ts";
import { heldMarks } from "../db/queries/review-queue.ts";
import {
  type RevisionInHand,
  saveUnderstanding,
  takeRevision,
  type Understanding,
} from "../db/queries/save-understanding.ts";
import { linkOriginals } from "./originals.ts";
import { lockObservations, publishedKeyOf, reconcileObservations, regroupEvents } from "./reconcile.ts";
import { settleStory } from "./stories.ts";
import type { Teller } from "./telling/news.ts";
import { tell } from "./telling/tell.ts";

/** All that an extractor finds in one article. */
export interface Extraction {
  claims: Claim[];
  doubtful: DoubtfulClaim[];
  events: EventMention[];
  citations: Citation[];
}

export interface Understander {
  db: Db;
  extract: (article: ArticleText) => Extraction;
  reference: ReferenceData;
  /** Tells chats what they asked for; absent where nobody is to be told. */
  teller?: Teller;
  /** Revisions that another version has read are read again. */
  extractorVersion: string;
  now: () => Date;
  /** Leaves what an older version has read as it is. */
  onlyUnread?: boolean;
  /** Stops between two articles. */
  signal?: AbortSignal;
}

export interface Understood {
  /** Revisions that were read. */
  understood: number;
  /** Revisions that could not be; the next sweep tries again. */
  failed: { revisionId: number; cause: unknown }[];
}

const BATCH = 50;

/** Reads every revision that this version of the extractor has not read, each in a transaction of its own. */
export async function understandAll(understander: Understander): Promise<Understood> {
  const { db, signal, onlyUnread = false } = understander;
  const extractorVersion = versionWithReference(understander);
  const result: Understood = { understood: 0, failed: [] };
  let after = 0;
  for (;;) {
    const batch = await articlesToUnderstand(db, extractorVersion, { limit: BATCH, after, onlyUnread });
    for (const revision of batch) {
      if (signal?.aborted) return result;
      after = revision.revisionId;
      try {
        if (await understand({ ...understander, extractorVersion }, revision)) result.understood++;
      } catch (cause) {
        // One article that cannot be read must not keep the others waiting.
        result.failed.push({ revisionId: revision.revisionId, cause });
      }
    }
    if (batch.length < BATCH) return result;
  }
}

/** New names, metrics and places change what an article is understood to say, as a new extractor does. */
function versionWithReference({ extractorVersion, reference }: Understander): string {
  const hash = createHash("sha256").update(JSON.stringify(reference)).digest("hex");
  return `${extractorVersion}+${hash.slice(0, 12)}`;
}

function understand(understander: Understander, revision: RevisionToUnderstand): Promise<boolean> {
  const { teller, now } = understander;
  return understander.db.transaction(async (tx) => {
    const understood = await understandIn(tx, understander, [revision]);
    // In the same transaction: what is understood is told, and nothing is told that is not stored.
    for (const { inHand, understanding, ...rest } of understood) {
      if (teller === undefined || !inHand.isNews) continue;
      const claims = await publishedOnly(tx, inHand.revisionId, understanding.claims);
      await tell(tx, teller, { ...rest, inHand, understanding: { ...understanding, claims }, at: now() });
    }
    return understood.length > 0;
  });
}

/** Understands all revisions of an article anew, as what was decided about its figures asks for. */
export async function reread(tx: Db, understander: Understander, articleId: number): Promise<void> {
  const extractorVersion = versionWithReference(understander);
  const revisions = await revisionsToReread(tx, articleId);
  await understandIn(tx, { ...understander, extractorVersion }, revisions);
}

/** What is held for an editor is not told before an editor has looked at it. */
async function publishedOnly<One extends Claim>(
  tx: Db,
  revisionId: number,
  claims: readonly One[],
): Promise<One[]> {
  const held = new Set(await heldMarks(tx, revisionId));
  return held.size === 0 ? [...claims] : claims.filter((claim) => !held.has(claimMark(claim)));
}

type Read = Omit<Parameters<typeof tell>[2], "at">;

/** Understands revisions of one article; gives those for which something was left to do. */
async function understandIn(
  tx: Db,
  { extract, reference, extractorVersion, teller, now }: Omit<Understander, "db">,
  revisions: readonly RevisionToUnderstand[],
): Promise<Read[]> {
  const taken: { inHand: RevisionInHand; understanding: Understanding; article: ArticleText }[] = [];
  for (const { revisionId, article } of revisions) {
    const inHand = await takeRevision(tx, revisionId, extractorVersion);
    if (inHand === null) continue;
    const decided = await standingDecisions(tx, inHand.articleId);
    const understanding = understandingOf(extract(article), inHand, reference, decided);
    taken.push({ inHand, understanding, article });
  }
  const [first] = taken;
  if (first === undefined) return [];
  const { articleId } = first.inHand;
  const said = taken.map(({ understanding }) => understanding);
  const touched = await touchedBy(tx, articleId, said);
  const isNews = teller !== undefined && taken.some(({ inHand }) => inHand.isNews);
  const before = isNews ? await observationsWithKeys(tx, touched.observations) : [];
  for (const { inHand, understanding } of taken)
    await saveUnderstanding(tx, inHand, understanding, { extractorVersion, at: now() });
  await reconcileObservations(tx, touched.observations);
  await regroupEvents(tx, touched.events);
  await settleStory(tx, articleId);
  for (const { understanding, article } of taken) {
    const citesChannel = understanding.citations.some(({ channel }) => channel !== null);
    if (citesChannel) await linkOriginals(tx, { id: articleId, text: article.text }, now());
  }
  return taken.map((each) => ({ ...each, before, keys: touched.observations }));
}

/** Locks all that the article says, said before or says in its other revisions. */
async function touchedBy(tx: Db, articleId: number, said: readonly Understanding[]) {
  const before = await observationKeysOfArticle(tx, articleId);
  const keys = said.flatMap(({ claims }) => claims.map(({ observationKey }) => observationKey));
  const observations = [...new Set([...before, ...keys])];
  const bucketsBefore = await eventBucketsOfArticle(tx, articleId);
  const buckets = [...new Set([...bucketsBefore, ...said.flatMap(({ events }) => events.map(eventBucket))])];
  await lockObservations(tx, observations);
  await lockKeys(tx, "event", buckets);
  return { observations, events: buckets };
}

function understandingOf(
  found: Extraction,
  inHand: RevisionInHand,
  reference: ReferenceData,
  decisions: readonly Decision[],
): Understanding {
  const { claims, doubtful } = applyDecisions(found, decisions);
  return {
    claims: claims.map((claim) => attributed(claim, inHand, reference)),
    doubtful,
    events: found.events,
    citations: found.citations.map((citation) => resolved(citation, reference)),
  };
}

function attributed(
  claim: Claim & Editing,
  inHand: RevisionInHand,
  reference: ReferenceData,
): Understanding["claims"][number] {
  const attribution = attribute(claim.speaker, inHand.publisher, reference);
  const stored = { ...claim, ...attribution, id: 0, evidence: inHand.evidence };
  const key = publishedKeyOf({ claim: stored, publishedAt: inHand.publishedAt });
  return { ...claim, ...attribution, observationKey: keyText(key) };
}

function resolved(citation: Citation, { sources }: ReferenceData): Understanding["citations"][number] {
  const source = sources.find(({ key }) => key === citation.sourceKey);
  const named = citation.name.startsWith("@") ? citation.name.slice(1).toLowerCase() : null;
  const known = citation.kind === "channel" ? (source?.channels[0]?.username.toLowerCase() ?? null) : null;
  return { ...citation, sourceKey: source?.key ?? null, channel: named ?? known };
}

import { createHash } from "node:crypto";
import type { ArticleText } from "../core/model/article.ts";
import type { Citation } from "../core/model/citation.ts";
import type { Claim, DoubtfulClaim } from "../core/model/claim.ts";
import type { EventMention } from "../core/model/event.ts";
import type { ReferenceData } from "../core/model/reference-data.ts";
import { attribute } from "../core/reconciliation/attribution.ts";
import { keyText } from "../core/reconciliation/observation-key.ts";
import { eventBucket } from "../core/reconciliation/same-event.ts";
import type { Db } from "../db/open.ts";
import { articlesToUnderstand, type RevisionToUnderstand } from "../db/queries/articles-to-understand.ts";
import { eventBucketsOfArticle } from "../db/queries/events.ts";
import { lockKeys, observationKeysOfArticle } from "../db/queries/observation-keys.ts";
import { observationsWithKeys } from "../db/queries/observations.ts";
import {
  type RevisionInHand,
  saveUnderstanding,
  takeRevision,
  type Understanding,
} from "../db/queries/save-understanding.ts";
import { linkOriginals } from "./originals.ts";
import { publishedKeyOf, reconcileObservations, regroupEvents } from "./reconcile.ts";
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

async function understand(understander: Understander, revision: RevisionToUnderstand): Promise<boolean> {
  const { db, extract, extractorVersion, teller, now } = understander;
  const found = extract(revision.article);
  return db.transaction(async (tx) => {
    const inHand = await takeRevision(tx, revision.revisionId, extractorVersion);
    if (inHand === null) return false;
    const understanding = understandingOf(found, inHand, understander.reference);
    const touched = await touchedBy(tx, inHand.articleId, understanding);
    const before =
      teller !== undefined && inHand.isNews ? await observationsWithKeys(tx, touched.observations) : [];
    await saveUnderstanding(tx, inHand, understanding, { extractorVersion, at: now() });
    await reconcileObservations(tx, touched.observations);
    await regroupEvents(tx, touched.events);
    await settleStory(tx, inHand.articleId);
    if (understanding.citations.some(({ channel }) => channel !== null))
      await linkOriginals(tx, { id: inHand.articleId, text: revision.article.text }, now());
    // In the same transaction: what is understood is told, and nothing is told that is not stored.
    if (teller !== undefined && inHand.isNews)
      await tell(tx, teller, {
        inHand,
        article: revision.article,
        understanding,
        before,
        keys: touched.observations,
        at: now(),
      });
    return true;
  });
}

/** Locks all that the article says, said before or says in its other revisions. */
async function touchedBy(tx: Db, articleId: number, { claims, events }: Understanding) {
  const before = await observationKeysOfArticle(tx, articleId);
  const observations = [...new Set([...before, ...claims.map(({ observationKey }) => observationKey)])];
  const bucketsBefore = await eventBucketsOfArticle(tx, articleId);
  const buckets = [...new Set([...bucketsBefore, ...events.map(eventBucket)])];
  await lockKeys(tx, "observation", observations);
  await lockKeys(tx, "event", buckets);
  return { observations, events: buckets };
}

function understandingOf(found: Extraction, inHand: RevisionInHand, reference: ReferenceData): Understanding {
  return {
    claims: found.claims.map((claim) => attributed(claim, inHand, reference)),
    doubtful: found.doubtful,
    events: found.events,
    citations: found.citations.map((citation) => resolved(citation, reference)),
  };
}

function attributed(
  claim: Claim,
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

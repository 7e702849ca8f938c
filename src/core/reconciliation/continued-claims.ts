import type { StoredClaim } from "../model/observation.ts";

/** A claim and the revision that makes it. */
export interface RevisedClaim {
  /** Number of the revision, from 1. */
  revision: number;
  /** When the revision says that it was published, instant, ISO 8601; null where it does not. */
  publishedAt: string | null;
  claim: StoredClaim;
}

/**
 * One claim where several revisions of an article repeat a figure: it stands in its newest words, and has
 * been known since the first of them. All claims must be of one observation.
 */
export function continuedClaims(claims: readonly RevisedClaim[]): StoredClaim[] {
  const byArticle = Map.groupBy(claims, ({ claim }) => claim.evidence.articleId);
  return [...byArticle.values()].flatMap(continuedInArticle);
}

function continuedInArticle(claims: readonly RevisedClaim[]): StoredClaim[] {
  const kept: RevisedClaim[] = [];
  for (const next of claims.toSorted((a, b) => a.revision - b.revision || a.claim.start - b.claim.start)) {
    const place = kept.findIndex((earlier) => continues(earlier, next));
    const earlier = kept[place];
    if (earlier === undefined) kept.push(next);
    else kept[place] = { ...next, claim: since(next.claim, earlier.claim.evidence.knownFrom) };
  }
  return kept.map(({ claim }) => claim);
}

function continues(earlier: RevisedClaim, next: RevisedClaim): boolean {
  const { claim: a } = earlier;
  const { claim: b } = next;
  return (
    earlier.revision === next.revision - 1 &&
    a.value === b.value &&
    a.max === b.max &&
    a.bound === b.bound &&
    a.speakerKey === b.speakerKey &&
    a.label === b.label
  );
}

function since(claim: StoredClaim, knownFrom: string): StoredClaim {
  return { ...claim, evidence: { ...claim.evidence, knownFrom } };
}

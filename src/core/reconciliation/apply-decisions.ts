import type { Claim, DoubtfulClaim } from "../model/claim.ts";
import { type Decision, type Editing, NOT_EDITED } from "../model/decision.ts";

/** What an article says after its editors: what is published, and what still waits for a decision. */
export interface Decided {
  claims: (Claim & Editing)[];
  doubtful: DoubtfulClaim[];
}

/**
 * What remains of a reading when the decisions about it are carried out: rejected figures are gone, doubtful
 * ones that were accepted are published, corrected ones say what the editor put there.
 * @param decisions those that stand, oldest first
 */
export function applyDecisions(
  found: { claims: readonly Claim[]; doubtful: readonly DoubtfulClaim[] },
  decisions: readonly Decision[],
): Decided {
  const all = [...found.claims, ...found.doubtful];
  const about = Map.groupBy(decisions, ({ claim }) => claimMeant(claim, all));
  const decided: Decided = { claims: [], doubtful: [] };
  for (const claim of found.claims) decided.claims.push(...edited(claim, about.get(claim) ?? []));
  for (const claim of found.doubtful) {
    const own = about.get(claim) ?? [];
    const { reason: _reason, ...plain } = claim;
    if (own.some(({ verdict }) => verdict === "accept" || verdict === "fix"))
      decided.claims.push(...edited(plain, own));
    else if (!own.some(({ verdict }) => verdict === "reject")) decided.doubtful.push(claim);
  }
  return decided;
}

/** The figure as a decision leaves it. */
export function corrected({ claim, correction }: Pick<Decision, "claim" | "correction">): Claim {
  return { ...claim, ...correction };
}

/**
 * Which figure of a reading a decision is about: the same number in the same words, of which another version
 * of the extractor may quote more or less; where several are, the one on the same subject and time.
 */
function claimMeant<Found extends Claim>(meant: Claim, found: readonly Found[]): Found | null {
  const same = found.filter(
    ({ value, max, quote }) =>
      value === meant.value &&
      max === meant.max &&
      (quote.includes(meant.quote) || meant.quote.includes(quote)),
  );
  const exact = same.filter((claim) => subjectOf(claim) === subjectOf(meant));
  const [only, another] = same;
  return exact[0] ?? (another === undefined ? (only ?? null) : null);
}

function subjectOf({ metric, statistic, refArea, counterpart, place, product, unit, from, to }: Claim) {
  return JSON.stringify([metric, statistic, refArea, counterpart, place, product, unit, from, to]);
}

/** Nothing where it is rejected. */
function edited(claim: Claim, decisions: readonly Decision[]): (Claim & Editing)[] {
  const result = { ...claim, ...NOT_EDITED };
  for (const { verdict, correction, why } of decisions) {
    switch (verdict) {
      case "reject":
        return [];
      case "accept":
        result.accepted = true;
        break;
      case "fix":
        Object.assign(result, correction, { accepted: true });
        break;
      case "prefer":
      case "deprecate":
        result.override = { rank: verdict === "prefer" ? "preferred" : "deprecated", why };
    }
  }
  return [result];
}

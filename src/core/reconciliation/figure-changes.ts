import type { Claim } from "../model/claim.ts";
import type { FigureChange } from "../model/figure-change.ts";

/**
 * Figures that two versions of one article give differently: "was 486, now 529". Only what each version
 * says once is compared, because of two figures on one subject nobody knows which became which.
 */
export function figureChanges(before: readonly Claim[], after: readonly Claim[]): FigureChange[] {
  const old = Map.groupBy(before, subjectOf);
  const changes: FigureChange[] = [];
  for (const [subject, claims] of Map.groupBy(after, subjectOf)) {
    const [now, another] = claims;
    const [was, anotherWas] = old.get(subject) ?? [];
    if (now === undefined || was === undefined || another !== undefined || anotherWas !== undefined) continue;
    if (was.value !== now.value || was.max !== now.max || was.bound !== now.bound)
      changes.push({ before: was, after: now });
  }
  return changes;
}

function subjectOf(claim: Claim): string {
  const { metric, label, statistic, refArea, counterpart, place, product, unit, status, from, to } = claim;
  const what = [metric, metric === "other" ? label : null, statistic, refArea, counterpart, place, product];
  return JSON.stringify([...what, unit, status, from, to]);
}

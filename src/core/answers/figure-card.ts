import type { Observation, RankedClaim, StoredClaim } from "../model/observation.ts";
import { intervalOf, intervalsMeet } from "../reconciliation/intervals.ts";
import { doubtOf } from "../reconciliation/plausibility.ts";
import type { Amount, FigureCard, Line, OtherFigure, SourceReference, Value } from "./answer.ts";
import { amountOf, periodOf, quotationOf, sourceOf } from "./evidence.ts";
import { changeLine, growthBeside, preferredOf } from "./growth.ts";
import { line } from "./line.ts";
import type { Names } from "./names.ts";

/** One observation at a glance: what to quote, who says it, and who says otherwise; null where all was withdrawn. */
export function figureCard(
  observation: Observation,
  growth: Observation | null,
  names: Names,
): FigureCard | null {
  const claim = preferredOf(observation);
  if (claim === null) return null;
  const change = growthBeside(claim, growth);
  const standing = observation.claims.filter(({ rank }) => rank === "normal");
  const told = claim.status !== "actual" && standing.length > 0;
  return {
    kind: "figure",
    amount: amountOf(claim),
    period: periodOf(claim),
    status: claim.status,
    change: change === null ? null : changeLine(change),
    speaker: names.speakerWithOffice(claim),
    source: sourceOf(claim.evidence),
    remarks: [
      ...remarksOf(observation, claim, standing),
      ...otherGrowths(change, growth, names),
      ...doubts(claim, standing),
    ],
    others: told ? [] : differing(claim, standing, names),
    alsoIn: told ? [] : repeating(claim, standing),
    history: told ? historyOf(observation, names) : [],
    quotation: quotationOf(claim),
  };
}

/** Growth of the same period that does not fit the one shown, with who says it. */
function otherGrowths(shown: StoredClaim | null, growth: Observation | null, names: Names): Line[] {
  if (shown === null || growth === null) return [];
  const rivals = growth.claims
    .filter(({ rank }) => rank !== "deprecated")
    .map(({ claim }) => claim)
    .filter((claim) => !intervalsMeet(intervalOf(shown), intervalOf(claim)));
  const byFigure = new Map(rivals.toReversed().map((claim) => [figureText(claim), claim]));
  return [...byFigure.values()].toReversed().map((claim) => {
    const values = { change: amountOf(claim), publisher: claim.evidence.publisher };
    const who = names.speaker(claim);
    return who === null
      ? line("growth-conflicting", values)
      : line("growth-conflicting-said", { ...values, who });
  });
}

/** What makes a figure look like a slip of the pen: said, and left to the reader. */
function doubts(claim: StoredClaim, standing: readonly RankedClaim[]): Line[] {
  const doubt =
    claim.accepted === true
      ? null
      : doubtOf(
          claim,
          standing.map(({ claim: { value } }) => value),
        );
  return doubt === null ? [] : [line(`doubt-${doubt}`)];
}

function differing(preferred: StoredClaim, standing: readonly RankedClaim[], names: Names): OtherFigure[] {
  const different = standing.filter(({ claim }) => figureText(claim) !== figureText(preferred));
  // One line for each figure: the best claim of it comes first.
  const byFigure = new Map(different.toReversed().map((ranked) => [figureText(ranked.claim), ranked]));
  return [...byFigure.values()].toReversed().map(({ claim, conflicts }) => {
    const amount = amountOf(claim);
    const said = otherLine(amount, names.speaker(claim), conflicts);
    return { line: said, source: sourceOf(claim.evidence), conflicts, amount, quotation: quotationOf(claim) };
  });
}

function otherLine(amount: Amount, who: Value | null, conflicts: boolean): Line {
  if (who === null) return conflicts ? line("other-conflicting", { amount }) : line("other", { amount });
  return conflicts ? line("other-conflicting-said", { amount, who }) : line("other-said", { amount, who });
}

function repeating(preferred: StoredClaim, standing: readonly RankedClaim[]): SourceReference[] {
  const same = standing
    .map(({ claim }) => claim)
    .filter((claim) => figureText(claim) === figureText(preferred))
    .filter(({ evidence }) => evidence.sourceKey !== preferred.evidence.sourceKey);
  const bySource = new Map(same.map(({ evidence }) => [evidence.sourceKey, sourceOf(evidence)]));
  return [...bySource.values()];
}

/** How a plan was told over time: who named it, and which figure where it moved. */
function historyOf({ claims }: Observation, names: Names): FigureCard["history"] {
  const standing = claims.filter(({ rank }) => rank !== "deprecated").map(({ claim }) => claim);
  const moved = new Set(standing.map(figureText)).size > 1;
  return standing
    .toSorted((a, b) => a.evidence.knownFrom.localeCompare(b.evidence.knownFrom))
    .map((claim) => {
      const source = sourceOf(claim.evidence);
      const date = { kind: "date", date: (source.date ?? "").slice(0, 7) } as const;
      const values = { date, publisher: source.publisher, amount: amountOf(claim) };
      const who = names.speaker(claim);
      if (who === null) {
        return { said: moved ? line("history-amount", values) : line("history", values), source };
      }
      const said = { ...values, who };
      return { said: moved ? line("history-amount-said", said) : line("history-said", said), source };
    });
}

function remarksOf(
  { key, claims }: Observation,
  preferred: StoredClaim,
  standing: readonly RankedClaim[],
): Line[] {
  if (key.unit === null) return [line("remark-not-comparable")];
  const chosen = preferred.override;
  if (chosen?.rank === "preferred") return [line("reason-editors", { why: chosen.why })];
  const rival = standing.find(({ conflicts }) => conflicts);
  if (rival === undefined) return [];
  const remarks = [reasonLine(preferred, claims[0]?.reason)].filter((reason) => reason !== null);
  const compilers = [preferred.compiler, rival.claim.compiler];
  const twoCountries = compilers.every((code) => code !== null) && compilers[0] !== compilers[1];
  return twoCountries ? [...remarks, line("remark-two-compilers")] : remarks;
}

function reasonLine(preferred: StoredClaim, reason: RankedClaim["reason"] | undefined): Line | null {
  switch (reason) {
    case "higher-tier":
      return line("reason-higher-tier", { tier: line(`tier-${preferred.tier}`) });
    case "exact-over-rounded":
      return line("reason-exact");
    case "later":
      return line("reason-later");
    case "only-figure":
    case "withdrawn":
    case "not-preferred":
    case "editors":
    case "held":
    case undefined:
      return null;
  }
}

function figureText({ value, max, bound }: StoredClaim): string {
  return `${bound} ${value} ${max ?? ""}`;
}

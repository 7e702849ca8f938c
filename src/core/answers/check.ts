import type { Claim } from "../model/claim.ts";
import type { Observation, StoredClaim } from "../model/observation.ts";
import type { ReferenceData } from "../model/reference-data.ts";
import type { Action, Answer, Block, Line } from "./answer.ts";
import { type CheckedFigure, checkFigure, type Verdict } from "./checked-figure.ts";
import { amountOf, periodOf, quotationOf, sourceOf } from "./evidence.ts";
import { aboutLine, amountLine, periodOrLack } from "./figure-lines.ts";
import { line } from "./line.ts";
import { type Names, namesOf } from "./names.ts";
import { joinSameWords } from "./same-words.ts";
import { subjectLine } from "./subjects.ts";

/** How many figures of a text are looked at. */
export const MAX_CHECKED_FIGURES = 5;
const MAX_CLAIMS = 4;
const MAX_BUTTONS = 3;

/** What the sources say of each figure that a text states. */
export function checkAnswer(
  stated: readonly Claim[],
  observations: readonly Observation[],
  reference: ReferenceData,
): Answer {
  const names = namesOf(reference);
  const [first] = stated;
  if (first === undefined) {
    return { blocks: [{ kind: "text", line: line("checked-no-figures") }], actions: [] };
  }
  const checked = stated.slice(0, MAX_CHECKED_FIGURES).map((claim) => checkFigure(claim, observations));
  const rest = stated.length - checked.length;
  return {
    blocks: [
      { kind: "title", line: line("checked-title") },
      ...checked.flatMap((figure) => figureBlocks(figure, names)),
      ...(rest === 0 ? [] : [{ kind: "text", line: line("checked-more", { count: rest }) } as const]),
    ],
    actions: figureButtons(checked, observations),
  };
}

function figureBlocks({ stated, verdict, compared }: CheckedFigure, names: Names): Block[] {
  const period = { kind: "period", from: stated.from, to: stated.to } as const;
  const figure = line("checked-figure", {
    subject: subjectLine(compared ?? stated, names),
    amount: amountLine(amountOf(stated), stated.status),
    period: periodOrLack(period, stated.status),
  });
  return [{ kind: "heading", line: figure }, ...verdictBlocks({ stated, verdict, compared }, names)];
}

/** What the sources say of one figure, with their words. */
export function verdictBlocks({ stated, verdict, compared }: CheckedFigure, names: Names): Block[] {
  const shown = claimsOf(verdict);
  return [
    { kind: "note", line: line(`checked-${verdict.kind}`) },
    ...(isGuessed(stated, compared) ? [{ kind: "note", line: line("checked-assumed") } as const] : []),
    ...shown.map((claim): Block => itemOf(claim, verdict, names)),
    ...(shown.length === 0 ? [] : [quotationsOf(shown)]),
  ];
}

/** Who agrees stands before who does not. */
function claimsOf(verdict: Verdict): StoredClaim[] {
  if (verdict.kind === "nothing") return [];
  if ("nearest" in verdict) return verdict.nearest;
  return verdict.told.slice(0, MAX_CLAIMS).map(({ claim }) => claim);
}

function itemOf(claim: StoredClaim, verdict: Verdict, names: Names): Block {
  const about = aboutLine(amountOf(claim), periodOf(claim), claim.status);
  const who = names.speaker(claim);
  const figure =
    verdict.kind === "other-subject"
      ? line("checked-of", { subject: subjectLine(claim, names), figure: about })
      : about;
  const said: Line = who === null ? figure : line("checked-said", { figure, who });
  const source = sourceOf(claim.evidence);
  const sides = "told" in verdict ? new Set(verdict.told.map(({ side }) => side)) : new Set();
  const side = "told" in verdict ? verdict.told.find((told) => told.claim === claim)?.side : undefined;
  if (sides.size < 2 || side === undefined) return { kind: "item", line: said, source };
  return { kind: "item", line: line(`checked-side-${side}`, { figure: said }), source };
}

function isGuessed(stated: Claim, compared: CheckedFigure["compared"]): boolean {
  if (compared === null) return false;
  const { refArea, counterpart, place } = compared;
  return stated.refArea !== refArea || stated.counterpart !== counterpart || stated.place !== place;
}

function quotationsOf(claims: readonly StoredClaim[]): Block {
  const of = joinSameWords(claims, (claim) => ({
    articleId: claim.evidence.articleId,
    text: quotationOf(claim).text,
  })).map(({ longest, items }) => {
    const figures = items.map((claim) => amountLine(amountOf(claim), claim.status));
    return {
      about: line("quotation-of", { figures: { kind: "list", separator: "; ", values: figures } }),
      quotation: quotationOf(longest),
      source: sourceOf(longest.evidence),
    };
  });
  return { kind: "quotations", of };
}

/** A button for each figure of the sources that was compared: its card has the history and the citation. */
function figureButtons(checked: readonly CheckedFigure[], observations: readonly Observation[]): Action[][] {
  const ids = checked.flatMap(({ verdict }) =>
    claimsOf(verdict).flatMap(({ id }) => {
      const of = observations.find(({ claims }) => claims.some(({ claim }) => claim.id === id));
      return of?.id === undefined ? [] : [of];
    }),
  );
  return [...new Map(ids.map((observation) => [observation.id, observation])).values()]
    .slice(0, MAX_BUTTONS)
    .flatMap(({ id, claims: [first] }) => {
      if (id === undefined || first === undefined) return [];
      const { claim } = first;
      const label = aboutLine(amountOf(claim), periodOf(claim), claim.status);
      return [[{ kind: "ask", label, question: { kind: "figure", id, view: "card" } }]];
    });
}

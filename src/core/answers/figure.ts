import type { Observation, StoredClaim, Vintage } from "../model/observation.ts";
import type { ReferenceData } from "../model/reference-data.ts";
import { localDay } from "../reconciliation/observation-key.ts";
import type { Action, Answer, Block, Line } from "./answer.ts";
import { amountOf, periodOf, sourceOf } from "./evidence.ts";
import { figureCard } from "./figure-card.ts";
import { periodOrLack } from "./figure-lines.ts";
import { preferredOf } from "./growth.ts";
import { line } from "./line.ts";
import { type Names, namesOf } from "./names.ts";
import type { FigureQuestion } from "./question.ts";
import { subjectLine } from "./subjects.ts";

const MAX_CHANGES = 12;

/** One figure by its number: its card, how it changed, or the citation to copy. */
export function figureAnswer(
  { id, view }: FigureQuestion,
  observation: Observation | null,
  reference: ReferenceData,
): Answer {
  const claim = observation === null ? null : preferredOf(observation);
  if (observation === null || claim === null) {
    return { blocks: [{ kind: "text", line: line("figure-unknown", { id: String(id) }) }], actions: [] };
  }
  const names = namesOf(reference);
  const title: Block = { kind: "title", line: subjectLine(observation.key, names) };
  switch (view) {
    case "card": {
      const card = figureCard(observation, null, names);
      return { blocks: [title, ...(card === null ? [] : [card])], actions: cardButtons(id) };
    }
    case "history":
      return { blocks: [title, ...historyBlocks(observation, names)], actions: viewButtons(id, view) };
    case "cite":
      return {
        blocks: citeBlocks(claim, names),
        actions: [...copyButtons(claim, names), ...viewButtons(id, view)],
      };
  }
}

/** What was believed of an observation, from when to when, oldest first. */
export function historyBlocks(observation: Observation, names: Names): Block[] {
  const claimOf = new Map(observation.claims.map(({ claim }) => [claim.id, claim]));
  const [first] = observation.claims;
  if (first === undefined) return [];
  const period = periodOrLack(periodOf(first.claim), observation.key.status);
  return [
    { kind: "text", line: line("history-of", { period, status: line(`status-${observation.key.status}`) }) },
    ...figuresBelieved(observation.vintages).flatMap((vintage): Block[] => {
      const claim = claimOf.get(vintage.claimId);
      return claim === undefined
        ? []
        : [{ kind: "item", line: vintageLine(vintage, claim, names), source: sourceOf(claim.evidence) }];
    }),
  ];
}

/** The newest changes: who repeats a figure changes nothing of what is believed. */
function figuresBelieved(vintages: readonly Vintage[]): Vintage[] {
  const changes: Vintage[] = [];
  for (const vintage of vintages) {
    const last = changes.at(-1);
    const isSame =
      last !== undefined &&
      last.knownTo === vintage.knownFrom &&
      last.value === vintage.value &&
      last.max === vintage.max &&
      last.bound === vintage.bound;
    if (isSame) changes[changes.length - 1] = { ...last, knownTo: vintage.knownTo };
    else changes.push(vintage);
  }
  return changes.slice(-MAX_CHANGES);
}

function vintageLine(vintage: Vintage, claim: StoredClaim, names: Names): Line {
  const day = (instant: string) =>
    ({ kind: "date", date: localDay(instant, claim.evidence.timeZone) }) as const;
  const amount = amountOf(claim);
  const who = names.speaker(claim);
  const figure = who === null ? line("amount", { amount }) : line("vintage-said", { amount, who });
  const from = day(vintage.knownFrom);
  return vintage.knownTo === null
    ? line("vintage-now", { from, figure })
    : line("vintage-until", { from, to: day(vintage.knownTo), figure });
}

/** The citation with its address, and a shorter one for where that is too long. */
function citations(claim: StoredClaim, names: Names): [Line, Line] {
  const { publisher, url, date } = sourceOf(claim.evidence);
  const values = {
    subject: subjectLine(claim, names),
    period: periodOrLack(periodOf(claim), claim.status),
    amount: amountOf(claim),
    status: line(`status-${claim.status}`),
    publisher,
    date: { kind: "date", date: date ?? "" },
  } as const;
  const short = line("citation", values);
  return [url === null ? short : line("citation-address", { ...values, url }), short];
}

/** The citation as the reader's own language has it; the buttons have the others. */
export function citeBlocks(claim: StoredClaim, names: Names): Block[] {
  return [
    { kind: "title", line: line("cite-title") },
    { kind: "text", line: citations(claim, names)[0] },
    { kind: "note", line: line("cite-about") },
  ];
}

/** A button for each language, which copies the citation. */
export function copyButtons(claim: StoredClaim, names: Names): Action[][] {
  const texts = citations(claim, names);
  const button = (language: "ru" | "kk" | "az" | "en"): Action => ({
    kind: "copy",
    label: line("button-copy", { language: line(`language-${language}`) }),
    texts,
    language,
  });
  return [
    [button("kk"), button("az")],
    [button("ru"), button("en")],
  ];
}

function cardButtons(id: number): Action[][] {
  return [
    ...viewButtons(id, "card"),
    [
      { kind: "share", label: line("button-share"), query: `/figure ${id}` },
      { kind: "report", label: line("button-wrong"), observationId: id },
    ],
  ];
}

function viewButtons(id: number, shown: FigureQuestion["view"]): Action[][] {
  const views = (["card", "history", "cite"] as const).filter((view) => view !== shown);
  return [
    views.map(
      (view): Action => ({
        kind: "ask",
        label: line(`button-view-${view}`),
        question: { kind: "figure", id, view },
      }),
    ),
  ];
}

import type { Correction, Verdict } from "../model/decision.ts";
import { DOUBTS, type Observation } from "../model/observation.ts";
import type { ReferenceData } from "../model/reference-data.ts";
import type { ReviewCase, ReviewReason } from "../model/review.ts";
import { corrected } from "../reconciliation/apply-decisions.ts";
import { publicationDay } from "../reconciliation/observation-key.ts";
import type { Answer, Block, Line, Value } from "./answer.ts";
import { verdictBlocks } from "./check.ts";
import { checkFigure } from "./checked-figure.ts";
import { amountOf, quotationOf, sourceOf } from "./evidence.ts";
import { aboutLine } from "./figure-lines.ts";
import { line } from "./line.ts";
import { type Names, namesOf } from "./names.ts";
import { subjectLine } from "./subjects.ts";

const MAX_COMMENTS = 3;
const MAX_LISTED = 15;

/** One figure that waits for an editor: why it does, its words, and what the sources say beside it. */
export function reviewAnswer(
  waiting: ReviewCase,
  place: { position: number; count: number },
  observations: readonly Observation[],
  reference: ReferenceData,
): Answer {
  const names = namesOf(reference);
  const { claim, evidence, articleId } = waiting;
  const stored = { ...claim, id: 0, evidence, speakerKey: null, tier: evidence.tier, compiler: null };
  const who = names.speaker(stored);
  const figure = figureLine(waiting, names);
  return {
    blocks: [
      { kind: "title", line: line("review-title", place) },
      { kind: "text", line: who === null ? figure : line("checked-said", { figure, who }) },
      ...reasonLines(waiting.reason).map((reason): Block => ({ kind: "note", line: reason })),
      {
        kind: "article",
        title: evidence.title,
        source: sourceOf(evidence),
        note: line("article-number", { id: String(articleId) }),
      },
      {
        kind: "quotations",
        of: [{ about: aboutOf(claim), quotation: quotationOf(stored), source: sourceOf(evidence) }],
      },
      { kind: "heading", line: line("review-beside") },
      ...verdictBlocks(checkFigure(claim, observations), names),
    ],
    actions: [],
  };
}

/** Nothing waits (any more). */
export function reviewEmptyAnswer(): Answer {
  return { blocks: [{ kind: "text", line: line("review-empty") }], actions: [] };
}

function figureLine({ claim }: Pick<ReviewCase, "claim">, names: Names): Line {
  return line("checked-of", { subject: subjectLine(claim, names), figure: aboutOf(claim) });
}

function aboutOf(claim: ReviewCase["claim"]): Line {
  return aboutLine(amountOf(claim), { kind: "period", from: claim.from, to: claim.to }, claim.status);
}

function reasonLines(reason: ReviewReason): Line[] {
  switch (reason.kind) {
    case "held":
      return [line(`held-${reason.doubt}`)];
    case "doubtful":
      return [line("review-doubtful", { reason: reason.reason })];
    case "reported":
      return [
        line("review-reported", { count: reason.readers }),
        ...reason.comments.slice(0, MAX_COMMENTS).map((comment) => line("review-comment", { comment })),
      ];
  }
}

/** A decision of the log, as readers and editors see it. */
interface Logged {
  id: number;
  verdict: Verdict;
  claim: ReviewCase["claim"];
  correction: Correction | null;
  why: string;
  evidence: ReviewCase["evidence"];
  decidedAt: string;
  undoneAt: string | null;
}

/** Decisions, the latest first; who made them is for editors only. */
export function decisionLogAnswer(
  title: "rank-log-title" | "review-log-title",
  decisions: readonly (Logged & { decidedBy: number })[],
  reference: ReferenceData,
  showsEditors: boolean,
): Answer {
  const names = namesOf(reference);
  const items = decisions.slice(0, MAX_LISTED).map((decision): Block => {
    const { evidence, decidedBy } = decision;
    const said = loggedLine(decision, names);
    const shown = showsEditors ? line("log-by", { said, editor: String(decidedBy) }) : said;
    return { kind: "item", line: shown, source: sourceOf(evidence) };
  });
  const empty: Block[] = items.length === 0 ? [{ kind: "text", line: line("log-empty") }] : [];
  return { blocks: [{ kind: "title", line: line(title) }, ...items, ...empty], actions: [] };
}

function loggedLine(
  { id, verdict, claim, correction, why, decidedAt, undoneAt, evidence }: Logged,
  names: Names,
): Line {
  const { timeZone } = evidence;
  const day = (instant: string): Value => ({
    kind: "date",
    date: publicationDay({ ...evidence, knownFrom: instant, timeZone }),
  });
  const figure = figureLine({ claim }, names);
  const what =
    verdict === "fix"
      ? line("decision-fix", { figure, fixed: aboutOf(corrected({ claim, correction })) })
      : line(`decision-${verdict}`, { figure });
  const doubt = DOUBTS.find((known) => known === why);
  const reason = doubt === undefined ? why : line(`held-${doubt}`);
  const said = line("log-entry", { id: String(id), date: day(decidedAt), what, why: reason });
  return undoneAt === null ? said : line("log-undone", { said, date: day(undoneAt) });
}

import type { Claim } from "../model/claim.ts";
import type { Observation, StoredClaim } from "../model/observation.ts";
import type { ReferenceData } from "../model/reference-data.ts";
import type { StoredArticle } from "../model/stored-article.ts";
import type { Layout } from "../model/subscription.ts";
import type { Action, Answer, Block } from "./answer.ts";
import { articleBlock, figureBlocks, quotationsOf } from "./articles.ts";
import { amountOf, periodOf, sourceOf } from "./evidence.ts";
import { preferredOf } from "./growth.ts";
import { line } from "./line.ts";
import { type Names, namesOf } from "./names.ts";
import { summaryOf } from "./summary.ts";

const MOST_FIGURES = 5;
const MOST_COMPARED = 2;

/** An article that a chat asked to be told of. */
export interface Alert {
  article: StoredArticle;
  layout: Layout;
  /** The number of the message in the outbox, which its buttons name. */
  deliveryId: number;
  /** The observations that its figures belong to, and the actual ones beside its plans. */
  beside: readonly Observation[];
}

/** The headline with its link; by the layout the sentences that say most, or the figures and what others say of them. */
export function alertAnswer(
  { article, layout, deliveryId, beside }: Alert,
  reference: ReferenceData,
): Answer {
  const names = namesOf(reference);
  return {
    blocks: [
      { ...articleBlock(article), note: null },
      ...(layout === "brief" ? briefBlocks(article) : []),
      ...(layout === "facts" ? factBlocks(article, beside, names) : []),
      ...alsoBlocks(article),
    ],
    actions: alertButtons(article, deliveryId),
  };
}

function briefBlocks(article: StoredArticle): Block[] {
  // One by one: a line that is too long would be cut in the middle of a sentence.
  return summaryOf(article, "short").map((text, place) => ({
    kind: place === 0 ? "text" : "note",
    line: line("alert-summary", { text }),
  }));
}

function factBlocks(article: StoredArticle, beside: readonly Observation[], names: Names): Block[] {
  const figures = article.figures.slice(0, MOST_FIGURES);
  if (figures.length === 0) return briefBlocks(article);
  return [
    ...figureBlocks(figures, article, names),
    ...comparisons(figures, article, beside, names),
    { kind: "quotations", of: quotationsOf(article, figures) },
  ];
}

/** What has happened so far beside what is planned, and what others say of the same. */
function comparisons(
  figures: readonly Claim[],
  article: StoredArticle,
  beside: readonly Observation[],
  names: Names,
): Block[] {
  const found = figures.flatMap((figure) => {
    const rival = figure.status === "actual" ? rivalOf(figure, article, beside) : actualOf(figure, beside);
    return rival === null ? [] : [{ figure, rival }];
  });
  const distinct = [...new Map(found.map((each) => [each.rival.id, each])).values()];
  return distinct.slice(0, MOST_COMPARED).map(({ figure, rival }): Block => {
    const who = names.speaker(rival);
    const values = { amount: amountOf(rival), period: periodOf(rival) };
    const planned = figure.status !== "actual";
    return {
      kind: "text",
      line:
        who === null
          ? line(planned ? "alert-actual" : "alert-other", values)
          : line(planned ? "alert-actual-said" : "alert-other-said", { ...values, who }),
      source: sourceOf(rival.evidence),
    };
  });
}

function rivalOf(figure: Claim, article: StoredArticle, beside: readonly Observation[]): StoredClaim | null {
  const same = beside.find(({ claims }) =>
    claims.some(
      ({ claim }) =>
        claim.evidence.articleId === article.id &&
        claim.quote === figure.quote &&
        claim.value === figure.value,
    ),
  );
  const rivals = (same?.claims ?? []).filter(
    ({ rank, claim }) =>
      rank !== "deprecated" &&
      claim.evidence.articleId !== article.id &&
      (claim.value !== figure.value || claim.max !== figure.max || claim.bound !== figure.bound),
  );
  return rivals[0]?.claim ?? null;
}

/** The latest figure of what a plan is about. */
function actualOf(plan: Claim, beside: readonly Observation[]): StoredClaim | null {
  const told = beside
    .filter(({ key }) => key.status === "actual" && key.statistic === "level" && sameThing(key, plan))
    .flatMap((observation) => preferredOf(observation) ?? [])
    .toSorted((a, b) => (b.to ?? b.from ?? "").localeCompare(a.to ?? a.from ?? ""));
  return told[0] ?? null;
}

function sameThing(a: Observation["key"], b: Claim): boolean {
  return (
    a.metric === b.metric &&
    a.refArea === b.refArea &&
    a.counterpart === b.counterpart &&
    a.place === b.place &&
    a.product === b.product &&
    a.unit === b.unit &&
    a.metric !== "other"
  );
}

function alsoBlocks({ alsoIn = [], publisher }: StoredArticle): Block[] {
  const outlets = [...new Set(alsoIn.map(({ publisher: name }) => name))].filter(
    (name) => name !== publisher,
  );
  if (outlets.length === 0) return [];
  return [
    {
      kind: "text",
      line: line("alert-also", { count: outlets.length, names: { kind: "list", values: outlets } }),
    },
  ];
}

/** The buttons under an alert. */
export function alertButtons({ id, url }: StoredArticle, deliveryId: number): Action[][] {
  const open: Action[] = url === null ? [] : [{ kind: "open", label: line("button-open-article"), url }];
  return [
    [
      ...open,
      { kind: "ask", label: line("button-findings"), question: { kind: "article", id } },
      { kind: "delivery", label: line("button-why"), press: "why", deliveryId },
    ],
    [
      { kind: "delivery", label: line("button-less"), press: "less", deliveryId },
      { kind: "delivery", label: line("button-mute"), press: "mute", deliveryId },
    ],
  ];
}

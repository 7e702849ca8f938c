import type { Claim } from "../model/claim.ts";
import type { ReferenceData } from "../model/reference-data.ts";
import type { ArticleSummary, SameStoryArticle, StoredArticle } from "../model/stored-article.ts";
import { localDay } from "../reconciliation/observation-key.ts";
import type { Action, Answer, Block, Line, Period, SourceReference } from "./answer.ts";
import { changeLine } from "./changed-figures.ts";
import { amountOf, eventLine } from "./evidence.ts";
import { amountLine, periodOrLack } from "./figure-lines.ts";
import { line } from "./line.ts";
import { type Names, namesOf } from "./names.ts";
import { type ArticleQuestion, SUMMARY_LENGTHS, type SummaryLength } from "./question.ts";
import { joinSameWords } from "./same-words.ts";
import { subjectLine } from "./subjects.ts";
import { summaryOf } from "./summary.ts";
import { wholeSentence } from "./whole-sentence.ts";

const MAX_BUTTONS = 5;
const MAX_BUTTON_CHARACTERS = 40;
const MAX_FIGURES = 30;
const MOST_REPORTS = 5;
const MOST_REASONS = 3;

/** The newest articles. */
export function latestAnswer(articles: readonly ArticleSummary[]): Answer {
  if (articles.length === 0) return sentence(line("latest-empty"));
  return {
    blocks: [{ kind: "title", line: line("latest-title") }, ...articles.map(articleBlock)],
    actions: articleButtons(articles),
  };
}

/** Articles that hold the words in any form, the best first. */
export function searchAnswer(words: string, articles: readonly ArticleSummary[]): Answer {
  if (articles.length === 0) return sentence(line("search-empty", { words }));
  return {
    blocks: [
      { kind: "title", line: line("search-title", { words, count: articles.length }) },
      ...articles.map(articleBlock),
    ],
    actions: articleButtons(articles),
  };
}

/** One article: what it says in figures and dates, with the words that say it. */
export function articleAnswer(
  article: StoredArticle | null,
  { id, summary = "one" }: ArticleQuestion,
  reference: ReferenceData,
): Answer {
  if (article === null) return sentence(line("article-unknown", { id: String(id) }));
  const names = namesOf(reference);
  const blocks: Block[] = [{ ...articleBlock(article), note: line("article-number", { id: String(id) }) }];
  if (article.wording === "retold") blocks.push({ kind: "text", line: line("article-retold") });
  blocks.push(...historyBlocks(article, names));
  // That a paper names itself is no citation.
  const cites = article.cites.filter(({ sourceKey }) => sourceKey !== article.sourceKey);
  if (cites.length > 0) {
    const cited = {
      kind: "list",
      values: [...new Set(cites.map(({ name }) => name))].map((name) => names.called(name)),
    } as const;
    blocks.push({ kind: "text", line: line("article-cites", { names: cited }) });
  }
  const share: Action = { kind: "share", label: line("button-share"), query: `/article ${id}` };
  return {
    blocks: [...blocks, ...summaryBlocks(article, summary), ...findingsBlocks(article, names)],
    actions: [...summaryButtons(article, summary), [share]],
  };
}

/** The article's own sentences, each on a line of its own: what stands between them is left out. */
function summaryBlocks(article: StoredArticle, length: SummaryLength): Block[] {
  const sentences = summaryOf(article, length).map((text) => line("alert-summary", { text }));
  const blocks = sentences.map((said, place): Block => ({ kind: place === 0 ? "text" : "note", line: said }));
  return section("article-summary-heading", blocks);
}

/** The other lengths, where the text has more to tell. */
function summaryButtons(article: StoredArticle, shown: SummaryLength): Action[][] {
  const count = (length: SummaryLength) => summaryOf(article, length).length;
  const told = SUMMARY_LENGTHS.filter(
    (length, place) => place === 0 || count(length) > count(SUMMARY_LENGTHS[place - 1] ?? "one"),
  );
  const others = told.filter((length) => length !== shown);
  const buttons = others.map((summary): Action => {
    const question: ArticleQuestion = { kind: "article", id: article.id };
    return {
      kind: "ask",
      label: line(`button-summary-${summary}`),
      question: summary === "one" ? question : { ...question, summary },
    };
  });
  return buttons.length === 0 ? [] : [buttons];
}

/** What an article says in figures and dates, with the words that say it. */
export function findingsBlocks(article: StoredArticle, names: Names): Block[] {
  const figures = article.figures.slice(0, MAX_FIGURES);
  const events = article.events.toSorted((a, b) => b.date.localeCompare(a.date));
  const blocks = [
    ...section("article-figures-heading", figureBlocks(figures, article, names)),
    ...section(
      "article-events-heading",
      events.map((mention) => ({ kind: "item", line: eventLine(mention, names) })),
    ),
  ];
  if (figures.length > 0) blocks.push({ kind: "quotations", of: quotationsOf(article, figures) });
  if (figures.length === 0 && events.length === 0) {
    blocks.push({ kind: "text", line: line("article-without-figures") });
  }
  return blocks;
}

/** What became of an article, and where else it stands. */
function historyBlocks(article: StoredArticle, names: Names): Block[] {
  const {
    withdrawnAt = null,
    timeZone,
    originals = [],
    changes = [],
    sameStory = [],
    editions = [],
  } = article;
  const named = (publishers: readonly string[]) => ({ kind: "list", values: publishers }) as const;
  const lines: Line[] = [];
  if (withdrawnAt !== null) {
    const date = { kind: "date", date: localDay(withdrawnAt, timeZone) } as const;
    lines.push(line("article-withdrawn", { date }));
  }
  const others = otherPublishers(article);
  if (others.length > 0) lines.push(line("article-also-in", { names: named(others) }));
  if (editions.length > 0)
    lines.push(line("article-editions", { names: named(editions.map(({ url }) => url)) }));
  if (originals.length > 0) {
    const addresses = originals.map(({ url, publisher }) => url ?? publisher);
    lines.push(line("article-originals", { names: named(addresses) }));
  }
  lines.push(...changes.map((change) => changeLine(change, names)));
  lines.push(...sameStory.slice(0, MOST_REPORTS).map((report) => sameStoryLine(report, names)));
  return lines.map((text) => ({ kind: "text", line: text }));
}

/** Who else reports it, and why that is the same news. */
function sameStoryLine({ publisher, articleId, because }: SameStoryArticle, names: Names): Line {
  const { figures, speakers, days } = because;
  const reasons = [
    ...figures.map((claim) =>
      line("story-figure", {
        subject: subjectLine(claim, names),
        amount: amountLine(amountOf(claim), claim.status),
      }),
    ),
    ...speakers.map((name) => line("story-speaker", { name: names.called(name) })),
    ...days.map((date) => line("story-day", { date: { kind: "date", date } })),
  ];
  const shown = { kind: "list", values: reasons.slice(0, MOST_REASONS) } as const;
  return line("article-same-story", { publisher, id: String(articleId), reasons: shown });
}

/** An answer of one sentence. */
function sentence(text: Line): Answer {
  return { blocks: [{ kind: "text", line: text }], actions: [] };
}

function section(heading: string, items: Block[]): Block[] {
  return items.length === 0 ? [] : [{ kind: "heading", line: line(heading) }, ...items];
}

/** An article in a list. */
export function articleBlock(article: ArticleSummary): Extract<Block, { kind: "article" }> {
  const id = String(article.id);
  const figures = line("article-figures", { count: article.claims });
  const number =
    article.claims === 0 ? line("article-number", { id }) : line("article-number-figures", { id, figures });
  const others = otherPublishers(article);
  return {
    kind: "article",
    title: article.title,
    source: sourceOfArticle(article),
    note:
      others.length === 0
        ? number
        : line("article-number-also", { number, names: { kind: "list", values: others } }),
  };
}

/** Editions of one publisher in several languages are no other outlets. */
function otherPublishers({ publisher: own, alsoIn = [] }: ArticleSummary): string[] {
  return [...new Set(alsoIn.map(({ publisher }) => publisher))].filter((publisher) => publisher !== own);
}

function articleButtons(articles: readonly ArticleSummary[]): Action[][] {
  return articles.slice(0, MAX_BUTTONS).map(({ id, title }): Action[] => {
    const short =
      title.length <= MAX_BUTTON_CHARACTERS ? title : `${title.slice(0, MAX_BUTTON_CHARACTERS - 1)}…`;
    return [
      { kind: "ask", label: line("button-article", { title: short }), question: { kind: "article", id } },
    ];
  });
}

/** Where an article stands, as an answer cites it. */
export function sourceOfArticle(article: ArticleSummary): SourceReference {
  const { publisher, url, publishedAt, timeZone, id } = article;
  const date = publishedAt === null ? null : localDay(publishedAt, timeZone);
  return { publisher, url, date, articleId: id };
}

/** Figures under what they are about, named once. */
export function figureBlocks(figures: readonly Claim[], article: StoredArticle, names: Names): Block[] {
  const subjects = figures.map((claim) => ({
    claim,
    subject: claim.metric === "other" && claim.label !== null ? claim.label : subjectLine(claim, names),
  }));
  const bySubject = Map.groupBy(subjects, ({ subject }) => JSON.stringify(subject));
  return [...bySubject.values()].flatMap((same): Block[] => {
    const items = same.map(({ claim }): Block => ({ kind: "item", line: figureLine(claim, article, names) }));
    const [first] = same;
    const subject = first === undefined ? "" : first.subject;
    return [{ kind: "text", line: line("article-subject", { subject }) }, ...items];
  });
}

function figureLine(claim: Claim, article: StoredArticle, names: Names): Line {
  const { date, publisher } = sourceOfArticle(article);
  const told: Period = { kind: "period", from: claim.from, to: claim.to };
  const runs = claim.from !== null && claim.to === null && date !== null;
  const values = {
    amount: amountLine(amountOf(claim), claim.status),
    period: periodOrLack(runs ? { ...told, toldOn: date } : told, claim.status),
  };
  const who = claim.speaker === null || claim.speaker === publisher ? null : names.called(claim.speaker);
  return who === null ? line("article-figure", values) : line("article-figure-said", { ...values, who });
}

/** The words that state figures, those in the same words together. */
export function quotationsOf(article: StoredArticle, figures: readonly Claim[]) {
  const retold = article.wording === "retold";
  const wordsOf = (claim: Claim) =>
    retold ? wholeSentence(claim, article.text, article.language) : claim.quote;
  return joinSameWords(figures, (claim) => ({ articleId: article.id, text: wordsOf(claim) })).map(
    ({ longest, items }) => {
      const amounts = items.map((claim) => amountLine(amountOf(claim), claim.status));
      return {
        about: line("quotation-of", { figures: { kind: "list", separator: "; ", values: amounts } }),
        quotation: { text: wordsOf(longest), language: article.language, retold },
        source: sourceOfArticle(article),
      };
    },
  );
}

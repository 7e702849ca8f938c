import { existsSync } from "node:fs";
import { join } from "node:path";
import { questionParser } from "../../src/core/answers/parse-question.ts";
import { prepareLexicon } from "../../src/core/extraction/claim-lexicon.ts";
import { extract } from "../../src/core/extraction/extract.ts";
import type { ReferenceData, Source } from "../../src/core/model/reference-data.ts";
import type { Db } from "../../src/db/open.ts";
import { addArticle, type NewArticle } from "../../src/db/queries/add-article.ts";
import { storeReferenceData } from "../../src/db/queries/store-reference-data.ts";
import { loadReferenceData, loadStarterArticles } from "../../src/db/reference-files.ts";
import { collectStarterArticles } from "../../src/pipeline/collect.ts";
import { understandAll } from "../../src/pipeline/understand.ts";
import type { AnsweringDeps } from "../../src/surfaces/answer-question.ts";
import { createTexts } from "../../src/surfaces/texts.ts";
import { type LabelledArticle, readCorpus } from "./score-claims.ts";

const ROOT = join(import.meta.dirname, "../..");
const OWNERS_ARTICLES = join(ROOT, "../shared/corpus/seeds.jsonl");
const CORPUS = ["trade", "corridor", "languages"].map((name) => join(ROOT, `test/corpus/${name}.jsonl`));

/** The day on which everything is read and asked. */
const TODAY = new Date("2025-12-05T12:00:00Z");

/**
 * The owner's articles (retold ones where they are not at hand) and what the labelled corpus has about these
 * metrics, read by the real extractor into a database: what every answer is made from.
 */
export async function corpusKnowledge(db: Db, metrics: readonly string[]): Promise<AnsweringDeps> {
  const seeds = await loadReferenceData(join(ROOT, "seeds"));
  const labelled = CORPUS.flatMap((path) => readCorpus(path)).filter(({ claims }) =>
    claims.some(({ metric }) => metrics.includes(metric)),
  );
  const owners = existsSync(OWNERS_ARTICLES) ? readCorpus(OWNERS_ARTICLES) : [];
  const all = [...owners, ...labelled];
  const reference = { ...seeds, sources: withUnknown(seeds.sources, all) };
  await storeReferenceData(db, reference);
  if (owners.length === 0)
    await collectStarterArticles(db, await loadStarterArticles(join(ROOT, "seeds")), () => TODAY);
  for (const article of all) await addArticle(db, newArticle(article, reference), TODAY);
  const lexicon = prepareLexicon(reference);
  const { failed } = await understandAll({
    db,
    extract: (article) => extract(article, lexicon),
    reference,
    extractorVersion: "test",
    now: () => TODAY,
  });
  if (failed.length > 0) throw new Error("an article of the corpus is not understood", { cause: failed });
  return {
    db,
    reference,
    texts: await createTexts(join(ROOT, "locales")),
    parse: questionParser(reference),
    extract: (article) => extract(article, lexicon),
    now: () => TODAY,
  };
}

function newArticle(article: LabelledArticle, { sources }: ReferenceData): NewArticle {
  const { id, lang: language, published, source, title, text } = article;
  const { key } = sourceAt(sources, source) ?? unknownSource(source);
  return {
    sourceKey: key,
    url: null,
    externalId: id,
    wording: "original",
    language,
    title,
    text,
    // Noon of the day is that day in every zone between Greenwich and Almaty.
    publishedAt: published === null ? null : new Date(`${published}T09:00:00Z`),
  };
}

function withUnknown(sources: readonly Source[], articles: readonly LabelledArticle[]): Source[] {
  const domains = new Set(articles.map(({ source }) => source));
  const unknown = [...domains].filter((domain) => sourceAt(sources, domain) === undefined);
  return [...sources, ...unknown.map(unknownSource)];
}

function sourceAt(sources: readonly Source[], domain: string): Source | undefined {
  return sources.find(
    ({ key, homepage }) => key === domain || (homepage !== null && domain.endsWith(siteOf(homepage))),
  );
}

function siteOf(homepage: string): string {
  return new URL(homepage).hostname.replace(/^(www|news)\./, "");
}

function unknownSource(domain: string): Source {
  return {
    key: domain,
    name: domain,
    variants: [],
    tier: "press",
    country: null,
    homepage: null,
    timeZone: "UTC",
    feeds: [],
    channels: [],
  };
}

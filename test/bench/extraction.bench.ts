// Whole claims on the labelled articles, one core, and on texts made to be slow: 100 kB of each, and twice that.
import { readdirSync } from "node:fs";
import { Bench } from "tinybench";
import { prepareLexicon } from "../../src/core/extraction/claim-lexicon.ts";
import { extract } from "../../src/core/extraction/extract.ts";
import { findMentions } from "../../src/core/extraction/mentions.ts";
import { sentences } from "../../src/core/extraction/sentences.ts";
import { tokenize } from "../../src/core/extraction/tokens.ts";
import type { ArticleText } from "../../src/core/model/article.ts";
import { LANGUAGES } from "../../src/core/model/language.ts";
import { loadReferenceData } from "../../src/db/reference-files.ts";
import { HARD_PIECES } from "../support/hard-texts.ts";
import { readCorpus } from "../support/score-claims.ts";

const root = import.meta.dirname;
const lexicon = prepareLexicon(await loadReferenceData(`${root}/../../seeds`));
const corpus = readdirSync(`${root}/../corpus`)
  .filter((file) => file.endsWith(".jsonl"))
  .flatMap((file) => readCorpus(`${root}/../corpus/${file}`))
  .map((article): ArticleText => ({ ...article, language: article.lang }));

const bytesOf = (articles: readonly ArticleText[]) =>
  articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);

function readSpans({ text, language, published }: ArticleText): void {
  const tokens = tokenize(text, language);
  findMentions({ text, tokens, sentences: sentences(text, tokens), language, published });
}

async function news(): Promise<void> {
  const bench = new Bench({ time: 1_500, warmupTime: 700 });
  const megabytes = new Map<string, number>();
  for (const language of LANGUAGES) {
    const articles = corpus.filter((article) => article.language === language);
    const add = (what: string, read: (article: ArticleText) => unknown) => {
      const name = `${what} of news, ${language}`;
      megabytes.set(name, bytesOf(articles) / 1e6);
      bench.add(name, () => articles.forEach(read));
    };
    add("spans", readSpans);
    add("claims", (article) => extract(article, lexicon));
  }
  await bench.run();
  for (const { name, result } of bench.tasks) {
    const milliseconds = "latency" in result ? result.latency.p50 : Number.NaN;
    const rate = (megabytes.get(name) ?? 0) / (milliseconds / 1000);
    process.stdout.write(`${name.padEnd(24)} ${rate.toFixed(1).padStart(7)} MB/s\n`);
  }
}

/** The best of some runs: what is measured is the work and not what else the machine does. */
function fastest(text: string): number {
  const article: ArticleText = {
    language: "ru",
    published: "2025-09-15",
    source: "example.com",
    title: "",
    text,
  };
  const runs = Array.from({ length: 5 }, () => {
    const startedAt = performance.now();
    extract(article, lexicon);
    return performance.now() - startedAt;
  });
  return Math.min(...runs);
}

function hardTexts(): void {
  process.stdout.write(`\n${"claims of a piece repeated".padEnd(44)} 100 kB   200 kB   ratio\n`);
  for (const piece of HARD_PIECES) {
    const once = piece.repeat(Math.ceil(100_000 / Buffer.byteLength(piece)));
    const [short, long] = [fastest(once), fastest(once + once)];
    const row = [`${short.toFixed(0)} ms`, `${long.toFixed(0)} ms`, (long / short).toFixed(2)];
    process.stdout.write(
      `${JSON.stringify(piece).padEnd(44)} ${row.map((cell) => cell.padStart(7)).join("  ")}\n`,
    );
  }
}

await news();
hardTexts();

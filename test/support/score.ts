import { existsSync } from "node:fs";
import { join } from "node:path";
import { answerWith } from "./answer-article.ts";
import { readCorpus, type Score, scoreClaims } from "./score-claims.ts";

/** Prints how well the extractor reads the labelled corpus, set by set; the tests hold it to `test/corpus/floors.json`. */
const corpus = join(import.meta.dirname, "..", "corpus");
const sets = {
  trade: join(corpus, "trade.jsonl"),
  corridor: join(corpus, "corridor.jsonl"),
  languages: join(corpus, "languages.jsonl"),
  seeds: join(import.meta.dirname, "..", "..", "..", "shared", "corpus", "seeds.jsonl"),
};

const answer = await answerWith();
const percent = (share: number) => `${(100 * share).toFixed(1).padStart(6)} %`;

function line(name: string, score: Score): string {
  const columns = [score.core.f1, score.full.f1, score.speaker, score.events.f1].map(percent);
  return `${name.padEnd(12)}${String(score.articles).padStart(4)}  ${columns.join("  ")}  ${score.quotesNotInText}`;
}

process.stdout.write("set        articles  core F1   full F1   speaker   events F1  quotes not in text\n");
for (const [name, path] of Object.entries(sets)) {
  if (existsSync(path)) process.stdout.write(`${line(name, scoreClaims(readCorpus(path), answer))}\n`);
  else process.stdout.write(`${name.padEnd(12)} skipped: ${path} is not here\n`);
}

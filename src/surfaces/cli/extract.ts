import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { z } from "zod";
import { type Lexicon, prepareLexicon } from "../../core/extraction/claim-lexicon.ts";
import { explain } from "../../core/extraction/explain.ts";
import { extract, mentions } from "../../core/extraction/extract.ts";
import type { ArticleText } from "../../core/model/article.ts";
import type { Claim } from "../../core/model/claim.ts";
import { LANGUAGES } from "../../core/model/language.ts";
import { loadReferenceData } from "../../db/reference-files.ts";

const ArticleLine = z.object({
  id: z.union([z.string(), z.number()]),
  lang: z.enum(LANGUAGES),
  published: z.string().nullish(),
  source: z.string(),
  title: z.string().nullish(),
  text: z.string(),
});

const seeds = join(import.meta.dirname, "..", "..", "..", "seeds");

type Mode = "claims" | "mentions" | "explain";

/** Reads articles, one JSON object a line, and writes what they say; a bad line is reported and the rest still read. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { mentions: { type: "boolean" }, explain: { type: "boolean" } },
  });
  const mode: Mode = values.mentions ? "mentions" : values.explain ? "explain" : "claims";
  const lexicon = prepareLexicon(await loadReferenceData(seeds));
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === "") continue;
    const article = readLine(line);
    if (article.success) process.stdout.write(answerLine(article.data, mode, lexicon));
    else {
      process.stderr.write(`line ${number}: ${article.reason}\n`);
      process.exitCode = 1;
    }
  }
}

type Reading = { success: true; data: z.infer<typeof ArticleLine> } | { success: false; reason: string };

function readLine(line: string): Reading {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { success: false, reason: "not JSON" };
  }
  const parsed = ArticleLine.safeParse(json);
  if (parsed.success) return parsed;
  const reasons = parsed.error.issues.map((issue) => `${issue.path.join(".") || "line"}: ${issue.message}`);
  return { success: false, reason: reasons.join("; ") };
}

function answerLine(line: z.infer<typeof ArticleLine>, mode: Mode, lexicon: Lexicon): string {
  const article: ArticleText = {
    published: line.published?.slice(0, 10) ?? null,
    language: line.lang,
    source: line.source,
    title: line.title ?? "",
    text: line.text,
  };
  if (mode === "explain") return `${line.id}\n${explain(article, lexicon)}\n`;
  if (mode === "mentions")
    return `${JSON.stringify({ id: line.id, mentions: mentionsOf(article, lexicon) })}\n`;
  const { claims, events, citations } = extract(article, lexicon);
  return `${JSON.stringify({ id: line.id, claims: claims.map(asNumbers), events, citations })}\n`;
}

/** The corpus has values as JSON numbers. */
function asNumbers(claim: Claim): object {
  const { value, max } = claim;
  return { ...claim, value: Number(value), max: max === null ? null : Number(max), step: Number(claim.step) };
}

function mentionsOf(article: ArticleText, lexicon: Lexicon): object[] {
  return mentions(article, lexicon).map((mention) => {
    const { type, start, end, rule } = mention;
    if (mention.type === "date") {
      return { type, start, end, value: null, unit: null, from: mention.from, to: mention.to, rule };
    }
    return { type, start, end, value: Number(mention.value), unit: mention.unit, from: null, to: null, rule };
  });
}

await main();

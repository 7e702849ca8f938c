import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/pglite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { questionParser } from "../../src/core/answers/parse-question.ts";
import { prepareLexicon } from "../../src/core/extraction/claim-lexicon.ts";
import { extract } from "../../src/core/extraction/extract.ts";
import { loadTexts } from "../../src/knowledge.ts";
import { type AnsweringDeps, answerWords } from "../../src/surfaces/answer-question.ts";
import { inlineAnswers } from "../../src/surfaces/inline-answers.ts";
import { openEmbedded, type TestDatabase } from "../support/databases.ts";
import { reference } from "../support/starter-claims.ts";
import { LAST_DAY, syntheticArticles } from "../support/synthetic/articles.ts";
import { loadSynthetic } from "../support/synthetic/load.ts";
import { INLINE, QUESTIONS } from "../support/synthetic/questions.ts";

/** Tables that grow with every article; the others are as long as the catalogue. */
const GROWING = new Set([
  "articles",
  "revisions",
  "claims",
  "observations",
  "observation_claims",
  "vintages",
  "events",
  "event_mentions",
  "story_articles",
  "words",
]);
const ARTICLES = 400;
/**
 * A small table is read whole because that is cheapest. The planner is told of this many times the rows: it
 * plans as for a hundred thousand articles, without their being there.
 */
const TIMES_AS_MANY = 250;

interface Plan {
  "Node Type": string;
  "Relation Name"?: string;
  Plans?: Plan[];
}

describe("with thousands of articles no answer reads a growing table from end to end", () => {
  let database: TestDatabase;
  let deps: AnsweringDeps;
  let asked: { query: string; params: unknown[] }[] = [];
  beforeAll(async () => {
    database = await openEmbedded();
    await loadSynthetic(database.db, syntheticArticles({ count: ARTICLES }));
    await database.db.execute(sql`analyze`);
    const growing = sql.join(
      [...GROWING].map((name) => sql`${name}`),
      sql`, `,
    );
    await database.db.execute(
      sql`update pg_class set reltuples = reltuples * ${TIMES_AS_MANY}::int where relname in (${growing})
        or oid in (select indexrelid from pg_index where indrelid::regclass::text in (${growing}))`,
    );
    // The most frequent of few are not those of many: a number that grows with the articles has none.
    await database.db.execute(
      sql`update pg_statistic set stakind1 = 0 where stakind1 = 1 and stadistinct < 0`,
    );
    const lexicon = prepareLexicon(reference);
    if (database.engine.kind !== "embedded") throw new Error("the engine of this test is the embedded one");
    deps = {
      db: drizzle({
        client: database.engine.client,
        logger: { logQuery: (query, params) => asked.push({ query, params }) },
      }),
      reference,
      texts: await loadTexts(),
      parse: questionParser(reference),
      extract: (article) => extract(article, lexicon),
      now: () => LAST_DAY,
    };
  }, 180_000);
  afterAll(() => database.close());

  async function readWhole(): Promise<string[]> {
    const whole: string[] = [];
    for (const { query, params } of asked) {
      if (!/^\s*(select|with)/i.test(query)) continue;
      const { engine } = database;
      if (engine.kind !== "embedded") continue;
      const { rows } = await engine.client.query<{ "QUERY PLAN": [{ Plan: Plan }] }>(
        `explain (format json) ${query}`,
        params,
      );
      for (const {
        "QUERY PLAN": [{ Plan: plan }],
      } of rows)
        whole.push(...scannedTables(plan).map((table) => `${table}: ${query}`));
    }
    return whole;
  }

  it.each(Object.entries(QUESTIONS))("%s", async (_command, questions) => {
    for (const words of questions) {
      asked = [];
      await answerWords(deps, words, "ru");
      expect(asked.length).toBeGreaterThan(0);
      expect(await readWhole()).toEqual([]);
    }
  });

  it.each(INLINE)("inline: %j", async (words) => {
    asked = [];
    await inlineAnswers(deps, words, "ru");
    expect(await readWhole()).toEqual([]);
  });
});

function scannedTables({
  "Node Type": node,
  "Relation Name": table = "",
  Plans: inner = [],
}: Plan): string[] {
  const here = node === "Seq Scan" && GROWING.has(table) ? [table] : [];
  return [...here, ...inner.flatMap(scannedTables)];
}

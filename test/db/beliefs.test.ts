import fc from "fast-check";
import { beforeEach, expect, it } from "vitest";
import { questionParser } from "../../src/core/answers/parse-question.ts";
import type { Db } from "../../src/db/open.ts";
import { addArticle } from "../../src/db/queries/add-article.ts";
import { observationsFor } from "../../src/db/queries/observations.ts";
import { storeReferenceData } from "../../src/db/queries/store-reference-data.ts";
import { loadTexts } from "../../src/knowledge.ts";
import { answerQuestion } from "../../src/surfaces/answer-question.ts";
import { renderPlainText } from "../../src/surfaces/plain-text.ts";
import {
  articleOf,
  type Deed,
  dayOfMarch,
  perform,
  type ToldFigure,
  understand,
} from "../support/belief-world.ts";
import { describeOnDatabases, emptyTables } from "../support/databases.ts";
import { reference } from "../support/starter-claims.ts";

/** `BELIEF_RUNS=500 npx vitest run test/db/beliefs.test.ts` looks longer. */
const RUNS = Number(process.env["BELIEF_RUNS"] ?? 2);
/** On a busy machine too; longer for longer runs. */
const PATIENCE_MS = 60_000 * RUNS;
const texts = await loadTexts();
const parse = questionParser(reference);

const figure: fc.Arbitrary<ToldFigure> = fc.record({
  value: fc.constantFrom(300, 470, 500, 50),
  bound: fc.constantFrom("exact", "exact", "about", "over"),
  subject: fc.constantFrom("level", "level", "growth", "target", "before"),
  named: fc.boolean(),
});
const figures = fc.uniqueArray(figure, { minLength: 1, maxLength: 2, selector: ({ subject }) => subject });

/** What becomes of one article: it is published, perhaps revised, perhaps withdrawn, in this order. */
const life = (article: number): fc.Arbitrary<Deed[]> =>
  fc
    .record({
      days: fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 3, maxLength: 3 }),
      first: figures,
      revised: fc.option(fc.option(figures)),
      isWithdrawn: fc.boolean(),
    })
    .map(({ days, first, revised, isWithdrawn }) => {
      const [published = 1, changed = 2, gone = 3] = days.toSorted((a, b) => a - b);
      const deeds: Deed[] = [{ kind: "publish", article, day: published, figures: first }];
      // Without figures of its own a revision repeats those of the first version in other words.
      if (revised !== null) deeds.push({ kind: "revise", article, day: changed, figures: revised ?? first });
      if (isWithdrawn) deeds.push({ kind: "withdraw", article, day: gone });
      return deeds;
    });
const lives = fc.tuple(life(1), life(2), life(3)).map((all) => [...all]);
const inTime = (all: readonly Deed[][]) =>
  all.flat().toSorted((a, b) => a.day - b.day || a.article - b.article);

const ASKED = [
  "/turnover",
  "/turnover 2024",
  "/turnover 2023",
  "/history turnover 2024",
  "/cite turnover 2024",
  "/exports",
];

/** Answers as readers see them, buttons too. */
async function answers(db: Db, asOf: string | null): Promise<string[]> {
  const deps = {
    db,
    reference,
    texts,
    parse,
    extract: () => ({ claims: [] }),
    now: () => new Date("2025-03-31T12:00:00Z"),
  };
  const said: string[] = [];
  for (const asked of ASKED) {
    const question = parse(asked);
    if (question.kind !== "figures") throw new Error(`no question for figures: ${asked}`);
    const dated = asOf === null ? question : { ...question, asOf };
    const { blocks, actions } = await answerQuestion(deps, { question: dated, language: "en" });
    const labels = actions.flat().map(({ label }) => texts.line("en", label));
    said.push(`${renderPlainText({ blocks, actions: [] }, texts, "en")}\n${labels.join(" ")}`);
  }
  return said;
}

/** What was believed for a day stays on record. */
const withoutHistory = (said: readonly string[]) =>
  said.filter((_, place) => ASKED[place]?.startsWith("/history") !== true);

/** All that is believed, without numbers of rows. */
async function beliefs(db: Db): Promise<unknown> {
  const all = await observationsFor(db, { metrics: null, years: null });
  return all
    .map(({ key, claims, vintages }) => ({
      key,
      claims: claims.map(({ claim, ...ranking }) => ({
        ...ranking,
        quote: claim.quote,
        value: claim.value,
        knownFrom: claim.evidence.knownFrom,
        withdrawnAt: claim.evidence.withdrawnAt,
      })),
      vintages: vintages.map(({ claimId, ...vintage }) => ({
        ...vintage,
        quote: claims.find(({ claim }) => claim.id === claimId)?.claim.quote,
      })),
    }))
    .toSorted((a, b) => (JSON.stringify(a.key) < JSON.stringify(b.key) ? -1 : 1));
}

describeOnDatabases("whatever articles say, change and take back", (database) => {
  beforeEach(() => emptyTables(database()));
  const db = () => database().db;
  const after = async (deeds: readonly Deed[]) => {
    await emptyTables(database());
    await perform(db(), deeds);
    return beliefs(db());
  };

  it(
    "an answer as of a day is what a database of that day would answer, word for word",
    async () => {
      await fc.assert(
        fc.asyncProperty(lives, fc.integer({ min: 1, max: 20 }), async (all, day) => {
          const deeds = inTime(all);
          await emptyTables(database());
          await perform(db(), deeds);
          const remembered = await answers(db(), dayOfMarch(day));
          await emptyTables(database());
          await perform(
            db(),
            deeds.filter((deed) => deed.day <= day),
          );
          // The title names the day asked for; a database of that day is asked the same way.
          expect(remembered).toEqual(await answers(db(), dayOfMarch(day)));
          const today = (await answers(db(), null)).map((said) => said.split("\n").slice(1));
          expect(remembered.map((said) => said.split("\n").slice(1))).toEqual(today);
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE_MS,
  );

  it(
    "the order in which articles arrive changes nothing",
    async () => {
      const shuffled = lives.chain((all) =>
        fc.tuple(fc.constant(inTime(all)), fc.shuffledSubarray(all, { minLength: all.length })),
      );
      await fc.assert(
        fc.asyncProperty(shuffled, async ([deeds, others]) => {
          expect(await after(others.flat())).toEqual(await after(deeds));
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE_MS,
  );

  it(
    "an article that is withdrawn leaves what stood before it",
    async () => {
      await fc.assert(
        fc.asyncProperty(lives, figures, async (all, told) => {
          const publish: Deed = { kind: "publish", article: 9, day: 25, figures: told };
          await after(inTime(all));
          const before = await answers(db(), null);
          await after([...inTime(all), publish, { kind: "withdraw", article: 9, day: 26 }]);
          expect(withoutHistory(await answers(db(), null))).toEqual(withoutHistory(before));
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE_MS,
  );

  it(
    "two processes that understand the same articles at once leave what one would have",
    async () => {
      await fc.assert(
        fc.asyncProperty(lives, async (all) => {
          const deeds = inTime(all).filter(({ kind }) => kind === "publish");
          const alone = await after(deeds);
          await emptyTables(database());
          await storeReferenceData(db(), reference);
          for (const deed of deeds)
            if (deed.kind === "publish")
              await addArticle(db(), articleOf(deed), new Date(`${dayOfMarch(deed.day)}T09:00:30Z`));
          await Promise.all([understand(db(), deeds), understand(db(), deeds)]);
          expect(await beliefs(db())).toEqual(alone);
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE_MS,
  );
});

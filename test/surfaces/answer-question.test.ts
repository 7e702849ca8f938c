import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { questionParser } from "../../src/core/answers/parse-question.ts";
import { prepareLexicon } from "../../src/core/extraction/claim-lexicon.ts";
import { EXTRACTOR_VERSION, extract } from "../../src/core/extraction/extract.ts";
import type { Language } from "../../src/core/model/language.ts";
import { type Database, openInMemory } from "../../src/db/open.ts";
import { prepareDatabase } from "../../src/db/prepare.ts";
import { loadReferenceData, loadStarterArticles } from "../../src/db/reference-files.ts";
import { collectStarterArticles } from "../../src/pipeline/collect.ts";
import { understandAll } from "../../src/pipeline/understand.ts";
import { type AnsweringDeps, answerWords, chartFor } from "../../src/surfaces/answer-question.ts";
import { inlineAnswers } from "../../src/surfaces/inline-answers.ts";
import { createTexts } from "../../src/surfaces/texts.ts";
import { MIGRATIONS_FOLDER } from "../support/database-constants.ts";

const root = join(import.meta.dirname, "..", "..");
const now = () => new Date("2025-12-05T12:00:00Z");
let database: Database;
let deps: AnsweringDeps;

beforeAll(async () => {
  const reference = await loadReferenceData(join(root, "seeds"));
  database = await openInMemory();
  const { db } = database;
  await prepareDatabase(database, { migrationsFolder: MIGRATIONS_FOLDER, reference });
  await collectStarterArticles(db, await loadStarterArticles(join(root, "seeds")), now);
  const lexicon = prepareLexicon(reference);
  await understandAll({
    db,
    reference,
    extract: (article) => extract(article, lexicon),
    extractorVersion: EXTRACTOR_VERSION,
    now,
  });
  deps = {
    db,
    reference,
    texts: await createTexts(join(root, "locales")),
    now,
    parse: questionParser(reference),
    extract: (article) => extract(article, lexicon),
  };
}, 60_000);
afterAll(() => database.close());

const asked = async (words: string, language: Language = "ru") =>
  (await answerWords(deps, words, language)).replaceAll(/[\u00a0\u202f]/g, " ");

describe("the starter articles, read and understood", () => {
  it.each([
    {
      words: "/turnover",
      says: [
        "470 млн $ · 2024 год · факт, +50 % к 2023 году",
        "более 500 млн $ — Vesti.az",
        "Цель: 1 млрд $",
      ],
    },
    { words: "/turnover 2024", says: ["470 млн $", "Вычислено: 2023 год ≈ 313 млн $"] },
    { words: "товарооборот за I полугодие 2025", says: ["501 млн $ · I полугодие 2025"] },
    { words: "/turnover 2019", says: ["Ближайшие годы: 2022, 2024 и 2025"] },
    { words: "/corridor", says: ["4,5 млн т · 2024 год · факт, +62 % к 2023 году", "Цель: 10 млн т"] },
    {
      words: "сколько нефти прошло через БТД",
      says: ["3,4 млн т · с 2023 года", "Цель: 7 млн т · к 2027 году"],
    },
    { words: "/investment", says: ["Цель: 300 млн $"] },
    { words: "/timeline", says: ["Впереди", "2026", "Нояб. 2025"] },
    { words: "/latest", says: ["Zakon.kz · 21 окт. 2025"] },
    { words: "/search Казахстаном", says: ["Межправкомиссия"] },
    { words: "/search абракадабра", says: ["такого нет"] },
    { words: "/sources", says: ["Trend", "статистическое ведомство"] },
    { words: "/article 999", says: ["Статьи с номером 999 нет"] },
    { words: "/turnover вчераа", says: ["Не понял «вчераа»"] },
  ])("$words", async ({ words, says }) => {
    const answer = await asked(words);
    for (const each of says) expect(answer).toContain(each);
  });

  it("are marked as retold, and never quoted", async () => {
    const answer = await asked("/turnover");
    expect(answer).toContain("Пересказ: ");
    expect(answer).not.toMatch(/[«»]/);
  });

  it.each([
    ["kk", "470 млн доллар · 2024 жыл · іс жүзінде"],
    ["az", "470 mln dollar · 2024-cü il · faktiki"],
    ["en", "$470 mn · 2024 · actual"],
  ] as const)("are answered in %s", async (language, says) => {
    expect(await asked("/turnover 2024", language)).toContain(says);
  });
});

describe("charts", () => {
  it.each([
    { topic: "turnover", caption: "2024 год: 470 млн $ (другая цифра: более 500 млн $)" },
    { topic: "corridor", caption: "2024 год: 4,5 млн т" },
  ] as const)("of $topic", async ({ topic, caption }) => {
    const question = { kind: "figures", topic, years: null, view: "cards" } as const;
    const chart = await chartFor(deps, { question, language: "ru" }, "light");
    expect(chart?.caption.replaceAll("\u00a0", " ")).toContain(caption);
    expect(chart?.png.length).toBeGreaterThan(10_000);
  });

  it("of a single figure, or of no figures at all: none", async () => {
    const figures = { kind: "figures", topic: "investment", years: null, view: "cards" } as const;
    expect(await chartFor(deps, { question: figures, language: "ru" }, "light")).toBeNull();
    expect(await chartFor(deps, { question: { kind: "latest" }, language: "ru" }, "light")).toBeNull();
  });
});

const titles = async (words: string) =>
  (await inlineAnswers(deps, words, "ru")).map(({ title, description }) =>
    `${title} | ${description}`.replaceAll(/[\u00a0\u202f]/g, " "),
  );

describe("inline mode", () => {
  it("shows value, period, speaker and the other figure before anything is sent", async () => {
    expect((await titles("товарооборот 2024"))[0]).toBe(
      "470 млн $ · Товарооборот: Азербайджан — Казахстан, 2024 год | факт, +50 % к 2023 году · П. Шахбазов, Trend · другая цифра: более 500 млн $",
    );
  });

  it("offers without words a figure of each topic and the newest articles", async () => {
    const all = await titles("");
    expect(all.map((each) => each.split(" · ")[0])).toEqual(
      expect.arrayContaining(["470 млн $", "4,5 млн т"]),
    );
    expect(all.length).toBe(4 + 5);
  });

  it("finds articles by their words", async () => {
    expect((await titles("Актау")).length).toBeGreaterThan(0);
  });

  it("has ids that fit and never repeat, the same each time", async () => {
    const ids = (await inlineAnswers(deps, "", "ru")).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(Buffer.byteLength(id)).toBeLessThanOrEqual(64);
    expect((await inlineAnswers(deps, "", "en")).map(({ id }) => id)).toEqual(ids);
  });

  it("has nothing for what it does not understand", async () => {
    expect(await titles("абракадабра")).toEqual([]);
  });
});

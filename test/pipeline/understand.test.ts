import { beforeEach, describe, expect, it } from "vitest";
import type { Claim } from "../../src/core/model/claim.ts";
import type { EventMention } from "../../src/core/model/event.ts";
import type { ReferenceData } from "../../src/core/model/reference-data.ts";
import { addArticle, type NewArticle } from "../../src/db/queries/add-article.ts";
import { articleById } from "../../src/db/queries/article-by-id.ts";
import { eventsFor } from "../../src/db/queries/events-asked.ts";
import type { ObservationFilter } from "../../src/db/queries/observations.ts";
import { observationsFor } from "../../src/db/queries/observations.ts";
import { storeReferenceData } from "../../src/db/queries/store-reference-data.ts";
import { metricsWithData } from "../../src/db/queries/told-observations.ts";
import { doubtfulClaims } from "../../src/db/schema/claims.ts";
import { observations } from "../../src/db/schema/observations.ts";
import { type Extraction, understandAll } from "../../src/pipeline/understand.ts";
import { describeOnDatabases, emptyTables, NO_REFERENCE } from "../support/databases.ts";

const inEveryLanguage = (text: string) => ({ ru: text, kk: text, az: text, en: text });
const noVariants = { ru: [], kk: [], az: [], en: [] };
const source = (key: string, tier: "agency" | "press"): ReferenceData["sources"][number] => ({
  key,
  name: key,
  variants: [],
  tier,
  country: "AZ",
  homepage: null,
  timeZone: "Asia/Baku",
  feeds: [],
  channels: key === "akorda" ? [{ username: "Aqorda_Resmi", language: "ru", confirmed: false }] : [],
});
const reference: ReferenceData = {
  ...NO_REFERENCE,
  sources: [source("trend", "agency"), source("vesti", "press"), source("akorda", "press")],
  people: [
    {
      key: "shahbazov",
      names: inEveryLanguage("Парвиз Шахбазов"),
      variants: noVariants,
      office: inEveryLanguage("министр"),
      country: "AZ",
    },
  ],
};

const NOTHING: Extraction = { claims: [], doubtful: [], events: [], citations: [] };
const turnover = (given: Partial<Claim>): Claim => ({
  metric: "trade.turnover",
  refArea: "AZ",
  counterpart: "KZ",
  place: null,
  product: null,
  label: null,
  statistic: "level",
  value: "470000000",
  max: null,
  unit: "USD",
  bound: "exact",
  step: "1000000",
  status: "actual",
  from: "2024-01-01",
  to: "2024-12-31",
  speaker: null,
  quote: "470 млн",
  start: 0,
  end: 7,
  rule: "test",
  ...given,
});
const visit = (given: Partial<EventMention>): EventMention => ({
  type: "visit",
  date: "2025-10-21",
  status: "past",
  title: "Визит Алиева в Астану",
  place: "Astana",
  participants: ["Ильхам Алиев"],
  start: 0,
  end: 5,
  rule: "test",
  ...given,
});

/** What the articles of a test say, by their text. */
type Said = Record<string, Partial<Extraction>>;
const article = (text: string, day: string, given: Partial<NewArticle> = {}): NewArticle => ({
  sourceKey: "trend",
  url: null,
  externalId: text,
  wording: "original",
  language: "ru",
  title: text,
  text,
  publishedAt: new Date(`${day}T08:00:00Z`),
  ...given,
});

const sorted = (texts: readonly (string | null | undefined)[]) => texts.map(String).toSorted();

describeOnDatabases("understanding", (database) => {
  beforeEach(async () => {
    await emptyTables(database());
    await storeReferenceData(database().db, reference);
  });
  const db = () => database().db;
  const eventsIn = (years: { from: number; to: number } | null) => eventsFor(db(), { years, limit: 100 });
  const dates = async (years: { from: number; to: number } | null) =>
    (await eventsIn(years)).map(({ mention }) => mention.date);
  const NOW = new Date("2025-11-01T00:00:00Z");
  const add = (given: NewArticle, seenAt = NOW) => addArticle(db(), given, seenAt);
  const understand = (said: Said, extractorVersion = "1") =>
    understandAll({
      db: db(),
      extract: ({ text }) => ({ ...NOTHING, ...said[text] }),
      reference,
      extractorVersion,
      now: () => NOW,
    });
  const all: ObservationFilter = { metrics: null, years: null };
  /** Value, rank, reason and whether it conflicts, of each claim of each observation. */
  const believed = async (filter = all) =>
    (await observationsFor(db(), filter)).map(({ claims }) =>
      claims.map(({ claim, rank, reason, conflicts }) => [claim.value, rank, reason, conflicts]),
    );
  const vintages = async () =>
    (await observationsFor(db(), all)).map(({ vintages }) =>
      vintages.map(({ knownFrom, knownTo, value }) => [
        knownFrom.slice(0, 10),
        knownTo?.slice(0, 10) ?? null,
        value,
      ]),
    );

  const ministers: Said = {
    trend: { claims: [turnover({ speaker: "Парвиз Шахбазов" })] },
    vesti: { claims: [turnover({ value: "500000000", bound: "over" })] },
    early: { claims: [turnover({ value: "440000000", bound: "about" })] },
  };
  const threeArticles = [
    article("trend", "2025-10-14"),
    article("vesti", "2025-03-11", { sourceKey: "vesti" }),
    article("early", "2025-01-20"),
  ];

  it("keeps what only the text has a name for under its article, joined with nothing", async () => {
    const jobs = turnover({ metric: "other", label: "рабочие места", value: "150", unit: "1" });
    const { articleId } = await add(article("Завод", "2025-10-20"));
    await understand({ Завод: { claims: [jobs, turnover({})] } });
    const stored = await articleById(db(), articleId);
    expect(stored?.figures.map(({ label, value }) => [label, value])).toEqual([
      ["рабочие места", "150"],
      [null, "470000000"],
    ]);
    expect(await observationsFor(db(), { metrics: ["other"], years: null })).toEqual([]);
  });

  it("joins the claims of several articles and says which one is preferred, and why", async () => {
    for (const each of threeArticles) await add(each);
    expect(await understand(ministers)).toEqual({ understood: 3, failed: [] });
    expect(await believed()).toEqual([
      [
        ["470000000", "preferred", "higher-tier", false],
        ["440000000", "normal", "not-preferred", expect.any(Boolean)],
        ["500000000", "normal", "not-preferred", true],
      ],
    ]);
    const [observation] = await observationsFor(db(), all);
    expect(observation?.claims[0]?.claim).toMatchObject({
      speakerKey: "shahbazov",
      tier: "government",
      compiler: "AZ",
      evidence: {
        publisher: "trend",
        tier: "agency",
        knownFrom: "2025-10-14T08:00:00.000Z",
        withdrawnAt: null,
        timeZone: "Asia/Baku",
      },
    });
    expect(await metricsWithData(db(), ["gdp.level", "trade.turnover"])).toEqual([
      { metric: "trade.turnover", observations: 1 },
    ]);
  });

  it("believes the same from when to when, whatever order the articles came in", async () => {
    const orders = [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ];
    for (const order of orders) {
      await emptyTables(database());
      await storeReferenceData(db(), reference);
      for (const n of order) {
        await add(threeArticles[n]!);
        await understand(ministers);
      }
      expect(await vintages()).toEqual([
        [
          ["2025-01-20", "2025-10-14", "440000000"],
          ["2025-10-14", null, "470000000"],
        ],
      ]);
    }
  });

  it("twice changes nothing; by another extractor or other names everything is read again", async () => {
    for (const each of threeArticles) await add(each);
    await understand(ministers);
    const [first] = await db().select().from(observations);
    expect(await understand(ministers)).toEqual({ understood: 0, failed: [] });
    expect(await understand(ministers, "2")).toEqual({ understood: 3, failed: [] });
    const again = await db().select().from(observations);
    expect(again).toEqual([first]);
    expect((await believed())[0]).toHaveLength(3);
  });

  it("says nothing of an observation whose last claim a better extractor no longer makes, and keeps its number", async () => {
    await add(article("trend", "2025-10-14"));
    await understand(ministers);
    const numbers = await db().select({ id: observations.id }).from(observations);
    await understand({}, "2");
    expect(await believed()).toEqual([]);
    expect(await metricsWithData(db(), ["trade.turnover"])).toEqual([]);
    await understand(ministers, "3");
    expect(await db().select({ id: observations.id }).from(observations)).toEqual(numbers);
  });

  it("goes on after an article that cannot be read, and tries it again", async () => {
    for (const each of threeArticles) await add(each);
    // No quotation can end before it starts: the database refuses it.
    const broken = { ...ministers, trend: { claims: [turnover({ start: 5, end: 5 })] } };
    const { understood, failed } = await understand(broken);
    expect([understood, failed.length]).toEqual([2, 1]);
    expect((await believed())[0]).toHaveLength(2);
    expect(await understand(ministers)).toEqual({ understood: 1, failed: [] });
    expect((await believed())[0]).toHaveLength(3);
  });

  it("stops between two articles when told, and goes on from there", async () => {
    for (const each of threeArticles) await add(each);
    const stop = new AbortController();
    const stopped = await understandAll({
      db: db(),
      extract: ({ text }) => {
        if (text === "vesti") stop.abort();
        return { ...NOTHING, ...ministers[text] };
      },
      reference,
      extractorVersion: "1",
      now: () => NOW,
      signal: stop.signal,
    });
    expect(stopped).toEqual({ understood: 2, failed: [] });
    expect(await understand(ministers)).toEqual({ understood: 1, failed: [] });
    expect((await believed())[0]).toHaveLength(3);
  });

  describe("a corrected article", () => {
    const wrong = article("was 486", "2025-10-14", { externalId: "one" });
    const right = { ...wrong, text: "is 470" };
    const said: Said = {
      "was 486": {
        claims: [
          turnover({ value: "486000000" }),
          turnover({ metric: "oil.transit", unit: "t", value: "3" }),
        ],
      },
      "is 470": {
        claims: [
          turnover({ value: "470000000" }),
          turnover({ metric: "oil.transit", unit: "t", value: "3", start: 9, end: 12 }),
        ],
      },
    };
    const seen = new Date("2025-10-15T12:00:00Z");
    const corrected = new Date("2025-10-20T12:00:00Z");
    const money = { metrics: ["trade.turnover"], years: null };
    const oil = { metrics: ["oil.transit"], years: null };

    it.each([
      { name: "after it was understood", between: true },
      { name: "before it was understood", between: false },
    ])("$name: the old figure was believed until then", async ({ between }) => {
      await add(wrong, seen);
      if (between) await understand(said);
      const { articleId } = await add(right, corrected);
      await understand(said);
      expect(await believed(money)).toEqual([
        [
          ["470000000", "preferred", "only-figure", false],
          ["486000000", "deprecated", "withdrawn", false],
        ],
      ]);
      const [changed] = await observationsFor(db(), money);
      expect(changed?.vintages.map(({ knownFrom, knownTo, value }) => [knownFrom, knownTo, value])).toEqual([
        ["2025-10-14T08:00:00.000Z", corrected.toISOString(), "486000000"],
        [corrected.toISOString(), null, "470000000"],
      ]);
      expect((await articleById(db(), articleId))?.figures.map(({ value }) => value)).toEqual([
        "470000000",
        "3",
      ]);
    });

    it("goes on saying what it repeats: one claim, known from the first", async () => {
      await add(wrong, seen);
      await add(right, corrected);
      await understand(said);
      const [same] = await observationsFor(db(), oil);
      expect(same?.claims).toHaveLength(1);
      expect(same?.claims[0]?.claim).toMatchObject({
        start: 9,
        evidence: { knownFrom: "2025-10-14T08:00:00.000Z" },
      });
      expect(same?.vintages).toHaveLength(1);
    });
  });

  it("closes a running total on the day of its publication", async () => {
    const running = turnover({ from: "2023-01-01", to: null });
    await add(article("a", "2024-10-14"));
    await add(article("b", "2025-10-14"));
    await understand({ a: { claims: [running] }, b: { claims: [running] } });
    const found = await observationsFor(db(), all);
    expect(found.map(({ key }) => [key.from, key.to])).toEqual([
      ["2023-01-01", "2025-10-14"],
      ["2023-01-01", "2024-10-14"],
    ]);
  });

  it("keeps doubtful figures for review and shows them nowhere", async () => {
    const { articleId } = await add(article("a", "2025-10-14"));
    await understand({ a: { doubtful: [{ ...turnover({}), reason: "two subjects" }] } });
    expect(await believed()).toEqual([]);
    expect((await articleById(db(), articleId))?.figures).toEqual([]);
    expect(await db().select({ reason: doubtfulClaims.reason }).from(doubtfulClaims)).toEqual([
      { reason: "two subjects" },
    ]);
  });

  it("keeps whom an article cites, with the channel where it is known", async () => {
    const { articleId } = await add(article("a", "2025-10-14"));
    const citation = { start: 0, end: 1, rule: "test" };
    await understand({
      a: {
        citations: [
          { ...citation, kind: "channel", name: "Акорда", sourceKey: "akorda" },
          { ...citation, kind: "channel", name: "@ZakonKz", sourceKey: null },
          { ...citation, kind: "agency", name: "Reuters", sourceKey: "nobody-knows-it" },
        ],
      },
    });
    expect((await articleById(db(), articleId))?.cites).toEqual(
      expect.arrayContaining([
        { name: "Акорда", sourceKey: "akorda", channel: "aqorda_resmi" },
        { name: "@ZakonKz", sourceKey: null, channel: "zakonkz" },
        { name: "Reuters", sourceKey: null, channel: null },
      ]),
    );
  });

  it("is exact to the last digit, and keeps ranges, open ends and what is null", async () => {
    const { articleId } = await add(article("a", "2025-10-14"));
    const claims = [
      turnover({ value: "123456789012345678901234567890.123456789", step: "0.000000001" }),
      turnover({
        bound: "range",
        value: "30",
        max: "35.5",
        unit: null,
        from: null,
        to: null,
        start: 8,
        end: 9,
      }),
    ];
    await understand({ a: { claims } });
    expect((await articleById(db(), articleId))?.figures).toEqual(claims);
  });

  describe("figures of years", () => {
    beforeEach(async () => {
      const periods = {
        year: ["2024-01-01", "2024-12-31"],
        half: ["2025-01-01", "2025-06-30"],
        season: ["2024-12-01", "2025-02-28"],
        deadline: [null, "2027-12-31"],
        never: [null, null],
        since: ["2026-01-01", null],
      } as const;
      const claims = Object.entries(periods).map(([label, [from, to]]) =>
        turnover({ label, from, to, status: "target" }),
      );
      await add(article("a", "2025-10-14"));
      await understand({ a: { claims } });
    });
    it.each([
      { years: null, finds: ["deadline", "half", "never", "season", "since", "year"] },
      { years: { from: 2024, to: 2024 }, finds: ["season", "year"] },
      { years: { from: 2025, to: 2025 }, finds: ["half", "season"] },
      { years: { from: 2025, to: 2026 }, finds: ["half", "season", "since"] },
      { years: { from: 2027, to: 2027 }, finds: ["deadline", "since"] },
      { years: { from: 2019, to: 2019 }, finds: [] },
    ])("$years: $finds", async ({ years, finds }) => {
      const found = await observationsFor(db(), { metrics: null, years });
      expect(sorted(found.map(({ claims }) => claims[0]?.claim.label))).toEqual(finds);
    });
  });

  it.each<{ filter: Partial<ObservationFilter>; finds: string[] }>([
    { filter: { metrics: ["trade.turnover"] }, finds: ["2", "4"] },
    { filter: { metrics: [] }, finds: [] },
    { filter: { countries: ["KZ"] }, finds: ["1", "2"] },
    { filter: { countries: ["KZ", "AZ"] }, finds: ["1", "2"] },
    { filter: { countries: ["KZ", "GE"] }, finds: [] },
    { filter: { places: ["TITR"] }, finds: ["3"] },
    { filter: { limit: 1 }, finds: ["3"] },
  ])("finds by $filter", async ({ filter, finds }) => {
    await add(article("a", "2025-10-14"));
    const claims = [
      turnover({ value: "1", metric: "trade.exports", refArea: "KZ", counterpart: "AZ" }),
      turnover({ value: "2" }),
      turnover({
        value: "3",
        metric: "corridor.cargo",
        refArea: null,
        counterpart: null,
        place: "TITR",
        unit: "t",
        to: "2025-12-31",
      }),
      turnover({ value: "4", refArea: "AZ", counterpart: "GE" }),
    ];
    await understand({ a: { claims } });
    const found = await observationsFor(db(), { ...all, ...filter });
    expect(sorted(found.map(({ claims }) => claims[0]?.claim.value))).toEqual(finds);
  });

  describe("events", () => {
    it("are one where articles tell of the same", async () => {
      const planned = visit({ status: "planned", title: "Государственный визит Ильхама Алиева" });
      await add(article("a", "2025-10-01"));
      await add(article("b", "2025-10-22", { sourceKey: "vesti" }));
      await understand({ a: { events: [planned] }, b: { events: [visit({ participants: [] })] } });
      const [event, ...others] = await eventsIn(null);
      expect(others).toEqual([]);
      expect(event?.mention).toMatchObject({ status: "past", title: "Визит Алиева в Астану" });
      expect(event?.evidence.map(({ sourceKey }) => sourceKey)).toEqual(["vesti", "trend"]);
      const id = event?.id;
      await understand({ a: { events: [planned] }, b: { events: [visit({})] } }, "2");
      expect((await eventsIn(null)).map((again) => again.id)).toEqual([id]);
    });

    it("are found by the years that they fall in, oldest first", async () => {
      await add(article("a", "2025-10-01"));
      await understand({
        a: {
          events: [
            visit({ date: "2026", title: "x" }),
            visit({ date: "2025-11", title: "y" }),
            visit({ date: "2024-12-31" }),
          ],
        },
      });
      expect(await dates(null)).toEqual(["2024-12-31", "2025-11", "2026"]);
      expect(await dates({ from: 2025, to: 2026 })).toEqual(["2025-11", "2026"]);
    });

    it("keep their numbers when an earlier article is read late, and when all is read anew", async () => {
      const signing = visit({ title: "Подписание меморандума в порту", participants: ["Вугар Исмаилов"] });
      const numbers = async () =>
        (await eventsFor(db(), { years: null, limit: 9 })).map(({ id, mention }) => `${mention.title} ${id}`);
      await add(article("late", "2025-10-25"));
      await understand({ late: { events: [visit({})] } });
      const before = await numbers();
      await add(article("early", "2025-10-20"));
      const both = { late: { events: [visit({})] }, early: { events: [signing] } };
      await understand(both);
      expect(await numbers()).toEqual(expect.arrayContaining(before));
      const all = await numbers();
      await understand({}, "2");
      await understand(both, "3");
      expect(sorted(await numbers())).toEqual(sorted(all));
    });

    it("go when the words that told of them no longer stand", async () => {
      await add(article("a", "2025-10-01", { externalId: "one" }));
      await understand({ a: { events: [visit({})] } });
      await add(article("b", "2025-10-01", { externalId: "one" }));
      await understand({ a: { events: [visit({})] } });
      expect(await eventsIn(null)).toEqual([]);
    });
  });

  it("by several processes at once gives what one would have given", async () => {
    for (let n = 0; n < 12; n++) await add(article(`a${n}`, `2025-01-${10 + n}`));
    const said: Said = Object.fromEntries(
      Array.from({ length: 12 }, (_, n) => [
        `a${n}`,
        { claims: [turnover({ value: String(500 + n) })], events: [visit({})] },
      ]),
    );
    const runs = await Promise.all([understand(said), understand(said), understand(said)]);
    expect(runs.flatMap(({ failed }) => failed)).toEqual([]);
    expect(runs.reduce((sum, { understood }) => sum + understood, 0)).toBe(12);
    const [observation, ...others] = await observationsFor(db(), all);
    expect(others).toEqual([]);
    expect(observation?.claims.map(({ claim }) => claim.value)[0]).toBe("511");
    expect(observation?.claims).toHaveLength(12);
    expect(observation?.vintages).toHaveLength(12);
    const [event, ...more] = await eventsIn(null);
    expect([event?.evidence.length, more.length]).toEqual([12, 0]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prepareLexicon } from "../../src/core/extraction/claim-lexicon.ts";
import { EXTRACTOR_VERSION, extract } from "../../src/core/extraction/extract.ts";
import type { Language } from "../../src/core/model/language.ts";
import { addArticle } from "../../src/db/queries/add-article.ts";
import { independentOutletsOf } from "../../src/db/queries/independent-outlets.ts";
import { sameStoryAs } from "../../src/db/queries/same-story.ts";
import { storeReferenceData } from "../../src/db/queries/store-reference-data.ts";
import { claims } from "../../src/db/schema/claims.ts";
import { understandAll } from "../../src/pipeline/understand.ts";
import { openEmbedded, type TestDatabase } from "../support/databases.ts";
import { reference } from "../support/starter-claims.ts";

interface Told {
  source: string;
  language: Language;
  day: string;
  text: string;
}

/** Made up for this test; a letter is a piece of news, a figure its telling. */
const articles = {
  a1: {
    source: "trend",
    language: "ru",
    day: "2026-02-02",
    text: "Товарооборот между Азербайджаном и Казахстаном в 2025 году составил 617 млн долларов, сообщил министр энергетики Азербайджана Парвиз Шахбазов.",
  },
  a2: {
    source: "kazinform",
    language: "kk",
    day: "2026-02-03",
    text: "2025 жылы Қазақстан мен Әзербайжан арасындағы тауар айналымы 617 млн долларға жетті, деді Әзербайжанның Энергетика министрі Парвиз Шахбазов.",
  },
  a3: {
    source: "azertac",
    language: "az",
    day: "2026-02-02",
    text: "2025-ci ildə Azərbaycanla Qazaxıstan arasında ticarət dövriyyəsi 617 milyon dollar təşkil edib. Bunu Azərbaycanın energetika naziri Pərviz Şahbazov bildirib.",
  },
  a4: {
    source: "astana-times",
    language: "en",
    day: "2026-02-04",
    text: "Trade turnover between Azerbaijan and Kazakhstan reached $617 million in 2025, Energy Minister Parviz Shahbazov said.",
  },
  // Late, but about nothing else.
  a5: {
    source: "baigenews",
    language: "kk",
    day: "2026-02-08",
    text: "Қазақстан мен Әзербайжан арасындағы тауар айналымы 2025 жылы 617 млн долларға жетті.",
  },
  // The same subject, another figure.
  b1: {
    source: "zakon",
    language: "ru",
    day: "2026-02-04",
    text: "Товарооборот между Азербайджаном и Казахстаном в 2025 году достиг 580 млн долларов, сообщили в министерстве торговли.",
  },
  // Later, the figure is only background to something else.
  c1: {
    source: "vesti",
    language: "ru",
    day: "2026-02-08",
    text: "В 2025 году по Транскаспийскому маршруту перевезли 4,7 млн тонн грузов. Контейнерный поток вырос до 76 тысяч TEU в 2025 году. В 2025 году по маршруту прошло 380 поездов. Товарооборот между Азербайджаном и Казахстаном в 2025 году составил 617 млн долларов.",
  },
  c2: {
    source: "times-of-central-asia",
    language: "en",
    day: "2026-02-09",
    text: "The Trans-Caspian route carried 4.7 million tonnes of cargo in 2025. Container traffic on the route reached 76,000 TEU in 2025.",
  },
  c3: {
    source: "azertac",
    language: "az",
    day: "2026-02-09",
    text: "2025-ci ildə Transxəzər marşrutu ilə 4,7 milyon ton yük daşınıb.",
  },
  // Oil, an unrelated figure of the same days.
  d1: {
    source: "zakon",
    language: "ru",
    day: "2026-02-03",
    text: "В 2025 году по нефтепроводу Баку-Тбилиси-Джейхан прокачали 1,3 млн тонн казахстанской нефти.",
  },
  d2: {
    source: "astana-times",
    language: "en",
    day: "2026-02-05",
    text: "Kazakhstan shipped 1.3 million tonnes of oil through the Baku-Tbilisi-Ceyhan pipeline in 2025.",
  },
  // The same words a month later, when the figure is old.
  e1: {
    source: "times-of-central-asia",
    language: "en",
    day: "2026-03-15",
    text: "In 2025, trade turnover between Azerbaijan and Kazakhstan reached $617 million.",
  },
  e2: {
    source: "baigenews",
    language: "ru",
    day: "2026-03-16",
    text: "Напомним, товарооборот между Азербайджаном и Казахстаном в 2025 году составил 617 млн долларов.",
  },
  // No figure at all.
  f1: {
    source: "trend",
    language: "ru",
    day: "2026-02-02",
    text: "Министры Азербайджана и Казахстана обсудили в Астане сотрудничество двух стран и договорились продолжить встречи.",
  },
  f2: {
    source: "astana-times",
    language: "en",
    day: "2026-02-02",
    text: "Ministers of Azerbaijan and Kazakhstan discussed cooperation in Astana and agreed to meet again.",
  },
  // A target is not what has happened.
  g1: {
    source: "kazinform",
    language: "ru",
    day: "2026-02-03",
    text: "Азербайджан и Казахстан намерены довести товарооборот до 1 млрд долларов к 2030 году, заявил Касым-Жомарт Токаев.",
  },
  g2: {
    source: "azertac",
    language: "az",
    day: "2026-02-03",
    text: "Azərbaycan və Qazaxıstan 2030-cu ilədək ticarət dövriyyəsini 1 milyard dollara çatdırmağı hədəfləyir, Qazaxıstan Prezidenti Kasım-Jomart Tokayev deyib.",
  },
} as const satisfies Record<string, Told>;
type Name = keyof typeof articles;

/** Labelled by hand, each pair once. */
const same: readonly [Name, Name][] = [
  ["a1", "a2"],
  ["a1", "a3"],
  ["a1", "a4"],
  ["a2", "a3"],
  ["a2", "a4"],
  ["a3", "a4"],
  ["a1", "a5"],
  ["a4", "a5"],
  ["c1", "c2"],
  ["c1", "c3"],
  ["c2", "c3"],
  ["d1", "d2"],
  ["g1", "g2"],
];
const different: readonly [Name, Name][] = [
  ["a1", "b1"],
  ["a2", "b1"],
  ["a3", "b1"],
  ["a4", "b1"],
  ["a1", "c1"],
  ["a2", "c1"],
  ["a3", "c1"],
  ["a4", "c1"],
  ["a4", "c2"],
  ["a1", "d1"],
  ["a4", "d2"],
  ["b1", "d1"],
  ["a1", "e1"],
  ["a4", "e2"],
  ["c1", "e1"],
  ["e1", "e2"],
  ["a1", "f1"],
  ["a1", "f2"],
  ["f1", "f2"],
  ["a1", "g1"],
  ["a3", "g2"],
  ["c3", "g2"],
  ["d1", "g1"],
  ["b1", "c1"],
  ["a5", "c1"],
  ["a5", "b1"],
];

describe("one piece of news in four languages", () => {
  let database: TestDatabase;
  const ids = new Map<Name, number>();
  const found = new Map<Name, Name[]>();
  beforeAll(async () => {
    database = await openEmbedded();
    const { db } = database;
    await storeReferenceData(db, reference);
    for (const [name, { source, language, day, text }] of Object.entries(articles) as [Name, Told][]) {
      const at = new Date(`${day}T08:00:00Z`);
      const given = { sourceKey: source, url: `https://x.example/${name}`, externalId: name, language, text };
      const { articleId } = await addArticle(
        db,
        { ...given, wording: "original", title: `Новость ${name}`, publishedAt: at },
        at,
      );
      ids.set(name, articleId);
    }
    const lexicon = prepareLexicon(reference);
    await understandAll({
      db,
      reference,
      extract: (article) => extract(article, lexicon),
      extractorVersion: EXTRACTOR_VERSION,
      now: () => new Date("2026-03-20T08:00:00Z"),
    });
    const nameOf = new Map([...ids].map(([name, id]) => [id, name]));
    for (const [name, id] of ids) {
      const mates = await sameStoryAs(db, id);
      found.set(
        name,
        mates.flatMap(({ articleId }) => nameOf.get(articleId) ?? []),
      );
    }
  });
  afterAll(() => database.close());

  it.each(different)("%s and %s are two", (one, other) => {
    expect(found.get(one)).not.toContain(other);
    expect(found.get(other)).not.toContain(one);
  });

  it.each(same)("%s and %s are one, whichever is asked", (one, other) => {
    expect(found.get(one)).toContain(other);
    expect(found.get(other)).toContain(one);
  });

  it("says why", async () => {
    const mates = await sameStoryAs(database.db, ids.get("a1") ?? 0);
    expect(mates.find(({ articleId }) => articleId === ids.get("a2"))).toMatchObject({
      language: "kk",
      because: {
        figures: [{ metric: "trade.turnover", value: "617000000" }],
        speakers: [expect.any(String)],
      },
    });
  });

  it("counts who reports a figure on their own", async () => {
    const keys = await database.db.select({ key: claims.observationKey, value: claims.value }).from(claims);
    const key = keys.find(({ value }) => value === "1300000")?.key ?? "";
    const outlets = await independentOutletsOf(database.db, [key]);
    expect(outlets.get(key)).toEqual(["zakon", "astana-times"]);
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Claim } from "../../src/core/model/claim.ts";
import type { Observation, StoredClaim } from "../../src/core/model/observation.ts";
import {
  Metric,
  Organisation,
  Person,
  Place,
  Product,
  type ReferenceData,
  Source,
} from "../../src/core/model/reference-data.ts";
import { keyText, observationKeyOf } from "../../src/core/reconciliation/observation-key.ts";
import { reconcileAll } from "../../src/core/reconciliation/reconcile.ts";

const seeds = join(import.meta.dirname, "..", "..", "seeds");
const read = (file: string): unknown => JSON.parse(readFileSync(join(seeds, file), "utf8"));

/** The reference data that the project ships. */
export const reference: ReferenceData = {
  metrics: z.array(Metric).parse(read("metrics.json")),
  places: z.array(Place).parse(read("places.json")),
  people: z.array(Person).parse(read("people.json")),
  organisations: z.array(Organisation).parse(read("organisations.json")),
  products: z.array(Product).parse(read("products.json")),
  sources: z.array(Source).parse(read("sources.json")),
};

let lastId = 0;

/** A claim of a made-up article, with what a test does not care about filled in. */
export function claimOf(
  given: Partial<StoredClaim>,
  evidence: Partial<StoredClaim["evidence"]> = {},
): StoredClaim {
  lastId += 1;
  const claim: Claim = {
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
    quote: "в 2024 году товарооборот составил 470 млн долларов",
    start: 0,
    end: 10,
    rule: "test",
  };
  return {
    ...claim,
    id: lastId,
    speakerKey: null,
    tier: "press",
    compiler: null,
    ...given,
    evidence: {
      articleId: 1,
      title: "Заголовок",
      url: null,
      publisher: "Trend",
      sourceKey: "trend",
      tier: "agency",
      language: "ru",
      wording: "retold",
      knownFrom: "2025-10-13T20:00:00.000Z",
      timeZone: "Asia/Baku",
      withdrawnAt: null,
      ...evidence,
    },
  };
}

const baigenews = {
  articleId: 1,
  title: "Токаев: торговля и экономика двух стран далеко не исчерпали своих возможностей",
  publisher: "BaigeNews.kz",
  sourceKey: "baigenews",
  tier: "press",
  knownFrom: "2023-04-10T12:09:00.000Z",
  timeZone: "Asia/Almaty",
} as const;
const trend2023 = {
  articleId: 2,
  title: "Баку и Астана идут по дорожной карте на пользу всему региону",
  knownFrom: "2023-04-11T06:16:00.000Z",
} as const;
const vesti = {
  articleId: 3,
  title: "Курс на миллиард: о чём договорились Байрамов и Нуртлеу",
  publisher: "Vesti.az",
  sourceKey: "vesti",
  tier: "press",
  knownFrom: "2025-03-11T07:55:00.000Z",
} as const;
const trend2025 = {
  articleId: 4,
  title: "Межправкомиссия Азербайджана и Казахстана в следующий раз соберётся в Казахстане",
  knownFrom: "2025-10-13T20:00:00.000Z",
} as const;
const zakon = {
  articleId: 5,
  title: "Токаев и Алиев подвели итоги переговоров в Астане",
  publisher: "Zakon.kz",
  sourceKey: "zakon",
  tier: "press",
  knownFrom: "2025-10-20T19:00:00.000Z",
  timeZone: "Asia/Almaty",
} as const;
const shahbazov = {
  speaker: "Парвиз Шахбазов",
  speakerKey: "parviz-shahbazov",
  tier: "government",
  compiler: "AZ",
} as const;
const tokayev = {
  speaker: "Касым-Жомарт Токаев",
  speakerKey: "kassym-jomart-tokayev",
  tier: "government",
  compiler: "KZ",
} as const;
const open = { from: null, to: null } as const;
const year2024 = { from: "2024-01-01", to: "2024-12-31" } as const;
const target = { status: "target", value: "1000000000", step: "1000000000", ...open } as const;
const corridor = {
  metric: "corridor.cargo",
  refArea: null,
  counterpart: null,
  place: "TITR",
  unit: "t",
} as const;
const oil = { metric: "oil.transit", refArea: "KZ", counterpart: "AZ", place: "BTC", unit: "t" } as const;
const turnover2025 =
  "Товарооборот Азербайджана и Казахстана увеличился на 50% и составил 470 млн долларов, а в первом полугодии он вырос в 4,2 раза — до 501 млн долларов.";
const cargo2024 = "Объём перевозок вырос на 62% и достиг 4,5 миллиона тонн.";
const billion = "Лидеры двух стран договорились довести товарооборот до миллиарда долларов.";

/** What the five starter articles say in figures. */
export function starterClaims(): StoredClaim[] {
  return [
    claimOf(
      {
        ...tokayev,
        value: "1500000000",
        unit: null,
        bound: "about",
        step: "100000000",
        from: "2022-01-01",
        to: "2022-12-31",
        quote: "За прошлый год товарооборот подошёл к отметке в полтора миллиарда.",
      },
      baigenews,
    ),
    claimOf({ ...target, speaker: "Trend", speakerKey: "trend", tier: "agency", quote: billion }, trend2023),
    claimOf(
      { ...target, statistic: "change", value: "2", unit: "x", step: "1", tier: "agency", quote: billion },
      trend2023,
    ),
    claimOf(
      {
        statistic: "change",
        value: "-30",
        unit: "%",
        step: "1",
        ...open,
        tier: "agency",
        quote: "Пандемия сократила товарооборот на 30 процентов.",
      },
      trend2023,
    ),
    claimOf(
      {
        ...year2024,
        value: "500000000",
        bound: "over",
        step: "100000000",
        speaker: "Vesti.az",
        quote: "По итогам 2024 года товарооборот превысил $500 млн.",
      },
      vesti,
    ),
    claimOf(
      {
        ...target,
        speaker: "Мурат Нуртлеу",
        speakerKey: "murat-nurtleu",
        tier: "government",
        compiler: "KZ",
        quote: "Цель — довести товарооборот до $1 млрд.",
      },
      vesti,
    ),
    claimOf(
      {
        metric: "investment.fund",
        value: "300000000",
        status: "target",
        ...open,
        speaker: "Vesti.az",
        quote: "Обсуждался фонд с капиталом $300 млн.",
      },
      vesti,
    ),
    claimOf(
      { ...shahbazov, statistic: "change", value: "50", unit: "%", step: "1", quote: turnover2025 },
      trend2025,
    ),
    claimOf({ ...shahbazov, value: "470000000", quote: turnover2025 }, trend2025),
    claimOf(
      {
        ...shahbazov,
        statistic: "change",
        value: "4.2",
        unit: "x",
        step: "0.1",
        from: "2025-01-01",
        to: "2025-06-30",
        quote: turnover2025,
      },
      trend2025,
    ),
    claimOf(
      { ...shahbazov, value: "501000000", from: "2025-01-01", to: "2025-06-30", quote: turnover2025 },
      trend2025,
    ),
    claimOf(
      {
        ...shahbazov,
        ...oil,
        value: "3400000",
        step: "100000",
        from: "2023-01-01",
        to: null,
        quote: "С 2023 года отправлено 3,4 млн тонн казахстанской нефти.",
      },
      trend2025,
    ),
    claimOf(
      {
        ...shahbazov,
        ...oil,
        value: "7000000",
        status: "target",
        from: null,
        to: "2027-12-31",
        quote: "К 2027 году объём транзита планируется довести до 7 млн тонн.",
      },
      trend2025,
    ),
    claimOf(
      {
        ...target,
        speaker: "Акорда",
        speakerKey: "akorda",
        tier: "government",
        compiler: "KZ",
        quote: "Достигнута договорённость довести товарооборот до одного миллиарда долларов.",
      },
      zakon,
    ),
    claimOf(
      { ...tokayev, ...corridor, statistic: "change", value: "62", unit: "%", step: "1", quote: cargo2024 },
      zakon,
    ),
    claimOf({ ...tokayev, ...corridor, value: "4500000", step: "100000", quote: cargo2024 }, zakon),
    claimOf(
      {
        ...tokayev,
        ...corridor,
        statistic: "change",
        value: "2",
        unit: "%",
        step: "1",
        from: "2025-01-01",
        to: null,
        quote: "С начала года перевозки прибавили 2%.",
      },
      zakon,
    ),
    claimOf(
      {
        ...tokayev,
        ...corridor,
        value: "10000000",
        step: "10000000",
        status: "target",
        ...open,
        quote: "Объём перевозок планируется довести до 10 миллионов тонн.",
      },
      zakon,
    ),
    claimOf(
      {
        ...tokayev,
        ...oil,
        value: "1500000",
        bound: "about",
        step: "100000",
        quote: "Транзит через Азербайджан составил почти полтора миллиона тонн.",
      },
      zakon,
    ),
  ];
}

/** All observations that claims make together. */
export function observationsOf(claims: readonly StoredClaim[]): Observation[] {
  const groups = reconcileAll(claims.map((claim) => ({ key: observationKeyOf(claim), claim })));
  const inOrder = new Set(claims.map((claim) => keyText(observationKeyOf(claim))));
  return [...inOrder].flatMap((key) => groups.get(key) ?? []);
}

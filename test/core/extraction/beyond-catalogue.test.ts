import { describe, expect, it } from "vitest";
import type { Language } from "../../../src/core/model/language.ts";
import { extractText, inOneLine } from "../../support/extract-text.ts";

type Row = [language: Language, text: string, ...claims: string[]];

const JOBS: Row[] = [
  ["ru", "На заводе намерены создать 150 рабочих мест.", "рабочие места: other 150 1 target -/-"],
  [
    "ru",
    "Проект позволит создать более 1,2 тыс. новых рабочих мест к 2027 году.",
    "рабочие места: other 1200 1 over target ..2027-12-31 -/-",
  ],
  ["ru", "В 2024 году создано 340 рабочих мест.", "рабочие места: other 340 1 2024-01-01..2024-12-31 -/-"],
  ["en", "The plant will create 250 jobs by 2027.", "jobs: other 250 1 target ..2027-12-31 -/-"],
  ["az", "Zavodda 300 yeni iş yeri açılacaq.", "iş yerləri: other 300 1 forecast -/-"],
  [
    "kk",
    "Зауыт 2027 жылға дейін 200 жаңа жұмыс орнын ашады.",
    "жұмыс орындары: other 200 1 ..2027-12-31 -/-",
  ],
];

const SHARES: Row[] = [
  [
    "en",
    "Kazakhstan's share of Azerbaijan's grain imports reached 45% in 2024.",
    "Kazakhstan's share of Azerbaijan's grain imports: other 45 % 2024-01-01..2024-12-31 AZ/KZ",
  ],
  [
    "en",
    "The share of oil products in exports fell to 18%.",
    "share of oil products in exports: other 18 % -/-",
  ],
  [
    "ru",
    "Доля Казахстана в импорте зерна Азербайджана в 2024 году составила 12 %.",
    "доля Казахстана в импорте зерна Азербайджана: other 12 % 2024-01-01..2024-12-31 AZ/KZ",
  ],
  [
    "ru",
    "Удельный вес Турции в товарообороте Казахстана вырос до 7,4 %.",
    "удельный вес Турции в товарообороте Казахстана: other 7.4 % KZ/TR",
  ],
  [
    "az",
    "2024-cü ildə Türkiyənin Qazaxıstanın idxalında payı 7 faiz təşkil edib.",
    "Türkiyənin Qazaxıstanın idxalında payı: other 7 % 2024-01-01..2024-12-31 KZ/TR",
  ],
  [
    "kk",
    "2024 жылы Қазақстанның Әзербайжан импортындағы үлесі 12 пайызға жетті.",
    "Қазақстанның Әзербайжан импортындағы үлесі: other 12 % 2024-01-01..2024-12-31 AZ/KZ",
  ],
];

/** A growth of a share is no share, and a bare word is no name for one. */
const NO_SHARES: Row[] = [
  ["ru", "Товарооборот составил 300 млн долларов, доля выросла на 3 %."],
  ["ru", "Доля составила 40 %."],
  ["kk", "Қазақстанның үлесі 3 пайызға артты."],
  ["en", "The share of oil products in exports fell by 18%."],
];

const named = (language: Language, text: string): string[] =>
  extractText(text, { language }).claims.flatMap((claim) =>
    claim.metric === "other" ? `${claim.label ?? "-"}: ${inOneLine(claim)}` : [],
  );

describe("figures beyond the catalogue", () => {
  it.each([...JOBS, ...SHARES, ...NO_SHARES])("%s: %s", (language, text, ...claims) => {
    expect(named(language, text)).toEqual(claims);
  });

  it("leaves the subject of the figures before it alone", () => {
    const { claims } = extractText(
      "Товарооборот Казахстана и Турции составил 5 млрд долларов. Доля экспорта в нём составила 60 %. Годом ранее показатель составлял 4,6 млрд долларов.",
    );
    const levels = claims.filter(({ metric }) => metric === "trade.turnover").map(({ value }) => value);
    expect(levels).toEqual(["5000000000", "4600000000"]);
  });
});

it.each([
  ["ru", "Тариф на перевозку грузов по Среднему коридору в 2024 году вырос на 12 процентов."],
  ["az", "Orta Dəhliz üzrə yük daşımalarının qiyməti 2024-cü ildə 12 faiz artıb."],
  ["en", "Prices of goods shipped by sea from Shanghai to Poti doubled in 2024, the shippers say."],
] as const)("%s: what carrying costs is no amount carried: %s", (language, text) => {
  expect(extractText(text, { language }).claims.map(inOneLine)).toEqual([]);
});

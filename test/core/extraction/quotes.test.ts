import { expect, it } from "vitest";
import type { Language } from "../../../src/core/model/language.ts";
import { extractText } from "../../support/extract-text.ts";

it.each<[Language, string, string]>([
  [
    "ru",
    "Министр сообщил, что в 2024 году товарооборот Казахстана и Азербайджана вырос на 12%.",
    "в 2024 году товарооборот Казахстана и Азербайджана вырос на 12%",
  ],
  [
    "ru",
    "По словам министра, в 2024 году товарооборот Казахстана и Азербайджана составил 470 млн долларов.",
    "в 2024 году товарооборот Казахстана и Азербайджана составил 470 млн долларов",
  ],
  [
    "ru",
    "Пандемия COVID-19 в своё время сократила товарооборот Казахстана и Азербайджана на 30 процентов, затем он рос.",
    "Пандемия COVID-19 в своё время сократила товарооборот Казахстана и Азербайджана на 30 процентов",
  ],
  [
    "ru",
    "Достигнута договорённость в ближайшей перспективе удвоить двусторонний товарооборот Казахстана и Азербайджана.",
    "Достигнута договорённость в ближайшей перспективе удвоить двусторонний товарооборот Казахстана и Азербайджана",
  ],
  [
    "ru",
    "«В этом году товарооборот Казахстана и Азербайджана достигнет 500 млн долларов», – сказал посол.",
    "В этом году товарооборот Казахстана и Азербайджана достигнет 500 млн долларов",
  ],
  [
    "ru",
    "Встретились министры. А товарооборот Казахстана и Азербайджана составил 470 млн долларов.",
    "товарооборот Казахстана и Азербайджана составил 470 млн долларов",
  ],
  [
    "ru",
    "В 2024 году по нефтепроводу Баку – Тбилиси – Джейхан прошло 3 млн тонн казахстанской нефти, отметил он.",
    "В 2024 году по нефтепроводу Баку – Тбилиси – Джейхан прошло 3 млн тонн казахстанской нефти",
  ],
  [
    "en",
    "The ministry said that trade turnover between Kazakhstan and Azerbaijan grew 12% in 2024, and more is planned.",
    "trade turnover between Kazakhstan and Azerbaijan grew 12% in 2024",
  ],
  [
    "en",
    "Trade turnover between Kazakhstan and Azerbaijan reached $470 million in 2024, the ministry said.",
    "Trade turnover between Kazakhstan and Azerbaijan reached $470 million in 2024",
  ],
  [
    "az",
    "Nazir bildirib ki, 2024-cü ildə Azərbaycanla Qazaxıstan arasında ticarət dövriyyəsi 470 milyon dollar təşkil edib.",
    "2024-cü ildə Azərbaycanla Qazaxıstan arasında ticarət dövriyyəsi 470 milyon dollar təşkil edib",
  ],
  [
    "kk",
    "2024 жылы Қазақстан мен Әзербайжан арасындағы тауар айналымы 470 млн долларға жетті, деп хабарлады министрлік.",
    "2024 жылы Қазақстан мен Әзербайжан арасындағы тауар айналымы 470 млн долларға жетті",
  ],
])("%s: %s", (language, text, quote) => {
  expect(extractText(text, { language }).claims.map((claim) => claim.quote)).toEqual([quote]);
});

it("spans from the subject where an earlier sentence names it", () => {
  const text =
    "В 2024 году товарооборот Казахстана и Азербайджана вырос на 50%. Он составил 470 млн долларов.";
  expect(extractText(text).claims.at(-1)?.quote).toBe(text.slice(0, -1));
});

const START = ["", "Министр сказал: «", "По его словам, ", "Известно, что ", "(Справка) "];
const BODY = [
  "в 2024 году товарооборот Казахстана и Азербайджана вырос на 50% и составил 470 млн долларов",
  "транзит казахстанской нефти через Азербайджан достиг 1,5 млн тонн (рост в 2 раза)",
  "к 2027 году перевозки по Среднему коридору планируется довести до 10 млн тонн",
];
const END = [".", "», – добавил он.", ", отметил он.", "; это рекорд.", " – рекорд."];

it.each(START.flatMap((start) => BODY.flatMap((body) => END.map((end) => start + body + end))))(
  "is an exact part of the text that begins and ends with words: %s",
  (text) => {
    const { claims } = extractText(text);
    expect(claims.length).toBeGreaterThan(0);
    for (const { quote, start, end } of claims) {
      expect(text.slice(start, end)).toBe(quote);
      expect(quote).toMatch(/^[\p{L}\p{N}«]/u);
      expect(quote).not.toMatch(/^(?:что|а|и|но) |[,;:–—(]$/u);
      expect(quote).not.toMatch(/Министр сказал|добавил он|отметил он/u);
    }
  },
);

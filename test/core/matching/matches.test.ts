import { describe, expect, it } from "vitest";
import { matches } from "../../../src/core/matching/matches.ts";
import { type News, newsReader } from "../../../src/core/matching/news-terms.ts";
import { anchorTerms, NO_CRITERIA } from "../../../src/core/matching/terms.ts";
import type { Subject } from "../../../src/core/model/claim.ts";
import type { Criteria, NewsFilter } from "../../../src/core/model/subscription.ts";
import { reference } from "../../support/starter-claims.ts";

const read = newsReader(reference);
const news = (changes: Partial<News>): News => ({
  sourceKey: "trend",
  language: "ru",
  title: "Заголовок",
  text: "",
  figures: [],
  speakers: [],
  ...changes,
});
const figure = (changes: Partial<Subject>): Subject => ({
  metric: "trade.turnover",
  refArea: null,
  counterpart: null,
  place: null,
  product: null,
  ...changes,
});
const filter = (wanted: Partial<Criteria>, unwanted: Partial<Criteria> = {}): NewsFilter => ({
  wanted: { ...NO_CRITERIA, ...wanted },
  unwanted: { ...NO_CRITERIA, ...unwanted },
});

/** What the exact check says of an article that the index has found, as both are used together. */
function isTold(of: NewsFilter, article: News): boolean {
  const terms = read(article);
  const anchors = anchorTerms({ kind: "news", filter: of });
  return (anchors.length === 0 || anchors.some((anchor) => terms.all.has(anchor))) && matches(of, terms);
}

describe("words, in any inflection", () => {
  it.each([
    { language: "ru", word: "порт", text: "Мощность портов выросла.", told: true },
    { language: "ru", word: "порт", text: "Новый портал открыт.", told: false },
    { language: "ru", word: "нефть", text: "Отгрузка нефти началась.", told: true },
    { language: "ru", word: "поставка", text: "Объем поставок вырос.", told: true },
    { language: "ru", word: "рынок", text: "Цены на рынке.", told: true },
    { language: "ru", word: "Полёт", text: "О полетах договорились.", told: true },
    { language: "ru", word: "ферросплавы", text: "Экспорт ферросплавов.", told: true },
    { language: "kk", word: "дәліз", text: "Дәліздің мүмкіндігі артты.", told: true },
    { language: "kk", word: "көпір", text: "Жаңа көпірлерді салу.", told: true },
    { language: "kk", word: "кітап", text: "Оның кітабы шықты.", told: true },
    { language: "az", word: "körpü", text: "Yeni körpünün tikintisi.", told: true },
    { language: "az", word: "bayraq", text: "Bayrağı qaldırdılar.", told: true },
    { language: "az", word: "İqtisadiyyat", text: "iqtisadiyyatın artımı", told: true },
    { language: "en", word: "company", text: "Companies agreed.", told: true },
    { language: "en", word: "bridge", text: "Two bridges were built.", told: true },
    { language: "en", word: "bridge", text: "Bridget spoke.", told: false },
  ] as const)("$language: $word in “$text”: $told", ({ language, word, text, told }) => {
    expect(isTold(filter({ phrases: [word] }), news({ language, text }))).toBe(told);
    expect(isTold(filter({}, { phrases: [word] }), news({ language, text }))).toBe(!told);
  });

  it("of a phrase stand one after another", () => {
    const phrase = filter({ phrases: ["зелёный коридор"] });
    expect(isTold(phrase, news({ text: "О «Зеленом коридоре» договорились." }))).toBe(true);
    expect(isTold(phrase, news({ text: "В зеленом зале говорили о коридоре." }))).toBe(false);
  });
});

describe("things", () => {
  const aktauTonnes = figure({ metric: "port.throughput", place: "Aktau", refArea: "KZ" });
  const kzUz = figure({ refArea: "KZ", counterpart: "UZ" });
  const title = "Казахстан и Узбекистан говорили о погоде";
  it.each([
    { name: "a place, however it is written", of: { places: ["Aktau"] }, with: { text: "Рейс из Актау." } },
    { name: "a place that a figure names", of: { places: ["Aktau"] }, with: { figures: [aktauTonnes] } },
    { name: "a pair of countries", of: { countries: ["KZ", "UZ"] }, with: { title } },
    {
      name: "a topic in the headline",
      of: { topics: ["turnover"] as const },
      with: { title: "Товарооборот растёт" },
    },
    {
      name: "a topic of a figure",
      of: { topics: ["turnover"] as const, countries: ["KZ", "UZ"] },
      with: { figures: [kzUz] },
    },
    { name: "a source", of: { sources: ["trend"] }, with: {} },
    { name: "who speaks", of: { people: ["kassym-jomart-tokayev"] }, with: { text: "Заявил Токаев." } },
    { name: "everything", of: {}, with: {} },
  ])("$name", ({ of, with: changes }) => {
    expect(isTold(filter(of), news(changes))).toBe(true);
    expect(isTold(filter(of, { sources: ["trend"] }), news(changes))).toBe(false);
  });

  it.each([
    { name: "another place", of: { places: ["Aktau"] }, with: { text: "Рейс из Баку." } },
    { name: "one of two countries", of: { countries: ["KZ", "GE"] }, with: { title } },
    {
      name: "the topic of one figure and the countries of another",
      of: { topics: ["turnover"] as const, countries: ["KZ", "UZ"] },
      with: {
        figures: [figure({ refArea: "AZ", counterpart: "KZ" }), { ...kzUz, metric: "trade.exports" }],
      },
    },
    { name: "another source", of: { sources: ["vesti"] }, with: {} },
  ])("not: $name", ({ of, with: changes }) => {
    expect(isTold(filter(of), news(changes))).toBe(false);
  });
});

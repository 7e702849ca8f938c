import { describe, expect, it } from "vitest";
import { questionParser } from "../../../src/core/answers/parse-question.ts";
import { reference } from "../../support/starter-claims.ts";

const parse = questionParser(reference);
const figures = (topic: string, years: object | null = null, filter: object = {}) => ({
  kind: "figures",
  topic,
  years,
  view: "cards",
  ...filter,
});
const both = { countries: ["AZ", "KZ"] };
const year = (of: number) => ({ from: of, to: of });

describe("commands", () => {
  it.each([
    { asked: "/turnover", question: figures("turnover") },
    { asked: "/turnover 2024", question: figures("turnover", year(2024)) },
    { asked: "/TURNOVER@delil_bot  2024 ", question: figures("turnover", year(2024)) },
    { asked: "/turnover 2022-2025", question: figures("turnover", { from: 2022, to: 2025 }) },
    { asked: "/turnover 2022–2025", question: figures("turnover", { from: 2022, to: 2025 }) },
    { asked: "/turnover 2025 2022", question: figures("turnover", { from: 2022, to: 2025 }) },
    { asked: "/turnover с 2022 по 2025 год", question: figures("turnover", { from: 2022, to: 2025 }) },
    { asked: "/turnover I полугодие 2025", question: figures("turnover", { ...year(2025), part: "H1" }) },
    {
      asked: "/turnover 2025 второе полугодие",
      question: figures("turnover", { ...year(2025), part: "H2" }),
    },
    { asked: "/turnover H1 2025", question: figures("turnover", { ...year(2025), part: "H1" }) },
    { asked: "/turnover 2025 q3", question: figures("turnover", { ...year(2025), part: "Q3" }) },
    { asked: "/turnover I жартыжылдық 2025", question: figures("turnover", { ...year(2025), part: "H1" }) },
    {
      asked: "/turnover 2025-ci ilin I yarımili",
      question: figures("turnover", { ...year(2025), part: "H1" }),
    },
    { asked: "/turnover III тоқсан 2025", question: figures("turnover", { ...year(2025), part: "Q3" }) },
    { asked: "/turnover 2024-cü il", question: figures("turnover", year(2024)) },
    { asked: "/turnover Казахстан Азербайджан 2024", question: figures("turnover", year(2024), both) },
    { asked: "/turnover 2024 KZ-UZ", question: figures("turnover", year(2024), { countries: ["KZ", "UZ"] }) },
    { asked: "/turnover uz–kz", question: figures("turnover", null, { countries: ["KZ", "UZ"] }) },
    {
      asked: "/turnover Казахстан Узбекистан",
      question: figures("turnover", null, { countries: ["KZ", "UZ"] }),
    },
    { asked: "/turnover Баку и Астана", question: figures("turnover", null, both) },
    {
      asked: "/turnover Qazaxıstan Özbəkistan 2024-cü il",
      question: figures("turnover", year(2024), { countries: ["KZ", "UZ"] }),
    },
    {
      asked: "/turnover Қазақстан мен Қытай арасында",
      question: figures("turnover", null, { countries: ["CN", "KZ"] }),
    },
    {
      asked: "/exports KZ-AZ зерно 2024",
      question: figures("exports", year(2024), { ...both, product: "grain" }),
    },
    { asked: "/exports wheat", question: figures("exports", null, { product: "wheat" }) },
    { asked: "/ports Актау", question: figures("ports", null, { place: "Aktau" }) },
    { asked: "/ports Aqtau 2024", question: figures("ports", year(2024), { place: "Aktau" }) },
    { asked: "/ports Ақтау портының", question: figures("ports", null, { place: "Aktau" }) },
    { asked: "/ports Бакинский порт", question: figures("ports", null, { place: "Baku" }) },
    { asked: "/energy газ", question: figures("energy", null, { metric: "gas.volume" }) },
    { asked: "/agri пшеница 2024", question: figures("agri", year(2024), { product: "wheat" }) },
    { asked: "/corridor контейнеры", question: figures("corridor", null, { metric: "corridor.containers" }) },
    {
      asked: "/turnover 2024 as of 2025-03-01",
      question: figures("turnover", year(2024), { asOf: "2025-03-01" }),
    },
    {
      asked: "/turnover на 2025-03-01 2024",
      question: figures("turnover", year(2024), { asOf: "2025-03-01" }),
    },
    {
      asked: "/turnover по состоянию на 01.03.2025",
      question: figures("turnover", null, { asOf: "2025-03-01" }),
    },
    { asked: "/turnover 2025-03-01 tarixinə", question: figures("turnover", null, { asOf: "2025-03-01" }) },
    {
      asked: "/turnover 2025-03-01 жағдай бойынша",
      question: figures("turnover", null, { asOf: "2025-03-01" }),
    },
    ...[
      "/turnover 2024 на 1 марта 2025",
      "/turnover 2024 по состоянию на 1 марта 2025 года",
      "/turnover 2024 as of 1 March 2025",
      "/turnover 2024 as of March 1st, 2025",
      "/turnover 2024, 2025 жылғы 1 наурыздағы жағдай бойынша",
      "/turnover 2025 жылғы наурыздың 1-і 2024",
      "/turnover 2024, 1 mart 2025-ci il tarixinə",
      "/turnover 2025-ci il martın 1-nə olan vəziyyət, 2024",
      "товарооборот за 2024 год на 1 марта 2025",
    ].map((asked) => ({ asked, question: figures("turnover", year(2024), { asOf: "2025-03-01" }) })),
    {
      asked: "/turnover 31 февраля 2025",
      question: { kind: "misunderstood", topic: "turnover", unknown: "31" },
    },
    { asked: "/history 12", question: { kind: "figure", id: 12, view: "history" } },
    { asked: "/cite №2024", question: { kind: "figure", id: 2024, view: "cite" } },
    { asked: "/history turnover 2024", question: { ...figures("turnover", year(2024)), view: "history" } },
    { asked: "/cite нефть", question: { ...figures("oil"), view: "cite" } },
    {
      asked: "/compare 2023 2024",
      question: { kind: "compare", topic: null, years: { from: 2023, to: 2024 } },
    },
    {
      asked: "/compare 2024 нефть 2023",
      question: { kind: "compare", topic: "oil", years: { from: 2023, to: 2024 } },
    },
    { asked: "/who Токаева", question: { kind: "who", person: "kassym-jomart-tokayev" } },
    { asked: "/who Pərviz Şahbazov", question: { kind: "who", person: "parviz-shahbazov" } },
    { asked: "/who Тоқаев", question: { kind: "who", person: "kassym-jomart-tokayev" } },
    { asked: "/export", question: { kind: "export", format: null, topic: null } },
    { asked: "/export нефть CSV", question: { kind: "export", format: "csv", topic: "oil" } },
    { asked: "/promises", question: { kind: "promises", topic: null } },
    { asked: "/promises коридор", question: { kind: "promises", topic: "corridor" } },
    {
      asked: "/timeline Актау 2023–2025 подписание",
      question: { kind: "timeline", years: { from: 2023, to: 2025 }, place: "Aktau", type: "signing" },
    },
    {
      asked: "/timeline Tokayev visits",
      question: { kind: "timeline", years: null, person: "kassym-jomart-tokayev", type: "visit" },
    },
    { asked: "/figures", question: { kind: "menu" } },
    { asked: "/figures нефть 2024", question: figures("oil", year(2024)) },
    { asked: "/corridor", question: figures("corridor") },
    { asked: "/oil 2023-2025", question: figures("oil", { from: 2023, to: 2025 }) },
    { asked: "/investment 2025", question: figures("investment", year(2025)) },
    { asked: "/timeline 2025", question: { kind: "timeline", years: year(2025) } },
    { asked: "/latest", question: { kind: "latest" } },
    { asked: "/article 12", question: { kind: "article", id: 12 } },
    { asked: "/article №12", question: { kind: "article", id: 12 } },
    { asked: "/search Шахбазов нефть", question: { kind: "search", words: "Шахбазов нефть" } },
    { asked: "/sources", question: { kind: "sources" } },
    { asked: "/help", question: { kind: "help" } },
    { asked: "/start", question: { kind: "start" } },
    { asked: "/start article-7", question: { kind: "article", id: 7 } },
    { asked: "/language", question: { kind: "language" } },
  ])("$asked", ({ asked, question }) => {
    expect(parse(asked)).toEqual(question);
  });
});

describe("what is not understood", () => {
  it.each([
    { asked: "/turnover вчераа", topic: "turnover", unknown: "вчераа" },
    { asked: "/turnover 20244", topic: "turnover", unknown: "20244" },
    { asked: "/turnover 1066", topic: "turnover", unknown: "1066" },
    { asked: "/corridor 2024 Марс", topic: "corridor", unknown: "Марс" },
    { asked: "/timeline когда-нибудь", topic: "timeline", unknown: "когда" },
    { asked: "/turnover 2025-02-30", topic: "turnover", unknown: "20250230" },
    { asked: "/turnover Токаев", topic: "turnover", unknown: "Токаев" },
    { asked: "/compare 2024", topic: "compare", unknown: "" },
    { asked: "/compare 2023 2024 Марс", topic: "compare", unknown: "Марс" },
    { asked: "/who Иванов", topic: "who", unknown: "Иванов" },
    { asked: "/promises Марс", topic: "promises", unknown: "Марс" },
    { asked: "/history", topic: "history", unknown: "" },
    { asked: "/article", topic: "article", unknown: "" },
    { asked: "/article первая", topic: "article", unknown: "первая" },
    { asked: "/search", topic: "search", unknown: "" },
    { asked: "/weather", topic: null, unknown: "/weather" },
    { asked: "/", topic: null, unknown: "/" },
  ])("$asked", ({ asked, topic, unknown }) => {
    expect(parse(asked)).toEqual({ kind: "misunderstood", topic, unknown });
  });
});

describe("plain words in four languages", () => {
  it.each([
    { asked: "товарооборот 2024", question: figures("turnover", year(2024)) },
    {
      asked: "Какой был товарооборот Казахстана и Азербайджана в 2022–2024 годах?",
      question: figures("turnover", { from: 2022, to: 2024 }, both),
    },
    {
      asked: "сколько нефти прошло через БТД в 2024?",
      question: figures("oil", year(2024), { place: "BTC" }),
    },
    { asked: "нефть по коридору", question: figures("oil") },
    { asked: "грузоперевозки по Среднему коридору", question: figures("corridor") },
    { asked: "тауар айналымы 2024", question: figures("turnover", year(2024)) },
    { asked: "Орта дәліз", question: figures("corridor") },
    { asked: "мұнай 2024 жылы", question: figures("oil", year(2024)) },
    { asked: "əmtəə dövriyyəsi 2024", question: figures("turnover", year(2024)) },
    { asked: "Orta Dəhliz", question: figures("corridor") },
    { asked: "İNVESTİSİYA 2025", question: figures("investment", year(2025)) },
    { asked: "сколько пшеницы в вагонах", question: figures("agri", null, { product: "wheat" }) },
    { asked: "how much gas in 2024", question: figures("energy", year(2024), { metric: "gas.volume" }) },
    { asked: "ВВП Казахстана", question: figures("other", null, { metric: "gdp.level", countries: ["KZ"] }) },
    { asked: "trade turnover in 2024", question: figures("turnover", year(2024)) },
    { asked: "corridor", question: figures("corridor") },
    { asked: "новости", question: { kind: "latest" } },
    { asked: "хронология 2025", question: { kind: "timeline", years: year(2025) } },
    { asked: "mənbələr", question: { kind: "sources" } },
    { asked: "новости о Шахбазове", question: { kind: "search", words: "новости о Шахбазове" } },
    { asked: "", question: { kind: "help" } },
  ])("«$asked»", ({ asked, question }) => {
    expect(parse(asked)).toEqual(question);
  });
});

describe("words that may mean several things are never guessed at", () => {
  it.each([
    { asked: "Актау", topics: [], filter: { place: "Aktau" } },
    {
      asked: "Казахстан Узбекистан 2024",
      topics: [],
      filter: { countries: ["KZ", "UZ"] },
      years: year(2024),
    },
    { asked: "торговля и инвестиции", topics: ["investment", "turnover"], filter: {} },
    { asked: "экспорт нефти", topics: ["oil", "exports"], filter: { product: "oil" } },
    { asked: "товарооборот с Бразилией", topics: ["turnover"], filter: {} },
  ])("«$asked»", ({ asked, topics, filter, years = null }) => {
    expect(parse(asked)).toEqual({ kind: "unsure", words: asked, years, topics, ...filter });
  });
});

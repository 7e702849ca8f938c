import { describe, expect, it } from "vitest";
import { parseQuestion } from "../../../src/core/answers/parse-question.ts";

const figures = (topic: string, years: object | null = null) => ({
  kind: "figures",
  topic,
  years,
  view: "cards",
});
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
    { asked: "/turnover Казахстан Азербайджан 2024", question: figures("turnover", year(2024)) },
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
    expect(parseQuestion(asked, "ru")).toEqual(question);
  });
});

describe("what is not understood", () => {
  it.each([
    { asked: "/turnover вчераа", topic: "turnover", unknown: "вчераа" },
    { asked: "/turnover 20244", topic: "turnover", unknown: "20244" },
    { asked: "/turnover 1066", topic: "turnover", unknown: "1066" },
    { asked: "/corridor 2024 Марс", topic: "corridor", unknown: "Марс" },
    { asked: "/timeline когда-нибудь", topic: "timeline", unknown: "когда" },
    { asked: "/article", topic: "article", unknown: "" },
    { asked: "/article первая", topic: "article", unknown: "первая" },
    { asked: "/search", topic: "search", unknown: "" },
    { asked: "/weather", topic: null, unknown: "/weather" },
    { asked: "/", topic: null, unknown: "/" },
  ])("$asked", ({ asked, topic, unknown }) => {
    expect(parseQuestion(asked, "ru")).toEqual({ kind: "misunderstood", topic, unknown });
  });
});

describe("plain words in four languages", () => {
  it.each([
    { asked: "товарооборот 2024", question: figures("turnover", year(2024)) },
    {
      asked: "Какой был товарооборот Казахстана и Азербайджана в 2022–2024 годах?",
      question: figures("turnover", { from: 2022, to: 2024 }),
    },
    { asked: "сколько нефти прошло через БТД в 2024?", question: figures("oil", year(2024)) },
    { asked: "нефть по коридору", question: figures("oil") },
    { asked: "грузоперевозки по Среднему коридору", question: figures("corridor") },
    { asked: "тауар айналымы 2024", question: figures("turnover", year(2024)) },
    { asked: "Орта дәліз", question: figures("corridor") },
    { asked: "мұнай 2024 жылы", question: figures("oil", year(2024)) },
    { asked: "əmtəə dövriyyəsi 2024", question: figures("turnover", year(2024)) },
    { asked: "Orta Dəhliz", question: figures("corridor") },
    { asked: "İNVESTİSİYA 2025", question: figures("investment", year(2025)) },
    { asked: "trade turnover in 2024", question: figures("turnover", year(2024)) },
    { asked: "corridor", question: figures("corridor") },
    { asked: "новости", question: { kind: "latest" } },
    { asked: "хронология 2025", question: { kind: "timeline", years: year(2025) } },
    { asked: "mənbələr", question: { kind: "sources" } },
    { asked: "новости о Шахбазове", question: { kind: "search", words: "новости о Шахбазове" } },
    { asked: "Актау", question: { kind: "search", words: "Актау" } },
    { asked: "", question: { kind: "help" } },
  ])("«$asked»", ({ asked, question }) => {
    expect(parseQuestion(asked, "ru")).toEqual(question);
  });
});

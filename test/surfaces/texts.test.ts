import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Amount } from "../../src/core/answers/answer.ts";
import { line } from "../../src/core/answers/line.ts";
import { LANGUAGES, type Language } from "../../src/core/model/language.ts";
import { createTexts } from "../../src/surfaces/texts.ts";

const texts = await createTexts(join(import.meta.dirname, "..", "..", "locales"));
// No-break spaces look like spaces in the tables below.
const shown = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
const amount = (given: Partial<Amount>): Amount => ({
  kind: "amount",
  value: "470000000",
  max: null,
  unit: "USD",
  bound: "exact",
  statistic: "level",
  ...given,
});
const inAll = (ru: string, kk: string, az: string, en: string): Record<Language, string> => ({
  ru,
  kk,
  az,
  en,
});

describe("amounts", () => {
  it.each([
    [amount({}), inAll("470 млн $", "470 млн доллар", "470 mln dollar", "$470 mn")],
    [
      amount({ value: "500000000", bound: "over" }),
      inAll("более 500 млн $", "500 млн доллардан астам", "500 mln dollardan çox", "over $500 mn"),
    ],
    [
      amount({ value: "1500000000", unit: null, bound: "about" }),
      inAll(
        "около 1,5 млрд, валюта не названа",
        "шамамен 1,5 млрд, валютасы аталмаған",
        "təxminən 1,5 mlrd, valyutası göstərilməyib",
        "about 1.5 bn, currency not named",
      ),
    ],
    [
      amount({ value: "1500000000", unit: null, bound: "over" }),
      inAll(
        "более 1,5 млрд, валюта не названа",
        "1,5 млрд-тан астам, валютасы аталмаған",
        "1,5 mlrd-dan çox, valyutası göstərilməyib",
        "over 1.5 bn, currency not named",
      ),
    ],
    [
      amount({ value: "30000000", max: "35000000", bound: "range" }),
      inAll("30–35 млн $", "30–35 млн доллар", "30–35 mln dollar", "$30–35 mn"),
    ],
    [
      amount({ value: "4500000", unit: "t" }),
      inAll("4,5 млн т", "4,5 млн тонна", "4,5 mln ton", "4.5 mn tonnes"),
    ],
    [amount({ value: "77000", unit: "TEU" }), inAll("77 000 TEU", "77 000 TEU", "77.000 TEU", "77,000 TEU")],
    [amount({ value: "240000000", unit: "W" }), inAll("240 МВт", "240 МВт", "240 MVt", "240 MW")],
    [amount({ value: "12", unit: "d" }), inAll("12 сут.", "12 тәулік", "12 gün", "12 days")],
    [amount({ value: "6", unit: "1" }), inAll("6", "6", "6", "6")],
    [
      amount({ value: "10", unit: "1", bound: "over" }),
      inAll("более 10", "10-нан астам", "10-dan çox", "over 10"),
    ],
    [
      amount({ value: "300", unit: "1", bound: "under" }),
      inAll("менее 300", "300-ден аз", "300-dən az", "under 300"),
    ],
    [
      amount({ value: "500000000", unit: "AZN", bound: "over" }),
      inAll("более 500 млн манатов", "500 млн манаттан астам", "500 mln manatdan çox", "over AZN 500 mn"),
    ],
    [amount({ value: "9.5", unit: "%" }), inAll("9,5 %", "9,5%", "9,5%", "9.5%")],
  ])("%o", (given, worded) => {
    for (const language of LANGUAGES) {
      expect(shown(texts.value(language, given))).toBe(worded[language]);
    }
  });
});

const change = (given: Partial<Amount>) => amount({ statistic: "change", unit: "%", ...given });

describe("growth", () => {
  it.each([
    [change({ value: "50" }), inAll("+50 %", "+50%", "+50%", "+50%")],
    [change({ value: "-30" }), inAll("−30 %", "−30%", "−30%", "−30%")],
    [change({ value: "85", max: "90", bound: "range" }), inAll("+85–90 %", "+85–90%", "+85–90%", "+85–90%")],
    [
      change({ value: "62", bound: "over" }),
      inAll("более +62 %", "+62%-дан астам", "+62%-dən çox", "more than +62%"),
    ],
    [
      change({ value: "4.2", unit: "x" }),
      inAll("рост в 4,2 раза", "4,2 есе өсім", "4,2 dəfə artım", "4.2-fold growth"),
    ],
    [
      change({ value: "2", unit: "x", bound: "about" }),
      inAll("рост примерно в 2 раза", "шамамен 2 есе өсім", "təxminən 2 dəfə artım", "about 2-fold growth"),
    ],
    [
      change({ value: "0.333", unit: "x" }),
      inAll("снижение в 3 раза", "3 есе төмендеу", "3 dəfə azalma", "3-fold decrease"),
    ],
    [
      change({ value: "-40000000", unit: "USD" }),
      inAll("−40 млн $", "−40 млн доллар", "−40 mln dollar", "−$40 mn"),
    ],
  ])("%o", (given, worded) => {
    for (const language of LANGUAGES) {
      expect(shown(texts.value(language, given))).toBe(worded[language]);
    }
  });
});

describe("periods", () => {
  it.each([
    ["2024-01-01", "2024-12-31", inAll("2024 год", "2024 жыл", "2024-cü il", "2024")],
    ["2022-01-01", "2025-12-31", inAll("2022–2025 годы", "2022–2025 жылдар", "2022–2025 illər", "2022–2025")],
    [
      "2025-01-01",
      "2025-06-30",
      inAll("I полугодие 2025", "2025 жылғы I жартыжылдық", "2025-ci ilin I yarımili", "H1 2025"),
    ],
    [
      "2025-07-01",
      "2025-09-30",
      inAll("III квартал 2025", "2025 жылғы III тоқсан", "2025-ci ilin III rübü", "Q3 2025"),
    ],
    [
      "2025-01-01",
      "2025-07-31",
      inAll("январь–июль 2025", "2025 жылғы қаңтар–шілде", "yanvar–iyul 2025", "January–July 2025"),
    ],
    ["2026-02-01", "2026-02-28", inAll("февраль 2026", "2026 жылғы ақпан", "fevral 2026", "February 2026")],
    ["2025-10-21", "2025-10-21", inAll("21 окт. 2025", "2025 ж. 21 қаз.", "21 okt 2025", "21 Oct 2025")],
    ["2023-01-01", null, inAll("с 2023 года", "2023 жылдан бері", "2023-cü ildən bəri", "since 2023")],
    [null, "2027-12-31", inAll("к 2027 году", "2027 жылға қарай", "2027-ci ilədək", "by 2027")],
    [null, "2030-12-31", inAll("к 2030 году", "2030 жылға қарай", "2030-cu ilədək", "by 2030")],
    [null, null, inAll("период не назван", "кезеңі аталмаған", "dövr göstərilməyib", "period not named")],
  ] as const)("%s to %s", (from, to, worded) => {
    for (const language of LANGUAGES) {
      expect(shown(texts.value(language, { kind: "period", from, to }))).toBe(worded[language]);
    }
  });

  it("calls a total of the running year a year to date", () => {
    const period = { kind: "period", from: "2025-01-01", to: null, toldOn: "2025-10-21" } as const;
    expect(shown(texts.value("ru", period))).toBe("с начала 2025 года");
    expect(shown(texts.value("ru", { ...period, toldOn: "2026-01-02" }))).toBe("с 2025 года");
  });
});

describe("dates", () => {
  it.each([
    ["2025-10-14", inAll("14 окт. 2025", "2025 ж. 14 қаз.", "14 okt 2025", "14 Oct 2025")],
    ["2026", inAll("2026", "2026", "2026", "2026")],
  ])("%s", (date, worded) => {
    for (const language of LANGUAGES) {
      expect(shown(texts.value(language, { kind: "date", date }))).toBe(worded[language]);
    }
  });
});

describe("names", () => {
  it.each([
    ["Парвиз Шахбазов", "П. Шахбазов"],
    ["Касым-Жомарт Токаев", "К.-Ж. Токаев"],
    ["Реджеп Тайип Эрдоган", "Р. Т. Эрдоган"],
    ["Акорда", "Акорда"],
  ])("%s with initials: %s", (name, words) => {
    const names = { ru: name, kk: name, az: name, en: name };
    expect(shown(texts.value("ru", { kind: "name", names, initials: true }))).toBe(words);
  });
});

describe("lines", () => {
  it.each([
    [1, "1 цифра"],
    [3, "3 цифры"],
    [11, "11 цифр"],
  ])("agree with %i", (count, words) => {
    expect(shown(texts.line("ru", line("article-figures", { count })))).toBe(words);
  });

  it("do not pass over a missing text or value", () => {
    expect(() => texts.line("ru", line("no-such-text"))).toThrow("no-such-text");
    expect(() => texts.line("ru", line("event"))).toThrow("event");
  });
});

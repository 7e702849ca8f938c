import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { numberWordValue } from "../../../src/core/extraction/mentions.ts";
import { LANGUAGES, type Language } from "../../../src/core/model/language.ts";

describe("number words", () => {
  it.each<[Language, string, string | null]>([
    ["ru", "ноль", "0"],
    ["ru", "двадцать одна", "21"],
    ["ru", "сорока пяти", "45"],
    ["ru", "девяноста девятью", "99"],
    ["ru", "ста двадцати трех", "123"],
    ["ru", "пятьюстами", "500"],
    ["ru", "полтора", "1.5"],
    ["ru", "полторы тысячи", "1500"],
    ["ru", "полутора миллионов", "1500000"],
    ["ru", "две с половиной тысячи", "2500"],
    ["ru", "полмиллиона", "500000"],
    ["ru", "дюжина", "12"],
    ["ru", "пять десятых", "0.5"],
    ["ru", "одна целая пять десятых", "1.5"],
    ["ru", "сто двадцать третий", "123"],
    ["ru", "двадцатипятитысячный", "25000"],
    ["ru", "1 млн 84 тыс", "1084000"],
    ["ru", "2 млн 492 тыс", "2492000"],
    ["ru", "миллион", "1000000"],
    ["ru", "4,22 миллиарда", "4220000000"],
    ["ru", "8,2 млн", "8200000"],
    ["ru", "пять пять", null],
    ["ru", "десять пять", null],
    ["ru", "слово", null],
    ["en", "one hundred and twenty-three", "123"],
    ["en", "twenty-first", "21"],
    ["en", "two and a half million", "2500000"],
    ["en", "three point one four", "3.14"],
    ["en", "1.5 billion", "1500000000"],
    ["en", "a", null],
    ["az", "on beş", "15"],
    ["az", "iyirmi dördüncü", "24"],
    ["az", "üç yüz qırx iki min", "342000"],
    ["az", "iki milyona", "2000000"],
    ["az", "iki yarım milyon", "2500000"],
    ["az", "bir tam onda beş", "1.5"],
    ["az", "onun", null],
    ["kk", "жиырма бес", "25"],
    ["kk", "екі жүз мыңнан", "200000"],
    ["kk", "бір бүтін оннан бес", "1.5"],
    ["kk", "екі жарым миллион", "2500000"],
    ["kk", "жиырма төртінші", "24"],
    ["kk", "үшін", null],
  ])("%s %s is %s", (language, text, value) => {
    expect(numberWordValue(text, language)).toBe(value);
  });
});

const NEEDED: Readonly<Record<string, number>> = { cardinal: 1, ordinal: 0.98, decimal: 0.98 };

describe.each(LANGUAGES)("all spelt numbers of %s", (language) => {
  const file = new URL(`../../../../shared/numbers/rbnf_${language}.jsonl`, import.meta.url);

  it.skipIf(!existsSync(file)).each(Object.keys(NEEDED))("%s numbers", (kind) => {
    const rows = readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { input: string; value: number; kind: string })
      .filter((row) => row.kind === kind);
    const right = rows.filter(
      (row) => Number(numberWordValue(row.input, language) ?? Number.NaN) === row.value,
    );
    expect(right.length / rows.length).toBeGreaterThanOrEqual(NEEDED[kind] ?? 1);
  });
});

import { expect, it } from "vitest";
import { readAskArguments } from "../../../src/surfaces/cli/ask-arguments.ts";

it.each([
  { args: ["/turnover 2024"], asked: { words: "/turnover 2024", language: "ru" } },
  { args: ["/turnover", "2024", "--lang", "en"], asked: { words: "/turnover 2024", language: "en" } },
  { args: ["--lang=kk", "мұнай"], asked: { words: "мұнай", language: "kk" } },
  { args: ["/turnover", "--lang", "de"], asked: null },
  { args: ["--lang", "ru"], asked: null },
  { args: ["  "], asked: null },
  { args: ["/turnover", "--json"], asked: null },
  { args: [], asked: null },
])("$args", ({ args, asked }) => {
  expect(readAskArguments(args)).toEqual(asked);
});

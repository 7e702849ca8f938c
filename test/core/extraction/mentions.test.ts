import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMentions } from "../../../src/core/extraction/mentions.ts";
import { sentences } from "../../../src/core/extraction/sentences.ts";
import { tokenize } from "../../../src/core/extraction/tokens.ts";
import { LANGUAGES } from "../../../src/core/model/language.ts";
import { processorMs } from "../../support/processor-time.ts";
import { readSpans } from "./support/read-spans.ts";

/** Words that start rules, so that random texts reach them. */
const PIECES =
  "1 000 2024 году 1,5 млн млрд тыс. тонн долларов $ % – - от до с по за и , . ( ) больше чем почти пять двадцать первый квартал январь августа прошлого года тот же период годом ранее \n the of in million last year Q1 2024-cü ildə ilin 600-dən çox жылы тоқсан астам 10.03.2024 +7 İ ё".split(
    " ",
  );
const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 120 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((words) => words.join(" ")),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((words) => words.join("")),
);

describe("mentions", () => {
  it("of any text lie within it, do not overlap, and hold valid values", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom("2025-02-28", null),
        (text, language, published) => {
          const { quantities, periods } = readSpans(text, language, published);
          let end = 0;
          for (const mention of [...quantities, ...periods].toSorted((a, b) => a.start - b.start)) {
            expect(mention.start).toBeGreaterThanOrEqual(end);
            expect(mention.end).toBeGreaterThan(mention.start);
            expect(mention.end).toBeLessThanOrEqual(text.length);
            end = mention.end;
          }
          for (const { value, max, step } of quantities) {
            for (const digits of [value, max ?? "0", step]) expect(digits).toMatch(/^-?\d+(?:\.\d+)?$/u);
          }
          for (const { from, to } of periods) {
            for (const day of [from, to]) expect(day ?? "2025-01-01").toMatch(/^\d{4}-\d\d-\d\d$/u);
            expect(from === null || to === null || from <= to).toBe(true);
          }
        },
      ),
      { numRuns: 600 },
    );
  });

  it("knows the running day, the order of things and where a figure is at most", () => {
    const { ordinals, quantities } = readSpans("Это третий визит, рост до 5 %", "ru", "2025-10-14");
    expect(ordinals.map(({ value }) => value)).toEqual(["3"]);
    expect(quantities.map(({ upTo }) => upTo)).toEqual([true]);
  });
});

/** Generous for a busy machine: what grows with the square of the length takes minutes here. */

const HARD = [
  "7",
  "1 000 ",
  "1,",
  "1.",
  "1-",
  "пять ",
  "двадцать пять тысяч ",
  "от 1 до ",
  "с 1 по ",
  "млн ",
  "5 млн и ",
  "10 мая по ",
  "январь-",
  "2024-",
  "за тот же ",
  "больше чем ",
  "one hundred and ",
  "бір ",
  "il ",
  " ",
  "\n",
  "«",
];

const read = (text: string) => {
  const tokens = tokenize(text, "ru");
  findMentions({ text, tokens, sentences: sentences(text, tokens), language: "ru", published: "2025-01-01" });
};

describe("hard texts take time in proportion to their length", () => {
  it.each(HARD.map((piece) => ({ piece })))("'$piece' repeated", ({ piece }) => {
    const text = piece.repeat(Math.ceil(10_000 / piece.length));
    read(text);
    const once = processorMs(() => read(text));
    // A square would take sixteen times as long. Below some milliseconds the collector decides.
    expect(processorMs(() => read(text.repeat(4)))).toBeLessThan(Math.max(200, once * 9));
  });
});

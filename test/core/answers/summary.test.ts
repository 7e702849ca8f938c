import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleAnswer } from "../../../src/core/answers/articles.ts";
import { SUMMARY_LENGTHS } from "../../../src/core/answers/question.ts";
import { summaryOf } from "../../../src/core/answers/summary.ts";
import type { Claim } from "../../../src/core/model/claim.ts";
import { HARD_PIECES } from "../../support/hard-texts.ts";
import { storedArticle } from "../../support/starter-articles.ts";
import { claimOf, reference } from "../../support/starter-claims.ts";

/** An article with a figure at each of the words named. */
function articleOf(text: string, figures: readonly string[] = [], speaker: string | null = null) {
  const stated = figures.map((quote): Claim => {
    const start = text.indexOf(quote);
    if (start < 0) throw new Error(`the text does not say ${quote}`);
    return { ...claimOf({ quote, speaker }), start, end: start + quote.length };
  });
  return { text, language: "ru", figures: stated } as const;
}

const OPENING = "В Астане прошло очередное заседание межправительственной комиссии двух стран.";
const WEATHER = "Гостей встретили в аэропорту, погода в столице стояла ясная и сухая.";
const TRADE = "Товарооборот за 2024 год вырос на 50 процентов и составил 470 млн долларов.";
const REPEATED = "Товарооборот за 2024 год вырос и составил, напомним, 470 млн долларов.";
const OIL = "Транзит казахстанской нефти через Баку достиг 1,5 млн тонн за тот же период.";
const SAID = "Об этом рассказал журналистам министр энергетики Парвиз Шахбазов после встречи.";

describe("a summary", () => {
  it.each([
    {
      what: "of one sentence is the one with figures",
      article: articleOf(`${OPENING} ${WEATHER} ${TRADE}`, ["50 процентов", "470 млн долларов"]),
      length: "one",
      told: [TRADE],
    },
    {
      what: "without figures begins where the article does",
      article: articleOf(`${OPENING} ${WEATHER}`),
      length: "one",
      told: [OPENING],
    },
    {
      what: "keeps the order of the text",
      article: articleOf(`${OPENING} ${WEATHER} ${OIL} ${TRADE}`, [
        "1,5 млн тонн",
        "50 процентов",
        "470 млн",
      ]),
      length: "short",
      told: [OPENING, OIL, TRADE],
    },
    {
      what: "says nothing twice while there is something new",
      article: articleOf(`${TRADE} ${REPEATED} ${OIL} ${WEATHER}`, [
        "50 процентов",
        "470 млн",
        "1,5 млн тонн",
      ]),
      length: "short",
      told: [TRADE, OIL, WEATHER],
    },
    {
      what: "prefers those who act to the weather",
      article: articleOf(
        `${TRADE} ${WEATHER} ${OIL} ${SAID}`,
        ["470 млн", "1,5 млн тонн"],
        "Парвиз Шахбазов",
      ),
      length: "short",
      told: [TRADE, OIL, SAID],
    },
    {
      what: "leaves out what the site puts between the paragraphs, captions and headings",
      article: articleOf(
        [
          "Читайте также: Товарооборот двух стран достиг 900 млн долларов в прошлом году.",
          "Фото: пресс-служба министерства, встреча на 900 млн долларов в Астане.",
          "Итоги переговоров: рост торговли и новые планы на ближайшие годы",
          WEATHER,
        ].join("\n"),
        ["900 млн"],
      ),
      length: "long",
      told: [WEATHER],
    },
    { what: "of a text without sentences is empty", article: articleOf("Коротко"), length: "long", told: [] },
  ] as const)("$what", ({ article, length, told }) => {
    expect(summaryOf(article, length)).toEqual(told);
  });

  it("of any text is made of its own sentences, in its order, and of no more than its length", () => {
    const pieces = fc.constantFrom(...HARD_PIECES, OPENING, WEATHER, TRADE, OIL, SAID, "\n", " ");
    const text = fc.array(fc.oneof(pieces, fc.string({ maxLength: 30 })), { maxLength: 30 });
    fc.assert(
      fc.property(text, fc.constantFrom(...SUMMARY_LENGTHS), (parts, length) => {
        const article = articleOf(parts.join(" "));
        const told = summaryOf(article, length);
        expect(told.length).toBeLessThanOrEqual({ one: 1, short: 3, long: 6 }[length]);
        let from = 0;
        for (const sentence of told) {
          const at = article.text.indexOf(sentence, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + sentence.length;
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("an article's card", () => {
  const article = {
    ...storedArticle,
    figures: [],
    events: [],
    text: `${OPENING} ${WEATHER} ${OIL} ${SAID} ${TRADE}`,
  };
  const shown = (text: string, summary: "one" | "short" | "long") => {
    const question = { kind: "article", id: article.id, summary } as const;
    const { blocks, actions } = articleAnswer({ ...article, text }, question, reference);
    const lines = blocks.flatMap((block) =>
      (block.kind === "text" || block.kind === "note") && block.line.message === "alert-summary"
        ? [block.line.values["text"]]
        : [],
    );
    const buttons = actions.flat().map(({ label }) => label.message);
    return { lines, buttons: buttons.filter((message) => message.startsWith("button-summary-")) };
  };

  it.each([
    { summary: "one", lines: 1, buttons: ["button-summary-short", "button-summary-long"] },
    { summary: "short", lines: 3, buttons: ["button-summary-one", "button-summary-long"] },
    { summary: "long", lines: 5, buttons: ["button-summary-one", "button-summary-short"] },
  ] as const)(
    "tells $lines sentences ($summary) and offers the other lengths",
    ({ summary, lines, buttons }) => {
      const card = shown(article.text, summary);
      expect(card.lines).toHaveLength(lines);
      expect(card.buttons).toEqual(buttons);
    },
  );

  it("offers no length that would tell no more", () => {
    expect(shown(`${OPENING} ${WEATHER}`, "one").buttons).toEqual(["button-summary-short"]);
    expect(shown(OPENING, "one").buttons).toEqual([]);
    expect(shown("Коротко", "one")).toEqual({ lines: [], buttons: [] });
  });
});

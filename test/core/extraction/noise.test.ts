import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../src/core/model/language.ts";
import { extractText } from "../../support/extract-text.ts";
import { HARD_PIECES } from "../../support/hard-texts.ts";
import { processorMs } from "../../support/processor-time.ts";

describe("noise yields no claim", () => {
  it.each([
    "10 апреля 2023, 18:09 | Просмотров: 2688",
    "Читайте также: Товарооборот Китая достиг 5 млрд долларов",
    "$442.05 €474.14 ₽4.74",
    "Фото: пресс-служба | 21 октября 2025",
    "Телефон редакции: +7 (7172) 55-66-77",
    "Пошлина по статье 45 Налогового кодекса изменится, министру исполнилось 54 года.",
    "Пандемия COVID-19 повлияла на товарооборот.",
    "Подпишитесь на наш Telegram-канал: нас уже 15 тысяч",
    "На долю Казахстана пришлось 14,6% всего внешнеторгового оборота.",
  ])("%s", (text) => {
    expect(extractText(text).claims).toEqual([]);
  });
});

const story =
  "В 2024 году товарооборот Азербайджана и Казахстана вырос на 20%, до 470 млн долларов, сообщил министр Парвиз Шахбазов.\n\n" +
  "По Среднему коридору за год перевезли 4,5 млн тонн грузов, в порту Актау — 3,8 млн тонн.";
const words = fc.constantFrom(
  ..."товарооборот,Казахстан,Азербайджаном,Токаев,сказал он,«,»,(,),5,1 000,млн,долларов,тонн,%,на,с,до,в 2024 году,Trend,по словам,министр,нефти,соответственно,\n\n,. ,—,из них,в 3 раза".split(
    ",",
  ),
);

describe("any text", () => {
  it("gives claims whose quotes are at their offsets", () => {
    const texts = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(words, { maxLength: 60 }).map((all) => all.join(" ")),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom(...LANGUAGES), (text, language) => {
        const { claims, doubtful, events, citations } = extractText(text, { language });
        for (const claim of [...claims, ...doubtful]) {
          expect(claim.quote).not.toBe("");
          expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
        }
        for (const { start, end } of [...events, ...citations]) expect(end).toBeGreaterThanOrEqual(start);
      }),
      { numRuns: 300 },
    );
  });

  it("says the same with a paragraph of noise behind it", () => {
    const noise = fc.constantFrom(
      "Читайте также: Погода на выходные",
      "Фото: из открытых источников | Просмотров: 214",
      "Подписывайтесь на наш Telegram-канал",
      "Поделиться | 0 комментариев",
    );
    const before = extractText(story).claims;
    expect(before.length).toBeGreaterThan(3);
    fc.assert(
      fc.property(noise, (line) => {
        expect(extractText(`${story}\n\n${line}`).claims).toEqual(before);
      }),
    );
  });

  it.each(HARD_PIECES.map((piece) => ({ piece })))(
    "'$piece' repeated takes time in proportion",
    ({ piece }) => {
      const read = (length: number) =>
        processorMs(() => extractText(piece.repeat(Math.ceil(length / piece.length))));
      read(2_500);
      // A square would take sixteen times as long. Below some milliseconds the collector decides.
      expect(read(10_000)).toBeLessThan(Math.max(9 * read(2_500), 150));
    },
  );
});

import { describe, expect, it } from "vitest";
import { sentences } from "../../../src/core/extraction/sentences.ts";
import { tokenize } from "../../../src/core/extraction/tokens.ts";

function split(text: string): string[] {
  const tokens = tokenize(text, "ru");
  return sentences(text, tokens).map(({ first, last }) =>
    text.slice(tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0),
  );
}

describe("sentences", () => {
  it.each([
    { text: "Экспорт вырос. Импорт упал.", finds: ["Экспорт вырос.", "Импорт упал."] },
    { text: "Рост составил 3,5 млрд долл. США за год.", finds: ["Рост составил 3,5 млрд долл. США за год."] },
    { text: "Это 460 млн. долл. Импорт ниже.", finds: ["Это 460 млн. долл.", "Импорт ниже."] },
    { text: "Встреча прошла в г. Астане вчера.", finds: ["Встреча прошла в г. Астане вчера."] },
    { text: "Роман А. С. Пушкина издан.", finds: ["Роман А. С. Пушкина издан."] },
    { text: "Сайт Day.Az сообщает. News.Az тоже.", finds: ["Сайт Day.Az сообщает.", "News.Az тоже."] },
    { text: "«Мы готовы!» – сказал он. Все ушли.", finds: ["«Мы готовы!» – сказал он.", "Все ушли."] },
    { text: "Он спросил: «Когда?» Ответа нет.", finds: ["Он спросил: «Когда?»", "Ответа нет."] },
    { text: "Первая строка\nВторая строка", finds: ["Первая строка", "Вторая строка"] },
    { text: "Портом им. Алиева управляют.", finds: ["Портом им. Алиева управляют."] },
    {
      text: "Доля 2.5% растёт. 15 мая подписан договор.",
      finds: ["Доля 2.5% растёт.", "15 мая подписан договор."],
    },
    { text: "", finds: [] },
  ])("$text", ({ text, finds }) => {
    expect(split(text)).toEqual(finds);
  });
});

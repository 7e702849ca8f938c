import { expect, it } from "vitest";
import { extractText } from "../../support/extract-text.ts";

const figure = "в 2024 году товарооборот Азербайджана и Казахстана составил 470 млн долларов";

it.each([
  [
    "indirect speech",
    `Министр энергетики Азербайджана Парвиз Шахбазов сообщил, что ${figure}.`,
    "Парвиз Шахбазов",
  ],
  [
    "direct speech, name behind",
    `«Могу сказать, что ${figure}», — заявил Касым-Жомарт Токаев.`,
    "Касым-Жомарт Токаев",
  ],
  [
    "direct speech, name before",
    `Посол Бейбит Исабаев уточнил: «Могу сказать, что ${figure}».`,
    "Бейбит Исабаев",
  ],
  [
    "a pronoun",
    `Выступил министр транспорта Марат Карабаев. «Хочу отметить: ${figure}», — сказал он.`,
    "Марат Карабаев",
  ],
  [
    "an unknown name in the genitive",
    `По словам главы ведомства Алибека Тестового-Сериков, ${figure}.`,
    "Сериков",
  ],
  ["the genitive of a known name", `По словам Алима Байеля, ${figure}.`, "Алим Байель"],
  [
    "a source with a person",
    `Со ссылкой на главу фонда Нурлана Жакупова сообщается, что ${figure}.`,
    "Нурлан Жакупов",
  ],
  [
    "a body",
    `По данным Государственного таможенного комитета, ${figure}.`,
    "Государственный таможенный комитет",
  ],
  [
    "a body in the locative",
    `Как подсчитали в Министерстве торговли Узбекистана, ${figure}.`,
    "Министерство торговли Узбекистана",
  ],
  [
    "an office alone",
    `В Баку выступил премьер-министр Али Асадов. Глава правительства отметил, что ${figure}.`,
    "Али Асадов",
  ],
  ["the agency", `БАКУ /Trend/ - По итогам встречи стало известно: ${figure}.`, "Trend"],
  ["nobody", `По итогам встречи ${figure}.`, "nobody"],
])("%s", (_, text, speaker) => {
  expect(extractText(text).claims[0]?.speaker ?? "nobody").toContain(speaker);
});

it("goes on with the speaker of the sentence before, in its paragraph", () => {
  const text = `Токаев сообщил, что стороны сотрудничают. ${figure.replace("в", "В")}.`;
  expect(extractText(text).claims[0]?.speaker).toBe("Касым-Жомарт Токаев");
});

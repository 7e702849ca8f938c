import { expect, it } from "vitest";
import { extractText } from "../../support/extract-text.ts";

it.each([
  ["Президент Азербайджана Ильхам Алиев 10 июня прибыл с рабочим визитом в Астану.", "visit 2025-06-10 past"],
  [
    "В апреле прошлого года президенты двух стран поручили правительствам удвоить торговлю.",
    "decision 2024-04 past",
  ],
  ["В 2022 году Казахстан и Азербайджан подписали Декларацию о союзничестве.", "signing 2022 past"],
  ["Следующее заседание комиссии пройдет в 2026 году в Казахстане.", "meeting 2026 planned"],
  ["Контейнерный хаб планируют создать к 2027 году.", "launch 2027 planned"],
  ["Токаев и Алиев провели переговоры в Баку 5 мая.", "meeting 2025-05-05 past"],
])("%s", (text, event) => {
  const found = extractText(text).events.map(({ type, date, status }) => `${type} ${date} ${status}`);
  expect(found).toEqual([event]);
});

it("names those who took part, in the nominative, and the city", () => {
  const [event] = extractText("Касым-Жомарт Токаев встретился с Ильхамом Алиевым в Баку 5 мая.").events;
  expect(event?.participants).toEqual(["Касым-Жомарт Токаев", "Ильхам Алиев"]);
  expect(event?.place).toBe("Баку");
  expect(event?.title.split(" ").length).toBeLessThanOrEqual(12);
});

it("tells nothing without a date", () => {
  expect(extractText("Стороны провели переговоры и подписали меморандум.").events).toEqual([]);
});

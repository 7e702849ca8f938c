import { expect, it } from "vitest";
import { extractText } from "../../support/extract-text.ts";

it.each([
  ["Об этом стало известно из Telegram-канала Акорды.", "channel Акорда"],
  ["Стороны провели встречу, передает Trend.", "agency Trend"],
  ["Стороны провели встречу, сообщает Zakon.kz.", "site Zakon.kz"],
  ["БАКУ /Trend/ - Стороны провели встречу.", "agency Trend"],
  [
    "По данным Государственного таможенного комитета, торговля выросла.",
    "organisation Государственный таможенный комитет",
  ],
  ["Стороны провели встречу.", ""],
  ["Подпишитесь на наш Telegram-канал и узнавайте новости первыми!", ""],
])("%s", (text, expected) => {
  const found = extractText(text).citations.map(({ kind, name }) => `${kind} ${name}`);
  expect(found.join(", ")).toBe(expected);
});

it("resolves known sources", () => {
  expect(extractText("Стороны провели встречу, передает Trend.").citations[0]?.sourceKey).toBe("trend");
});

import { expect, it } from "vitest";
import type { Language } from "../../../src/core/model/language.ts";
import { extractText } from "../../support/extract-text.ts";

it.each<[Language, string, string]>([
  ["ru", "Об этом стало известно из Telegram-канала Акорды.", "channel Акорда akorda"],
  ["ru", "Об этом говорится в Telegram-канале @aqorda_resmi.", "channel @aqorda_resmi akorda"],
  ["ru", "Стороны провели встречу, передает Trend.", "agency Trend trend"],
  ["ru", "Стороны провели встречу, сообщает Zakon.kz.", "site Zakon.kz zakon"],
  ["ru", "БАКУ /Trend/ - Стороны провели встречу.", "agency Trend trend"],
  ["ru", "АСТАНА. КАЗИНФОРМ – Стороны провели встречу.", "agency КАЗИНФОРМ kazinform"],
  ["ru", "По информации АЗЕРТАДЖ, встреча прошла в Баку.", "agency АЗЕРТАДЖ azertac"],
  [
    "ru",
    "Стороны встретились, сообщает Tengrinews.kz со ссылкой на Акорду.",
    "site Tengrinews.kz tengrinews, organisation Акорда akorda",
  ],
  [
    "ru",
    "По данным Государственного таможенного комитета, торговля выросла.",
    "organisation Государственный таможенный комитет customs-az",
  ],
  ["ru", "Стороны провели встречу.", ""],
  ["ru", "Подпишитесь на наш Telegram-канал и узнавайте новости первыми!", ""],
  ["en", "The sides met, according to Trend.", "agency Trend trend"],
  [
    "en",
    "The sides met, Azernews reports, citing AZERTAC.",
    "site Azernews azernews, agency AZERTAC azertac",
  ],
  ["en", "BAKU, Azerbaijan, June 5. /Trend/. The sides met.", "agency Trend trend"],
  ["az", "Tərəflər görüşüb, Trend xəbər verir.", "agency Trend trend"],
  ["az", "APA-nın məlumatına görə, tərəflər görüşüb.", "agency APA apa"],
  ["az", "Bakı. Trend: Tərəflər görüşüb.", "agency Trend trend"],
  ["kk", "Тараптар кездесті, деп хабарлайды Kazinform.", "agency Kazinform kazinform"],
  ["kk", "Тараптар кездесті, деп жазады Zakon.kz.", "site Zakon.kz zakon"],
  ["kk", "Ақорда Telegram арнасында хабарлады.", "channel Ақорда akorda"],
])("%s: %s", (language, text, expected) => {
  const found = extractText(text, { language }).citations;
  expect(found.map(({ kind, name, sourceKey }) => `${kind} ${name} ${sourceKey}`).join(", ")).toBe(expected);
});

import { describe, expect, it } from "vitest";
import type { Claim } from "../../../src/core/model/claim.ts";
import { fingerprint, type WireCopy, wireCopy } from "../../../src/core/reconciliation/near-duplicates.ts";

const WIRE =
  "Товарооборот двух стран за прошлый год достиг 529 млн долларов, сообщил на заседании министр торговли. По его словам, перевозки через порт Актау выросли на четверть, а число контейнерных поездов удвоилось. Стороны намерены расширить терминал и снизить тарифы на перевалку зерна уже с января.";
const OTHER =
  "Министр торговли провёл встречу с послом. Обсуждались поставки оборудования для портов, обучение специалистов и подготовка делового форума, который пройдёт осенью в столице. Участники договорились продолжить консультации на уровне рабочих групп и подготовить перечень совместных проектов.";
const DAY = 24 * 3_600_000;
const now = Date.parse("2026-03-02T10:00:00Z");
const turnover = (value: string, over: Partial<Claim> = {}): Claim => ({
  metric: "trade.turnover",
  label: null,
  statistic: "level",
  value,
  max: null,
  unit: "USD",
  bound: "exact",
  step: "1000000",
  status: "actual",
  from: "2025-01-01",
  to: "2025-12-31",
  refArea: "AZ",
  counterpart: "KZ",
  place: null,
  product: null,
  speaker: null,
  quote: "",
  start: 0,
  end: 0,
  rule: "test",
  ...over,
});
let ids = 0;
const article = (text: string, over: Partial<Parameters<typeof fingerprint>[0]> = {}) => {
  ids += 1;
  return fingerprint({
    articleId: ids,
    sourceKey: `source-${ids}`,
    language: "ru",
    publishedMs: now,
    text,
    claims: [],
    ...over,
  });
};
const outcome = (result: WireCopy) => (result.isCopy ? "copy" : result.reason);

describe("wire copy", () => {
  it.each([
    { name: "word for word", a: article(WIRE), b: article(WIRE), is: "copy" },
    {
      name: "with a byline before it",
      a: article(WIRE),
      b: article(`БАКУ, 2 марта – Агентство. ${WIRE}`),
      is: "copy",
    },
    {
      name: "capitals, quotes and dashes differ",
      a: article(WIRE),
      b: article(WIRE.toUpperCase().replaceAll(",", " —")),
      is: "copy",
    },
    {
      name: "a sentence left out",
      a: article(WIRE),
      b: article(WIRE.split(". ").slice(0, 2).join(". ")),
      is: "copy",
    },
    {
      name: "a sentence added",
      a: article(WIRE),
      b: article(`${WIRE} Напомним, встреча прошла в столице.`),
      is: "copy",
    },
    { name: "ё and е", a: article(`${WIRE} Ещё о форуме`), b: article(`${WIRE} Еще о форуме`), is: "copy" },
    {
      name: "three days later",
      a: article(WIRE),
      b: article(WIRE, { publishedMs: now + 3 * DAY }),
      is: "copy",
    },
    {
      name: "six days later",
      a: article(WIRE),
      b: article(WIRE, { publishedMs: now + 6 * DAY }),
      is: "copy",
    },
    {
      name: "six days later, with words of its own",
      a: article(WIRE),
      b: article(
        `${WIRE.slice(0, 200)} Подробности обсудят рабочие группы двух стран на встрече в столице.`,
        {
          publishedMs: now + 6 * DAY,
        },
      ),
      is: "other-words",
    },
    {
      name: "more than a week later",
      a: article(WIRE),
      b: article(WIRE, { publishedMs: now + 8 * DAY }),
      is: "too-far-apart",
    },
    {
      name: "one source",
      a: article(WIRE, { sourceKey: "s" }),
      b: article(WIRE, { sourceKey: "s" }),
      is: "one-source",
    },
    { name: "another topic", a: article(WIRE), b: article(OTHER), is: "other-words" },
    {
      name: "another language",
      a: article(WIRE),
      b: article(WIRE, { language: "kk" }),
      is: "other-language",
    },
    {
      name: "a short note",
      a: article("Курс вырос до 5 тенге за единицу."),
      b: article("Курс вырос до 5 тенге за единицу."),
      is: "too-short",
    },
    {
      name: "another number in the same words",
      a: article(WIRE),
      b: article(WIRE.replace("529", "486")),
      is: "other-figures",
    },
    {
      name: "another figure for one observation",
      a: article(WIRE, { claims: [turnover("529000000")] }),
      b: article(WIRE, { claims: [turnover("486000000")] }),
      is: "other-figures",
    },
    {
      name: "a range against a value",
      a: article(WIRE, { claims: [turnover("529000000")] }),
      b: article(WIRE, { claims: [turnover("529000000", { max: "600000000" })] }),
      is: "other-figures",
    },
    {
      name: "the same figure",
      a: article(WIRE, { claims: [turnover("529000000")] }),
      b: article(WIRE, { claims: [turnover("529000000")] }),
      is: "copy",
    },
    {
      name: "figures of different years",
      a: article(WIRE, { claims: [turnover("529000000")] }),
      b: article(WIRE, { claims: [turnover("486000000", { from: "2024-01-01", to: "2024-12-31" })] }),
      is: "copy",
    },
    {
      name: "a long report that quotes the wire",
      a: article(WIRE),
      b: article(`${WIRE} ${OTHER} ${OTHER.replaceAll("о", "а")} ${OTHER.replaceAll("е", "и")}`),
      is: "other-words",
    },
    {
      name: "the next year's report in the same words",
      a: article(WIRE),
      b: article(WIRE.replace("529", "612").replace("прошлый", "этот")),
      is: "other-figures",
    },
  ])("$name: $is", ({ a, b, is }) => {
    expect(outcome(wireCopy(a, b))).toBe(is);
    expect(wireCopy(a, b)).toEqual(wireCopy(b, a));
  });
});

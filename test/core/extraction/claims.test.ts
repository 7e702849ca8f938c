import { describe, expect, it } from "vitest";
import type { Language } from "../../../src/core/model/language.ts";
import { extractText, inOneLine } from "../../support/extract-text.ts";

type Row = [text: string, ...claims: string[]];

const russian: Row[] = [
  [
    "Товарооборот Казахстана и Узбекистана за январь–март 2025 года снизился на 12,4% и составил 980 млн долларов.",
    "trade.turnover change -12.4 % 2025-01-01..2025-03-31 KZ/UZ",
    "trade.turnover 980000000 USD 2025-01-01..2025-03-31 KZ/UZ",
  ],
  [
    "В 2024 году экспорт Азербайджана в Казахстан вырос в 1,5 раза, до $230 млн, а импорт сократился на четверть — до $240 млн.",
    "trade.exports change 1.5 x 2024-01-01..2024-12-31 AZ/KZ",
    "trade.exports 230000000 USD 2024-01-01..2024-12-31 AZ/KZ",
    "trade.imports change -25 % 2024-01-01..2024-12-31 AZ/KZ",
    "trade.imports 240000000 USD 2024-01-01..2024-12-31 AZ/KZ",
  ],
  [
    "По итогам прошлого года через порт Актау перевалено 3,8 млн тонн грузов, что на 300 тысяч тонн больше, чем годом ранее.",
    "port.cargo 3800000 t 2024-01-01..2024-12-31 -/- Aktau",
    "port.cargo change 300000 t 2024-01-01..2024-12-31 -/- Aktau",
  ],
  [
    "К 2030 году пропускную способность Среднего коридора планируется увеличить до 10 млн тонн в год.",
    "corridor.capacity 10000000 t target ..2030-12-31 -/- TITR",
  ],
  [
    "За пять месяцев по ТМТМ проследовало 150 контейнерных поездов — вдвое больше, чем за аналогичный период прошлого года.",
    "corridor.trains 150 1 2025-01-01..2025-05-31 -/- TITR",
    "corridor.trains change 2 x 2025-01-01..2025-05-31 -/- TITR",
  ],
  [
    "В прошлом году Казахстан поставил в Азербайджан 450 тыс. тонн пшеницы и 12 тыс. тонн ячменя.",
    "agri.volume 450000 t 2024-01-01..2024-12-31 KZ/AZ wheat",
    "agri.volume 12000 t 2024-01-01..2024-12-31 KZ/AZ barley",
  ],
  [
    "Объем перевозок по Транскаспийскому маршруту увеличился с 2,8 млн тонн в 2023 году до 4,5 млн тонн в 2024 году.",
    "corridor.cargo 2800000 t 2023-01-01..2023-12-31 -/- TITR",
    "corridor.cargo 4500000 t 2024-01-01..2024-12-31 -/- TITR",
  ],
  [
    "По Среднему коридору в 2022 году перевезли 1,5 млн тонн, в 2023-м — 2,8 млн, в 2024-м — 4,5 млн тонн.",
    "corridor.cargo 1500000 t 2022-01-01..2022-12-31 -/- TITR",
    "corridor.cargo 2800000 t 2023-01-01..2023-12-31 -/- TITR",
    "corridor.cargo 4500000 t 2024-01-01..2024-12-31 -/- TITR",
  ],
  [
    "SOCAR и «КазМунайГаз» договорились увеличить транзит казахстанской нефти по БТД с 1,5 до 2,2 млн тонн в год.",
    "oil.transit 1500000 t KZ/AZ BTC",
    "oil.transit 2200000 t target KZ/AZ BTC",
  ],
  [
    "Товарооборот между Азербайджаном и Казахстаном в январе–мае составил 202,6 млн долларов против 140 млн долларов годом ранее.",
    "trade.turnover 202600000 USD 2025-01-01..2025-05-31 AZ/KZ",
    "trade.turnover 140000000 USD 2024-01-01..2024-05-31 AZ/KZ",
  ],
  [
    "В 2023 и 2024 годах товарооборот Азербайджана и Казахстана составил 530 млн и 470 млн долларов соответственно.",
    "trade.turnover 530000000 USD 2023-01-01..2023-12-31 AZ/KZ",
    "trade.turnover 470000000 USD 2024-01-01..2024-12-31 AZ/KZ",
  ],
  [
    "Экспорт и импорт составили 120 млн и 85 млн долларов соответственно.",
    "trade.exports 120000000 USD -/-",
    "trade.imports 85000000 USD -/-",
  ],
  [
    "Казахстан инвестировал в экономику Азербайджана 320 млн долларов, а Азербайджан в Казахстан — 250 млн.",
    "investment.flow 320000000 USD KZ/AZ",
    "investment.flow 250000000 USD AZ/KZ",
  ],
  [
    "В Казахстане зарегистрировано более 1,4 тысячи предприятий с азербайджанским участием.",
    "companies.count 1400 1 over KZ/AZ",
  ],
  [
    "Срок доставки грузов по Среднему коридору сократился с 53 до 18 дней.",
    "corridor.transit_time 53 d -/- TITR",
    "corridor.transit_time 18 d -/- TITR",
  ],
  ["Мощность порта Курык — 6 млн тонн в год.", "port.capacity 6000000 t potential -/- Kuryk"],
  ["Из Китая в Баку контейнерный поезд дошел за 12 дней.", "corridor.transit_time 12 d CN/AZ"],
  ["Длина подводного кабеля Актау — Сумгаит составит 341 км.", "cable.length 341 km target AZ/KZ"],
  [
    "Прогнозируется, что к концу года объем грузов по маршруту ТМТМ достигнет 5,2 млн тонн.",
    "corridor.cargo 5200000 t forecast ..2025-12-31 -/- TITR",
  ],
  [
    "В январе–мае через территорию Казахстана прошло транзитом 14 млн тонн грузов.",
    "transit.cargo 14000000 t 2025-01-01..2025-05-31 KZ/-",
  ],
  [
    "В январе–апреле добыча нефти в Казахстане составила 31,8 млн тонн.",
    "oil.output 31800000 t 2025-01-01..2025-04-30 KZ/-",
  ],
  [
    "Стороны обсудили взаимную торговлю Азербайджана и Казахстана. Договорились удвоить этот показатель до 1 млрд долларов.",
    "trade.turnover change 2 x target AZ/KZ",
    "trade.turnover 1000000000 USD target AZ/KZ",
  ],
  [
    "По Среднему коридору в 2024 году перевезли 4,5 млн тонн, из них экспорт — 1,1 млн тонн, транзит — 0,9 млн тонн.",
    "corridor.cargo 4500000 t 2024-01-01..2024-12-31 -/- TITR",
    "corridor.cargo 1100000 t 2024-01-01..2024-12-31 -/- TITR export_cargo",
    "corridor.cargo 900000 t 2024-01-01..2024-12-31 -/- TITR transit_cargo",
  ],
  [
    "Стоимость строительства хаба в Актау оценивается в 40 млн долларов.",
    "investment.project 40000000 USD target KZ/-",
  ],
  [
    "Порт Актау за первое полугодие 2025 года перевалил 1,2 млн тонн сухих грузов.",
    "port.cargo 1200000 t 2025-01-01..2025-06-30 -/- Aktau dry_cargo",
  ],
  [
    "Товарооборот Грузии и Казахстана приблизился к полуторамиллиардной отметке.",
    "trade.turnover 1500000000 ? about GE/KZ",
  ],
];

const others: Record<Exclude<Language, "ru">, Row[]> = {
  en: [
    [
      "Trade between Azerbaijan and Kazakhstan grew by 20 percent in 2024 and reached $470 million.",
      "trade.turnover change 20 % 2024-01-01..2024-12-31 AZ/KZ",
      "trade.turnover 470000000 USD 2024-01-01..2024-12-31 AZ/KZ",
    ],
    [
      "In 2024 the Middle Corridor carried 4.5m tonnes of cargo, 62% more than a year earlier.",
      "corridor.cargo 4500000 t 2024-01-01..2024-12-31 -/- TITR",
      "corridor.cargo change 62 % 2024-01-01..2024-12-31 -/- TITR",
    ],
  ],
  az: [
    [
      "2024-cü ildə Azərbaycanla Qazaxıstan arasında ticarət dövriyyəsi 20 faiz artıb və 470 milyon dollar olub.",
      "trade.turnover change 20 % 2024-01-01..2024-12-31 AZ/KZ",
      "trade.turnover 470000000 USD 2024-01-01..2024-12-31 AZ/KZ",
    ],
  ],
  kk: [
    [
      "Қазақстан мен Әзербайжан арасындағы тауар айналымы 2024 жылы 20 пайызға өсіп, 470 миллион долларға жетті.",
      "trade.turnover change 20 % 2024-01-01..2024-12-31 AZ/KZ",
      "trade.turnover 470000000 USD 2024-01-01..2024-12-31 AZ/KZ",
    ],
  ],
};

describe("claims of a Russian sentence", () => {
  it.each(russian)("%s", (text, ...claims) => {
    expect(extractText(text).claims.map(inOneLine)).toEqual(claims);
  });
});

describe.each(Object.entries(others))("claims of a sentence in %s", (language, rows) => {
  it.each(rows)("%s", (text, ...claims) => {
    const read = extractText(text, { language: language as Language });
    expect(read.claims.map(inOneLine)).toEqual(claims);
  });
});

it("quotes the words that carry subject, time and figure", () => {
  const text = "Как известно, в 2024 году товарооборот Азербайджана и Казахстана составил 470 млн долларов.";
  const [claim] = extractText(text).claims;
  expect(claim?.quote).toBe("в 2024 году товарооборот Азербайджана и Казахстана составил 470 млн долларов");
  expect(text.slice(claim?.start, claim?.end)).toBe(claim?.quote);
});

it("resolves no relative time without a day of publication", () => {
  const text = "В прошлом году товарооборот Азербайджана и Казахстана составил 470 млн долларов.";
  const [claim] = extractText(text, { published: null }).claims;
  expect([claim?.from, claim?.to]).toEqual([null, null]);
});

it("does not guess whose a figure is: it is doubtful, with the reason", () => {
  const { claims, doubtful } = extractText("Экспорт и импорт составили 5 млрд долларов.");
  expect(claims).toEqual([]);
  expect(doubtful.map(({ value, reason }) => [value, reason])).toEqual([
    ["5000000000", "one figure for trade.exports and trade.imports"],
  ]);
});

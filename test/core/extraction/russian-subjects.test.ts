import { describe, expect, it } from "vitest";
import { extractText, inOneLine } from "../../support/extract-text.ts";

type Row = [text: string, ...claims: string[]];

const RAILWAYS: Row[] = [
  ["КТЖ в прошлом году перевезла 240 млн тонн грузов.", "rail.cargo 240000000 t 2024-01-01..2024-12-31 KZ/-"],
  [
    "АЖД за первый квартал доставили 4,4 млн тонн грузов. Транзитные перевозки выросли на 9 %.",
    "rail.cargo 4400000 t 2025-01-01..2025-03-31 AZ/-",
    "rail.cargo change 9 % 2025-01-01..2025-03-31 AZ/- transit_cargo",
  ],
  [
    "КТЖ в 2024 году перевезла 240 млн тонн грузов. Экспортных грузов отправлено 80 млн тонн, импортных – 22 млн тонн.",
    "rail.cargo 240000000 t 2024-01-01..2024-12-31 KZ/-",
    "rail.cargo 80000000 t 2024-01-01..2024-12-31 KZ/- export_cargo",
    "rail.cargo 22000000 t 2024-01-01..2024-12-31 KZ/- import_cargo",
  ],
];

const GOODS: Row[] = [
  ["В мае за рубеж ушло 310 тыс. тонн ячменя.", "agri.volume 310000 t 2025-05-01..2025-05-31 -/- barley"],
  ["Казахстан экспортировал 23 тысячи тонн урана.", "uranium.volume 23000 t KZ/-"],
  [
    "Узбекистан в 2024 году продал 2,1 млрд кубометров газа. Суммарный экспорт снизился на 15 %.",
    "gas.volume 2100000000 m3 2024-01-01..2024-12-31 UZ/-",
    "gas.volume change -15 % 2024-01-01..2024-12-31 UZ/-",
  ],
  [
    "Порт Актау за первый квартал перевалил 1,9 млн тонн, из них 700 тыс. тонн – сухие грузы.",
    "port.cargo 1900000 t 2025-01-01..2025-03-31 -/- Aktau",
    "port.cargo 700000 t 2025-01-01..2025-03-31 -/- Aktau dry_cargo",
  ],
];

const CONTAINERS: Row[] = [
  [
    "Объём контейнерных перевозок по Среднему коридору вырос в 2,6 раза – до 36,4 тыс. TEU.",
    "corridor.containers change 2.6 x -/- TITR",
    "corridor.containers 36400 TEU -/- TITR",
  ],
  [
    "Контейнеропоток по ТМТМ за квартал прибавил 14 %.",
    "corridor.containers change 14 % 2025-01-01..2025-03-31 -/- TITR",
  ],
  [
    "Перевозки контейнеров по Транскаспийскому маршруту в 2024 году подросли на пятую часть.",
    "corridor.containers change 20 % 2024-01-01..2024-12-31 -/- TITR",
  ],
];

const PARTIES: Row[] = [
  ["Казахстан поставил Азербайджану 120 тыс. тонн ячменя.", "agri.volume 120000 t KZ/AZ barley"],
  [
    "На долю Турции пришлось 1,2 млрд долларов азербайджанского экспорта, на долю Грузии – 340 млн.",
    "trade.exports 1200000000 USD AZ/TR",
    "trade.exports 340000000 USD AZ/GE",
  ],
  [
    "В минувшем году Казахстан экспортировал в Китай 4,1 млрд кубометров газа, в Узбекистан – 2,2 млрд. Весь экспорт вырос на 5 %.",
    "gas.volume 4100000000 m3 2024-01-01..2024-12-31 KZ/CN",
    "gas.volume 2200000000 m3 2024-01-01..2024-12-31 KZ/UZ",
    "gas.volume change 5 % 2024-01-01..2024-12-31 KZ/-",
  ],
  [
    "В 2024 году из Узбекистана через Казахстан перевезено 3,3 млн тонн транзитных грузов.",
    "transit.cargo 3300000 t 2024-01-01..2024-12-31 UZ/KZ transit_cargo",
  ],
  [
    "Флот «Казмортрансфлота» насчитывает 12 танкеров и 5 паромов.",
    "fleet.count 12 1 KZ/- liquid_cargo",
    "fleet.count 5 1 KZ/- ferry_cargo",
  ],
  [
    "Казахстан за полгода поставил в Азербайджан товаров на 180 млн долларов, а закупил на 45 млн.",
    "trade.exports 180000000 USD 2024-07-01..2024-12-31 KZ/AZ",
    "trade.imports 45000000 USD 2024-07-01..2024-12-31 KZ/AZ",
  ],
];

const TIMES: Row[] = [
  [
    "В марте 2025 года экспорт Грузии составил 500 млн долларов, тогда как в марте 2024-го – 430 млн долларов. Импорт за тот же месяц достиг 900 млн долларов.",
    "trade.exports 500000000 USD 2025-03-01..2025-03-31 GE/-",
    "trade.exports 430000000 USD 2024-03-01..2024-03-31 GE/-",
    "trade.imports 900000000 USD 2025-03-01..2025-03-31 GE/-",
  ],
  [
    "Экспорт Грузии за 2024 год составил 6,5 млрд долларов против 6,1 млрд в 2023-м, рост на 6,6 %.",
    "trade.exports 6500000000 USD 2024-01-01..2024-12-31 GE/-",
    "trade.exports 6100000000 USD 2023-01-01..2023-12-31 GE/-",
    "trade.exports change 6.6 % 2024-01-01..2024-12-31 GE/-",
  ],
];

const BOUNDS: Row[] = [
  [
    "Порт Курык может принимать до 8 млн тонн грузов в год.",
    "port.capacity 8000000 t under potential -/- Kuryk",
  ],
  ["Мощность порта Курык довели до 8 млн тонн.", "port.capacity 8000000 t potential -/- Kuryk"],
  [
    "Товарооборот Казахстана и Грузии вплотную подошёл к отметке в 300 млн долларов.",
    "trade.turnover 300000000 USD about GE/KZ",
  ],
  [
    "Новые суда позволят перевозить по Среднему коридору дополнительно 40 тысяч TEU.",
    "corridor.containers change 40000 TEU forecast -/- TITR",
  ],
];

const tables: Record<string, Row[]> = {
  "railways' cargo and its kinds": RAILWAYS,
  "goods that are measured": GOODS,
  "containers on the corridor": CONTAINERS,
  "whose it is": PARTIES,
  "times set against each other": TIMES,
  "limits and what comes on top": BOUNDS,
};

for (const [subject, rows] of Object.entries(tables)) {
  describe(`Russian: ${subject}`, () => {
    it.each(rows)("%s", (text, ...claims) => {
      expect(extractText(text).claims.map(inOneLine)).toEqual(claims);
    });
  });
}

import { describe, expect, it } from "vitest";
import { extractText, inOneLine } from "../../support/extract-text.ts";

type Row = [text: string, ...claims: string[]];

const table = (published: string, rows: readonly Row[]): void => {
  it.each(rows.map(([text, ...claims]) => ({ text, claims })))("$text", ({ text, claims }) => {
    const found = extractText(text, { language: "en", published }).claims;
    expect(found.map(inOneLine)).toEqual(claims);
  });
};

describe("English figures of trade, told in June", () => {
  table("2025-06-15", [
    [
      "Trade turnover between Azerbaijan and Kazakhstan rose by 12% to $470 million in the first nine months of 2024.",
      "trade.turnover change 12 % 2024-01-01..2024-09-30 AZ/KZ",
      "trade.turnover 470000000 USD 2024-01-01..2024-09-30 AZ/KZ",
    ],
    [
      "Bilateral trade between Kazakhstan and Uzbekistan totaled $4.2 billion last year, up 6.5 percent from a year earlier.",
      "trade.turnover 4200000000 USD 2024-01-01..2024-12-31 KZ/UZ",
      "trade.turnover change 6.5 % 2024-01-01..2024-12-31 KZ/UZ",
    ],
    [
      "Two-way trade between Georgia and Azerbaijan slipped 3.4% year-on-year to $310 mln in January-May.",
      "trade.turnover change -3.4 % 2025-01-01..2025-05-31 AZ/GE",
      "trade.turnover 310000000 USD 2025-01-01..2025-05-31 AZ/GE",
    ],
    [
      "Commodity turnover of Kazakhstan with Azerbaijan amounted to $540.6 million in 2024, which is 1.8 times more than in 2023.",
      "trade.turnover 540600000 USD 2024-01-01..2024-12-31 AZ/KZ",
      "trade.turnover change 1.8 x 2024-01-01..2024-12-31 AZ/KZ",
    ],
    [
      "Kazakhstan and Azerbaijan aim to bring annual trade to $1 billion by 2030.",
      "trade.turnover 1000000000 USD target ..2030-12-31 AZ/KZ",
    ],
    [
      "Azerbaijan's foreign trade turnover stood at $15.3 billion in the first four months of this year, a decrease of 2.1% compared to the same period of 2024.",
      "trade.turnover 15300000000 USD 2025-01-01..2025-04-30 AZ/-",
      "trade.turnover change -2.1 % 2025-01-01..2025-04-30 AZ/-",
    ],
    [
      "Azerbaijan and Turkmenistan traded $45.2 million worth of goods in Q1, against $30.1 million in the same quarter of last year.",
      "trade.turnover 45200000 USD 2025-01-01..2025-03-31 AZ/TM",
      "trade.turnover 30100000 USD 2024-01-01..2024-03-31 AZ/TM",
    ],
    [
      "The trade volume between the two countries surged by a factor of 3.1 over the past five years.",
      "trade.turnover change 3.1 x 2020-06-15..2025-06-15 -/-",
    ],
    [
      "Kazakhstan's exports to Azerbaijan reached $412 million in 2024, up 18% on the year, while imports from Azerbaijan fell 9% to $96 million.",
      "trade.exports 412000000 USD 2024-01-01..2024-12-31 KZ/AZ",
      "trade.exports change 18 % 2024-01-01..2024-12-31 KZ/AZ",
      "trade.imports change -9 % 2024-01-01..2024-12-31 KZ/AZ",
      "trade.imports 96000000 USD 2024-01-01..2024-12-31 KZ/AZ",
    ],
    [
      "Azerbaijan bought $58 million worth of goods from Kazakhstan in January-April 2025.",
      "trade.imports 58000000 USD 2025-01-01..2025-04-30 AZ/KZ",
    ],
    [
      "Exports accounted for $310 million of the total, and imports for $160 million.",
      "trade.exports 310000000 USD -/-",
      "trade.imports 160000000 USD -/-",
    ],
    [
      "Azerbaijan exported goods worth $33.5 million to Kazakhstan in the first half of 2024, 40 percent less than a year ago.",
      "trade.exports 33500000 USD 2024-01-01..2024-06-30 AZ/KZ",
      "trade.exports change -40 % 2024-01-01..2024-06-30 AZ/KZ",
    ],
    [
      "Kazakh exports to Georgia came to $88.4m in H1, compared with $91m in the same period of last year.",
      "trade.exports 88400000 USD 2025-01-01..2025-06-30 KZ/GE",
      "trade.exports 91000000 USD 2024-01-01..2024-06-30 KZ/GE",
    ],
    [
      "Kazakhstan could boost its exports to Azerbaijan by $250 million in 85 commodity items, the ministry estimates.",
      "trade.exports change 250000000 USD potential KZ/AZ",
    ],
    [
      "Exports of Kazakh machinery to Uzbekistan were worth $120 million in 2023.",
      "trade.exports 120000000 USD 2023-01-01..2023-12-31 KZ/UZ machinery",
    ],
    [
      "Companies of the two countries signed contracts worth $180 million at the forum in Baku.",
      "trade.contracts 180000000 USD -/-",
    ],
    [
      "Kazakh and Azerbaijani firms struck deals worth more than $300 million.",
      "trade.contracts 300000000 USD over AZ/KZ",
    ],
    ["The mission yielded supply contracts for $12 million.", "trade.contracts 12000000 USD -/-"],
    [
      "Shipments of Kazakh barley to Iran jumped 2.4 times to 610,000 tonnes between September and May.",
      "agri.volume change 2.4 x 2024-09-01..2025-05-31 KZ/IR barley",
      "agri.volume 610000 t 2024-09-01..2025-05-31 KZ/IR barley",
    ],
    [
      "Azerbaijan purchased 95,000 tons of grain from Kazakhstan last year.",
      "agri.volume 95000 t 2024-01-01..2024-12-31 KZ/AZ grain",
    ],
    [
      "Kazakh grain exports to Azerbaijan hit 1.1 million tons in September-May, including 900,000 tons of wheat and 150,000 tons of barley.",
      "agri.volume 1100000 t 2024-09-01..2025-05-31 KZ/AZ grain",
      "agri.volume 900000 t 2024-09-01..2025-05-31 KZ/AZ wheat",
      "agri.volume 150000 t 2024-09-01..2025-05-31 KZ/AZ barley",
    ],
  ]);
});

describe("English figures of trade, told in October", () => {
  table("2024-10-22", [
    [
      "Kazakhstan's trade with Azerbaijan was up 9% year over year at $530 million in 2024, with Kazakh exports making up $430 million and imports the remaining $100 million.",
      "trade.turnover change 9 % 2024-01-01..2024-12-31 AZ/KZ",
      "trade.turnover 530000000 USD 2024-01-01..2024-12-31 AZ/KZ",
      "trade.exports 430000000 USD 2024-01-01..2024-12-31 KZ/AZ",
      "trade.imports 100000000 USD 2024-01-01..2024-12-31 KZ/AZ",
    ],
    [
      "Over the first seven months, turnover between the two countries increased by almost a quarter and exceeded $320 million.",
      "trade.turnover change 25 % about 2024-01-01..2024-07-31 -/-",
      "trade.turnover 320000000 USD over 2024-01-01..2024-07-31 -/-",
    ],
    [
      "In 2023, the two nations traded $480 million, nearly 20 percent less than in 2022.",
      "trade.turnover 480000000 USD 2023-01-01..2023-12-31 -/-",
      "trade.turnover change -20 % about 2023-01-01..2023-12-31 -/-",
    ],
    [
      "The presidents set a goal of raising mutual trade to $1 billion in the coming years.",
      "trade.turnover 1000000000 USD target -/-",
    ],
    [
      "Azerbaijan ranks eighth among Kazakhstan's partners. Mutual trade has grown from $300 million to $520 million since 2020.",
      "trade.turnover 300000000 USD AZ/KZ",
      "trade.turnover 520000000 USD 2020-01-01.. AZ/KZ",
    ],
    [
      "Kazakhstan supplied 62,000 tons of barley and 12,400 tons of flour to Azerbaijan in the first eight months.",
      "agri.volume 62000 t 2024-01-01..2024-08-31 KZ/AZ barley",
      "agri.volume 12400 t 2024-01-01..2024-08-31 KZ/AZ flour",
    ],
    [
      "Wheat exports from Kazakhstan to Azerbaijan quadrupled to 320,000 tons in the first half of 2024.",
      "agri.volume change 4 x 2024-01-01..2024-06-30 KZ/AZ wheat",
      "agri.volume 320000 t 2024-01-01..2024-06-30 KZ/AZ wheat",
    ],
    [
      "Kazakh-Azerbaijani trade is worth about $500 million a year. The figure could double within three years, the ambassador said.",
      "trade.turnover 500000000 USD about AZ/KZ",
      "trade.turnover change 2 x potential AZ/KZ",
    ],
  ]);
});

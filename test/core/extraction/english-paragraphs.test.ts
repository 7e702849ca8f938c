import { describe, expect, it } from "vitest";
import { extractText, inOneLine } from "../../support/extract-text.ts";

/** A short piece of news under its headline, with the claims that a reader would note. */
interface Row {
  title?: string;
  text: string;
  claims: string[];
}

const table = (published: string | null, rows: readonly Row[]): void => {
  it.each(rows)("$text", ({ title = "", text, claims }) => {
    const found = extractText(text, { language: "en", published, title }).claims;
    expect(found.map(inOneLine)).toEqual(claims);
  });
};

describe("English news of 2025-08-20", () => {
  table("2025-08-20", [
    {
      text: "Since the terminal opened in May 2023, more than 900,000 tonnes of cargo have passed through the port of Kuryk.",
      claims: ["port.cargo 900000 t over 2023-05-01.. -/- Kuryk"],
    },
    {
      text: "The BTC pipeline carried 15.4 million tonnes of oil in the first half of 2025, compared with 15.9 million tonnes a year earlier.",
      claims: [
        "oil.transit 15400000 t 2025-01-01..2025-06-30 -/- BTC",
        "oil.transit 15900000 t 2024-01-01..2024-06-30 -/- BTC",
      ],
    },
    {
      text: "BTC pumped 620,000 b/d in July, bp said. Kazakh oil made up about 110,000 tonnes of the flow.",
      claims: [
        "oil.transit 620000 bbl 2025-07-01..2025-07-31 -/- BTC",
        "oil.transit 110000 t about 2025-07-01..2025-07-31 KZ/AZ BTC",
      ],
    },
    {
      text: "The number of block trains from China to Azerbaijan reached 240 in the first seven months of 2025, against 164 a year ago. By 2027 the number should rise to 1,000 a year.",
      claims: [
        "corridor.trains 240 1 2025-01-01..2025-07-31 CN/AZ TITR",
        "corridor.trains 164 1 2024-01-01..2024-07-31 CN/AZ TITR",
        "corridor.trains 1000 1 forecast ..2027-12-31 CN/AZ TITR",
      ],
    },
    {
      text: "The Baku port handled 4.6 million tons of cargo last year, including 55,000 TEU of containers. Its second phase will raise capacity to 25 million tons a year.",
      claims: [
        "port.cargo 4600000 t 2024-01-01..2024-12-31 -/- Baku",
        "port.cargo 55000 TEU 2024-01-01..2024-12-31 -/- Baku containers",
        "port.capacity 25000000 t target -/- Baku",
      ],
    },
    {
      text: "Uzbekistan's gas imports from Russia stood at 5.6 bcm in 2024 and are set to reach 7.4 bcm this year.",
      claims: [
        "gas.volume 5600000000 m3 2024-01-01..2024-12-31 RU/UZ",
        "gas.volume 7400000000 m3 target 2025-01-01..2025-12-31 RU/UZ",
      ],
    },
    {
      text: "Kazatomprom expects to produce 25,000-26,500 tonnes of uranium in 2025, versus 23,270 tonnes in 2024.",
      claims: [
        "uranium.volume 25000..26500 t range forecast 2025-01-01..2025-12-31 KZ/-",
        "uranium.volume 23270 t 2024-01-01..2024-12-31 KZ/-",
      ],
    },
    {
      text: "Since 2005 Azerbaijan has invested more than $230 million in Kazakhstan's economy, while Kazakh investment in Azerbaijan totalled $140 million.",
      claims: [
        "investment.flow 230000000 USD over 2005-01-01.. AZ/KZ",
        "investment.flow 140000000 USD 2005-01-01.. KZ/AZ",
      ],
    },
    {
      text: "Kazakhstan bought four ferries and plans to order two 8,000-ton tankers by 2028.",
      claims: ["fleet.count 4 1 KZ/- ferry_cargo"],
    },
    {
      text: "The 340-kilometre fibre-optic cable along the Caspian seabed is to be completed by the end of 2026, Azertac reports.",
      claims: ["cable.length 340 km target ..2026-12-31 -/-"],
    },
    {
      text: "Azerbaijan's GDP grew 1.5% to $35.6 billion in January-June.",
      claims: [
        "gdp.level change 1.5 % 2025-01-01..2025-06-30 AZ/-",
        "gdp.level 35600000000 USD 2025-01-01..2025-06-30 AZ/-",
      ],
    },
    {
      text: "Azerbaijan produced 13.6 million tonnes of oil and condensate in the first half of the year, 4.9% less than in the same period last year. Gas output came to 25.2 bcm.",
      claims: [
        "oil.output 13600000 t 2025-01-01..2025-06-30 AZ/-",
        "oil.output change -4.9 % 2025-01-01..2025-06-30 AZ/-",
        "gas.volume 25200000000 m3 2025-01-01..2025-06-30 AZ/-",
      ],
    },
    {
      text: "Cargo now travels from Khorgos to Poti in 14-16 days; a few years ago it took 38 to 53 days.",
      claims: ["corridor.transit_time 14..16 d range KZ/GE", "corridor.transit_time 38..53 d range KZ/GE"],
    },
  ]);
});

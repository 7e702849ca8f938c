import { describe, expect, it } from "vitest";
import { extractText, inOneLine } from "../../support/extract-text.ts";

type Row = [text: string, ...claims: string[]];

const table = (published: string, rows: readonly Row[]): void => {
  it.each(rows.map(([text, ...claims]) => ({ text, claims })))("$text", ({ text, claims }) => {
    const found = extractText(text, { language: "en", published }).claims;
    expect(found.map(inOneLine)).toEqual(claims);
  });
};

describe("English figures of energy, told in June", () => {
  table("2025-06-15", [
    [
      "Kazakhstan produced 87.7 million tons of oil in 2024, down 2.5% from 2023.",
      "oil.output 87700000 t 2024-01-01..2024-12-31 KZ/-",
      "oil.output change -2.5 % 2024-01-01..2024-12-31 KZ/-",
    ],
    [
      "Azerbaijan's crude oil output averaged 565,000 bpd in May.",
      "oil.output 565000 bbl 2025-05-01..2025-05-31 AZ/-",
    ],
    [
      "Kazakhstan pumped 8.1 million tonnes of crude in April.",
      "oil.output 8100000 t 2025-04-01..2025-04-30 KZ/-",
    ],
    [
      "Azerbaijan exported 25 bcm of gas in 2024, of which 12.9 bcm went to Europe.",
      "gas.volume 25000000000 m3 2024-01-01..2024-12-31 AZ/-",
      "gas.volume 12900000000 m3 2024-01-01..2024-12-31 AZ/-",
    ],
    [
      "Gas production in Azerbaijan increased 3.2% to 50.3 bcm last year.",
      "gas.volume change 3.2 % 2024-01-01..2024-12-31 AZ/-",
      "gas.volume 50300000000 m3 2024-01-01..2024-12-31 AZ/-",
    ],
    ["Masdar will build a 1 GW wind farm in Kazakhstan.", "power.capacity 1000000000 W target KZ/-"],
    [
      "Azerbaijan generated 28.9 billion kWh of electricity in 2024, up 1.1 percent.",
      "power.volume 28900000000 kWh 2024-01-01..2024-12-31 AZ/-",
      "power.volume change 1.1 % 2024-01-01..2024-12-31 AZ/-",
    ],
    [
      "Electricity exports from Azerbaijan to Georgia totaled 310 million kWh.",
      "power.volume 310000000 kWh AZ/GE",
    ],
    [
      "Kazakhstan's uranium output is expected to be 25,000-26,500 tonnes in 2025.",
      "uranium.volume 25000..26500 t range forecast 2025-01-01..2025-12-31 KZ/-",
    ],
  ]);
});

describe("English figures of other, told in June", () => {
  table("2025-06-15", [
    [
      "The Kazakh-Azerbaijani investment fund has a capital of $300 million.",
      "investment.fund 300000000 USD AZ/KZ",
    ],
    [
      "Baku and Astana agreed to set up a joint fund worth $300 million.",
      "investment.fund 300000000 USD target AZ/KZ",
    ],
    ["Azerbaijan has invested $250 million in the Kazakh economy.", "investment.flow 250000000 USD AZ/KZ"],
    [
      "Direct investment from Kazakhstan in Azerbaijan amounted to $17.5 million in 2024, down from $20 million the year before.",
      "investment.flow 17500000 USD 2024-01-01..2024-12-31 KZ/AZ",
      "investment.flow 20000000 USD 2023-01-01..2023-12-31 KZ/AZ",
    ],
    [
      "FDI inflows from Azerbaijan to Kazakhstan doubled to $34 million.",
      "investment.flow change 2 x AZ/KZ",
      "investment.flow 34000000 USD AZ/KZ",
    ],
    ["The terminal in Alat will cost $60 million.", "investment.project 60000000 USD target AZ/-"],
    [
      "More than 150 companies with Azerbaijani capital operate in Kazakhstan.",
      "companies.count 150 1 over KZ/AZ",
    ],
    [
      "There are over 1,800 Azerbaijani companies registered in Kazakhstan and 300 Kazakh firms in Azerbaijan.",
      "companies.count 1800 1 over KZ/AZ",
      "companies.count 300 1 AZ/KZ",
    ],
    ["Following the talks, the parties signed 12 documents.", "documents.count 12 1 -/-"],
    ["Kazakhstan and Azerbaijan have signed over 160 agreements.", "documents.count 160 1 over AZ/KZ"],
    ["Seven memorandums of understanding were inked after the forum.", "documents.count 7 1 -/-"],
    [
      "The presidents of Azerbaijan and Kazakhstan have held more than 15 meetings over the past three years.",
      "visits.count 15 1 over 2022-06-15..2025-06-15 AZ/KZ",
    ],
    ["KTZ bought 3,500 freight wagons in 2024.", "fleet.count 3500 1 2024-01-01..2024-12-31 KZ/-"],
    ["ASCO operates 51 vessels.", "fleet.count 51 1 AZ/-"],
    [
      "The fibre-optic cable across the Caspian will stretch for 380 kilometers.",
      "cable.length 380 km target -/-",
    ],
    [
      "Kazakhstan's GDP grew 6% in January-May to reach $110 billion.",
      "gdp.level change 6 % 2025-01-01..2025-05-31 KZ/-",
      "gdp.level 110000000000 USD 2025-01-01..2025-05-31 KZ/-",
    ],
    [
      "The economy of Azerbaijan expanded by 4.1 percent in 2024.",
      "gdp.level change 4.1 % 2024-01-01..2024-12-31 AZ/-",
    ],
    [
      "The Kazakh economy is seen growing 5.5% this year, the EBRD said.",
      "gdp.level change 5.5 % forecast 2025-01-01..2025-12-31 KZ/-",
    ],
    [
      "Azerbaijan's gross domestic product amounted to 126.3 billion manats last year.",
      "gdp.level 126300000000 AZN 2024-01-01..2024-12-31 AZ/-",
    ],
  ]);
});

describe("English figures of energy, told in October", () => {
  table("2024-10-22", [
    [
      "Oil production in Kazakhstan is planned at 96.2 million tons in 2025.",
      "oil.output 96200000 t target 2025-01-01..2025-12-31 KZ/-",
    ],
    [
      "Kazakhstan's oil and condensate output dropped 3% in September to 1.82 million barrels per day.",
      "oil.output change -3 % 2024-09-01..2024-09-30 KZ/-",
      "oil.output 1820000 bbl 2024-09-01..2024-09-30 KZ/-",
    ],
    [
      "Azerbaijan delivered 11.8 bcm of gas to Europe in 2023 and aims to double supplies by 2027.",
      "gas.volume 11800000000 m3 2023-01-01..2023-12-31 AZ/-",
      "gas.volume change 2 x target ..2027-12-31 AZ/-",
    ],
    [
      "ACWA Power will construct a 1-gigawatt wind power plant in Kazakhstan at a cost of $1.5 billion.",
      "power.capacity 1000000000 W target KZ/-",
      "investment.project 1500000000 USD target KZ/-",
    ],
    [
      "Azerbaijan's power plants generated 24.1 billion kilowatt-hours in January-October, 1.5% more than a year earlier.",
      "power.volume 24100000000 kWh 2024-01-01..2024-10-31 AZ/-",
      "power.volume change 1.5 % 2024-01-01..2024-10-31 AZ/-",
    ],
  ]);
});

describe("English figures of other, told in October", () => {
  table("2024-10-22", [
    [
      "Kazakh investments in Azerbaijan have totalled $240 million over the past 10 years.",
      "investment.flow 240000000 USD 2014-10-22..2024-10-22 KZ/AZ",
    ],
    [
      "Azerbaijani businesses have poured more than $350 million into Kazakhstan's economy since 2005.",
      "investment.flow 350000000 USD over 2005-01-01.. AZ/KZ",
    ],
    [
      "The joint investment fund's charter capital was set at $300 million.",
      "investment.fund 300000000 USD -/-",
    ],
    [
      "As of October 1, 2024, 1,350 companies with Kazakh participation were operating in Azerbaijan.",
      "companies.count 1350 1 2024-10-01..2024-10-01 AZ/KZ",
    ],
  ]);
});

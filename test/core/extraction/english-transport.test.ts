import { describe, expect, it } from "vitest";
import { extractText, inOneLine } from "../../support/extract-text.ts";

type Row = [text: string, ...claims: string[]];

const table = (published: string, rows: readonly Row[]): void => {
  it.each(rows.map(([text, ...claims]) => ({ text, claims })))("$text", ({ text, claims }) => {
    const found = extractText(text, { language: "en", published }).claims;
    expect(found.map(inOneLine)).toEqual(claims);
  });
};

describe("English figures of corridor, told in June", () => {
  table("2025-06-15", [
    [
      "Georgian Railway received 90 block trains from China in 2024.",
      "corridor.trains 90 1 2024-01-01..2024-12-31 CN/GE TITR",
    ],
    [
      "Georgian Railway received 90 block trains from China in 2024, compared with 60 in 2023.",
      "corridor.trains 90 1 2024-01-01..2024-12-31 CN/GE TITR",
      "corridor.trains 60 1 2023-01-01..2023-12-31 CN/GE TITR",
    ],
    [
      "In 2024 Azerbaijan received 90 block trains from China, and it intends to receive 120 block trains a year.",
      "corridor.trains 90 1 2024-01-01..2024-12-31 CN/AZ TITR",
      "corridor.trains 120 1 target CN/AZ TITR",
    ],
    [
      "Kazakhstan shipped 1,200 tons of uranium via the Trans-Caspian route in 2024.",
      "uranium.volume 1200 t 2024-01-01..2024-12-31 KZ/- TITR",
    ],
    [
      "The agency put the cost of modernising the port in Kazakhstan at $90 million.",
      "investment.project 90000000 USD target KZ/-",
    ],
    ["The project in Kazakhstan was completed and cost $90 million.", "investment.project 90000000 USD KZ/-"],
    [
      "Cargo traffic along the Middle Corridor climbed 62% to 4.5 million tons in 2024 from 2.8 million tons a year earlier.",
      "corridor.cargo change 62 % 2024-01-01..2024-12-31 -/- TITR",
      "corridor.cargo 4500000 t 2024-01-01..2024-12-31 -/- TITR",
      "corridor.cargo 2800000 t 2023-01-01..2023-12-31 -/- TITR",
    ],
    [
      "The Trans-Caspian International Transport Route handled 2.1 mln t of freight in January-May, down 4% year on year.",
      "corridor.cargo 2100000 t 2025-01-01..2025-05-31 -/- TITR",
      "corridor.cargo change -4 % 2025-01-01..2025-05-31 -/- TITR",
    ],
    [
      "Freight volumes on the TITR are expected to hit 5.2 million tonnes this year and could grow to 10 million tonnes by 2027.",
      "corridor.cargo 5200000 t forecast 2025-01-01..2025-12-31 -/- TITR",
      "corridor.cargo 10000000 t potential ..2027-12-31 -/- TITR",
    ],
    [
      "Around 3.3 million tonnes of goods moved through the Middle Corridor in the first three quarters of 2024.",
      "corridor.cargo 3300000 t about 2024-01-01..2024-09-30 -/- TITR",
    ],
    [
      "Over the past three years, shipments along the Middle Corridor have grown 4.2-fold.",
      "corridor.cargo change 4.2 x 2022-06-15..2025-06-15 -/- TITR",
    ],
    [
      "Container traffic on the Middle Corridor soared 2.6 times to 56,500 TEU in 2024.",
      "corridor.containers change 2.6 x 2024-01-01..2024-12-31 -/- TITR",
      "corridor.containers 56500 TEU 2024-01-01..2024-12-31 -/- TITR",
    ],
    [
      "The Middle Corridor moved 30,400 TEUs in the first five months of 2025, an increase of 35%.",
      "corridor.containers 30400 TEU 2025-01-01..2025-05-31 -/- TITR",
      "corridor.containers change 35 % 2025-01-01..2025-05-31 -/- TITR",
    ],
    [
      "Container shipments via the TITR fell by a third to 20,000 TEU.",
      "corridor.containers change -33.3 % -/- TITR",
      "corridor.containers 20000 TEU -/- TITR",
    ],
    [
      "Some 12,000 TEU passed along the Trans-Caspian route in Q1, 3,000 TEU more than a year ago.",
      "corridor.containers 12000 TEU about 2025-01-01..2025-03-31 -/- TITR",
      "corridor.containers change 3000 TEU 2025-01-01..2025-03-31 -/- TITR",
    ],
    [
      "A total of 358 container trains from China passed along the Middle Corridor in 2024, 33 times more than in 2023.",
      "corridor.trains 358 1 2024-01-01..2024-12-31 CN/- TITR",
      "corridor.trains change 33 x 2024-01-01..2024-12-31 CN/- TITR",
    ],
    [
      "KTZ plans to dispatch 600 block trains along the TITR in 2025.",
      "corridor.trains 600 1 target 2025-01-01..2025-12-31 -/- TITR",
    ],
    [
      "The delivery time on the Middle Corridor has been cut from 38 to 19 days.",
      "corridor.transit_time 38 d -/- TITR",
      "corridor.transit_time 19 d -/- TITR",
    ],
    [
      "Goods now travel from China to Georgia along the Middle Corridor in 15-18 days.",
      "corridor.transit_time 15..18 d range CN/GE TITR",
    ],
    [
      "Transit times along the corridor are expected to drop to 12 days by 2027.",
      "corridor.transit_time 12 d forecast ..2027-12-31 -/-",
    ],
    [
      "The first train covered the distance from Xi'an to Baku in 11 days.",
      "corridor.transit_time 11 d CN/AZ",
    ],
    [
      "A container takes about 23 days to get from Khorgos to Poti.",
      "corridor.transit_time 23 d about KZ/GE",
    ],
    [
      "The Middle Corridor's annual capacity is to be expanded to 10 million tonnes by 2030.",
      "corridor.capacity 10000000 t target ..2030-12-31 -/- TITR",
    ],
    [
      "The throughput capacity of the Middle Corridor currently stands at 6 million tons a year.",
      "corridor.capacity 6000000 t potential -/- TITR",
    ],
    [
      "The TITR is capable of handling up to 100,000 TEU annually.",
      "corridor.capacity 100000 TEU under potential -/- TITR",
    ],
    [
      "Transit through Azerbaijan rose 12 percent to 14.2 million tons in 2024.",
      "transit.cargo change 12 % 2024-01-01..2024-12-31 AZ/-",
      "transit.cargo 14200000 t 2024-01-01..2024-12-31 AZ/-",
    ],
    [
      "Kazakhstan's transit shipments reached 27.4 million tons last year.",
      "transit.cargo 27400000 t 2024-01-01..2024-12-31 KZ/-",
    ],
    [
      "Rail shipments between Kazakhstan and Azerbaijan grew by 25% to 1.9 million tons in 2024.",
      "rail.cargo change 25 % 2024-01-01..2024-12-31 KZ/AZ",
      "rail.cargo 1900000 t 2024-01-01..2024-12-31 KZ/AZ",
    ],
    [
      "Azerbaijan Railways carried 18.5 million tons of cargo in 2024, which is 1.2% less than in 2023.",
      "rail.cargo 18500000 t 2024-01-01..2024-12-31 AZ/-",
      "rail.cargo change -1.2 % 2024-01-01..2024-12-31 AZ/-",
    ],
    [
      "Freight traffic on the Baku-Tbilisi-Kars railway amounted to 500,000 tons in January-October 2024.",
      "rail.cargo 500000 t 2024-01-01..2024-10-31 -/- BTK",
    ],
    [
      "The Port of Baku handled 7.6 million tons of cargo in 2024, 3.5% more than in 2023.",
      "port.cargo 7600000 t 2024-01-01..2024-12-31 -/- Baku",
      "port.cargo change 3.5 % 2024-01-01..2024-12-31 -/- Baku",
    ],
    [
      "Throughput at Aktau port rose 20 percent to 1.4 million tonnes in January-April.",
      "port.cargo change 20 % 2025-01-01..2025-04-30 -/- Aktau",
      "port.cargo 1400000 t 2025-01-01..2025-04-30 -/- Aktau",
    ],
    [
      "Kuryk port processed 1.1 million tons last year.",
      "port.cargo 1100000 t 2024-01-01..2024-12-31 -/- Kuryk",
    ],
    [
      "In May, the ports of Aktau and Kuryk transshipped 350,000 and 120,000 tons, respectively.",
      "port.cargo 350000 t 2025-05-01..2025-05-31 -/- Aktau",
      "port.cargo 120000 t 2025-05-01..2025-05-31 -/- Kuryk",
    ],
    [
      "The Port of Baku has a capacity of 15 million tons a year, which is to be raised to 25 million tons by 2031.",
      "port.capacity 15000000 t potential -/- Baku",
      "port.capacity 25000000 t target ..2031-12-31 -/- Baku",
    ],
    [
      "Aktau port can handle up to 20 million tons of cargo per year.",
      "port.capacity 20000000 t under potential -/- Aktau",
    ],
    [
      "Kazakhstan shipped 1.3 million tons of oil via the Baku-Tbilisi-Ceyhan pipeline in 2024.",
      "oil.transit 1300000 t 2024-01-01..2024-12-31 KZ/AZ BTC",
    ],
    [
      "KazMunayGas pumped 119,000 tonnes of crude through BTC in May, up 15% from April.",
      "oil.transit 119000 t 2025-05-01..2025-05-31 KZ/AZ BTC",
      "oil.transit change 15 % 2025-05-01..2025-05-31 KZ/AZ BTC",
    ],
    [
      "Kazakh crude flows through the BTC pipeline averaged 30,000 barrels per day in March.",
      "oil.transit 30000 bbl 2025-03-01..2025-03-31 KZ/AZ BTC",
    ],
    [
      "Oil exports via the CPC dropped 5% to 63 million tons last year.",
      "oil.transit change -5 % 2024-01-01..2024-12-31 KZ/RU CPC",
      "oil.transit 63000000 t 2024-01-01..2024-12-31 KZ/RU CPC",
    ],
    [
      "The sides plan to increase the transit of Kazakh oil through Azerbaijan to 2.2 million tons per year.",
      "oil.transit 2200000 t target KZ/AZ",
    ],
  ]);
});

describe("English figures of corridor, told in October", () => {
  table("2024-10-22", [
    [
      "Freight volume on the Middle Corridor hit a record 4.48 million tonnes in 2024, a jump of 62% compared to the year before.",
      "corridor.cargo 4480000 t 2024-01-01..2024-12-31 -/- TITR",
      "corridor.cargo change 62 % 2024-01-01..2024-12-31 -/- TITR",
    ],
    [
      "The number of containers moved via the Middle Corridor amounted to 36,300 TEU in January-October, 13,000 TEU more than in the same period of 2023.",
      "corridor.containers 36300 TEU 2024-01-01..2024-10-31 -/- TITR",
      "corridor.containers change 13000 TEU 2024-01-01..2024-10-31 -/- TITR",
    ],
    [
      "Nearly 300 container trains ran from China to Azerbaijan along the Middle Corridor last year.",
      "corridor.trains 300 1 about 2023-01-01..2023-12-31 CN/AZ TITR",
    ],
    [
      "Since January, 240 block trains have been sent via the Trans-Caspian route.",
      "corridor.trains 240 1 2024-01-01.. -/- TITR",
    ],
    [
      "Delivery times between the Chinese border and Black Sea ports have shrunk to 18 days, and the goal is 10 days.",
      "corridor.transit_time 18 d CN/-",
      "corridor.transit_time 10 d target CN/-",
    ],
    [
      "It now takes 13 to 15 days for a train from Xi'an to reach Baku.",
      "corridor.transit_time 13..15 d range CN/AZ",
    ],
    [
      "In January-July the Port of Baku handled 4.3 million tons of cargo, including 1.9 million tons of dry cargo and 2.4 million tons of liquid cargo.",
      "port.cargo 4300000 t 2024-01-01..2024-07-31 -/- Baku",
      "port.cargo 1900000 t 2024-01-01..2024-07-31 -/- Baku dry_cargo",
      "port.cargo 2400000 t 2024-01-01..2024-07-31 -/- Baku liquid_cargo",
    ],
    [
      "Container throughput at the Baku International Sea Trade Port rose 43% to 76,800 TEU in 2024.",
      "port.cargo change 43 % 2024-01-01..2024-12-31 -/- Baku containers",
      "port.cargo 76800 TEU 2024-01-01..2024-12-31 -/- Baku containers",
    ],
    [
      "About 1.4 million tons of Kazakh oil were transported through the Baku-Tbilisi-Ceyhan pipeline in 2023.",
      "oil.transit 1400000 t about 2023-01-01..2023-12-31 KZ/AZ BTC",
    ],
    [
      "SOCAR and KazMunayGas agreed to gradually increase Kazakh oil volumes through BTC to 2.2 million tons annually.",
      "oil.transit 2200000 t target KZ/AZ BTC",
    ],
    [
      "From January to September, 1.05 million tons of Tengiz crude were shipped through BTC versus 0.98 million tons in the corresponding period of 2023.",
      "oil.transit 1050000 t 2024-01-01..2024-09-30 KZ/AZ BTC",
      "oil.transit 980000 t 2023-01-01..2023-09-30 KZ/AZ BTC",
    ],
    [
      "Transit of Kazakh cargo through Azerbaijan fell to 1.1 million tonnes in the first half from 1.3 million tonnes a year before.",
      "transit.cargo 1100000 t 2024-01-01..2024-06-30 KZ/AZ",
      "transit.cargo 1300000 t 2023-01-01..2023-06-30 KZ/AZ",
    ],
    [
      "KTZ carried 212 million tonnes of freight in January-September, up 3 percent.",
      "rail.cargo 212000000 t 2024-01-01..2024-09-30 KZ/-",
      "rail.cargo change 3 % 2024-01-01..2024-09-30 KZ/-",
    ],
  ]);
});

import { expect, it } from "vitest";
import { figuresIn, periodsIn } from "./support/read-spans.ts";

it.each([
  ["in H1", "H1: 2025-01-01..2025-06-30 during"],
  ["in H1 2024", "H1 2024: 2024-01-01..2024-06-30 during"],
  ["H2 2023", "H2 2023: 2023-07-01..2023-12-31"],
  ["in 9M 2024", "9M 2024: 2024-01-01..2024-09-30 during"],
  ["over nine months", "nine months: 2025-01-01..2025-09-30 during"],
  ["in the nine months to September", "nine months to September: 2025-01-01..2025-09-30 during"],
  ["in the six months ended June", "six months ended June: 2025-01-01..2025-06-30 during"],
  [
    "in the nine months through September 2024",
    "nine months through September 2024: 2024-01-01..2024-09-30 during",
  ],
  ["in the first half of August", "first half of August: 2025-08-01..2025-08-15 during"],
  ["in the second half of July", "second half of July: 2025-07-16..2025-07-31 during"],
  ["in the second half of February 2024", "second half of February 2024: 2024-02-16..2024-02-29 during"],
  ["down 2% from June", "June: 2025-06-01..2025-06-30 compared"],
  ["rose from 2023", "2023: 2023-01-01..2023-12-31 compared"],
  ["up from the first quarter", "first quarter: 2025-01-01..2025-03-31 compared"],
  ["from 2027 trains will run", "2027: 2027-01-01.. since"],
  ["from the beginning of the year", "the beginning of the year: 2025-01-01.. since"],
  ["the 2021 level", "2021: 2021-01-01..2021-12-31 compared"],
  ["sees 2025 output at", "2025: 2025-01-01..2025-12-31"],
  ["the 2023 figure", "2023: 2023-01-01..2023-12-31"],
  ["year to date", "year to date: 2025-01-01..2025-12-31 current"],
])("periods: %s", (text, ...found) => {
  expect(periodsIn(text, "en", "2025-10-14")).toEqual(found);
});

it.each(["in the coming years", "over recent months", "for years"])("no period: %s", (text) => {
  expect(periodsIn(text, "en", "2025-10-14")).toEqual([]);
});

it.each([
  ["560,000 bpd", "560,000 bpd: 560000 bbl exact"],
  ["1.84 million bpd of crude", "1.84 million bpd: 1840000 bbl exact"],
  ["30,000 barrels a day", "30,000 barrels a day: 30000 bbl exact"],
  ["by a factor of 3.1", "a factor of 3.1: 3.1 x exact"],
  ["4.5 mmt", "4.5 mmt: 4500000 t exact"],
  ["just over 5%", "5%: 5 % over"],
  ["just under 5%", "5%: 5 % about"],
  ["closer to twenty-five days", "twenty-five days: 25 d about"],
  ["half as much", "half as much: 0.5 x exact"],
])("figures: %s", (text, found) => {
  expect(figuresIn(text, "en")).toEqual([found]);
});

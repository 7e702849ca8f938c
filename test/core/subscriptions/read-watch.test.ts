import { describe, expect, it } from "vitest";
import type { Watch } from "../../../src/core/model/subscription.ts";
import { watchReader } from "../../../src/core/subscriptions/read-watch.ts";
import { reference } from "../../support/starter-claims.ts";

const read = watchReader(reference);
const over = (value: string, unit: "USD" | "t" | "KZT" | "TEU") =>
  ({ kind: "threshold", side: "over", value, unit }) as const;
const NO_WATCH: Watch = {
  topic: null,
  metric: null,
  countries: [],
  place: null,
  product: null,
  condition: { kind: "vintage" },
};

describe("/watch", () => {
  it.each<{ text: string; watch: Partial<Watch> }>([
    { text: "turnover > 600 mln USD", watch: { topic: "turnover", condition: over("600000000", "USD") } },
    { text: "turnover > $600m", watch: { topic: "turnover", condition: over("600000000", "USD") } },
    {
      text: "товарооборот больше 1,5 млрд тенге",
      watch: { topic: "turnover", condition: over("1500000000", "KZT") },
    },
    {
      text: "тауар айналымы 600 млн доллардан артық",
      watch: { topic: "turnover", condition: over("600000000", "USD") },
    },
    {
      text: "dövriyyə 600 mln dollardan çox",
      watch: { topic: "turnover", condition: over("600000000", "USD") },
    },
    {
      text: "порт Актау меньше 4,5 млн т",
      watch: { topic: "ports", place: "Aktau", condition: { ...over("4500000", "t"), side: "under" } },
    },
    {
      text: "corridor containers > 50000 TEU",
      watch: { topic: "corridor", metric: "corridor.containers", condition: over("50000", "TEU") },
    },
    { text: "corridor change 10%", watch: { topic: "corridor", condition: { kind: "change", percent: 10 } } },
    { text: "коридор ±5 %", watch: { topic: "corridor", condition: { kind: "change", percent: 5 } } },
    {
      text: "turnover KZ-UZ contradiction",
      watch: { topic: "turnover", countries: ["KZ", "UZ"], condition: { kind: "contradiction" } },
    },
    { text: "мұнай мақсат", watch: { topic: "oil", condition: { kind: "target" } } },
    { text: "oil overdue", watch: { topic: "oil", condition: { kind: "overdue" } } },
    { text: "ticarət", watch: { topic: "turnover", condition: { kind: "vintage" } } },
    { text: "events tomorrow", watch: { condition: { kind: "event" } } },
    { text: "события Актау завтра", watch: { place: "Aktau", condition: { kind: "event" } } },
  ])("$text", ({ text, watch }) => {
    expect(read(text)).toEqual({ status: "read", watch: { ...NO_WATCH, ...watch } });
  });

  it.each([
    { text: "", unknown: "" },
    { text: "poets change 10%", unknown: "poets" },
    { text: "turnover > 600", unknown: "600" },
    // Trade is not weighed.
    { text: "turnover > 10 t", unknown: "10 t" },
    { text: "turnover > 10%", unknown: "turnover > 10%" },
    { text: "turnover 600 mln USD", unknown: "turnover 600 mln USD" },
    { text: "turnover > -5 USD", unknown: "turnover > -5 USD" },
    { text: "turnover 2024 target", unknown: "2024" },
    { text: "turnover oil target", unknown: "turnover oil target" },
  ])("not understood: $text", ({ text, unknown }) => {
    expect(read(text)).toEqual({ status: "misunderstood", unknown });
  });
});

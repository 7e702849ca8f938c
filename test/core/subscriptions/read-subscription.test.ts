import { describe, expect, it } from "vitest";
import { NO_CRITERIA } from "../../../src/core/matching/terms.ts";
import type { Criteria, Delivery } from "../../../src/core/model/subscription.ts";
import { USUAL_DELIVERY } from "../../../src/core/subscriptions/read-delivery.ts";
import { subscriptionReader } from "../../../src/core/subscriptions/read-subscription.ts";
import { reference } from "../../support/starter-claims.ts";

const read = subscriptionReader(reference);

describe("/subscribe", () => {
  it.each<{ text: string; wanted: Partial<Criteria>; without?: Partial<Criteria>; how?: Partial<Delivery> }>([
    { text: "corridor", wanted: { topics: ["corridor"] } },
    { text: "дәліз", wanted: { topics: ["corridor"] } },
    { text: "dəhliz", wanted: { topics: ["corridor"] } },
    { text: "тауар айналымы", wanted: { topics: ["turnover"] } },
    { text: "Aktau containers", wanted: { places: ["Aktau"], products: ["containers"] } },
    { text: "порт Актау", wanted: { topics: ["ports"], places: ["Aktau"] } },
    { text: "экспорт зерна", wanted: { metrics: ["trade.exports"], products: ["grain"] } },
    { text: "экспорт и инвестиции", wanted: { topics: ["investment", "exports"] } },
    { text: "all", wanted: {} },
    { text: "все", wanted: {} },
    { text: "бәрі -мұнай", wanted: {}, without: { products: ["oil"] } },
    { text: "hamısı", wanted: {} },
    {
      text: "KZ-UZ turnover daily 09:00",
      wanted: { topics: ["turnover"], countries: ["KZ", "UZ"] },
      how: { schedule: { kind: "daily", at: "09:00" } },
    },
    {
      text: "товарооборот еженедельно по пятницам в 18:30",
      wanted: { topics: ["turnover"] },
      how: { schedule: { kind: "weekly", at: "18:30", weekday: 5 } },
    },
    {
      text: "күн сайын дәліз",
      wanted: { topics: ["corridor"] },
      how: { schedule: { kind: "daily", at: "09:00" } },
    },
    {
      text: "hər həftə bazar ertəsi saat 9:05 Bakı",
      wanted: { places: ["Baku"] },
      how: { schedule: { kind: "weekly", at: "09:05", weekday: 1 } },
    },
    {
      text: '"Middle Corridor" -oil',
      wanted: { phrases: ["Middle Corridor"] },
      without: { products: ["oil"] },
    },
    {
      text: "«зелёный мост» -«синий мост»",
      wanted: { phrases: ["зелёный мост"] },
      without: { phrases: ["синий мост"] },
    },
    { text: "самолёты без звука", wanted: { phrases: ["самолёты"] }, how: { silent: true } },
    { text: "мост срочно со звуком", wanted: { phrases: ["мост"] }, how: { silent: false, urgent: true } },
    { text: "headlines Токаев", wanted: { people: ["kassym-jomart-tokayev"] }, how: { layout: "headline" } },
    { text: "trend.az", wanted: { sources: ["trend"] } },
    { text: "Astana Times", wanted: { sources: ["astana-times"] } },
    // In small letters a name is a word.
    { text: "report", wanted: { phrases: ["report"] } },
    // Sunday only where something is weekly: else the word is a market.
    { text: "bazar", wanted: { phrases: ["bazar"] } },
  ])("$text", ({ text, wanted, without = {}, how = {} }) => {
    expect(read(text)).toEqual({
      status: "read",
      filter: { wanted: { ...NO_CRITERIA, ...wanted }, unwanted: { ...NO_CRITERIA, ...without } },
      delivery: { ...USUAL_DELIVERY, ...how },
    });
  });

  it.each([
    { text: "", unknown: "" },
    { text: "corridor 25:00", unknown: "25:00" },
    { text: "turnover 2024", unknown: "2024" },
    { text: "daily", unknown: "daily" },
    { text: "порт я", unknown: "я" },
    { text: "а".repeat(301), unknown: "а".repeat(301) },
  ])("not understood: $text", ({ text, unknown }) => {
    expect(read(text)).toEqual({ status: "misunderstood", unknown });
  });
});

import type { Subject, Unit } from "../../../src/core/model/claim.ts";
import { reference } from "../starter-claims.ts";

/** What figures are told of, the most told first: metrics × countries × places × products. */
export interface ToldSubject extends Subject {
  unit: Unit;
}

const NEIGHBOURS = ["UZ", "TR", "GE", "CN", "RU", "TM", "KG", "IR", "US", "DE", "IT", "KR", "IN", "AE"];
const PRODUCTS = reference.products.map(({ key }) => key).slice(0, 12);
const of = (metric: string, unit: Unit, given: Partial<Subject> = {}): ToldSubject => ({
  metric,
  unit,
  refArea: null,
  counterpart: null,
  place: null,
  product: null,
  ...given,
});
const pair = (one: string, other: string) => {
  const [refArea = null, counterpart = null] = [one, other].toSorted();
  return { refArea, counterpart };
};

const HEAD: readonly ToldSubject[] = [
  of("trade.turnover", "USD", pair("AZ", "KZ")),
  of("corridor.cargo", "t", { place: "TITR" }),
  of("oil.transit", "t", { refArea: "KZ", counterpart: "AZ", place: "BTC" }),
  of("trade.exports", "USD", { refArea: "KZ", counterpart: "AZ" }),
  of("port.cargo", "t", { place: "Aktau" }),
  of("investment.fund", "USD", pair("AZ", "KZ")),
  of("trade.exports", "USD", { refArea: "AZ", counterpart: "KZ" }),
  of("agri.volume", "t", { refArea: "KZ", counterpart: "AZ", product: "grain" }),
  of("corridor.containers", "TEU", { place: "TITR" }),
  of("gas.volume", "m3", { refArea: "AZ" }),
  of("port.cargo", "t", { place: "Kuryk" }),
  of("port.cargo", "t", { place: "Alat" }),
  of("corridor.trains", "1", { place: "TITR" }),
  of("corridor.transit_time", "d", { place: "TITR" }),
  of("investment.project", "USD", { refArea: "KZ", counterpart: "AZ" }),
  of("oil.output", "t", { refArea: "KZ" }),
  of("power.volume", "kWh", { refArea: "KZ" }),
  of("uranium.volume", "t", { refArea: "KZ" }),
  of("fleet.count", "1", { refArea: "AZ" }),
  of("gdp.level", "USD", { refArea: "KZ" }),
];

/** Every subject of the made-up news, a few hundred. */
export const SUBJECTS: readonly ToldSubject[] = [
  ...HEAD,
  ...NEIGHBOURS.flatMap((neighbour) =>
    ["KZ", "AZ"].flatMap((home) => [
      of("trade.turnover", "USD", pair(home, neighbour)),
      of("trade.exports", "USD", { refArea: home, counterpart: neighbour }),
      of("trade.imports", "USD", { refArea: home, counterpart: neighbour }),
      of("investment.flow", "USD", { refArea: neighbour, counterpart: home }),
    ]),
  ),
  ...["CN", "UZ", "TR", "GE"].map((country) =>
    of("corridor.cargo", "t", { place: "TITR", refArea: country }),
  ),
  ...PRODUCTS.flatMap((product) =>
    ["AZ", "UZ", "CN", "TR", "IR"].flatMap((counterpart) => [
      of("trade.exports", "USD", { refArea: "KZ", counterpart, product }),
      of("agri.volume", "t", { refArea: "KZ", counterpart, product }),
    ]),
  ),
];

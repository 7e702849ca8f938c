import { describe, expect, it } from "vitest";
import type { Answer, Block, FigureCard, Line } from "../../../src/core/answers/answer.ts";
import { figuresAnswer } from "../../../src/core/answers/figures.ts";
import { questionParser } from "../../../src/core/answers/parse-question.ts";
import type { StoredClaim } from "../../../src/core/model/observation.ts";
import { claimOf, observationsOf, reference, starterClaims } from "../../support/starter-claims.ts";

const parse = questionParser(reference);

function answerTo(asked: string, claims: readonly StoredClaim[]): Answer {
  const question = parse(asked);
  if (question.kind !== "figures") throw new Error(`no question for figures: ${asked}`);
  return figuresAnswer(question, observationsOf(claims), reference);
}
const cardsOf = ({ blocks }: Answer) =>
  blocks.filter((block): block is FigureCard => block.kind === "figure");
const linesOf = ({ blocks }: Answer): Line[] =>
  blocks.flatMap((block: Block) => ("line" in block ? [block.line] : []));
/** Without the growth that both figures would leave. */
const checks = (answer: Answer) =>
  linesOf(answer)
    .filter(({ message }) => message.startsWith("check-"))
    .map((said) => (typeof said.values["check"] === "object" ? (said.values["check"] as Line) : said));
const figure = ({ amount, period, status }: FigureCard) =>
  `${status} ${amount.statistic === "change" ? "change " : ""}${amount.bound} ${amount.value} ${amount.unit ?? "?"} ${period.from ?? ""}..${period.to ?? ""}`;
const year = (of: number, value: string, more: Partial<StoredClaim> = {}) =>
  claimOf({ value, from: `${of}-01-01`, to: `${of}-12-31`, ...more });

describe("turnover by the five starter articles", () => {
  const answer = answerTo("/turnover", starterClaims());

  it("begins with the newest whole year, goes on from the newest period, ends with the target", () => {
    expect(cardsOf(answer).map(figure)).toEqual([
      "actual exact 470000000 USD 2024-01-01..2024-12-31",
      "actual exact 501000000 USD 2025-01-01..2025-06-30",
      "actual about 1500000000 ? 2022-01-01..2022-12-31",
      "actual change exact -30 % ..",
      "target exact 1000000000 USD ..",
    ]);
  });

  it("puts the figure that disagrees beside the preferred one, with its source", () => {
    const [head] = cardsOf(answer);
    expect(head?.others).toMatchObject([
      { conflicts: true, amount: { value: "500000000", bound: "over" }, source: { publisher: "Vesti.az" } },
    ]);
    expect(head?.remarks.map(({ message }) => message)).toEqual(["reason-higher-tier"]);
  });

  it("tells growth with its level, and the target as one promise with its history", () => {
    const [head, , , , target] = cardsOf(answer);
    expect(head?.change).toMatchObject({ message: "change-on-year", values: { year: "2023" } });
    expect(target?.history.map(({ source }) => `${source.date} ${source.publisher}`)).toEqual([
      "2023-04-11 Trend",
      "2025-03-11 Vesti.az",
      "2025-10-21 Zakon.kz",
    ]);
    expect(target?.others).toEqual([]);
  });

  it("computes the year before, which no source states", () => {
    expect(checks(answer)[0]).toMatchObject({
      message: "check-unknown",
      values: {
        value: { value: "313000000" },
        factor: 1.5,
        period: { from: "2023-01-01", to: "2023-12-31" },
      },
    });
  });

  it("offers chart, articles, words, sharing and the years", () => {
    const buttons = answer.actions.map((row) =>
      row.map(({ label: { message, values } }) => ({ message, values })),
    );
    expect(buttons).toMatchObject([
      [{ message: "button-chart" }, { message: "button-articles" }, { message: "button-quotes" }],
      [{ message: "button-view-history" }, { message: "button-share" }],
      [{ values: { year: "2022" } }, { values: { year: "2024" } }, { values: { year: "2025" } }],
    ]);
  });

  it("of one year holds that year only", () => {
    expect(cardsOf(answerTo("/turnover 2024", starterClaims())).map(figure)).toEqual([
      "actual exact 470000000 USD 2024-01-01..2024-12-31",
    ]);
  });

  it("names the nearest years where it has none of the year asked for", () => {
    const nothing = answerTo("/turnover 2023", starterClaims());
    expect(linesOf(nothing)).toMatchObject([
      { message: "nothing-of-period-nearest", values: { years: { values: ["2022", "2024", "2025"] } } },
    ]);
    expect(nothing.actions).toHaveLength(1);
  });
});

const target = (value: string, knownFrom: string) =>
  claimOf({ value, status: "target", from: null, to: null }, { knownFrom });

describe("what several sources say", () => {
  const growth = claimOf({ statistic: "change", value: "50", unit: "%", step: "1" });

  it("of 2022: figures that fit, one that does not, and one that cannot be compared", () => {
    const claims = [
      year(2022, "463300000", { tier: "statistics", step: "100000" }),
      year(2022, "460000000", { step: "10000000" }),
      year(2022, "500000000", { bound: "about" }),
      year(2022, "529400000", { step: "100000" }),
      year(2022, "1500000000", { bound: "about", unit: null }),
    ];
    const [head, other] = cardsOf(answerTo("/turnover 2022", claims));
    expect(head?.amount.value).toBe("463300000");
    const others = head?.others.map(({ amount, conflicts }) => `${amount.value} ${conflicts}`);
    expect(others?.toSorted()).toEqual(["460000000 false", "500000000 false", "529400000 true"]);
    expect(other?.remarks).toMatchObject([{ message: "remark-not-comparable" }]);
  });

  it.each([
    { claimed: year(2023, "529400000"), check: "check-differs" },
    { claimed: year(2023, "313000000"), check: "check-agrees" },
    { claimed: year(2022, "313000000"), check: "check-unknown" },
    { claimed: year(2023, "313000000", { unit: "EUR" }), check: "check-unknown" },
  ])("of the year before, held against growth: $check", ({ claimed, check }) => {
    const answer = answerTo("/turnover 2024", [claimOf({}), growth, claimed]);
    expect(checks(answer).map(({ message }) => message)).toEqual([check]);
  });

  it("of 2023: what the growth of 2024 implies stands beside what is claimed", () => {
    const claims = [
      year(2023, "533000000"),
      year(2023, "529400000", { step: "100000", bound: "about" }),
      claimOf({}),
      growth,
    ];
    const answer = answerTo("/turnover 2023", claims);
    expect(cardsOf(answer).map(({ amount }) => amount.value)).toEqual(["533000000"]);
    expect(checks(answer)).toMatchObject([
      {
        message: "check-differs",
        values: { value: { value: "313000000" }, claimed: { value: "533000000" } },
      },
    ]);
  });

  it("of a topic with other countries: the two countries first, the others short", () => {
    const turkey = [2020, 2021, 2022, 2023].map((of) => year(of, "5000000000", { counterpart: "TR" }));
    const answer = answerTo("/turnover", [...turkey, claimOf({})]);
    expect(cardsOf(answer).map(({ amount }) => amount.value)).toEqual([
      "470000000",
      "5000000000",
      "5000000000",
    ]);
  });

  it("of plans: the one told last before an old forecast of a later year", () => {
    const forecast = claimOf(
      { value: "3", status: "forecast", from: null, to: "2030-12-31" },
      { knownFrom: "2018-01-01T00:00:00.000Z" },
    );
    const answer = answerTo("/turnover", [forecast, target("1", "2025-01-01T00:00:00.000Z")]);
    expect(cardsOf(answer).map(({ status }) => status)).toEqual(["target", "forecast"]);
  });

  it("of the corridor: 4.5 million after +62 % agrees with over 2.7", () => {
    const cargo = { metric: "corridor.cargo", refArea: null, counterpart: null, place: "TITR" } as const;
    const answer = answerTo("/corridor 2024", [
      claimOf({ ...cargo, unit: "t", value: "4500000", step: "100000" }),
      claimOf({ ...cargo, statistic: "change", unit: "%", value: "62", step: "1" }),
      year(2023, "2700000", { ...cargo, unit: "t", bound: "over", step: "100000" }),
    ]);
    expect(checks(answer)).toMatchObject([
      { message: "check-agrees", values: { value: { value: "2780000" } } },
    ]);
  });

  it("of one figure in several outlets: once, with the others named", () => {
    const report = claimOf(
      {},
      { sourceKey: "report", publisher: "Report", articleId: 9, knownFrom: "2025-10-12T00:00:00.000Z" },
    );
    const again = claimOf({}, { articleId: 8 });
    const [card] = cardsOf(answerTo("/turnover", [claimOf({}), report, again]));
    expect(card?.others).toEqual([]);
    expect(card?.source.publisher).toBe("Trend");
    expect(card?.alsoIn.map(({ publisher }) => publisher)).toEqual(["Report"]);
  });

  it("of a target that moved: every figure in its history", () => {
    const [card] = cardsOf(
      answerTo("/turnover", [
        target("1000", "2023-01-01T00:00:00.000Z"),
        target("1500", "2025-01-01T00:00:00.000Z"),
      ]),
    );
    expect(card?.amount.value).toBe("1500");
    expect(card?.history.map(({ said }) => said)).toMatchObject([
      { message: "history-amount", values: { amount: { value: "1000" } } },
      { message: "history-amount", values: { amount: { value: "1500" } } },
    ]);
  });

  it("nothing of what was withdrawn", () => {
    const withdrawn = claimOf({ value: "486000000" }, { withdrawnAt: "2025-10-15T00:00:00.000Z" });
    const [card] = cardsOf(answerTo("/turnover", [withdrawn, year(2024, "470000000")]));
    expect(card).toMatchObject({ amount: { value: "470000000" }, others: [], remarks: [] });
    expect(linesOf(answerTo("/turnover", [withdrawn]))).toMatchObject([{ message: "nothing-of-topic" }]);
  });

  it("of exports below turnover, under a heading, with its direction", () => {
    const answer = answerTo("/turnover", [
      year(2024, "300000000", {
        metric: "trade.exports",
        refArea: "KZ",
        counterpart: "AZ",
        product: "grain",
      }),
      claimOf({}),
    ]);
    const heads = answer.blocks.filter(({ kind }) => kind === "title" || kind === "heading");
    expect(heads).toMatchObject([
      { kind: "title", line: { message: "subject-of-one" } },
      {
        kind: "heading",
        line: { message: "subject-of-two", values: { first: { message: "countries-directed" } } },
      },
    ]);
  });
});

describe("who says it", () => {
  it.each([
    {
      who: "a known person, with the office",
      speakerKey: "parviz-shahbazov",
      speaker: "Шахбазов",
      said: "speaker-with-office",
    },
    {
      who: "somebody unknown, as the article names them",
      speakerKey: null,
      speaker: "Иван Иванов",
      said: "speaker",
    },
    { who: "the publisher itself: nobody beside it", speakerKey: null, speaker: "Trend", said: undefined },
    { who: "nobody", speakerKey: null, speaker: null, said: undefined },
  ])("$who", ({ speakerKey, speaker, said }) => {
    const [card] = cardsOf(answerTo("/turnover", [claimOf({ speaker, speakerKey })]));
    expect(card?.speaker?.message).toBe(said);
  });

  it("with the office once in an answer", () => {
    const shahbazov = { speaker: "Парвиз Шахбазов", speakerKey: "parviz-shahbazov" };
    const cards = cardsOf(answerTo("/turnover", [year(2023, "1", shahbazov), year(2024, "2", shahbazov)]));
    expect(cards.map(({ speaker }) => speaker?.message)).toEqual(["speaker-with-office", "speaker"]);
  });
});

describe("what does not fit is told", () => {
  const growth = (value: string, more: Partial<StoredClaim> = {}) =>
    claimOf({ statistic: "change", unit: "%", step: "1", value, ...more });
  const remarksOf = (claims: readonly StoredClaim[]) =>
    cardsOf(answerTo("/turnover 2024", claims)).flatMap(({ remarks }) =>
      remarks.map(({ message }) => message),
    );

  it("two growths of one year that cannot both be right", () => {
    const said = { speaker: "Парвиз Шахбазов", speakerKey: "parviz-shahbazov", tier: "government" } as const;
    expect(remarksOf([year(2024, "470000000"), growth("50", said), growth("12")])).toEqual([
      "growth-conflicting",
    ]);
    expect(remarksOf([year(2024, "470000000"), growth("50", said), growth("50")])).toEqual([]);
  });

  it("a figure a thousand times another one that counts less, which is not held", () => {
    expect(
      remarksOf([year(2024, "470000000"), year(2024, "470000000000", { tier: "government" })]),
    ).toContain("doubt-scale-slip");
    expect(
      remarksOf([year(2024, "470000000", { tier: "government" }), year(2024, "530000000")]),
    ).not.toContain("doubt-scale-slip");
  });

  it("growth that does not follow from the levels", () => {
    const answer = answerTo("/turnover 2024", [
      year(2023, "529000000"),
      year(2024, "470000000"),
      growth("50"),
    ]);
    expect(checks(answer).map(({ message }) => message)).toContain("check-differs");
  });
});

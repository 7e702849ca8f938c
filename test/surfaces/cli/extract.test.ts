import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

const article = {
  id: "a-1",
  lang: "ru",
  published: "2025-06-15",
  source: "trend.az",
  title: "Торговля",
  text: "В 2024 году товарооборот Азербайджана и Казахстана составил 470 млн долларов, передает Trend.",
};

function run(lines: string[], ...flags: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["src/surfaces/cli/extract.ts", ...flags], {
    input: lines.join("\n"),
    encoding: "utf8",
  });
  return { stdout, stderr, status };
}

describe("npm run extract", { timeout: 60_000 }, () => {
  it("answers a line with a line, as the corpus has it", () => {
    const { stdout, stderr, status } = run([JSON.stringify(article)]);
    expect([stderr, status]).toEqual(["", 0]);
    const answer = JSON.parse(stdout);
    expect(Object.keys(answer)).toEqual(["id", "claims", "events", "citations"]);
    expect(answer.claims).toHaveLength(1);
    const [claim] = answer.claims;
    expect(claim).toMatchObject({
      metric: "trade.turnover",
      statistic: "level",
      value: 470_000_000,
      max: null,
      unit: "USD",
      bound: "exact",
      status: "actual",
      from: "2024-01-01",
      to: "2024-12-31",
      refArea: "AZ",
      counterpart: "KZ",
      place: null,
      product: null,
      speaker: "Trend",
      rule: "level-announced",
    });
    expect(article.text.slice(claim.start, claim.end)).toBe(claim.quote);
    expect(answer.citations[0].name).toBe("Trend");
  });

  it("names bad lines and still answers the others", () => {
    const { stdout, stderr, status } = run([
      "{not json",
      JSON.stringify({ id: "a-2" }),
      "",
      JSON.stringify(article),
    ]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^line 1: not JSON\nline 2: lang: /u);
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).id),
    ).toEqual(["a-1"]);
  });

  it("lists mentions", () => {
    const { mentions } = JSON.parse(run([JSON.stringify(article)], "--mentions").stdout);
    expect(mentions).toMatchObject([
      { type: "date", from: "2024-01-01", to: "2024-12-31", value: null },
      { type: "money", value: 470_000_000, unit: "USD", from: null },
    ]);
  });

  it("explains how a claim came to be and why a figure was dropped", () => {
    const text = `${article.text} На долю страны пришлось 14,6% оборота.`;
    const { stdout } = run([JSON.stringify({ ...article, text })], "--explain");
    expect(stdout).toContain("metric trade.turnover");
    expect(stdout).toContain("= claim: trade.turnover level 470000000 USD");
    expect(stdout).toContain("= dropped: a share, not a change");
  });
});

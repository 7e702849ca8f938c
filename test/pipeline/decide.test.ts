import { beforeEach, describe, expect, it } from "vitest";
import type { Claim } from "../../src/core/model/claim.ts";
import type { ReferenceData } from "../../src/core/model/reference-data.ts";
import { addArticle } from "../../src/db/queries/add-article.ts";
import { articleById } from "../../src/db/queries/article-by-id.ts";
import { seeChat } from "../../src/db/queries/chats.ts";
import { claimMark } from "../../src/db/queries/claim-mark.ts";
import { loggedDecisions } from "../../src/db/queries/decisions.ts";
import { forgetChat } from "../../src/db/queries/leave-chat.ts";
import { observationsFor } from "../../src/db/queries/observations.ts";
import { addReport, reportById } from "../../src/db/queries/reports.ts";
import { reviewQueue } from "../../src/db/queries/review-queue.ts";
import { storeReferenceData } from "../../src/db/queries/store-reference-data.ts";
import { outbox } from "../../src/db/schema/delivery.ts";
import { choose, decide, undoDecision } from "../../src/pipeline/decide.ts";
import { type Extraction, type Understander, understandAll } from "../../src/pipeline/understand.ts";
import { describeOnDatabases, emptyTables, NO_REFERENCE } from "../support/databases.ts";

const source = (key: string, tier: "agency" | "press"): ReferenceData["sources"][number] => ({
  key,
  name: key,
  variants: [],
  tier,
  country: "AZ",
  homepage: null,
  timeZone: "Asia/Baku",
  feeds: [],
  channels: [],
});
const reference: ReferenceData = {
  ...NO_REFERENCE,
  sources: [source("trend", "agency"), source("vesti", "press"), source("report", "press")],
};
const turnover = (value: string, given: Partial<Claim> = {}): Claim => ({
  metric: "trade.turnover",
  refArea: "AZ",
  counterpart: "KZ",
  place: null,
  product: null,
  label: null,
  statistic: "level",
  value,
  max: null,
  unit: "USD",
  bound: "exact",
  step: "1000000",
  status: "actual",
  from: "2024-01-01",
  to: "2024-12-31",
  speaker: null,
  quote: `товарооборот ${value}`,
  start: 0,
  end: 12,
  rule: "test",
  ...given,
});
const NOW = new Date("2025-11-01T00:00:00Z");
const EDITOR = 7;

describeOnDatabases("what editors decide", (database) => {
  const db = () => database().db;
  const said = new Map<string, Partial<Extraction>>();
  const by = (extractorVersion = "1"): Understander => ({
    db: db(),
    extract: ({ text }) => ({ claims: [], doubtful: [], events: [], citations: [], ...said.get(text) }),
    reference,
    extractorVersion,
    now: () => NOW,
  });
  beforeEach(async () => {
    said.clear();
    await emptyTables(database());
    await storeReferenceData(db(), reference);
  });
  const publish = async (text: string, day: string, found: Partial<Extraction>, sourceKey = "trend") => {
    said.set(text, found);
    const { articleId } = await addArticle(
      db(),
      {
        sourceKey,
        url: null,
        externalId: text,
        wording: "original",
        language: "ru",
        title: text,
        text,
        publishedAt: new Date(`2025-${day}T08:00:00Z`),
      },
      NOW,
    );
    await understandAll(by());
    return articleId;
  };
  const believed = async () =>
    (await observationsFor(db(), { metrics: null, years: null })).map(({ claims }) =>
      claims.map(({ claim, rank, reason }) => `${claim.value} ${rank} ${reason}`),
    );
  const queue = async () =>
    (await reviewQueue(db())).map(({ claim, reason }) => `${claim.value} ${reason.kind}`);
  const firstCase = async () => {
    const [waiting] = await reviewQueue(db());
    if (waiting === undefined) throw new Error("nothing waits");
    return waiting;
  };
  const deciding = async (verdict: "accept" | "reject" | "fix", correction: Partial<Claim> | null = null) => {
    const { articleId, mark } = await firstCase();
    return decide(by(), { articleId, mark, verdict, correction, why: "scale-slip", by: EDITOR });
  };

  const SLIP = "470000000000";
  const right = () => publish("right", "03-01", { claims: [turnover("470000000")] });
  const slip = () => publish("slip", "04-01", { claims: [turnover(SLIP)] }, "vesti");
  const HELD = [["470000000 preferred only-figure", `${SLIP} deprecated held`]];

  it.each([
    { order: "as published", read: [right, slip] },
    { order: "the later one first", read: [slip, right] },
  ])("a slip is held, not shown and no conflict, read $order", async ({ read }) => {
    for (const publishOne of read) await publishOne();
    expect(await believed()).toEqual(HELD);
    expect(await queue()).toEqual([`${SLIP} held`]);
    const { articleId } = await firstCase();
    expect((await articleById(db(), articleId))?.figures).toEqual([]);
  });

  it("a slip of another year is found by its neighbour, and let go with it", async () => {
    const of2023 = turnover("463000000", { from: "2023-01-01", to: "2023-12-31" });
    const neighbour = await publish("2023", "02-01", { claims: [of2023] });
    await slip();
    expect(await queue()).toEqual([`${SLIP} held`]);
    said.set("2023", {});
    await understandAll({ ...by("2") });
    expect(neighbour).toBeGreaterThan(0);
    expect(await queue()).toEqual([]);
    expect(await believed()).toEqual([[`${SLIP} preferred only-figure`]]);
  });

  it.each([
    { verdict: "accept", left: [["470000000 preferred higher-tier", `${SLIP} normal not-preferred`]] },
    { verdict: "reject", left: [["470000000 preferred only-figure"]] },
  ] as const)(
    "$verdict is carried out, logged, kept by another extractor and undone",
    async ({ verdict, left }) => {
      await right();
      await slip();
      const result = await deciding(verdict);
      if (result.status !== "decided") throw new Error(result.status);
      expect([await believed(), await queue()]).toEqual([left, []]);
      await understandAll(by("2"));
      expect(await believed()).toEqual(left);
      expect(await loggedDecisions(db(), { purpose: "review", limit: 9 })).toMatchObject([
        {
          id: result.id,
          verdict,
          why: "scale-slip",
          decidedBy: EDITOR,
          decidedAt: NOW.toISOString(),
          undoneAt: null,
        },
      ]);
      expect(await undoDecision(by(), result.id, EDITOR)).toBe(true);
      expect([await believed(), await queue()]).toEqual([HELD, [`${SLIP} held`]]);
      expect(await undoDecision(by(), result.id, EDITOR)).toBe(false);
    },
  );

  it("a correction may move a figure to another observation, whose number is never given to another", async () => {
    await right();
    await slip();
    const before = (await observationsFor(db(), { metrics: null, years: null })).map(({ id }) => id);
    await deciding("fix", { value: "463000000", from: "2023-01-01", to: "2023-12-31" });
    expect(await believed()).toEqual([
      ["470000000 preferred only-figure"],
      ["463000000 preferred only-figure"],
    ]);
    const after = (await observationsFor(db(), { metrics: null, years: null })).map(({ id }) => id);
    expect(after).toHaveLength(2);
    expect(after).toEqual(expect.arrayContaining(before));
  });

  it("what the extractor doubted is published once it is accepted", async () => {
    await publish("unsure", "03-01", { doubtful: [{ ...turnover("470000000"), reason: "two metrics" }] });
    expect([await believed(), await queue()]).toEqual([[], ["470000000 doubtful"]]);
    await deciding("accept");
    expect([await believed(), await queue()]).toEqual([[["470000000 preferred only-figure"]], []]);
  });

  it("of two editors who decide at once one does, and the other is told", async () => {
    await right();
    await slip();
    const { articleId, mark } = await firstCase();
    const decision = { articleId, mark, correction: null, why: "" };
    const results = await Promise.all([
      decide(by(), { ...decision, verdict: "accept", by: 7 }),
      decide(by(), { ...decision, verdict: "reject", by: 8 }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["decided", "taken"]);
    expect(await loggedDecisions(db(), { purpose: "review", limit: 9 })).toHaveLength(1);
  });

  it("a figure that does not exist is not decided", async () => {
    const nothing = { articleId: 999_999, mark: "abcdefghijkl", correction: null, why: "", by: EDITOR };
    expect(await decide(by(), { ...nothing, verdict: "accept" })).toEqual({ status: "missing" });
  });

  describe("a choice among sources", () => {
    const two = async () => {
      const preferred = await publish("a", "03-01", { claims: [turnover("470000000")] });
      const other = await publish("b", "04-01", { claims: [turnover("533000000")] }, "vesti");
      const [observation] = await observationsFor(db(), { metrics: null, years: null });
      return { preferred, other, id: observation?.id ?? 0 };
    };

    it("stands above the rules, for another extractor too, until it is taken back", async () => {
      const { other, id } = await two();
      const result = await choose(by(), {
        observationId: id,
        articleId: other,
        verdict: "prefer",
        why: "revised",
        by: 7,
      });
      if (result.status !== "decided") throw new Error(result.status);
      const chosen = [["533000000 preferred editors", "470000000 normal not-preferred"]];
      expect(await believed()).toEqual(chosen);
      await understandAll(by("2"));
      await publish("c", "05-01", { claims: [turnover("471000000")] });
      expect((await believed())[0]?.[0]).toBe("533000000 preferred editors");
      await undoDecision(by("2"), result.id, 7);
      expect((await believed())[0]?.[0]).toBe("471000000 preferred later");
    });

    it("puts a figure back", async () => {
      const { preferred, id } = await two();
      await choose(by(), {
        observationId: id,
        articleId: preferred,
        verdict: "deprecate",
        why: "typo",
        by: 7,
      });
      expect(await believed()).toEqual([["533000000 preferred only-figure", "470000000 deprecated editors"]]);
    });

    it("the later of two choices stands", async () => {
      const { preferred, other, id } = await two();
      for (const articleId of [other, preferred])
        await choose(by(), { observationId: id, articleId, verdict: "prefer", why: "x", by: 7 });
      expect((await believed())[0]?.[0]).toBe("470000000 preferred editors");
      const log = await loggedDecisions(db(), { purpose: "rank", limit: 9 });
      expect(log.map(({ undoneAt }) => undoneAt !== null)).toEqual([false, true]);
    });

    it("of an article that says nothing of it is none", async () => {
      const { id } = await two();
      const choice = { observationId: id, articleId: 999_999, verdict: "prefer", why: "x", by: 7 } as const;
      expect(await choose(by(), choice)).toEqual({ status: "missing" });
    });
  });

  it.each([
    { verdict: "accept", outcome: "kept", left: [["470000000 preferred only-figure"]] },
    { verdict: "reject", outcome: "rejected", left: [] },
  ] as const)("readers who reported a figure are told: $outcome", async ({ verdict, outcome, left }) => {
    const articleId = await right();
    await seeChat(db(), { id: 55, type: "private", title: null, seenAt: NOW });
    const [observation] = await observationsFor(db(), { metrics: null, years: null });
    const mark = claimMark(turnover("470000000"));
    const report = {
      observationId: observation?.id ?? 0,
      articleId,
      mark,
      reporter: 55,
      chatId: 55,
      threadId: null,
      language: "ru",
      createdAt: NOW,
    } as const;
    const id = await addReport(db(), report);
    expect(await addReport(db(), report)).toBeNull();
    expect(await queue()).toEqual(["470000000 reported"]);
    await seeChat(db(), { id: -7, type: "group", title: "Г", seenAt: NOW });
    await addReport(db(), { ...report, reporter: 56, chatId: -7 });
    await forgetChat(db(), 56);
    expect((await firstCase()).reason).toMatchObject({ readers: 1 });
    await deciding(verdict);
    expect([await believed(), await queue()]).toEqual([left, []]);
    expect((await reportById(db(), id ?? 0))?.outcome).toBe(outcome);
    const told = await db().select().from(outbox);
    expect(told.map(({ chatId, kind, payload }) => ({ chatId, kind, payload }))).toEqual([
      { chatId: 55, kind: "reader-report", payload: { reportId: id } },
    ]);
  });
});

import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { chats } from "../../src/db/schema/telegram.ts";
import { describeOnDatabases } from "../support/databases.ts";

const claim = (changes: Record<string, string>) => {
  const columns: Record<string, string> = {
    article_id: "1",
    revision_id: "1",
    metric: "'trade.turnover'",
    statistic: "'level'",
    value: "1",
    unit: "'USD'",
    bound: "'exact'",
    step: "1",
    status: "'actual'",
    quote: "'b'",
    quote_start: "0",
    quote_end: "1",
    rule: "'r'",
    tier: "'press'",
    observation_key: "'k'",
    ...changes,
  };
  return `insert into claims (${Object.keys(columns).join(", ")}) values (${Object.values(columns).join(", ")})`;
};
const article = (columns: string, values: string) =>
  `insert into articles (wording, language, first_seen_at, current_revision, ${columns}) values ('original', 'ru', now(), 1, ${values})`;
const event = (date: string) =>
  `insert into event_mentions (article_id, revision_id, type, date, status, title, participants, span_start, span_end, rule)
     values (1, 1, 'visit', '${date}', 'past', 't', '{}', 0, 1, 'r')`;

describeOnDatabases("the tables refuse", (database) => {
  beforeAll(async () => {
    const { db } = database();
    await db.execute(
      sql`insert into sources values ('trend', 'Trend', '{}', 'agency', 'AZ', null, 'Asia/Baku')`,
    );
    await db.execute(sql`
      insert into articles (source_key, canonical_url, wording, language, first_seen_at, current_revision)
      values ('trend', 'https://trend.az/1', 'original', 'ru', now(), 1)`);
    await db.execute(sql`
      insert into revisions (article_id, number, title, text, content_hash, seen_at, known_from, document)
      values (1, 1, 'a', 'b', 'c', now(), now(), '')`);
  });

  it("nothing that is right", async () => {
    const { db } = database();
    const right = [
      claim({}),
      claim({ bound: "'range'", max: "2", unit: "null" }),
      event("2025"),
      event("2025-10-21"),
    ];
    for (const statement of right) await expect(db.execute(sql.raw(statement))).resolves.toBeDefined();
  });

  it.each([
    ["a unit that nobody knows", claim({ unit: "'GBP'" })],
    ["a bound that nobody knows", claim({ bound: "'roughly'" })],
    ["a range without an end", claim({ bound: "'range'" })],
    ["an end without a range", claim({ max: "2" })],
    [
      "a period that ends before it starts",
      claim({ period_from: "'2025-01-02'", period_to: "'2025-01-01'" }),
    ],
    ["an empty quotation", claim({ quote_end: "0" })],
    ["a claim of no article", claim({ article_id: "99" })],
    ["an article of no source", article("source_key, external_id", "'nobody', 'x'")],
    ["an article without any name", article("source_key", "'trend'")],
    ["an address twice in one source", article("source_key, canonical_url", "'trend', 'https://trend.az/1'")],
    ["a date that is none", event("October")],
    [
      "a chat of a kind that Telegram has not",
      "insert into chats (id, type, first_seen_at) values (1, 'secret', now())",
    ],
    [
      "a lease without an end",
      "insert into updates (update_id, queue, payload, received_at, lease_owner) values (1, 'q', '{}', now(), 'me')",
    ],
    [
      "an update twice",
      "insert into updates (update_id, queue, payload, received_at) select 7, 'q', '{}', now() from generate_series(1, 2)",
    ],
  ])("%s", async (_, statement) => {
    await expect(database().db.execute(sql.raw(statement))).rejects.toMatchObject({
      // Class 23: an integrity constraint.
      cause: { code: expect.stringMatching(/^23/) },
    });
  });

  it.each([-1002147483648999, 4503599627370495])("no id of Telegram's: %d", async (id) => {
    const { db } = database();
    await db.insert(chats).values({ id, type: "private", firstSeenAt: new Date(0) });
    expect(await db.select({ id: chats.id }).from(chats).where(eq(chats.id, id))).toEqual([{ id }]);
  });
});

import { beforeEach, describe, expect, it } from "vitest";
import type { Claim } from "../../src/core/model/claim.ts";
import type { ReferenceData } from "../../src/core/model/reference-data.ts";
import { addArticle } from "../../src/db/queries/add-article.ts";
import { articleById } from "../../src/db/queries/article-by-id.ts";
import { latestArticles } from "../../src/db/queries/latest-articles.ts";
import { searchArticles } from "../../src/db/queries/search-articles.ts";
import { storeReferenceData } from "../../src/db/queries/store-reference-data.ts";
import { withdraw } from "../../src/pipeline/collecting/withdrawal.ts";
import { type Extraction, understandAll } from "../../src/pipeline/understand.ts";
import { describeOnDatabases, emptyTables, NO_REFERENCE } from "../support/databases.ts";

const outlets = ["trend", "report", "azertac", "vesti"];
const reference: ReferenceData = {
  ...NO_REFERENCE,
  sources: outlets.map((key) => ({
    key,
    name: key,
    variants: [],
    tier: "press" as const,
    country: "AZ",
    homepage: null,
    timeZone: "Asia/Baku",
    feeds: [],
    channels: [],
  })),
};
const wire =
  "Порт Актау увеличил перевалку контейнеров, сообщили в управлении порта. Контейнерные поезда из Китая идут по Срединному коридору каждую неделю, а к концу года их число обещают удвоить. Портовые власти ждут новые краны и расширяют склады.";
const hours = (count: number) => new Date(Date.UTC(2026, 2, 1, count));

describeOnDatabases("stories", (database) => {
  beforeEach(async () => {
    await emptyTables(database());
    await storeReferenceData(database().db, reference);
  });
  const db = () => database().db;
  const add = async (sourceKey: string, text: string, at: Date, id = "1") => {
    const { articleId } = await addArticle(
      db(),
      {
        sourceKey,
        url: `https://${sourceKey}.example/${id}`,
        externalId: id,
        wording: "original",
        language: "ru",
        title: `Порт Актау (${sourceKey})`,
        text,
        publishedAt: at,
      },
      at,
    );
    return articleId;
  };
  const understand = (claims: (text: string) => Claim[] = () => []) =>
    understandAll({
      db: db(),
      reference,
      extract: ({ text }): Extraction => ({ claims: claims(text), doubtful: [], events: [], citations: [] }),
      extractorVersion: "1",
      now: () => hours(50),
    });
  const latest = async () =>
    (await latestArticles(db(), { limit: 10 })).map(({ id, alsoIn = [] }) => [
      id,
      alsoIn.map(({ publisher }) => publisher),
    ]);

  it("shows wire copy once, under the earliest, with the others beside it", async () => {
    const second = await add("report", `${wire} Подробности позже.`, hours(3));
    const first = await add("trend", wire, hours(1));
    const third = await add("azertac", wire, hours(5));
    await understand();
    expect(await latest()).toEqual([[first, ["report", "azertac"]]]);
    const found = await searchArticles(db(), "контейнерные поезда", { limit: 10 });
    expect(found).toHaveLength(1);
    expect((await articleById(db(), third))?.alsoIn?.map(({ articleId }) => articleId)).toEqual([
      first,
      second,
    ]);
  });

  it.each([
    ["one outlet", "trend", wire, 2],
    [
      "other words",
      "report",
      "Совсем другой рассказ о порте, кранах и складах, который написан своими словами и ни в чём не повторяет чужих предложений о поездах, поэтому копией не является.",
      2,
    ],
    ["an older text", "report", wire, 24 * 9],
    ["another number", "report", wire.replaceAll("каждую неделю", "по 3 раза в неделю"), 2],
  ])("leaves apart what is not copied: %s", async (_, source, text, at) => {
    const own = text.includes("по 3 раза") ? wire.replace("каждую неделю", "по 5 раз в неделю") : wire;
    await add("trend", own, hours(1), "0");
    await add(source, `${text} `, hours(at));
    await understand();
    expect(await latest()).toHaveLength(2);
  });

  it("splits a story when one of its articles changes or is withdrawn, and joins again", async () => {
    const first = await add("trend", wire, hours(1));
    const second = await add("report", wire, hours(2));
    const third = await add("vesti", wire, hours(3));
    await understand();
    await db().transaction((tx) => withdraw(tx, first, hours(4)));
    expect(await latest()).toEqual([[second, ["vesti"]]]);
    await add(
      "vesti",
      "Редакция переписала заметку: теперь она о зерне, элеваторах и северных областях, а не о поездах с контейнерами и кранах.",
      hours(5),
    );
    await understand();
    expect(await latest()).toEqual([
      [third, []],
      [second, []],
    ]);
    await add("vesti", wire, hours(6));
    await understand();
    expect(await latest()).toEqual([[second, ["vesti"]]]);
  });

  describe("an article that cites a channel", () => {
    it("is linked to the post that says the same", async () => {
      await db().transaction(async (tx) => {
        for (const [id, text] of [
          ["7", wire],
          ["8", "Сегодня в порту праздник, приглашаем всех жителей и гостей города на набережную вечером."],
        ] as const)
          await addArticle(
            tx,
            {
              sourceKey: "azertac",
              url: `https://t.me/port/${id}`,
              externalId: `t.me/port/${id}`,
              wording: "original",
              language: "ru",
              title: "Пост",
              text,
              publishedAt: hours(1),
            },
            hours(1),
          );
      });
      const article = await add("trend", `Как пишет канал, ${wire} Подробнее расскажем завтра.`, hours(2));
      await understandAll({
        db: db(),
        reference,
        extractorVersion: "1",
        now: () => hours(50),
        extract: ({ text }) => ({
          claims: [],
          doubtful: [],
          events: [],
          citations: text.startsWith("Как")
            ? [
                {
                  kind: "channel",
                  name: "@Port",
                  sourceKey: null,
                  start: 0,
                  end: 3,
                  rule: "test",
                },
              ]
            : [],
        }),
      });
      expect((await articleById(db(), article))?.originals).toMatchObject([{ url: "https://t.me/port/7" }]);
    });
  });
});

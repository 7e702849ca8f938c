import { asc, eq, isNull } from "drizzle-orm";
import { questionParser } from "../../../src/core/answers/parse-question.ts";
import { prepareLexicon } from "../../../src/core/extraction/claim-lexicon.ts";
import { extract } from "../../../src/core/extraction/extract.ts";
import { NO_CRITERIA } from "../../../src/core/matching/terms.ts";
import type { Language } from "../../../src/core/model/language.ts";
import type {
  Criteria,
  NewSubscription,
  Subject,
  WatchCondition,
} from "../../../src/core/model/subscription.ts";
import type { Db } from "../../../src/db/open.ts";
import { addArticle } from "../../../src/db/queries/add-article.ts";
import { seeChat } from "../../../src/db/queries/chats.ts";
import { storeReferenceData } from "../../../src/db/queries/store-reference-data.ts";
import { addSubscription } from "../../../src/db/queries/subscriptions.ts";
import { outbox } from "../../../src/db/schema/delivery.ts";
import { createTeller } from "../../../src/pipeline/telling/news.ts";
import { understandAll } from "../../../src/pipeline/understand.ts";
import type { AnsweringDeps } from "../../../src/surfaces/answer-question.ts";
import { renderPlainText } from "../../../src/surfaces/plain-text.ts";
import { tellDelivery } from "../../../src/surfaces/tell-delivery.ts";
import { createTexts } from "../../../src/surfaces/texts.ts";
import { reference } from "../../support/starter-claims.ts";

const lexicon = prepareLexicon(reference);
const teller = createTeller(reference);
const texts = await createTexts("locales");

/** What an outlet publishes. */
export interface Published {
  source?: string;
  id?: string;
  title?: string;
  text: string;
  archive?: boolean;
}

/** A message as a chat got it. */
export interface Told {
  chatId: number;
  kind: string;
  method: string;
  messageId: number | null;
  replyTo: number | null;
  text: string;
}

/** A whole newsroom on one database, with a clock of its own: what is published, read, told. */
export class Newsroom {
  now = new Date("2026-03-02T08:00:00Z");
  readonly teller = teller;
  #lastMessage = 100;
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  async open(): Promise<void> {
    await storeReferenceData(this.#db, reference);
  }

  later(minutes: number): void {
    this.now = new Date(this.now.getTime() + minutes * 60_000);
  }

  async subscribe(chatId: number, subject: Subject, given: Partial<NewSubscription> = {}): Promise<number> {
    await seeChat(this.#db, {
      id: chatId,
      type: chatId > 0 ? "private" : "supergroup",
      title: null,
      seenAt: this.now,
    });
    const added = await addSubscription(
      this.#db,
      {
        chatId,
        threadId: null,
        createdBy: null,
        subject,
        schedule: { kind: "now" },
        layout: "facts",
        silent: true,
        urgent: false,
        ...given,
      },
      { now: this.now, timeZone: "Asia/Baku" },
    );
    if (added === null) throw new Error("no subscription was added");
    return added.id;
  }

  /** Publishes and reads; the same source and id again is a new version. */
  async publish({
    source = "trend",
    id = "1",
    title = "Новость",
    text,
    archive = false,
  }: Published): Promise<number> {
    const { articleId } = await addArticle(
      this.#db,
      {
        sourceKey: source,
        url: `https://${source}.example/${id}`,
        externalId: id,
        wording: "original",
        language: "ru",
        title,
        text,
        publishedAt: this.now,
        archive,
      },
      this.now,
    );
    const { failed } = await understandAll({
      db: this.#db,
      reference,
      teller,
      extract: (article) => extract(article, lexicon),
      extractorVersion: "test",
      now: () => this.now,
      onlyUnread: true,
    });
    if (failed.length > 0) throw new Error("an article is not understood", { cause: failed });
    return articleId;
  }

  /** Sends what waits, as one language's readers see it. */
  async deliver(language: Language = "ru"): Promise<Told[]> {
    const rows = await this.#db
      .select()
      .from(outbox)
      .where(isNull(outbox.endedAt))
      .orderBy(asc(outbox.orderAt), asc(outbox.id));
    const told: Told[] = [];
    for (const row of rows) {
      const outgoing = await tellDelivery(this.answering, [row]);
      const sends = outgoing.method === "send";
      if (sends) this.#lastMessage += 1;
      const messageId = sends ? this.#lastMessage : outgoing.method === "edit" ? outgoing.messageId : null;
      await this.#db
        .update(outbox)
        .set({ state: "sent", endedAt: this.now, messageId })
        .where(eq(outbox.id, row.id));
      if (outgoing.method !== "send" && outgoing.method !== "edit") continue;
      told.push({
        chatId: row.chatId,
        kind: row.kind,
        method: outgoing.method,
        messageId,
        replyTo: outgoing.method === "send" ? (outgoing.replyTo ?? null) : null,
        // Numbers and their units stand together by blanks that do not break.
        text: renderPlainText(outgoing.answer, texts, language).replaceAll(/[\u00a0\u202f]/gu, " "),
      });
    }
    return told;
  }

  get answering(): AnsweringDeps {
    return {
      db: this.#db,
      reference,
      texts,
      now: () => this.now,
      parse: questionParser(reference),
      extract: (article) => extract(article, lexicon),
    };
  }
}

/** News with all of these; without any, all news. */
export function newsOn(wanted: Partial<Criteria>): Subject {
  return { kind: "news", filter: { wanted: { ...NO_CRITERIA, ...wanted }, unwanted: NO_CRITERIA } };
}

/** A watch on turnover. */
export function watchOn(condition: WatchCondition): Subject {
  return {
    kind: "watch",
    watch: {
      topic: null,
      metric: "trade.turnover",
      countries: ["AZ", "KZ"],
      place: null,
      product: null,
      condition,
    },
  };
}

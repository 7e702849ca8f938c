import { Composer, InputFile } from "grammy";
import { line } from "../../../../core/answers/line.ts";
import { readSubscriptionsFile, subscriptionsFile } from "../../../../core/subscriptions/exchange.ts";
import { addSubscription, subscriptionsOf } from "../../../../db/queries/subscriptions.ts";
import type { BotContext } from "../context.ts";
import { replyTo } from "../reply-to.ts";
import { type FileDeps, sentText } from "../sent-file.ts";
import { localNow, managedPlace, type SubscriptionDeps } from "./chat-place.ts";

const FILE_NAME = "delil-subscriptions.json";
const MOST_BYTES = 200_000;

/** The subscriptions of a chat as a file, and such a file taken in. */
export function subscriptionExchange(deps: SubscriptionDeps & FileDeps): Composer<BotContext> {
  const { db, texts } = deps;
  const composer = new Composer<BotContext>();
  composer.callbackQuery("u:f", async (ctx) => {
    const place = await managedPlace(texts, ctx);
    if (place === null) return;
    const file = subscriptionsFile(await subscriptionsOf(db, place.chatId));
    await ctx.replyWithDocument(new InputFile(Buffer.from(file), FILE_NAME), {
      caption: texts.line(ctx.reader.language, line("subscriptions-file")),
      ...replyTo(ctx),
    });
  });
  composer.on("message:document", async (ctx, next) => {
    if (!/\.json$/iu.test(ctx.message.document.file_name ?? "")) return next();
    const place = await managedPlace(texts, ctx);
    if (place === null) return;
    const text = await sentText(ctx, deps, MOST_BYTES);
    const entries = text === null ? null : readSubscriptionsFile(text);
    const counts = { added: 0, known: 0, refused: 0 };
    for (const entry of entries ?? []) {
      const wanted = entry && { ...place, subject: entry.subject, ...entry.delivery };
      const kept = wanted && (await addSubscription(db, wanted, await localNow(deps, place.chatId)));
      counts[kept === null ? "refused" : kept.isNew ? "added" : "known"] += 1;
    }
    const said = entries === null ? line("subscriptions-unreadable") : line("subscriptions-imported", counts);
    await ctx.reply(texts.line(ctx.reader.language, said), replyTo(ctx));
  });
  return composer;
}

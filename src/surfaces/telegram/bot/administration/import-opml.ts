import { Composer } from "grammy";
import { line } from "../../../../core/answers/line.ts";
import type { BotContext } from "../context.ts";
import { replyTo } from "../reply-to.ts";
import { type FileDeps, sentText } from "../sent-file.ts";
import { type AdministrationDeps, administrationFor } from "./administrator.ts";

const LARGEST_BYTES = 1_000_000;
const OPML_NAME = /\.(?:opml|xml)$/i;

/** A list of feeds (OPML) that an administrator sends alone to the bot is read from then on. */
export function importOpml(deps: AdministrationDeps & FileDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.chatType("private").on("message:document", async (ctx, next) => {
    const { file_name: name = "" } = ctx.message.document;
    if (!OPML_NAME.test(name)) return next();
    const administration = await administrationFor(deps, ctx);
    if (administration === null) return;
    const say = (text: ReturnType<typeof line>) => deps.texts.line(ctx.reader.language, text);
    const text = await sentText(ctx, deps, LARGEST_BYTES);
    const imported = await administration.desk.importOpml(text ?? "", ctx.from.id);
    administration.desk.wake();
    await ctx.reply(
      say(imported === null ? line("opml-unreadable") : line("opml-imported", { ...imported })),
      replyTo(ctx),
    );
  });
  return composer;
}

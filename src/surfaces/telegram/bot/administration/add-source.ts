import { Composer } from "grammy";
import type { Line } from "../../../../core/answers/answer.ts";
import { line } from "../../../../core/answers/line.ts";
import { addedLine } from "../../../../core/answers/source-answers.ts";
import type { BotContext } from "../context.ts";
import { replyTo } from "../reply-to.ts";
import { type AdministrationDeps, administrationFor } from "./administrator.ts";

const LONGEST_ADDRESS = 2_000;

/** `/addsource ADDRESS`: begins to read a feed, a channel or a site, or says why that cannot be done. */
export function addSourceCommand(deps: AdministrationDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("addsource", async (ctx) => {
    const administration = await administrationFor(deps, ctx);
    if (administration === null) return;
    const say = (text: Line) => ctx.reply(deps.texts.line(ctx.reader.language, text), replyTo(ctx));
    const address = ctx.match.trim();
    if (address === "" || address.length > LONGEST_ADDRESS) {
      await say(line("addsource-usage"));
      return;
    }
    const added = await administration.desk.add(address, ctx.from?.id ?? null);
    administration.desk.wake();
    await say(addedLine(added));
  });
  return composer;
}

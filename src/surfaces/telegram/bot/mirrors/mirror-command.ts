import { Composer } from "grammy";
import type { ChatFullInfo } from "grammy/types";
import type { Line } from "../../../../core/answers/answer.ts";
import { line } from "../../../../core/answers/line.ts";
import { DELETION_POLICIES, type DeletionPolicy } from "../../../../core/model/post.ts";
import { seeChat } from "../../../../db/queries/chats.ts";
import { addMirror } from "../../../../db/queries/mirrors.ts";
import type { BotContext } from "../context.ts";
import { replyTo } from "../reply-to.ts";
import { chatNamed, known, mayBotPost, mayPersonDecide } from "../rights.ts";
import { placeOf } from "../subscriptions/chat-place.ts";
import type { MirrorDeps } from "./mirror-deps.ts";
import { mirrorSource } from "./mirror-source.ts";

const LONGEST_WORDS = 300;
const MOST_WORDS = 10;
const FACTS = "facts";

/**
 * `/mirror @channel here`, `/mirror 12 @target mark facts порт`: repeats a channel or a source's articles where the
 * bot may post and the person decides. What follows says what becomes of deleted posts, whether figures stand below,
 * and which words a post must hold.
 */
export function mirrorCommand(deps: MirrorDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("mirror", async (ctx) => {
    await ctx.reply(deps.texts.line(ctx.reader.language, await begin(deps, ctx)), replyTo(ctx));
  });
  return composer;
}

async function begin(deps: MirrorDeps, ctx: BotContext): Promise<Line> {
  const { db, now, administration } = deps;
  const [from, to, ...options] = ctx.match === undefined ? [] : String(ctx.match).trim().split(/\s+/u);
  if (from === undefined || from === "" || to === undefined || options.join(" ").length > LONGEST_WORDS)
    return line("mirror-usage");
  const target = await targetOf(ctx, to);
  if (target === null || !(await mayBotPost(ctx, target.chat)))
    return line("mirror-cannot-post", { target: to });
  const isOperator = administration?.adminIds.includes(ctx.from?.id ?? 0) === true;
  if (!isOperator && !(await mayPersonDecide(ctx, target.chat))) return line("managers-only");
  const source = await mirrorSource(deps, ctx, from, isOperator ? administration : undefined);
  if (source.status === "cannot") return line(source.because, { source: from });
  const { chat, threadId } = target;
  await seeChat(db, { id: chat.id, type: chat.type, title: chat.title ?? null, seenAt: now() });
  const id = await addMirror(
    db,
    { of: source.of, chatId: chat.id, threadId, createdBy: ctx.from?.id ?? null, ...readOptions(options) },
    now(),
  );
  return line("mirror-begun", { id: String(id), source: source.name, target: chat.title ?? to });
}

async function targetOf(
  ctx: BotContext,
  to: string,
): Promise<{ chat: ChatFullInfo; threadId: number | null } | null> {
  if (to.toLowerCase() === "here") {
    const place = placeOf(ctx);
    const chat = place === null ? null : await known(() => ctx.api.getChat(place.chatId));
    return chat === null ? null : { chat, threadId: place?.threadId ?? null };
  }
  const chat = await chatNamed(ctx, to);
  return chat === null ? null : { chat, threadId: null };
}

function readOptions(options: readonly string[]): {
  deletions: DeletionPolicy;
  facts: boolean;
  words: string[];
} {
  const lowered = options.map((option) => option.toLowerCase());
  const isPolicy = (word: string): word is DeletionPolicy =>
    DELETION_POLICIES.some((policy) => policy === word);
  return {
    deletions: lowered.find(isPolicy) ?? "mark",
    facts: lowered.includes(FACTS),
    words: lowered.filter((word) => !isPolicy(word) && word !== FACTS).slice(0, MOST_WORDS),
  };
}

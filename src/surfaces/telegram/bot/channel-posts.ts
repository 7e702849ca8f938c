import { Composer } from "grammy";
import type { SourceDesk } from "../../source-desk.ts";
import type { BotContext } from "./context.ts";

/** Posts that Telegram brings where the bot is an administrator: articles, where the channel is a known source's. */
export function channelPosts(desk: SourceDesk): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on(["channel_post", "edited_channel_post"], async (ctx) => {
    const post = ctx.channelPost ?? ctx.editedChannelPost;
    const text = post?.text ?? post?.caption ?? "";
    // A forwarded post is somebody else's words.
    if (post === undefined || post.chat.username === undefined || post.forward_origin !== undefined) return;
    await desk.storePost({
      channel: post.chat.username,
      id: post.message_id,
      text,
      publishedAt: new Date(post.date * 1000),
    });
  });
  return composer;
}

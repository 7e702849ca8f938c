import { Composer } from "grammy";
import type { Message } from "grammy/types";
import type { PostFile } from "../../../core/model/post.ts";
import type { BroughtPost, SourceDesk } from "../../source-desk.ts";
import type { BotContext } from "./context.ts";
import { messageHtml } from "./message-html.ts";

/**
 * Posts that Telegram brings where the bot is an administrator: articles, where the channel is a known source's,
 * and repeated where the channel has mirrors.
 */
export function channelPosts(desk: SourceDesk): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on(["channel_post", "edited_channel_post"], async (ctx) => {
    const post = ctx.channelPost ?? ctx.editedChannelPost;
    // A forwarded post is somebody else's words, and what the bot itself wrote is a copy.
    if (post === undefined || post.forward_origin !== undefined || post.via_bot !== undefined) return;
    await desk.storePost(broughtPost(post, ctx.editedChannelPost !== undefined));
  });
  return composer;
}

function broughtPost(post: Message, isEdit: boolean): BroughtPost {
  const { chat, message_id: id, date, media_group_id: albumKey = null } = post;
  const replied = post.reply_to_message;
  return {
    channel: chat.username?.toLowerCase() ?? String(chat.id),
    id,
    text: post.text ?? post.caption ?? "",
    html: messageHtml(post.text ?? post.caption ?? "", post.entities ?? post.caption_entities),
    files: filesOf(post),
    albumKey,
    replyTo: replied === undefined || replied.chat.id !== chat.id ? null : replied.message_id,
    isProtected: post.has_protected_content === true,
    isEdit,
    publishedAt: new Date(date * 1000),
  };
}

function filesOf({ photo, video, audio, voice, animation, document }: Message): PostFile[] {
  const largest = photo?.at(-1);
  if (largest !== undefined) return [{ kind: "photo", from: largest.file_id }];
  if (video !== undefined) return [{ kind: "video", from: video.file_id }];
  if (audio !== undefined) return [{ kind: "audio", from: audio.file_id }];
  if (voice !== undefined) return [{ kind: "voice", from: voice.file_id }];
  // Telegram gives an animation as a document besides.
  if (animation !== undefined) return [{ kind: "animation", from: animation.file_id }];
  return document === undefined ? [] : [{ kind: "document", from: document.file_id }];
}

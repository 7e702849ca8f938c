import { GrammyError } from "grammy";
import type { InputMediaPhoto, InputMediaVideo } from "grammy/types";
import { escapeHtml } from "../../../core/escape-html.ts";
import type { PostFile } from "../../../core/model/post.ts";
import type { Outgoing } from "../../outgoing.ts";
import { measureHtml } from "../render.ts";
import { withoutMarkup } from "../without-markup.ts";
import type { CarryOutDeps, Place } from "./carry-out.ts";
import { outcomeOf } from "./outcome.ts";

type PostCall = Extract<Outgoing, { method: "post" }>;
type Known = PostFile & { from: string };

const CAPTION_CHARACTERS = 1024;
const TEXT_CHARACTERS = 4096;
const ALBUM_PARTS = 10;

/** What a post became. */
export interface SentPost {
  messageIds: number[];
  /** Whether the words stand as a caption of the first message, and not in the last one by themselves. */
  isCaption: boolean;
}

/** Sends words with their files: as a caption where they fit, else below. */
export async function sendPost(deps: CarryOutDeps, place: Place, post: PostCall): Promise<SentPost> {
  const words = async (replyTo: number | null) => sendText(deps, place, post.html, replyTo);
  const files = post.files.filter((file): file is Known => file.from !== null);
  if (files.length === 0) return { messageIds: [await words(post.replyTo)], isCaption: false };
  const isCaption = measureHtml(post.html).characters <= CAPTION_CHARACTERS;
  let sent: number[];
  try {
    sent = await sendFiles(deps, place, files, {
      caption: isCaption ? post.html : "",
      replyTo: post.replyTo,
    });
  } catch (error) {
    if (!(error instanceof GrammyError) || outcomeOf(error).kind !== "refused") throw error;
    // An address that has expired, or a file that is too large: the words and their link still arrive.
    await deps.turns.further(place.chatId);
    return { messageIds: [await words(post.replyTo)], isCaption: false };
  }
  if (isCaption) return { messageIds: sent, isCaption };
  await deps.turns.further(place.chatId);
  return { messageIds: [...sent, await words(sent[0] ?? null)], isCaption };
}

/** Puts other words in place; the files stay. */
export async function editPost(
  { api }: CarryOutDeps,
  { chatId }: Place,
  { messageId, html, isCaption }: Extract<Outgoing, { method: "edit-post" }>,
): Promise<void> {
  if (isCaption) {
    await api.editMessageCaption(chatId, messageId, {
      caption: clipped(html, CAPTION_CHARACTERS),
      parse_mode: "HTML",
    });
    return;
  }
  await api.editMessageText(chatId, messageId, clipped(html, TEXT_CHARACTERS), {
    parse_mode: "HTML",
    link_preview_options: { is_disabled: true },
  });
}

async function sendText(
  { api, paidBroadcast }: CarryOutDeps,
  place: Place,
  html: string,
  replyTo: number | null,
): Promise<number> {
  const { message_id } = await api.sendMessage(place.chatId, clipped(html, TEXT_CHARACTERS), {
    parse_mode: "HTML",
    link_preview_options: { is_disabled: true },
    ...common(place, replyTo, paidBroadcast),
  });
  return message_id;
}

async function sendFiles(
  deps: CarryOutDeps,
  place: Place,
  files: readonly Known[],
  { caption, replyTo }: { caption: string; replyTo: number | null },
): Promise<number[]> {
  const { api, paidBroadcast } = deps;
  const other = common(place, replyTo, paidBroadcast);
  const worded = caption === "" ? {} : ({ caption, parse_mode: "HTML" } as const);
  const pictures = files.filter(({ kind }) => kind === "photo" || kind === "video").slice(0, ALBUM_PARTS);
  if (pictures.length > 1) {
    const album = pictures.map(({ kind, from }, at): InputMediaPhoto | InputMediaVideo => ({
      type: kind === "photo" ? "photo" : "video",
      media: from,
      ...(at === 0 ? worded : {}),
    }));
    return (await api.sendMediaGroup(place.chatId, album, other)).map(({ message_id }) => message_id);
  }
  const sent: number[] = [];
  for (const [at, file] of files.entries()) {
    if (at > 0) await deps.turns.further(place.chatId);
    sent.push(await sendFile(deps, place, file, { ...other, ...(at === 0 ? worded : {}) }));
  }
  return sent;
}

async function sendFile(
  { api }: CarryOutDeps,
  { chatId }: Place,
  { kind, from }: Known,
  other: ReturnType<typeof common> & { caption?: string; parse_mode?: "HTML" },
): Promise<number> {
  switch (kind) {
    case "photo":
      return (await api.sendPhoto(chatId, from, other)).message_id;
    case "video":
      return (await api.sendVideo(chatId, from, other)).message_id;
    case "audio":
      return (await api.sendAudio(chatId, from, other)).message_id;
    case "voice":
      return (await api.sendVoice(chatId, from, other)).message_id;
    case "document":
      return (await api.sendDocument(chatId, from, other)).message_id;
    case "animation":
      return (await api.sendAnimation(chatId, from, other)).message_id;
  }
}

function common({ threadId, silent }: Place, replyTo: number | null, paidBroadcast: boolean) {
  return {
    ...(threadId === null ? {} : { message_thread_id: threadId }),
    ...(silent ? { disable_notification: true } : {}),
    ...(paidBroadcast ? { allow_paid_broadcast: true } : {}),
    ...(replyTo === null
      ? {}
      : { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
  };
}

/** Words that are too long lose their markup with their end: a tag cut in two would be refused. */
function clipped(html: string, most: number): string {
  if (measureHtml(html).characters <= most) return html;
  const plain = withoutMarkup(html).slice(0, most - 1);
  return `${escapeHtml(plain)}…`;
}

import type { MessageEntity } from "grammy/types";

type Detected = "url" | "email" | "mention" | "bot_command" | "hashtag" | "cashtag";

const DETECTORS: [Detected, RegExp][] = [
  [
    "url",
    /(?<![\w@])(?:https?:\/\/[^\s<>"«»]+[^\s<>"«».,:;!?)\]'…]|(?:[a-z0-9-]+\.)+(?:com|org|net|az|kz|ru|io|dev|me|info)(?:\/[^\s<>"«»]*[^\s<>"«».,:;!?)\]'…])?(?![\w@]))/gi,
  ],
  ["email", /(?<![\w.+-])[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}(?!\w)/gi],
  ["mention", /(?<![\w@/.])@[a-z][a-z0-9_]{2,31}(?!\w)/gi],
  ["bot_command", /(?<![\w/<>@.:])\/[a-z0-9_]{1,64}(?:@[a-z][a-z0-9_]{3,31})?(?![\w/<>@])/gi],
  ["hashtag", /(?<![\p{L}\p{N}_#&])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu],
  ["cashtag", /(?<![\p{L}\p{N}_$])\$[A-Z]{1,8}(?![\p{L}\p{N}_])/gu],
];

/** Links, commands and the like, which Telegram finds in the text by itself outside of code and links. */
export function detectEntities(text: string, explicit: MessageEntity[]): MessageEntity[] {
  const taken = explicit.filter((entity) =>
    ["code", "pre", "text_link", "text_mention"].includes(entity.type),
  );
  const found: MessageEntity[] = [];
  for (const [type, pattern] of DETECTORS) {
    for (const match of text.matchAll(pattern)) {
      const entity: MessageEntity = { type, offset: match.index, length: match[0].length };
      const isFree = [...taken, ...found].every(
        (other) =>
          entity.offset >= other.offset + other.length || other.offset >= entity.offset + entity.length,
      );
      if (isFree) found.push(entity);
    }
  }
  return found;
}

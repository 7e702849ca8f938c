import type { ConversationData, VersionedState } from "@grammyjs/conversations";
import { z } from "zod";
import type { Db } from "../../../../db/open.ts";
import {
  conversationState,
  deleteConversation,
  keepConversation,
} from "../../../../db/queries/conversations.ts";
import type { BotContext } from "../context.ts";
import { ANONYMOUS_ADMINISTRATOR } from "../is-administrator.ts";
import { placeOf } from "./chat-place.ts";

/** Who does not answer for so long has left; a button of the conversation then says that it is over. */
export const DIALOGUE_TIMEOUT_MS = 30 * 60_000;

/** Buttons of a conversation: `a:` of a person, `A:` of an administrator who speaks in the group's name. */
export const DIALOGUE_PRESS = /^(?<owner>[aA]):(?<choice>.{1,40})$/u;

export function buttonOwner(ctx: BotContext): "a" | "A" {
  return ctx.from?.id === ANONYMOUS_ADMINISTRATOR ? "A" : "a";
}

/**
 * One conversation for a person in a chat or topic. Who speaks in the group's name presses under their own, so
 * there any administrator may go on with it.
 */
export function dialogueKey(ctx: BotContext): string {
  const place = placeOf(ctx);
  const isAnonymous = DIALOGUE_PRESS.exec(ctx.callbackQuery?.data ?? "")?.groups?.["owner"] === "A";
  const person = isAnonymous ? ANONYMOUS_ADMINISTRATOR : ctx.from?.id;
  return `${place?.chatId ?? ""}/${place?.threadId ?? ""}/${person ?? ""}`;
}

type State = VersionedState<ConversationData>;
/** What the plugin has written is the plugin's own affair; here only that it was the plugin. */
const Stored = z.custom<State>(
  (value) =>
    z.object({ version: z.array(z.unknown()), state: z.record(z.string(), z.unknown()) }).safeParse(value)
      .success,
);

/** Keeps conversations in the database: they go on after a restart, in whatever process. */
export function dialogueStorage({ db, now }: { db: Db; now: () => Date }) {
  return {
    async read(key: string): Promise<State | undefined> {
      const since = new Date(now().getTime() - DIALOGUE_TIMEOUT_MS);
      const stored = Stored.safeParse(await conversationState(db, key, since));
      return stored.success ? stored.data : undefined;
    },
    write: (key: string, state: State) =>
      keepConversation(db, { key, chatId: Number(key.split("/")[0]), state, now: now() }),
    delete: (key: string) => deleteConversation(db, key),
  };
}

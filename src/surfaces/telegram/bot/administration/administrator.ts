import type { ReferenceData } from "../../../../core/model/reference-data.ts";
import type { Db } from "../../../../db/open.ts";
import type { SourceDesk } from "../../../source-desk.ts";
import type { Texts } from "../../../texts.ts";
import type { BotContext } from "../context.ts";
import { replyTo } from "../reply-to.ts";

/** What the commands of administrators need. */
export interface Administration {
  /** Telegram ids of the people who may. */
  adminIds: readonly number[];
  desk: SourceDesk;
  reference: ReferenceData;
}

export interface AdministrationDeps {
  db: Db;
  texts: Texts;
  now: () => Date;
  administration?: Administration;
}

/**
 * The administration, where the person is an administrator; otherwise says so and gives null. Asked at each
 * command and press: a message with buttons may be forwarded, and rights change with the settings.
 */
export async function administrationFor(
  { administration, texts }: AdministrationDeps,
  ctx: BotContext,
): Promise<Administration | null> {
  if (administration?.adminIds.includes(ctx.from?.id ?? 0)) return administration;
  const refusal = { kind: "line", message: "admin-only", values: {} } as const;
  const text = texts.line(ctx.reader.language, refusal);
  if (ctx.callbackQuery) await ctx.answerPress(text, "alert");
  else await ctx.reply(text, replyTo(ctx));
  return null;
}

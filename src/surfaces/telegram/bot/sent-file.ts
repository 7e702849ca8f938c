import type { BotContext } from "./context.ts";

export interface FileDeps {
  token: string;
  apiRoot: string;
}

/** The text of a document that somebody sent; null where it is larger than that. */
export async function sentText(
  ctx: BotContext,
  { token, apiRoot }: FileDeps,
  mostBytes: number,
): Promise<string | null> {
  if ((ctx.msg?.document?.file_size ?? 0) > mostBytes) return null;
  const { file_path = "" } = await ctx.getFile();
  return (await fetch(`${apiRoot}/file/bot${token}/${file_path}`)).text();
}

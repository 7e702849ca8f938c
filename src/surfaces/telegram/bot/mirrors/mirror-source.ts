import { sourceOfChannel } from "../../../../db/queries/channel-posts.ts";
import { inletByNumber } from "../../../../db/queries/inlets.ts";
import type { NewMirror } from "../../../../db/queries/mirrors.ts";
import type { Administration } from "../administration/administrator.ts";
import type { BotContext } from "../context.ts";
import { mayBotRead } from "../rights.ts";
import type { MirrorDeps } from "./mirror-deps.ts";

export type MirrorSource =
  | { status: "found"; of: NewMirror["of"]; name: string }
  /** Why not: a text's key. */
  | { status: "cannot"; because: "mirror-source-unknown" | "mirror-source-unread" };

const USERNAME = /^(?:https?:\/\/)?(?:t\.me\/(?:s\/)?|@)(?<name>[a-z]\w{3,31})\/?$/iu;

/** What is to be repeated: a channel by its name or id, an inlet by its number in /sources, a source by its name. */
export async function mirrorSource(
  deps: MirrorDeps,
  ctx: BotContext,
  words: string,
  administration: Administration | undefined,
): Promise<MirrorSource> {
  const name = USERNAME.exec(words)?.groups?.["name"]?.toLowerCase();
  if (name !== undefined) return channelSource(deps, ctx, name, administration);
  if (/^-\d{5,20}$/u.test(words)) {
    // A channel without a name is read only where Telegram brings its posts.
    return (await mayBotRead(ctx, Number(words)))
      ? { status: "found", of: { channel: words }, name: words }
      : { status: "cannot", because: "mirror-source-unread" };
  }
  const number = /^(?:№\s?)?(\d{1,9})$/u.exec(words)?.[1];
  if (number !== undefined) {
    const inlet = await inletByNumber(deps.db, Number(number));
    if (inlet === null) return { status: "cannot", because: "mirror-source-unknown" };
    const of = inlet.kind === "channel" ? { channel: inlet.address } : { sourceKey: inlet.key };
    return { status: "found", of, name: inlet.kind === "channel" ? `@${inlet.address}` : inlet.name };
  }
  const folded = words.toLowerCase();
  const source = deps.reference.sources.find(({ key, name: printed, variants }) =>
    [key, printed, ...variants].some((each) => each.toLowerCase() === folded),
  );
  return source === undefined
    ? { status: "cannot", because: "mirror-source-unknown" }
    : { status: "found", of: { sourceKey: source.key }, name: source.name };
}

async function channelSource(
  { db }: MirrorDeps,
  ctx: BotContext,
  channel: string,
  administration: Administration | undefined,
): Promise<MirrorSource> {
  const found: MirrorSource = { status: "found", of: { channel }, name: `@${channel}` };
  if ((await sourceOfChannel(db, channel)) !== null) return found;
  if (administration !== undefined) {
    const added = await administration.desk.add(`https://t.me/${channel}`, ctx.from?.id ?? null);
    administration.desk.wake();
    if (added.status !== "cannot") return found;
  }
  return (await mayBotRead(ctx, `@${channel}`))
    ? found
    : { status: "cannot", because: "mirror-source-unread" };
}

import { Composer } from "grammy";
import type { Line } from "../../../../core/answers/answer.ts";
import { line } from "../../../../core/answers/line.ts";
import { USUAL_DELIVERY } from "../../../../core/subscriptions/read-delivery.ts";
import type { BotContext } from "../context.ts";
import { replyTo } from "../reply-to.ts";
import { managedPlace, type Place, placeElsewhere, type SubscriptionDeps } from "./chat-place.ts";
import { keep } from "./keep.ts";

const LONGEST_SHOWN = 60;

/**
 * `/subscribe corridor`, `/here corridor`, `/watch turnover > 600 mln USD`: at once, without a conversation.
 * `/subscribe` alone goes on to whoever asks.
 */
export function oneLineSubscriptions(deps: SubscriptionDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const answer = async (ctx: BotContext, decide: (place: Place) => Promise<Line>) => {
    const place = await managedPlace(deps.texts, ctx);
    if (place === null) return;
    await ctx.reply(deps.texts.line(ctx.reader.language, await decide(place)), replyTo(ctx));
  };
  composer.command("subscribe", async (ctx, next) => {
    if (ctx.match.trim() === "") return next();
    await answer(ctx, (place) => subscribe(deps, place, ctx.match, "subscribe-examples"));
  });
  composer.command("here", async (ctx) => {
    const there = await placeElsewhere(deps, ctx, ctx.match);
    if (there === null) return answer(ctx, (place) => here(deps, place, ctx.match));
    const said = "place" in there ? await subscribe(deps, there.place, there.words, "here-examples") : there;
    await ctx.reply(deps.texts.line(ctx.reader.language, said), replyTo(ctx));
  });
  composer.command("watch", (ctx) => answer(ctx, (place) => watch(deps, place, ctx.match)));
  return composer;
}

async function here(deps: SubscriptionDeps, place: Place, words: string): Promise<Line> {
  return place.threadId === null ? line("here-examples") : subscribe(deps, place, words, "here-examples");
}

async function subscribe(
  deps: SubscriptionDeps,
  place: Place,
  words: string,
  examples: string,
): Promise<Line> {
  const asked = deps.subscribing.readSubscription(words);
  if (asked.status === "misunderstood") return misunderstood(asked.unknown, line(examples));
  const { filter, delivery } = asked;
  return keep(deps, place, { subject: { kind: "news", filter }, delivery });
}

async function watch(deps: SubscriptionDeps, place: Place, words: string): Promise<Line> {
  const asked = deps.subscribing.readWatch(words);
  if (asked.status === "misunderstood") return misunderstood(asked.unknown, line("watch-examples"));
  return keep(deps, place, { subject: { kind: "watch", watch: asked.watch }, delivery: USUAL_DELIVERY });
}

/** What was not understood, with examples of what is. */
export function misunderstood(unknown: string, example: Line): Line {
  return unknown === ""
    ? example
    : line("misunderstood", { unknown: unknown.slice(0, LONGEST_SHOWN), example });
}

import type { Line } from "../../../../core/answers/answer.ts";
import { line } from "../../../../core/answers/line.ts";
import { entryLine } from "../../../../core/answers/subscriptions.ts";
import type { Delivery, Subject } from "../../../../core/model/subscription.ts";
import {
  addSubscription,
  MOST_SUBSCRIPTIONS,
  subscriptionById,
} from "../../../../db/queries/subscriptions.ts";
import { localNow, type Place, type SubscriptionDeps } from "./chat-place.ts";

/** Keeps a subscription or watch, and says what became of it. */
export async function keep(
  deps: SubscriptionDeps,
  place: Place,
  { subject, delivery }: { subject: Subject; delivery: Delivery },
): Promise<Line> {
  const wanted = { ...place, subject, ...delivery };
  const kept = await addSubscription(deps.db, wanted, await localNow(deps, place.chatId));
  if (kept === null) return line("subscribe-too-many", { most: MOST_SUBSCRIPTIONS });
  const subscription = await subscriptionById(deps.db, { id: kept.id, chatId: place.chatId });
  if (subscription === null) return line("subscription-gone");
  const entry = entryLine(subscription, deps.subscribing.names);
  return kept.isNew ? line("subscribed", { entry }) : line("subscribed-again", { entry });
}

import { DELIVERY_KINDS, type DeliveryKind, type HoldReason } from "../model/delivery.ts";
import { nextDigestAt } from "../subscriptions/digest-time.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A chat that can't be written to is waited for so long. */
const SUSPENDED_FOR_MS = 90 * DAY_MS;
/** What is older when the chat is back is no news any more. */
export const FRESH_FOR_MS = 7 * DAY_MS;
const GROUP_POSTS_PER_HOUR = 10;

/** What a chat lets through, as it is set now. */
export interface ChatRules {
  type: "private" | "group" | "supergroup" | "channel";
  /** IANA name. */
  timeZone: string;
  /** Local times, `22:00`; null without quiet hours. */
  quietFrom: string | null;
  quietTo: string | null;
  mutedUntil: Date | null;
  /** Since when it can't be written to. */
  goneAt: Date | null;
  postsPerHour: number | null;
}

export interface Held {
  until: Date;
  reason: HoldReason;
}

/** Changes of what is there already make no sound and take no room. */
const MAKES_NO_NOISE: readonly DeliveryKind[] = ["alert-edit", "mirror-edit", "mirror-delete"];
/** A mirror is as long as its original. */
const OUTSIDE_THE_BUDGET: readonly DeliveryKind[] = [...MAKES_NO_NOISE, "mirror", "poll", "alarm", "report"];

/** Kinds that an hour's budget counts. */
export const POSTS: readonly DeliveryKind[] = DELIVERY_KINDS.filter(
  (kind) => !OUTSIDE_THE_BUDGET.includes(kind),
);

/** Kinds of which several that were held are told in one message. */
export const TOLD_TOGETHER: readonly DeliveryKind[] = ["alert", "watch"];

/** Until when a message waits although it is due, by what its chat wishes and allows; null where it may go. */
export function heldBy(
  { kind, urgent }: { kind: DeliveryKind; urgent: boolean },
  chat: ChatRules,
  now: Date,
): Held | null {
  if (chat.goneAt !== null) {
    return { until: new Date(chat.goneAt.getTime() + SUSPENDED_FOR_MS), reason: "suspended" };
  }
  if (urgent || MAKES_NO_NOISE.includes(kind)) return null;
  if (chat.mutedUntil !== null && chat.mutedUntil > now) return { until: chat.mutedUntil, reason: "muted" };
  const until = endOfQuiet(chat, now);
  return until === null ? null : { until, reason: "quiet-hours" };
}

/** How many posts an hour a chat gets one by one; null where nobody counts. */
export function hourlyBudget(
  { kind, urgent }: { kind: DeliveryKind; urgent: boolean },
  { type, postsPerHour }: ChatRules,
): number | null {
  if (urgent || !POSTS.includes(kind)) return null;
  const isGroup = type === "group" || type === "supergroup";
  return postsPerHour ?? (isGroup ? GROUP_POSTS_PER_HOUR : null);
}

/** When an hour's budget lets the next post go; null at once. `posts` are those of the last hour, oldest first. */
export function overBudget(posts: readonly Date[], budget: number): Held | null {
  const blocking = posts.at(-Math.max(budget, 1));
  if (blocking === undefined) return null;
  return { until: new Date(blocking.getTime() + HOUR_MS), reason: "group-budget" };
}

/** When quiet hours end that run now; null outside of them. */
function endOfQuiet({ quietFrom, quietTo, timeZone }: ChatRules, now: Date): Date | null {
  if (quietFrom === null || quietTo === null || quietFrom === quietTo) return null;
  const time = new Intl.DateTimeFormat("sv-SE", { timeZone, hour: "2-digit", minute: "2-digit" }).format(now);
  const isOverMidnight = quietFrom > quietTo;
  const isQuiet = isOverMidnight ? time >= quietFrom || time < quietTo : time >= quietFrom && time < quietTo;
  return isQuiet ? nextDigestAt({ kind: "daily", at: quietTo }, timeZone, now) : null;
}

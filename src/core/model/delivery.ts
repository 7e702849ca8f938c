/** What a message of the outbox is about. */
export const DELIVERY_KINDS = [
  "alert",
  "alert-edit",
  "correction",
  "digest",
  "watch",
  "mirror",
  "mirror-edit",
  "mirror-delete",
  "poll",
  "alarm",
  "report",
  "reader-report",
] as const;
export type DeliveryKind = (typeof DELIVERY_KINDS)[number];

/**
 * `pending` waits; `claimed` is being sent; `sent` and `failed` are ends. `unknown`: the answer of the call was
 * lost, so that it may have been carried out; it is repeated once, and an end when that answer is lost as well.
 */
export const DELIVERY_STATES = ["pending", "claimed", "sent", "failed", "unknown"] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Why a message waits although it is due; what waited for one of these reasons is told together in one message. */
export const HOLD_REASONS = ["quiet-hours", "muted", "group-budget", "suspended"] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

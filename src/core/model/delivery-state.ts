import type { DeliveryKind, DeliveryState, HoldReason } from "./delivery.ts";

/** How far the outbox is behind. */
export interface OutboxState {
  /** Due and not yet sent. */
  waiting: number;
  /** Kept back for its chat: quiet hours, a full hour, a blocked bot. */
  held: number;
  /** Since when the longest waiting is due; null where nothing waits. */
  oldestDueAt: Date | null;
  /** Alerts sent in the last hour. */
  sentLastHour: number;
}

/** From publication to the alert. */
export interface AlertDelay {
  source: string;
  alerts: number;
  medianMs: number;
  p95Ms: number;
}

/** One message of a chat, as its log lists it. */
export interface LoggedDelivery {
  kind: DeliveryKind;
  state: DeliveryState;
  heldFor: HoldReason | null;
  failure: string | null;
  /** Whether it may be there twice. */
  isRepeated: boolean;
  messageId: number | null;
  threadId: number | null;
  dueAt: Date;
  endedAt: Date | null;
  /** The article it is about, where it is about one. */
  title: string | null;
  url: string | null;
}

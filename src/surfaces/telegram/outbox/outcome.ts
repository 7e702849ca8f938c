import { GrammyError, HttpError } from "grammy";
import { isChatGone, isTopicGone, wasNeverSent } from "../telegram-errors.ts";
import { NotNow } from "./turns.ts";

/** What became of an attempt to deliver. */
export type Outcome =
  | { kind: "sent"; messageIds: number[]; textHash: string | null }
  | { kind: "nothing" }
  | { kind: "wait"; until: Date }
  /** The answer never came: it may have been carried out. */
  | { kind: "lost" }
  /** It was certainly not carried out, since Telegram could not be reached or says so itself. */
  | { kind: "unreachable" }
  | { kind: "server-error" }
  | { kind: "slow-down"; retryAfterMs: number }
  | { kind: "chat-gone" }
  | { kind: "chat-moved"; toId: number }
  | { kind: "topic-gone" }
  /** What was to be edited or deleted is no longer there. */
  | { kind: "message-gone" }
  /** Telegram does not take these words, not even without markup: our mistake. */
  | { kind: "refused"; description: string }
  | { kind: "token-refused" }
  /** It was not even tried. */
  | { kind: "not-now" }
  /** Something failed here. */
  | { kind: "ours"; error: unknown };

const MESSAGE_GONE =
  /message to (?:edit|copy|forward) not found|message can't be (?:edited|deleted|copied)|MESSAGE_ID_INVALID/i;

/** Sorts what a call threw. */
export function outcomeOf(error: unknown): Outcome {
  if (error instanceof NotNow) return { kind: "not-now" };
  if (error instanceof HttpError) return { kind: wasNeverSent(error) ? "unreachable" : "lost" };
  if (!(error instanceof GrammyError)) return { kind: "ours", error };
  const { error_code: code, description, parameters } = error;
  if (parameters.migrate_to_chat_id !== undefined)
    return { kind: "chat-moved", toId: parameters.migrate_to_chat_id };
  if (code === 429) return { kind: "slow-down", retryAfterMs: (parameters.retry_after ?? 1) * 1000 };
  if (code === 401) return { kind: "token-refused" };
  if (code >= 500) return { kind: "server-error" };
  if (isTopicGone(description)) return { kind: "topic-gone" };
  if (isChatGone(description)) return { kind: "chat-gone" };
  if (MESSAGE_GONE.test(description)) return { kind: "message-gone" };
  return { kind: "refused", description };
}

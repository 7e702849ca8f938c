import { BotError, GrammyError, HttpError } from "grammy";

/**
 * What a failed call means for the person who waits:
 * `gone` nobody can be reached there; `too-many` Telegram asks for silence; `lost` the answer of a call
 * never came, so it may have been carried out; `ours` the call was wrong, or anything else failed.
 */
export type Failure = "gone" | "too-many" | "lost" | "ours";

const GONE = [
  /^Forbidden: /,
  /chat not found/i,
  /have no write access to the chat/i,
  /not enough rights to send/i,
  /need administrator rights in the channel chat/i,
];
const TOPIC_GONE = /TOPIC_CLOSED|TOPIC_DELETED|message thread not found/;
const NEVER_SENT = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"]);

/** Whether Telegram's description says that nobody can be reached in the chat. */
export function isChatGone(description: string): boolean {
  return GONE.some((pattern) => pattern.test(description));
}

/** Whether it says that a forum's topic is closed or no longer there, while the chat is. */
export function isTopicGone(description: string): boolean {
  return TOPIC_GONE.test(description);
}

/** The system's name for what went wrong on the way. */
export function networkCode(error: HttpError): string {
  const cause = error.error;
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : "unknown";
}

/** Whether a call certainly did not leave: nobody was there to take it. */
export function wasNeverSent(error: HttpError): boolean {
  return NEVER_SENT.has(networkCode(error));
}

/** Sorts what a handler threw. */
export function failureOf(error: unknown): Failure {
  const cause = error instanceof BotError ? error.error : error;
  if (cause instanceof HttpError) return "lost";
  if (!(cause instanceof GrammyError)) return "ours";
  if (cause.error_code === 429) return "too-many";
  if (cause.error_code >= 500) return "lost";
  return isChatGone(cause.description) || isTopicGone(cause.description) ? "gone" : "ours";
}

/**
 * What may be logged of an error. grammY's errors carry the context, the payload with people's words and
 * addresses with the token; a failed query carries its parameters: none of it may reach the log.
 */
export function loggable(error: unknown, depth = 0): Record<string, unknown> {
  if (error instanceof BotError) return loggable(error.error, depth);
  if (error instanceof GrammyError) {
    return { method: error.method, code: error.error_code, description: error.description };
  }
  if (!(error instanceof Error)) return { thrown: typeof error };
  const inner = error instanceof HttpError ? error.error : error.cause;
  return {
    name: error.name,
    message: error.message.split("\nparams:")[0],
    at: frames(error),
    ...(inner instanceof Error && depth < 3 ? { cause: loggable(inner, depth + 1) } : {}),
  };
}

function frames(error: Error): string[] {
  const lines = error.stack?.split("\n") ?? [];
  return lines.filter((line) => line.startsWith("    at ")).map((line) => line.trim());
}

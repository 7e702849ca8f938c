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
  /TOPIC_CLOSED|TOPIC_DELETED|message thread not found/,
];

/** Sorts what a handler threw. */
export function failureOf(error: unknown): Failure {
  const cause = error instanceof BotError ? error.error : error;
  if (cause instanceof HttpError) return "lost";
  if (!(cause instanceof GrammyError)) return "ours";
  if (cause.error_code === 429) return "too-many";
  if (cause.error_code >= 500) return "lost";
  return GONE.some((pattern) => pattern.test(cause.description)) ? "gone" : "ours";
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

/** A refusal in the form in which Telegram gives it: `{ok: false, error_code, description, parameters}`. */
export class ApiError extends Error {
  readonly code: number;
  readonly parameters: { retry_after?: number; migrate_to_chat_id?: number } | undefined;

  constructor(code: number, description: string, parameters?: ApiError["parameters"]) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

/** A refusal of the request's content, with Telegram's text (without the prefix, which is added here). */
export const badRequest = (text: string): ApiError => new ApiError(400, `Bad Request: ${text}`);

/** A refusal because of the bot's rights in a chat. */
export const forbidden = (text: string): ApiError => new ApiError(403, `Forbidden: ${text}`);

/**
 * A refusal of our own, where Telegram would silently ignore the mistake or answer something vague.
 * The text says so, to keep it apart from Telegram's.
 */
export const localCheck = (text: string): ApiError => badRequest(`[local check] ${text}`);

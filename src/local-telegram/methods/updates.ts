import { badRequest } from "../api-error.ts";
import { readLink } from "../formatting/links.ts";
import type { Methods } from "./call.ts";

const MAX_TIMEOUT_S = 50;
const clamp = (value: number, min: number, max: number): number => Math.min(Math.max(value, min), max);

function checkSecret(secret: string | undefined): void {
  if (!secret) return;
  if (secret.length > 256) throw badRequest("secret token is too long");
  if (!/^[\w-]+$/.test(secret)) throw badRequest("secret token contains unallowed characters");
}

/**
 * How updates reach the bot.
 * Webhooks here may be plain http on any port, as with a Bot API server of one's own.
 */
export const updateMethods: Methods = {
  getUpdates({ world, left }, given) {
    world.updates.allow(given.allowed_updates);
    const limit = given.limit === undefined ? 100 : clamp(given.limit, 1, 100);
    const timeoutMs = clamp(given.timeout ?? 0, 0, MAX_TIMEOUT_S) * 1000;
    return world.updates.take({ offset: given.offset ?? 0, limit, timeoutMs }, left);
  },
  setWebhook({ world }, given) {
    checkSecret(given.secret_token);
    if (given.drop_pending_updates) world.updates.forgetPending();
    world.updates.allow(given.allowed_updates);
    if (given.url === "") {
      world.updates.setWebhook(undefined);
      return true;
    }
    const isLocal = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])[:/]/.test(given.url);
    const link = readLink(given.url);
    if (!isLocal && !link.ok) throw badRequest(`bad webhook: invalid webhook URL specified`);
    world.updates.setWebhook({
      url: given.url,
      secretToken: given.secret_token,
      maxConnections: clamp(given.max_connections ?? 40, 1, 100),
    });
    return true;
  },
  deleteWebhook({ world }, given) {
    if (given.drop_pending_updates) world.updates.forgetPending();
    if (world.updates.webhook) world.updates.setWebhook(undefined);
    return true;
  },
  getWebhookInfo({ world }) {
    const { webhook, pendingCount, allowedTypes } = world.updates;
    return {
      url: webhook?.url ?? "",
      has_custom_certificate: false,
      pending_update_count: pendingCount,
      ...(webhook ? { max_connections: webhook.maxConnections } : {}),
      ...(webhook?.lastError
        ? { last_error_date: webhook.lastError.date, last_error_message: webhook.lastError.message }
        : {}),
      ...(allowedTypes ? { allowed_updates: allowedTypes } : {}),
    };
  },
  close: () => true,
  logOut: () => true,
};

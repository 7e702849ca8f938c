import type { Update } from "grammy/types";
import { ApiError } from "./api-error.ts";
import { asWire } from "./wire.ts";

type UpdateType = Exclude<keyof Update, "update_id">;

interface Queued {
  update: Update;
  type: UpdateType;
  /** Webhook deliveries of one key keep their order; different keys overtake each other. */
  orderKey: string;
  queuedAtMs: number;
}

interface Waiting {
  offset: number;
  limit: number;
  answer: (updates: Update[]) => void;
  refuse: (error: ApiError) => void;
  timer: NodeJS.Timeout;
}

/** A webhook as the bot set it. */
export interface Webhook {
  url: string;
  secretToken: string | undefined;
  maxConnections: number;
  lastError?: { date: number; message: string };
}

/** What of the queue survives a restart. */
export interface SavedQueue {
  nextId: number;
  queued: Queued[];
  allowed: UpdateType[] | undefined;
}

const NOT_BY_DEFAULT: UpdateType[] = ["chat_member", "message_reaction", "message_reaction_count"];
const LIFETIME_MS: Partial<Record<UpdateType, number>> = {
  inline_query: 30_000,
  callback_query: 150_000,
  chosen_inline_result: 600_000,
};
const DAY_MS = 86_400_000;
const MAX_RETRY_MS = 60_000;

/** The updates that wait for the bot: asked for by getUpdates, or brought to its webhook. */
export class UpdateQueue {
  webhook: Webhook | undefined;
  private nextId: number;
  private queued: Queued[];
  private allowed: UpdateType[] | undefined;
  private waiting: Waiting | undefined;
  private readonly delivering = new Set<string>();
  private readonly retries = new Set<NodeJS.Timeout>();
  private readonly now: () => Date;
  private readonly changed: () => void;

  constructor(now: () => Date, changed: () => void, saved?: SavedQueue) {
    this.now = now;
    this.changed = changed;
    // By the clock: a bot that remembers ids of an earlier queue must not take new updates for known ones.
    this.nextId = saved?.nextId ?? Math.floor(now().getTime() / 1000);
    this.queued = saved?.queued ?? [];
    this.allowed = saved?.allowed;
  }

  /** Puts an update into the queue, unless the bot did not ask for its type. */
  add(type: UpdateType, content: object, orderKey: string): void {
    if (!this.wants(type)) return;
    const update = asWire<Update>({ update_id: this.nextId, [type]: content });
    this.nextId += 1;
    this.queued.push({ update, type, orderKey, queuedAtMs: this.now().getTime() });
    this.changed();
    this.serve();
  }

  get pendingCount(): number {
    return this.living().length;
  }

  /** An empty list means the default; undefined leaves what was asked for last. */
  allow(types: readonly UpdateType[] | undefined): void {
    if (types) this.allowed = types.length === 0 ? undefined : [...types];
  }

  get allowedTypes(): UpdateType[] | undefined {
    return this.allowed;
  }

  private wants(type: UpdateType): boolean {
    return this.allowed ? this.allowed.includes(type) : !NOT_BY_DEFAULT.includes(type);
  }

  /** One getUpdates call; `left` ends the waiting when the bot hangs up. */
  async take(
    ask: { offset: number; limit: number; timeoutMs: number },
    left: AbortSignal,
  ): Promise<Update[]> {
    if (this.webhook) {
      const way = "use deleteWebhook to delete the webhook first";
      throw new ApiError(409, `Conflict: can't use getUpdates method while webhook is active; ${way}`);
    }
    const other = "make sure that only one bot instance is running";
    this.endWaiting(new ApiError(409, `Conflict: terminated by other getUpdates request; ${other}`));
    this.confirm(ask.offset);
    const ready = this.living().slice(0, ask.limit);
    if (ready.length > 0 || ask.timeoutMs === 0) return ready.map(({ update }) => update);
    return this.wait(ask, left);
  }

  private wait(
    ask: { offset: number; limit: number; timeoutMs: number },
    left: AbortSignal,
  ): Promise<Update[]> {
    return new Promise((answer, refuse) => {
      const finish = (updates: Update[]): void => {
        clearTimeout(waiting.timer);
        if (this.waiting === waiting) this.waiting = undefined;
        answer(updates);
      };
      const timer = setTimeout(() => finish([]), ask.timeoutMs);
      const waiting: Waiting = { offset: ask.offset, limit: ask.limit, answer: finish, refuse, timer };
      this.waiting = waiting;
      left.addEventListener("abort", () => finish([]));
    });
  }

  private endWaiting(error: ApiError): void {
    const waiting = this.waiting;
    if (!waiting) return;
    this.waiting = undefined;
    clearTimeout(waiting.timer);
    waiting.refuse(error);
  }

  private confirm(offset: number): void {
    const living = this.living();
    const first = offset < 0 ? (living.at(offset)?.update.update_id ?? 0) : offset;
    const kept = living.filter(({ update }) => update.update_id >= first);
    if (kept.length !== this.queued.length) {
      this.queued = kept;
      this.changed();
    }
  }

  private living(): Queued[] {
    const now = this.now().getTime();
    return this.queued.filter(({ type, queuedAtMs }) => now - queuedAtMs < (LIFETIME_MS[type] ?? DAY_MS));
  }

  private serve(): void {
    if (this.webhook) return this.deliver();
    this.waiting?.answer(
      this.living()
        .slice(0, this.waiting.limit)
        .map(({ update }) => update),
    );
  }

  setWebhook(webhook: Webhook | undefined): void {
    this.endWaiting(new ApiError(409, "Conflict: terminated by setWebhook request"));
    this.webhook = webhook;
    if (webhook) this.deliver();
  }

  forgetPending(): void {
    this.queued = [];
    this.changed();
  }

  /** Brings the first update of every key that has none on its way. */
  private deliver(): void {
    for (const queued of this.living()) {
      if (!this.webhook || this.delivering.size >= this.webhook.maxConnections) return;
      if (this.delivering.has(queued.orderKey)) continue;
      this.delivering.add(queued.orderKey);
      void this.bring(queued, this.webhook, 0);
    }
  }

  private async bring(queued: Queued, webhook: Webhook, attempt: number): Promise<void> {
    const failure = await post(webhook, queued.update);
    const isCurrent = this.webhook === webhook && this.queued.includes(queued);
    if (failure !== undefined && isCurrent) {
      webhook.lastError = { date: Math.floor(this.now().getTime() / 1000), message: failure };
      const delayMs = attempt === 0 ? 50 : Math.min(2 ** attempt * 1000, MAX_RETRY_MS);
      const timer = setTimeout(() => {
        this.retries.delete(timer);
        void this.bring(queued, webhook, attempt + 1);
      }, delayMs);
      this.retries.add(timer);
      return;
    }
    if (failure === undefined) this.queued = this.queued.filter((other) => other !== queued);
    this.delivering.delete(queued.orderKey);
    this.changed();
    this.deliver();
  }

  saved(): SavedQueue {
    return { nextId: this.nextId, queued: this.queued, allowed: this.allowed };
  }

  stop(): void {
    this.waiting?.answer([]);
    for (const timer of this.retries) clearTimeout(timer);
    this.webhook = undefined;
  }
}

async function post(webhook: Webhook, update: Update): Promise<string | undefined> {
  try {
    const response = await fetch(webhook.url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(webhook.secretToken ? { "x-telegram-bot-api-secret-token": webhook.secretToken } : {}),
      },
      body: JSON.stringify(update),
      signal: AbortSignal.timeout(60_000),
    });
    await response.arrayBuffer();
    return response.ok
      ? undefined
      : `Wrong response from the webhook: ${response.status} ${response.statusText}`;
  } catch {
    return "Connection failed";
  }
}

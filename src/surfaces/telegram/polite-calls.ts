import { setTimeout as delay } from "node:timers/promises";
import { type Api, HttpError, type RawApi, type Transformer } from "grammy";
import type { ResponseParameters } from "grammy/types";
import type { Log } from "../../log.ts";
import type { Pace } from "./pace.ts";
import { networkCode, wasNeverSent } from "./telegram-errors.ts";
import { withoutMarkup } from "./without-markup.ts";

/** What the calls need to know and to tell. */
export interface CallDeps {
  pace: Pace;
  log: Log;
  /** The chat can't be written to any more. */
  chatGone: (chatId: number) => Promise<void>;
  /** The group became a supergroup with another id. */
  chatMoved: (fromId: number, toId: number) => Promise<void>;
}

type Method = keyof RawApi;
type Payload = Record<string, unknown>;
type Response =
  | { ok: true; result: unknown }
  | { ok: false; error_code: number; description: string; parameters?: ResponseParameters };
type UntiedCall = (method: Method, payload: Payload, signal?: AbortSignal) => Promise<Response>;
/** One call, after all later stages. */
type Call = (payload: Payload) => Promise<Response>;
type Stage = (call: Call, method: Method, payload: Payload) => Promise<Response>;

const MAX_PAUSE_MS = 5_000;
const MAX_TURN_MS = 15_000;
/** Calls that may be made twice with the effect of one. */
const REPEATABLE = /^(get|answer|edit|set|delete|sendChatAction)/;
/** Calls that Telegram counts as messages. */
const COUNTED = /^(send(?!ChatAction)|edit|copy|forward)/;
/** What was asked for is already so, or nobody waits for it any more. */
const AS_GOOD_AS_DONE =
  /message is not modified|message to delete not found|query is too old and response timeout expired/i;

/** Makes every call of the bot keep to Telegram's limits and take its refusals in stride. */
export function politeCalls(api: Api, deps: CallDeps): void {
  // From the wire outwards: each stage sees what the ones before it made of the answer.
  const stages: Stage[] = [
    evenly(deps.pace),
    withPatience(deps),
    inTurn(deps.pace),
    asDone,
    asPlainText(deps.log),
    toWhereTheChatIs(deps),
    withoutPreview,
  ];
  api.config.use(...stages.map(transformer));
}

function transformer(stage: Stage): Transformer {
  const transform = (previous: UntiedCall, method: Method, payload: Payload, signal?: AbortSignal) =>
    stage((changed) => previous(method, changed, signal), method, payload);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- grammY ties each method to its payload; the stages treat all alike
  return transform as unknown as Transformer;
}

/** Lets what is so already count as done; for calls that wait, repeat and sort failures themselves. */
export function forgivingCalls(api: Api, pace: Pace): void {
  api.config.use(transformer(evenly(pace)), transformer(asDone));
}

/** A busy process lets turns pass and then has many at once: they leave one by one all the same. */
function evenly(pace: Pace): Stage {
  return async (call, method, payload) => {
    if (COUNTED.test(method) && payload["allow_paid_broadcast"] !== true) await pace.leave();
    return call(payload);
  };
}

/** Waits for the chat's turn; refuses like Telegram would if that takes longer than a person waits. */
function inTurn(pace: Pace): Stage {
  return async (call, method, payload) => {
    const chatId = payload["chat_id"];
    if (!COUNTED.test(method) || typeof chatId !== "number") return call(payload);
    // In this order: a slow group must not reserve moments that others could have.
    for (const turn of [() => pace.chatTurn(chatId, MAX_TURN_MS), () => pace.overallTurn(MAX_TURN_MS)]) {
      const waitMs = await turn();
      if (waitMs === null) return { ok: false, error_code: 429, description: "Too Many Requests: own limit" };
      if (waitMs > 0) await delay(waitMs);
    }
    return call(payload);
  };
}

/** Repeats once what may be repeated: a call that must wait a little, a call that never left, a harmless call. */
function withPatience({ pace, log }: CallDeps): Stage {
  return async (call, method, payload) => {
    const first = await attempt(call, payload);
    if (first instanceof HttpError) {
      if (!REPEATABLE.test(method) && !wasNeverSent(first)) throw first;
      log.warn({ method, code: networkCode(first) }, "call lost, made again");
      await delay(500);
      return call(payload);
    }
    if (first.ok) return first;
    if (first.error_code >= 500 && REPEATABLE.test(method)) {
      log.warn({ method, code: first.error_code }, "call refused by the server, made again");
      await delay(500);
      return call(payload);
    }
    if (first.error_code !== 429) return first;
    const pauseMs = (first.parameters?.retry_after ?? 1) * 1000;
    const chatId = payload["chat_id"];
    if (typeof chatId === "number") await pace.refused(chatId, pauseMs);
    log.warn({ method, pauseMs }, "Telegram asked to wait");
    if (pauseMs > MAX_PAUSE_MS) return first;
    await delay(pauseMs);
    return call(payload);
  };
}

async function asDone(call: Call, _method: Method, payload: Payload): Promise<Response> {
  const response = await call(payload);
  if (response.ok || !AS_GOOD_AS_DONE.test(response.description)) return response;
  return { ok: true, result: true };
}

/** Markup that Telegram refuses is our mistake: the words still reach the person, and the log tells us. */
function asPlainText(log: Log): Stage {
  return async (call, method, payload) => {
    const response = await call(payload);
    if (response.ok || !/can't parse entities/.test(response.description)) return response;
    log.error({ method, description: response.description }, "markup refused, sent as plain text");
    const { parse_mode: _, ...rest } = payload;
    return call({ ...rest, ...plain(rest, "text"), ...plain(rest, "caption") });
  };
}

function plain(payload: Payload, field: string): Payload {
  const html = payload[field];
  return typeof html === "string" ? { [field]: withoutMarkup(html) } : {};
}

function toWhereTheChatIs({ chatGone, chatMoved }: CallDeps): Stage {
  return async (call, _method, payload) => {
    const response = await call(payload);
    const chatId = payload["chat_id"];
    if (response.ok || typeof chatId !== "number") return response;
    const movedTo = response.parameters?.migrate_to_chat_id;
    if (movedTo !== undefined) {
      await chatMoved(chatId, movedTo);
      return call({ ...payload, chat_id: movedTo });
    }
    if (response.error_code === 403) await chatGone(chatId);
    return response;
  };
}

/** An answer cites several pages: a preview of the first would look like the answer. */
async function withoutPreview(call: Call, method: Method, payload: Payload): Promise<Response> {
  if (method !== "sendMessage" && method !== "editMessageText") return call(payload);
  return call({ link_preview_options: { is_disabled: true }, ...payload });
}

async function attempt(call: Call, payload: Payload): Promise<Response | HttpError> {
  try {
    return await call(payload);
  } catch (error) {
    if (error instanceof HttpError) return error;
    throw error;
  }
}

import { randomUUID } from "node:crypto";
import type { Api } from "grammy";
import type { Answer } from "../../core/answers/answer.ts";
import type { Language } from "../../core/model/language.ts";
import type { Db } from "../../db/open.ts";
import { chatLanguage } from "../../db/queries/chats.ts";
import { claimNotices, countAttempt, finishNotice, type Notice } from "../../db/queries/notices.ts";
import { isAllRead } from "../../db/queries/poll-requests.ts";
import type { Log } from "../../log.ts";
import { NoticePayload } from "../notice-payload.ts";
import type { Texts } from "../texts.ts";
import { pause } from "./backoff.ts";
import { renderHtml } from "./render.ts";
import { failureOf, loggable } from "./telegram-errors.ts";

const LOOK_EVERY_MS = 500;
/** Free within 10 s after a crash; sending takes less. */
const LEASE_MS = 9_000;
const MOST_ATTEMPTS = 10;
const MOST_PAGES = 3;
/** A report that waits longer is told as far as it goes. */
const POLL_WITHIN_MS = 15 * 60_000;

export interface NoticesDeps {
  db: Db;
  texts: Texts;
  log: Log;
  now: () => Date;
  api: Api;
  /** What a notice tells; null where there is nothing to tell any more. */
  tell: (payload: NoticePayload) => Promise<Answer | null>;
}

/** Sends administrators what waits for them, until stopped. */
export function startNotices(deps: NoticesDeps): { stop: () => Promise<void> } {
  const { db, log, now } = deps;
  const owner = randomUUID();
  const stopped = new AbortController();
  const look = async () => {
    const at = now();
    const expiresAt = new Date(at.getTime() + LEASE_MS);
    for (const notice of await claimNotices(db, { owner, now: at, expiresAt })) await send(deps, notice);
  };
  const run = async () => {
    while (!stopped.signal.aborted) {
      await look().catch((error: unknown) => log.error({ err: loggable(error) }, "notices not sent"));
      await pause(LOOK_EVERY_MS, stopped.signal);
    }
  };
  const running = run();
  return {
    async stop() {
      stopped.abort();
      await running;
    },
  };
}

async function send(deps: NoticesDeps, notice: Notice): Promise<void> {
  const { db, log, now } = deps;
  const payload = NoticePayload.safeParse(notice.payload);
  // Written by another version: nobody here can word it.
  if (!payload.success) return finishNotice(db, notice.id, now());
  if (payload.data.kind === "poll" && !(await isReady(deps, notice))) return;
  try {
    const answer = await deps.tell(payload.data);
    if (answer !== null) await sendAnswer(deps, notice.chatId, payload.data, answer);
    await finishNotice(db, notice.id, now());
  } catch (error) {
    if (failureOf(error) === "gone" || notice.attempts + 1 >= MOST_ATTEMPTS)
      await finishNotice(db, notice.id, now());
    else await countAttempt(db, notice.id);
    log.warn({ notice: notice.id, err: loggable(error) }, "notice not sent");
  }
}

async function isReady({ db, now }: NoticesDeps, { createdAt }: Notice): Promise<boolean> {
  const at = now();
  return at.getTime() - createdAt.getTime() > POLL_WITHIN_MS || (await isAllRead(db, at));
}

async function sendAnswer(deps: NoticesDeps, chatId: number, payload: NoticePayload, answer: Answer) {
  const language = await languageOf(deps.db, chatId, payload);
  const threadId = payload.kind === "poll" ? payload.threadId : null;
  for (const { html } of renderHtml(answer, deps.texts, language).slice(0, MOST_PAGES)) {
    await deps.api.sendMessage(chatId, html, {
      parse_mode: "HTML",
      ...(threadId === null ? {} : { message_thread_id: threadId }),
    });
  }
}

async function languageOf(db: Db, chatId: number, payload: NoticePayload): Promise<Language> {
  if (payload.kind === "poll") return payload.language;
  return (await chatLanguage(db, chatId)) ?? "ru";
}

import { Bot, type Composer, type MiddlewareFn } from "grammy";
import type { UserFromGetMe } from "grammy/types";
import type { Answer } from "../../../core/answers/answer.ts";
import type { ParseQuestion } from "../../../core/answers/parse-question.ts";
import type { Asked } from "../../../core/answers/question.ts";
import type { Language } from "../../../core/model/language.ts";
import type { Db } from "../../../db/open.ts";
import { markChatGone, moveChat } from "../../../db/queries/chats.ts";
import type { Log } from "../../../log.ts";
import type { DrawnChart } from "../../answer-question.ts";
import type { ChartTheme } from "../../chart-look.ts";
import type { Editors } from "../../editors.ts";
import type { InlineAnswer } from "../../inline-answers.ts";
import type { Subscribing } from "../../subscribing.ts";
import type { Texts } from "../../texts.ts";
import type { Pace } from "../pace.ts";
import { politeCalls } from "../polite-calls.ts";
import { addSourceCommand } from "./administration/add-source.ts";
import type { Administration } from "./administration/administrator.ts";
import { corrections } from "./administration/correction.ts";
import { importOpml } from "./administration/import-opml.ts";
import { pollCommand } from "./administration/poll.ts";
import { rankCommand } from "./administration/rank.ts";
import { reviewCommand } from "./administration/review.ts";
import type { ReviewDeps } from "./administration/review-deps.ts";
import { sourceList } from "./administration/source-list.ts";
import { answerPresses } from "./answer-presses.ts";
import { channelPosts } from "./channel-posts.ts";
import { createSendChart } from "./chart.ts";
import { checkCommand } from "./commands/check.ts";
import { questionCommands } from "./commands/questions.ts";
import { startCommand } from "./commands/start.ts";
import type { BotContext } from "./context.ts";
import { logCommand } from "./delivery/log.ts";
import { statusCommand } from "./delivery/status.ts";
import { identify } from "./identify.ts";
import { inlineMode } from "./inline.ts";
import { membership } from "./membership.ts";
import { mirrorCommand } from "./mirrors/mirror-command.ts";
import { mirrorList } from "./mirrors/mirror-list.ts";
import { plainWords } from "./plain-words.ts";
import { presses } from "./presses.ts";
import { privacyCommands } from "./privacy.ts";
import { readerReports } from "./reports.ts";
import { sentNews } from "./sent-news.ts";
import { createShow } from "./show.ts";
import { alertButtons } from "./subscriptions/alert-buttons.ts";
import { subscriptionDialogue } from "./subscriptions/dialogue.ts";
import { subscriptionExchange } from "./subscriptions/exchange.ts";
import { subscriptionList } from "./subscriptions/list.ts";
import { oneLineSubscriptions } from "./subscriptions/one-line.ts";
import { settingsCommand } from "./subscriptions/settings.ts";
import { stopCommand } from "./subscriptions/stop.ts";
import { throttle } from "./throttle.ts";

/** What the bot is made of. */
export interface BotDeps {
  token: string;
  /** The Bot API server, without a slash at the end. */
  apiRoot: string;
  /** Who the bot is, where that is known already: else `bot.init()` asks. */
  botInfo?: UserFromGetMe;
  db: Db;
  log: Log;
  texts: Texts;
  now: () => Date;
  pace: Pace;
  parse: ParseQuestion;
  answer: (asked: Asked) => Promise<Answer>;
  /** Null where there is nothing to compare. */
  chart: (asked: Asked, theme: ChartTheme) => Promise<DrawnChart | null>;
  /** What inline mode offers for the words typed. */
  inline: (words: string, language: Language) => Promise<InlineAnswer[]>;
  subscribing: Subscribing;
  /** Absent where nobody is an administrator. */
  administration?: Administration;
  /** What administrators decide about figures; absent with them. */
  editors?: Editors;
}

/** A dead socket must not hold a chat for longer than its handler may take. */
const CALL_SECONDS = 20;

/**
 * The bot: what it does with an update, in the order of the list below. It neither polls nor stores; see
 * `inbox.ts`, `polling.ts` and `webhook.ts`.
 */
export function createBot(deps: BotDeps): Bot<BotContext> {
  const { db, texts, now, administration } = deps;
  const bot = new Bot<BotContext>(deps.token, {
    client: { apiRoot: deps.apiRoot, timeoutSeconds: CALL_SECONDS },
    ...(deps.botInfo ? { botInfo: deps.botInfo } : {}),
  });
  politeCalls(bot.api, {
    pace: deps.pace,
    log: deps.log,
    chatGone: (chatId) => markChatGone(db, chatId, now()),
    chatMoved: (fromId, toId) => moveChat(db, fromId, toId),
  });

  const show = createShow(deps);
  const sendChart = createSendChart(deps);
  bot.use(
    membership(db, now), // before identify: a chat that the bot has left must not look alive
    withoutBots,
    answerPresses(), // before all that may fail: a pressed button is answered in any case
    ...(administration ? [channelPosts(administration.desk)] : []), // before identify: a channel has no reader
    identify(db, now),
    throttle(texts, now),
    readerReports(deps), // before presses, which take every button, and before plain words
    ...(administration && deps.editors ? editing({ ...deps, administration, editors: deps.editors }) : []),
    sourceList(deps), // before presses, which take every button, and before /sources for everybody
    importOpml(deps),
    subscriptionList(deps),
    subscriptionExchange(deps),
    alertButtons(deps),
    mirrorList({ ...deps, reference: deps.subscribing.reference }),
    settingsCommand(deps),
    logCommand(deps),
    statusCommand(deps),
    stopCommand(deps),
    oneLineSubscriptions(deps), // before the conversation, which takes /subscribe alone
    privacyCommands(deps), // before the conversation, which would be kept for a chat that is erased
    subscriptionDialogue(deps), // before plain words, which may be its answers
    presses({ ...deps, show, sendChart }),
    inlineMode(deps),
    startCommand(show, sendChart),
    checkCommand(show),
    questionCommands(show),
    mirrorCommand({ ...deps, reference: deps.subscribing.reference }),
    addSourceCommand(deps),
    pollCommand(deps),
    ...(administration ? [sentNews({ ...administration, texts, show })] : []),
    plainWords(show, texts, deps.parse), // last: everything that no command took
  );
  return bot;
}

/** What editors do, and what everybody may see of it. */
function editing(deps: ReviewDeps): Composer<BotContext>[] {
  return [reviewCommand(deps), corrections(deps), rankCommand(deps)];
}

/**
 * Stops at what bots wrote, this one included: people send its inline answers. Groups and channels that speak
 * through a person's message do so under Telegram's own bot accounts, and have a `sender_chat`.
 */
const withoutBots: MiddlewareFn<BotContext> = async (ctx, next) => {
  if (ctx.message?.via_bot || (ctx.message && ctx.from?.is_bot && !ctx.message.sender_chat)) return;
  await next();
};

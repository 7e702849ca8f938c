import type { InlineKeyboardButton } from "grammy/types";
import { alertAnswer } from "../../../../core/answers/alert.ts";
import type { Block } from "../../../../core/answers/answer.ts";
import { articleBlock } from "../../../../core/answers/articles.ts";
import { line } from "../../../../core/answers/line.ts";
import { deliveryLineOf, subjectLineOf } from "../../../../core/answers/subscriptions.ts";
import { METRIC_GROUPS } from "../../../../core/model/reference-data.ts";
import { LAYOUTS } from "../../../../core/model/subscription.ts";
import { type Draft, deliveryOf } from "../../../../core/subscriptions/draft.ts";
import { previewNews, sampleArticle } from "../../../preview-news.ts";
import { renderHtml } from "../../render.ts";
import type { BotContext } from "../context.ts";
import { localNow, type SubscriptionDeps } from "./chat-place.ts";

const HOURS = ["07:00", "08:00", "09:00", "12:00", "18:00", "21:00"];
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

export interface DialoguePage {
  html: string;
  keyboard: InlineKeyboardButton[][];
}

interface PageOf {
  draft: Draft;
  /** What its buttons begin with. */
  owner: "a" | "A";
  /** Whether it is about a subscription that is there already. */
  isEditing: boolean;
}

/** The question that is asked next, with its buttons; `Отмена` stands under all of them. */
export async function dialoguePage(
  deps: SubscriptionDeps,
  ctx: BotContext,
  of: PageOf,
): Promise<DialoguePage> {
  const { language } = ctx.reader;
  const blocks = await blocksOf(deps, ctx, of.draft);
  const [page] = renderHtml({ blocks, actions: [] }, deps.texts, language);
  const button = (label: string, choice: string) => ({
    text: deps.texts.line(language, line(label)),
    callback_data: `${of.owner}:${choice}`,
  });
  return {
    html: page?.html ?? "",
    keyboard: [...choicesOf(of, button), [button("button-cancel", "cancel")]],
  };
}

type Button = (label: string, choice: string) => InlineKeyboardButton;

function choicesOf({ draft, owner, isEditing }: PageOf, button: Button): InlineKeyboardButton[][] {
  switch (draft.step) {
    case "subject": {
      const topics = METRIC_GROUPS.filter((topic) => topic !== "other");
      return [
        ...inRows(
          topics.map((topic) => button(`topic-${topic}`, topic)),
          2,
        ),
        [button("button-everything", "all")],
      ];
    }
    case "when":
      return [
        [button("button-now", "now"), button("button-daily", "daily"), button("button-weekly", "weekly")],
      ];
    case "weekday":
      return inRows(
        WEEKDAYS.map((day) => button(`weekday-${day}`, String(day))),
        2,
      );
    case "time":
      return inRows(
        HOURS.map((at) => ({ text: at, callback_data: `${owner}:${at}` })),
        3,
      );
    case "layout":
      return [LAYOUTS.map((layout) => button(`button-layout-${layout}`, layout))];
    case "sound":
      return [
        [button("button-silent", "silent"), button("button-sound", "sound")],
        [button("button-urgent", "urgent")],
      ];
    case "confirm":
      return [[button(isEditing ? "button-save" : "button-subscribe", "confirm")]];
  }
}

async function blocksOf(deps: SubscriptionDeps, ctx: BotContext, draft: Draft): Promise<Block[]> {
  const { names } = deps.subscribing;
  switch (draft.step) {
    case "subject": {
      const isPrivate = ctx.chat?.type === "private";
      return [{ kind: "text", line: line(isPrivate ? "dialogue-subject" : "dialogue-subject-group") }];
    }
    case "when":
    case "weekday": {
      const what =
        draft.subject === null ? line("subscription-everything") : subjectLineOf(draft.subject, names);
      return [
        {
          kind: "text",
          line: draft.step === "when" ? line("dialogue-when", { what }) : line("dialogue-weekday"),
        },
      ];
    }
    case "time": {
      const { timeZone } = await localNow(deps, ctx.chat?.id ?? 0);
      return [{ kind: "text", line: line("dialogue-time", { zone: timeZone }) }];
    }
    case "layout":
      return layoutBlocks(deps, draft);
    case "sound":
      return [{ kind: "text", line: line("dialogue-sound") }];
    case "confirm":
      return confirmBlocks(deps, draft);
  }
}

/** One article as each layout would show it. */
async function layoutBlocks(deps: SubscriptionDeps, { subject }: Draft): Promise<Block[]> {
  const article = await sampleArticle(deps, subject?.kind === "news" ? subject.filter : null);
  if (article === null) return [{ kind: "text", line: line("dialogue-layout-bare") }];
  return [
    { kind: "text", line: line("dialogue-layout") },
    ...LAYOUTS.flatMap((layout): Block[] => [
      { kind: "heading", line: line(`layout-${layout}`) },
      ...alertAnswer({ article, layout, deliveryId: 0, beside: [] }, deps.subscribing.reference).blocks,
    ]),
  ];
}

async function confirmBlocks(deps: SubscriptionDeps, draft: Draft): Promise<Block[]> {
  const { subject } = draft;
  if (subject === null) return [];
  const what = subjectLineOf(subject, deps.subscribing.names);
  const title: Block = {
    kind: "text",
    line: line("dialogue-confirm", { what, how: deliveryLineOf(deliveryOf(draft)) }),
  };
  if (subject.kind === "watch") return [title];
  const { count, examples, boundedTo } = await previewNews(deps, subject.filter);
  const said = draft.kind === "now" ? line("preview-now", { count }) : line("preview-digest", { count });
  return [
    title,
    { kind: "text", line: count === 0 ? line("preview-nothing") : said },
    ...examples.map((article) => ({ ...articleBlock(article), note: null })),
    ...(boundedTo === null
      ? []
      : [{ kind: "text", line: line("preview-bounded", { count: boundedTo }) } as const]),
  ];
}

function inRows(buttons: readonly InlineKeyboardButton[], width: number): InlineKeyboardButton[][] {
  return Array.from({ length: Math.ceil(buttons.length / width) }, (_, row) =>
    buttons.slice(row * width, (row + 1) * width),
  );
}

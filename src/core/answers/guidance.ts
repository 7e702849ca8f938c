import type { Language } from "../model/language.ts";
import type { ReferenceData, Tier } from "../model/reference-data.ts";
import type { SourceSummary } from "../model/stored-article.ts";
import { localDay } from "../reconciliation/observation-key.ts";
import type { Action, Answer, Block } from "./answer.ts";
import { line } from "./line.ts";
import type { Question } from "./question.ts";

/** Commands that are nothing but questions: what follows them is read like any other words. */
export const QUESTION_COMMANDS = [
  "turnover",
  "exports",
  "corridor",
  "oil",
  "ports",
  "investment",
  "energy",
  "agri",
  "figures",
  "compare",
  "promises",
  "check",
  "who",
  "history",
  "cite",
  "export",
  "timeline",
  "latest",
  "search",
  "article",
  "sources",
  "language",
  "help",
] as const;

const SUBSCRIPTION_COMMANDS = [
  "subscribe",
  "watch",
  "subscriptions",
  "mirrors",
  "settings",
  "log",
  "status",
  "stop",
  "privacy",
] as const;

/** What explains the others stands last. */
const GUIDES: readonly string[] = ["language", "help"];

/** Commands as the help and the menu list them, the most useful first. */
export const COMMANDS = [
  ...QUESTION_COMMANDS.filter((command) => !GUIDES.includes(command)),
  ...SUBSCRIPTION_COMMANDS,
  ...QUESTION_COMMANDS.filter((command) => GUIDES.includes(command)),
];

/** Whose own publications are read as they are: nobody else is quoted in them. */
const OFFICIAL = new Set<Tier>(["statistics", "customs", "government"]);

/** What the bot is for, with the four languages as buttons: many read one and use Telegram in another. */
export function startAnswer(): Answer {
  return {
    blocks: [
      { kind: "title", line: line("start-title") },
      { kind: "text", line: line("start-about") },
      { kind: "text", line: line("start-examples") },
    ],
    actions: [
      ...languageActions(),
      [{ kind: "ask", label: line("button-help"), question: { kind: "help" } }],
    ],
  };
}

/** Every command with a sentence. */
export function helpAnswer(): Answer {
  const items = COMMANDS.map((command): Block => ({ kind: "item", line: line(`help-${command}`) }));
  return {
    blocks: [
      { kind: "title", line: line("help-title") },
      ...items,
      { kind: "text", line: line("help-years") },
      { kind: "text", line: line("help-words") },
    ],
    actions: [],
  };
}

export function languageAnswer(): Answer {
  return { blocks: [{ kind: "text", line: line("language-choose") }], actions: languageActions() };
}

/** Says what was not understood, with examples that would be. */
export function misunderstoodAnswer({
  topic,
  unknown,
}: Extract<Question, { kind: "misunderstood" }>): Answer {
  const example = line(`example-${topic ?? "any"}`);
  const said = unknown === "" ? example : line("misunderstood", { unknown: unknown.slice(0, 60), example });
  return { blocks: [{ kind: "text", line: said }], actions: [] };
}

/** Where the news comes from, with what each source has given so far. */
export function sourcesAnswer(sources: readonly SourceSummary[], reference: ReferenceData): Answer {
  const zones = new Map(reference.sources.map(({ key, timeZone }) => [key, timeZone]));
  const sourceBlock = (source: SourceSummary) => blockOf(source, zones.get(source.key) ?? "UTC");

  const read = sources.filter(({ articles }) => articles > 0);
  const unread = sources.filter(({ articles }) => articles === 0);
  const official = unread.filter(({ tier }) => OFFICIAL.has(tier));
  const others = unread.filter(({ tier }) => !OFFICIAL.has(tier));
  const blocks: Block[] = [{ kind: "title", line: line("sources-title") }, ...read.map(sourceBlock)];
  blocks.push(...section("sources-official", official.map(sourceBlock)));
  if (others.length > 0) {
    const values = others.map((source) => {
      const { name } = source;
      return isUnconfirmed(source) ? line("source-name-unconfirmed", { name }) : name;
    });
    blocks.push({ kind: "text", line: line("sources-known", { names: { kind: "list", values } }) });
  }
  if (sources.some(isUnconfirmed)) blocks.push({ kind: "text", line: line("sources-unconfirmed") });
  blocks.push({ kind: "text", line: line("sources-ranking") });
  return { blocks, actions: [] };
}

function section(heading: string, items: Block[]): Block[] {
  return items.length === 0 ? [] : [{ kind: "heading", line: line(heading) }, ...items];
}

function blockOf(source: SourceSummary, timeZone: string): Block {
  const { name, homepage, tier, articles, lastPublishedAt } = source;
  const about = line(`tier-${tier}`);
  const note =
    lastPublishedAt === null
      ? line("source-unread", { tier: about })
      : line("source-read", {
          tier: about,
          count: articles,
          date: { kind: "date", date: localDay(lastPublishedAt, timeZone) },
        });
  return {
    kind: "entry",
    name,
    url: homepage,
    note: isUnconfirmed(source) ? line("source-unconfirmed", { note }) : note,
  };
}

/** Whether its feeds and channels are only supposed to be where they are: nobody has seen them answer. */
function isUnconfirmed({ feeds, channels }: SourceSummary): boolean {
  const known = [...feeds, ...channels];
  return known.length > 0 && known.every(({ confirmed }) => !confirmed);
}

function languageActions(): Action[][] {
  return [
    [languageButton("kk"), languageButton("az")],
    [languageButton("ru"), languageButton("en")],
  ];
}

function languageButton(language: Language): Action {
  return { kind: "choose-language", label: line(`language-${language}`), language };
}

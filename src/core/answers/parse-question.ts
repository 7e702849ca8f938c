import type { Language } from "../model/language.ts";
import { type AskedYears, readYears } from "./asked-years.ts";
import { FIGURE_TOPICS, type FigureTopic, type Question } from "./question.ts";
import { foldWord, isOneOf, OTHER_WORDS, TOPIC_WORDS } from "./question-words.ts";

/**
 * What a reader asks: a command with its arguments in any order, or plain words. A plain question that
 * names no topic is a search. The words are looked for in all four languages, for readers mix them.
 */
export function parseQuestion(text: string, _language: Language): Question {
  const trimmed = text.trim();
  const command = /^\/([a-z_]+)(?:@\w+)?(?:\s+(.*))?$/isu.exec(trimmed);
  if (command !== null) return commandQuestion((command[1] ?? "").toLowerCase(), (command[2] ?? "").trim());
  return trimmed.startsWith("/")
    ? { kind: "misunderstood", topic: null, unknown: trimmed }
    : plainQuestion(trimmed);
}

function commandQuestion(command: string, words: string): Question {
  const topic = FIGURE_TOPICS.find((each) => each === command);
  if (topic !== undefined) return figuresQuestion(topic, readYears(words));
  switch (command) {
    case "timeline":
      return timelineQuestion(readYears(words));
    case "article":
      return articleQuestion(words);
    case "search":
      return words === ""
        ? { kind: "misunderstood", topic: "search", unknown: "" }
        : { kind: "search", words };
    case "start":
      return startQuestion(words);
    case "latest":
    case "sources":
    case "help":
    case "language":
      return { kind: command };
    default:
      return { kind: "misunderstood", topic: null, unknown: `/${command}` };
  }
}

function figuresQuestion(topic: FigureTopic, { years, rest }: AskedYears): Question {
  const unknown = rest.find((word) => !isOneOf(wordsOf(topic), foldWord(word)));
  return unknown === undefined
    ? { kind: "figures", topic, years, view: "cards" }
    : { kind: "misunderstood", topic, unknown };
}

function timelineQuestion({ years, rest: [unknown] }: AskedYears): Question {
  return unknown === undefined
    ? { kind: "timeline", years }
    : { kind: "misunderstood", topic: "timeline", unknown };
}

function articleQuestion(words: string): Question {
  const id = /^(?:№|#)?\s*(\d{1,9})$/u.exec(words)?.[1];
  return id === undefined
    ? { kind: "misunderstood", topic: "article", unknown: words }
    : { kind: "article", id: Number(id) };
}

/** `/start article-12` comes from a link to an article. */
function startQuestion(payload: string): Question {
  const id = /^article-(\d{1,9})$/u.exec(payload)?.[1];
  return id === undefined ? { kind: "start" } : { kind: "article", id: Number(id) };
}

function plainQuestion(text: string): Question {
  const { years, rest } = readYears(text);
  const words = rest.map(foldWord);
  const topic = TOPIC_WORDS.find(([, stems]) => words.some((word) => isOneOf(stems, word)))?.[0];
  if (topic !== undefined) return { kind: "figures", topic, years, view: "cards" };
  // "Новости о Шахбазове" is a search: only words that ask for nothing else are a command in disguise.
  const other = OTHER_WORDS.find(
    ([, stems]) => words.length > 0 && words.every((word) => isOneOf(stems, word)),
  )?.[0];
  if (other === "timeline") return { kind: "timeline", years };
  if (other !== undefined) return { kind: other };
  return text === "" ? { kind: "help" } : { kind: "search", words: text };
}

function wordsOf(topic: FigureTopic): readonly string[] {
  return TOPIC_WORDS.find(([name]) => name === topic)?.[1] ?? [];
}

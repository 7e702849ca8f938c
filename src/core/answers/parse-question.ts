import type { ReferenceData } from "../model/reference-data.ts";
import { type AskedWords, looksLikeName, readWords } from "./asked-words.ts";
import { eventTypeNamed } from "./event-filter.ts";
import { figuresOf, metricNamed, topicsNamed } from "./figures-question.ts";
import { EXPORT_FORMATS, FIGURE_TOPICS, type FigureTopic, type Question } from "./question.ts";
import { foldWord, isOneOf, OTHER_WORDS, TOPIC_WORDS } from "./question-words.ts";
import { questionVocabulary } from "./vocabulary.ts";

/** Reads what a reader asks. */
export type ParseQuestion = (text: string) => Question;

/**
 * Prepares the reading of questions: a command with its arguments in any order, or plain words. The words
 * are looked for in all four languages, for readers mix them.
 */
export function questionParser(reference: ReferenceData): ParseQuestion {
  const vocabulary = questionVocabulary(reference);
  const countries = new Set(
    reference.places.filter(({ kind }) => kind === "country").map(({ country, key }) => country ?? key),
  );
  const read = (text: string) => readWords(text, vocabulary, (code) => countries.has(code));
  return (text) => {
    const trimmed = text.trim();
    const command = /^\/([a-z_]+)(?:@\w+)?(?:\s+(.*))?$/isu.exec(trimmed);
    if (command !== null) {
      return commandQuestion((command[1] ?? "").toLowerCase(), (command[2] ?? "").trim(), read);
    }
    return trimmed.startsWith("/")
      ? { kind: "misunderstood", topic: null, unknown: trimmed }
      : plainQuestion(trimmed, read(trimmed));
  };
}

type Read = (text: string) => AskedWords;

function commandQuestion(command: string, words: string, read: Read): Question {
  const topic = FIGURE_TOPICS.find((each) => each === command);
  if (topic !== undefined) return figuresQuestion(topic, read(words));
  switch (command) {
    case "figures":
      return words === "" ? { kind: "menu" } : plainQuestion(words, read(words));
    case "timeline":
      return timelineQuestion(read(words));
    case "article":
      return articleQuestion(words);
    case "figure":
    case "event":
      return numberedQuestion(command, words);
    case "history":
    case "cite":
      return oneFigureQuestion(command, words, read);
    case "compare":
      return compareQuestion(read(words));
    case "who":
      return whoQuestion(words, read(words));
    case "promises":
      return promisesQuestion(read(words));
    case "export":
      return exportQuestion(words);
    case "check":
      return words === "" ? { kind: "misunderstood", topic: "check", unknown: "" } : { kind: "check", words };
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

/** A command refuses what it does not understand: a figure for less than was asked would be a wrong one. */
function figuresQuestion(topic: FigureTopic, asked: AskedWords): Question {
  const known = (word: string) => isOneOf(wordsOf(topic), word) || metricNamed([word], topic) !== null;
  const unknown = asked.rest.find((word) => !known(foldWord(word))) ?? asked.people[0]?.said;
  return unknown === undefined ? figuresOf(topic, asked) : { kind: "misunderstood", topic, unknown };
}

function timelineQuestion({ years, places, people, countries, products, rest }: AskedWords): Question {
  const types = rest.map(eventTypeNamed);
  const unknown = rest.find((_, place) => types[place] === null) ?? countries[0] ?? products[0];
  if (unknown !== undefined) return { kind: "misunderstood", topic: "timeline", unknown };
  const [place] = places;
  const [person] = people;
  const [type] = types.filter((each) => each !== null);
  return {
    kind: "timeline",
    years,
    ...(place === undefined ? {} : { place }),
    ...(person === undefined ? {} : { person: person.key }),
    ...(type === undefined ? {} : { type }),
  };
}

/** `/history 12` of a figure by its number, `/history turnover 2024` of what a question names. */
function oneFigureQuestion(view: "history" | "cite", words: string, read: Read): Question {
  const id = /^(?:(?:№|#)\s*(?=\d)|(?!\d{4}$))(\d{1,9})$/u.exec(words)?.[1];
  if (id !== undefined) return { kind: "figure", id: Number(id), view };
  const asked = words === "" ? null : plainQuestion(words, read(words));
  if (asked?.kind === "figures") return { ...asked, view };
  return { kind: "misunderstood", topic: view, unknown: words };
}

/** `/figure 12`, `/event 5`: what the button that shares one of them fills inline mode with. */
function numberedQuestion(kind: "figure" | "event", words: string): Question {
  const id = /^(?:№|#)?\s*(\d{1,9})$/u.exec(words)?.[1];
  if (id === undefined)
    return { kind: "misunderstood", topic: kind === "event" ? "timeline" : "history", unknown: words };
  return kind === "event" ? { kind, id: Number(id) } : { kind, id: Number(id), view: "card" };
}

function compareQuestion(asked: AskedWords): Question {
  const { years, rest, words } = asked;
  const [topic = null, another] = topicsNamed(words);
  const unknown = rest.find((word) => topicsNamed([word]).length === 0);
  if (years === null || years.from === years.to || another !== undefined || unknown !== undefined) {
    return { kind: "misunderstood", topic: "compare", unknown: unknown ?? "" };
  }
  return { kind: "compare", topic, years: { from: years.from, to: years.to } };
}

function whoQuestion(text: string, { people: [person] }: AskedWords): Question {
  return person === undefined
    ? { kind: "misunderstood", topic: "who", unknown: text }
    : { kind: "who", person: person.key };
}

function exportQuestion(text: string): Question {
  const words = text.split(/\s+/u).filter((word) => word !== "");
  const formats = EXPORT_FORMATS.filter((format) => words.some((word) => word.toLowerCase() === format));
  const others = words.filter((word) => !EXPORT_FORMATS.some((format) => format === word.toLowerCase()));
  const topicOfWord = (word: string) =>
    FIGURE_TOPICS.find((topic) => topic === word.toLowerCase()) ?? topicsNamed([word])[0];
  const unknown = others.find((word) => topicOfWord(word) === undefined);
  if (unknown !== undefined) return { kind: "misunderstood", topic: "export", unknown };
  const [topic] = others.map(topicOfWord);
  return { kind: "export", format: formats[0] ?? null, topic: topic ?? null };
}

function promisesQuestion({ words }: AskedWords): Question {
  const [topic = null] = topicsNamed(words);
  const unknown = words.find((word) => topicsNamed([word]).length === 0);
  return unknown === undefined
    ? { kind: "promises", topic }
    : { kind: "misunderstood", topic: "promises", unknown };
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

function plainQuestion(text: string, asked: AskedWords): Question {
  const { years, rest } = asked;
  const topics = topicsNamed(asked.words);
  const [topic, another] = topics;
  // "Товарооборот с Бразилией" must not be answered with another country's.
  const isStrange = rest.slice(1).some((word) => looksLikeName(word) && topicsNamed([word]).length === 0);
  if (topic !== undefined && another === undefined && !isStrange) return figuresOf(topic, asked);
  // "Новости о Шахбазове" is a search: only words that ask for nothing else are a command in disguise.
  const words = asked.words.map(foldWord);
  const other = OTHER_WORDS.find(
    ([, stems]) => words.length > 0 && words.every((word) => isOneOf(stems, word)),
  )?.[0];
  if (other === "timeline") return { kind: "timeline", years };
  if (other !== undefined) return { kind: other };
  if (text === "") return { kind: "help" };
  const isNarrow = asked.countries.length + asked.places.length + asked.products.length > 0;
  if (topic === undefined && !isNarrow) return { kind: "search", words: text };
  const { kind: _figures, topic: _topic, view: _view, ...filter } = figuresOf("other", asked);
  return { ...filter, kind: "unsure", words: text, topics };
}

function wordsOf(topic: FigureTopic): readonly string[] {
  return TOPIC_WORDS.find(([name]) => name === topic)?.[1] ?? [];
}

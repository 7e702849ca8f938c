import type { FigureFilter, Question, TimelineQuestion, YearRange } from "../../../core/answers/question.ts";
import { StoredQuestionJson } from "./question-json.ts";

/**
 * A question as a short text, the same for equal questions: what buttons carry, and what longer ones are
 * hashed from. Free words stand last, so that they may hold the separator.
 */
export function questionText(question: Question): string {
  switch (question.kind) {
    case "figures":
      return ["f", question.topic, yearsText(question.years), question.view, ...filterParts(question)].join(
        ":",
      );
    case "unsure":
      return [
        "u",
        question.topics.join(","),
        yearsText(question.years),
        ...filterParts(question),
        `w=${question.words}`,
      ].join(":");
    case "timeline":
      return ["t", yearsText(question.years), ...eventParts(question)].join(":");
    case "figure":
      return `o:${question.id}:${question.view}`;
    case "compare":
      return `v:${question.topic ?? ""}:${question.years.from}-${question.years.to}`;
    case "export":
      return `x:${question.format ?? ""}:${question.topic ?? ""}`;
    case "who":
      return `h:${question.person}`;
    case "promises":
      return `p:${question.topic ?? ""}`;
    case "article":
      return question.summary === undefined ? `a:${question.id}` : `a:${question.id}:${question.summary}`;
    case "event":
      return `e:${question.id}`;
    case "search":
      return `s:${question.words}`;
    case "check":
      return `k:${question.day ?? ""}:${question.words}`;
    case "misunderstood":
      return `m:${question.topic ?? ""}:${question.unknown}`;
    case "menu":
    case "latest":
    case "sources":
    case "help":
    case "start":
    case "language":
      return question.kind;
  }
}

/** Reads what `questionText` wrote; null for anything else. */
export function readQuestionText(text: string): Question | null {
  const reading = StoredQuestionJson.safeParse(questionParts(text));
  return reading.success ? reading.data : null;
}

function questionParts(text: string): unknown {
  const [kind, rest = ""] = splitOnce(text);
  switch (kind) {
    case "f": {
      const [topic, years = "", view, ...filter] = rest.split(":");
      return { kind: "figures", topic, years: readYears(years), view, ...readFilter(filter) };
    }
    case "u": {
      const [known, words] = splitAt(rest, rest.indexOf(":w="), 3);
      const [topics = "", years = "", ...filter] = known.split(":");
      const named = topics === "" ? [] : topics.split(",");
      return { kind: "unsure", topics: named, years: readYears(years), ...readFilter(filter), words };
    }
    case "t": {
      const [years = "", ...parts] = rest.split(":");
      return { kind: "timeline", years: readYears(years), ...readFilter(parts) };
    }
    case "o": {
      const [id, view] = rest.split(":");
      return { kind: "figure", id: Number(id), view };
    }
    case "v": {
      const [topic = "", years = ""] = rest.split(":");
      return { kind: "compare", topic: topic === "" ? null : topic, years: readYears(years) };
    }
    case "x": {
      const [format = "", topic = ""] = rest.split(":");
      return { kind: "export", format: format === "" ? null : format, topic: topic === "" ? null : topic };
    }
    case "h":
      return { kind: "who", person: rest };
    case "p":
      return { kind: "promises", topic: rest === "" ? null : rest };
    case "a":
      return { kind: "article", ...readArticle(rest) };
    case "e":
      return { kind: "event", id: Number(rest) };
    case "s":
      return { kind: "search", words: rest };
    case "k": {
      const [day, words] = splitOnce(rest);
      return { kind: "check", words, ...(day === "" ? {} : { day }) };
    }
    case "m": {
      const [topic, unknown] = splitOnce(rest);
      return { kind: "misunderstood", topic: topic === "" ? null : topic, unknown };
    }
    default:
      return { kind: text };
  }
}

/** `12`, `12:long`. */
function readArticle(text: string): object {
  const [id, summary] = splitOnce(text);
  return summary === undefined ? { id: Number(id) } : { id: Number(id), summary };
}

/** `2024`, `2022-2025`, `2025H1`; nothing for all years. */
export function yearsText(years: YearRange | null): string {
  if (years === null) return "";
  const { from, to, part = "" } = years;
  return from === to ? `${from}${part}` : `${from}-${to}`;
}

/** What `yearsText` wrote, not yet checked. */
export function readYears(text: string): unknown {
  if (text === "") return null;
  const [, year, part] = /^(\d+)([HQ]\d)$/.exec(text) ?? [];
  if (year !== undefined) return { from: Number(year), to: Number(year), part };
  const [from, to = from] = text.split("-");
  return { from: Number(from), to: Number(to) };
}

/** `c=KZ,UZ`, `p=Aktau`: what narrows a question down. */
export function filterParts({ metric, countries, place, product, asOf }: FigureFilter): string[] {
  return [
    metric === undefined ? [] : `m=${metric}`,
    countries === undefined ? [] : `c=${countries.join(",")}`,
    place === undefined ? [] : `p=${place}`,
    product === undefined ? [] : `g=${product}`,
    asOf === undefined ? [] : `d=${asOf}`,
  ].flat();
}

function eventParts({ place, person, type }: TimelineQuestion): string[] {
  return [
    place === undefined ? [] : `p=${place}`,
    person === undefined ? [] : `w=${person}`,
    type === undefined ? [] : `e=${type}`,
  ].flat();
}

/** What `filterParts` wrote, not yet checked; a part that it cannot have written makes the question unreadable. */
export function readFilter(parts: readonly string[]): object {
  return Object.fromEntries(
    parts.map((part): [string, unknown] => {
      const value = part.slice(2);
      switch (part.slice(0, 2)) {
        case "m=":
          return ["metric", value];
        case "c=":
          return ["countries", value.split(",")];
        case "p=":
          return ["place", value];
        case "g=":
          return ["product", value];
        case "d=":
          return ["asOf", value];
        case "w=":
          return ["person", value];
        case "e=":
          return ["type", value];
        default:
          return ["kind", null];
      }
    }),
  );
}

function splitOnce(text: string): [string, string | undefined] {
  return splitAt(text, text.indexOf(":"), 1);
}

function splitAt(text: string, at: number, separator: number): [string, string | undefined] {
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator)];
}

import { FIGURE_TOPICS, type Question } from "../../../core/answers/question.ts";
import { StoredQuestionJson } from "./question-json.ts";
import { filterParts, readFilter, readYears, yearsText } from "./question-text.ts";

/**
 * What a link `t.me/<bot>?start=…` asks for, from 64 of `A-Za-z0-9_-`: `article-12`, `event-5`, `turnover`,
 * `turnover-2024`, `turnover-2022-2025`, `turnover-2025H1`, `exports__c-KZ-UZ__g-grain`, `chart-turnover`,
 * `timeline`, `help`.
 */
export interface StartPayload {
  question: Question;
  show: "answer" | "chart";
}

const MAX_CHARACTERS = 64;

/** Reads a link's payload, which anybody may have written: null if it asks for nothing of ours. */
export function readStartPayload(payload: string): StartPayload | null {
  const chart = payload.startsWith("chart-");
  const reading = StoredQuestionJson.safeParse(readTopic(chart ? payload.slice("chart-".length) : payload));
  return reading.success ? { question: reading.data, show: chart ? "chart" : "answer" } : null;
}

function readTopic(text: string): unknown {
  const [, kind, id] = /^(article|event)-(\d{1,9})$/.exec(text) ?? [];
  if (kind !== undefined) return { kind, id: Number(id) };
  const [, figure, view = "card"] = /^figure-(\d{1,9})(?:-(history|cite))?$/.exec(text) ?? [];
  if (figure !== undefined) return { kind: "figure", id: Number(figure), view };
  const person = /^who-([a-z0-9-]{1,40})$/.exec(text)?.[1];
  if (person !== undefined) return { kind: "who", person };
  const [head = "", ...filter] = text.split("__");
  const [, name, years = ""] = /^([a-z]+)(?:-(\d{4}(?:-\d{4}|[HQ]\d)?))?$/.exec(head) ?? [];
  const topic = FIGURE_TOPICS.find((known) => known === name);
  if (topic) {
    return {
      kind: "figures",
      topic,
      years: readYears(years),
      view: "cards",
      ...readFilter(filter.map(filterPart)),
    };
  }
  if (filter.length > 0) return null;
  if (name === "timeline") return { kind: "timeline", years: readYears(years) };
  const plain = (["menu", "latest", "promises", "sources", "help", "language"] as const).find(
    (kind) => kind === text,
  );
  if (plain === "promises") return { kind: plain, topic: null };
  return plain ? { kind: plain } : null;
}

/** The payload of a link that asks so; null for questions that have no link. */
export function startPayload({ question, show }: StartPayload): string | null {
  const prefix = show === "chart" ? "chart-" : "";
  switch (question.kind) {
    case "article":
    case "event":
      return `${prefix}${question.kind}-${question.id}`;
    case "figures":
    case "timeline": {
      // A link has no room for all that a timeline may be narrowed down to.
      if (question.kind === "timeline" && Object.keys(question).length > 2) return null;
      const name = question.kind === "figures" ? question.topic : question.kind;
      const years = question.years === null ? "" : `-${yearsText(question.years)}`;
      const filter = question.kind === "figures" ? filterParts(question).map(payloadPart) : [];
      const payload = [`${prefix}${name}${years}`, ...filter].join("__");
      return payload.length <= MAX_CHARACTERS ? payload : null;
    }
    case "menu":
    case "latest":
    case "sources":
    case "help":
    case "language":
      return prefix + question.kind;
    case "figure":
      return `${prefix}figure-${question.id}${question.view === "card" ? "" : `-${question.view}`}`;
    case "who":
      return `${prefix}who-${question.person}`;
    case "promises":
      return question.topic === null ? `${prefix}promises` : null;
    case "start":
    case "search":
    case "check":
    case "compare":
    case "export":
    case "unsure":
    case "misunderstood":
      return null;
  }
}

/** `c=KZ,UZ` as letters that a link may have; keys have points only in metrics, and blanks only in places. */
function payloadPart(part: string): string {
  const [name = "", value = ""] = part.split("=");
  const mark = { m: ".", c: ",", p: " " }[name];
  return `${name}-${mark === undefined ? value : value.replaceAll(mark, name === "p" ? "_" : "-")}`;
}

function filterPart(part: string): string {
  const name = part.slice(0, 1);
  const value = part.slice(2);
  switch (part.slice(0, 2)) {
    case "m-":
      return `m=${value.replace("-", ".")}`;
    case "c-":
      return `c=${value.replaceAll("-", ",")}`;
    case "p-":
      return `p=${value.replaceAll("_", " ")}`;
    case "g-":
    case "d-":
      return `${name}=${value}`;
    default:
      return "";
  }
}

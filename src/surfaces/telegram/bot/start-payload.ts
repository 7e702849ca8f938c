import { FIGURE_TOPICS, type Question } from "../../../core/answers/question.ts";

/**
 * What a link `t.me/<bot>?start=…` asks for, from 64 of `A-Za-z0-9_-`: `article-12`, `turnover`,
 * `turnover-2024`, `turnover-2022-2025`, `chart-turnover`, `timeline`, `help`.
 */
export interface StartPayload {
  question: Question;
  show: "answer" | "chart";
}

/** Reads a link's payload, which anybody may have written: null if it asks for nothing of ours. */
export function readStartPayload(payload: string): StartPayload | null {
  const chart = payload.startsWith("chart-");
  const question = readTopic(chart ? payload.slice("chart-".length) : payload);
  return question && { question, show: chart ? "chart" : "answer" };
}

function readTopic(text: string): Question | null {
  const article = /^article-(\d{1,9})$/.exec(text)?.[1];
  if (article !== undefined) return { kind: "article", id: Number(article) };
  const [, name, from, to = from] = /^([a-z]+)(?:-(\d{4})(?:-(\d{4}))?)?$/.exec(text) ?? [];
  const years = from === undefined ? null : { from: Number(from), to: Number(to) };
  if (years && years.from > years.to) return null;
  const topic = FIGURE_TOPICS.find((known) => known === name);
  if (topic) return { kind: "figures", topic, years, view: "cards" };
  if (name === "timeline") return { kind: "timeline", years };
  const plain = (["latest", "sources", "help", "language"] as const).find((kind) => kind === text);
  return plain ? { kind: plain } : null;
}

/** The payload of a link that asks so; null for questions that have no link. */
export function startPayload({ question, show }: StartPayload): string | null {
  const prefix = show === "chart" ? "chart-" : "";
  switch (question.kind) {
    case "article":
      return `${prefix}article-${question.id}`;
    case "figures":
    case "timeline": {
      const name = question.kind === "figures" ? question.topic : question.kind;
      const { years } = question;
      if (years === null) return prefix + name;
      return `${prefix}${name}-${years.from === years.to ? years.from : `${years.from}-${years.to}`}`;
    }
    case "latest":
    case "sources":
    case "help":
    case "language":
      return prefix + question.kind;
    case "start":
    case "search":
    case "misunderstood":
      return null;
  }
}

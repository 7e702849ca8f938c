import type { Observation } from "../model/observation.ts";
import type { StoredEvent } from "../model/stored-article.ts";
import type { Answer, AttachedFile } from "./answer.ts";
import { calendarOf } from "./calendar-file.ts";
import { csvOf, exportRows } from "./export-rows.ts";
import { line } from "./line.ts";
import type { ExportQuestion } from "./question.ts";

/**
 * The figures as CSV and JSON, the planned events as a calendar: one file, or all of them.
 * @param now instant, ISO 8601 UTC
 */
export function exportAnswer(
  { format, topic }: ExportQuestion,
  observations: readonly Observation[],
  events: readonly StoredEvent[],
  now: string,
): Answer {
  const rows = exportRows(observations);
  const name = topic === null ? "delil" : `delil-${topic}`;
  const files: Record<"csv" | "json" | "ics", AttachedFile> = {
    csv: { name: `${name}.csv`, content: csvOf(rows) },
    json: { name: `${name}.json`, content: `${JSON.stringify(rows, null, 2)}\n` },
    ics: { name: "delil-planned.ics", content: calendarOf(events, now) },
  };
  const wanted = format === null ? [files.csv, files.json, files.ics] : [files[format]];
  return {
    blocks: [
      {
        kind: "text",
        line: line("export-ready", { figures: line("article-figures", { count: rows.length }) }),
      },
    ],
    actions: [],
    files: wanted.filter(({ content }) => content !== ""),
  };
}

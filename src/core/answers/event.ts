import type { ReferenceData } from "../model/reference-data.ts";
import type { StoredEvent } from "../model/stored-article.ts";
import type { Answer, Block } from "./answer.ts";
import { eventLine, sourceOf } from "./evidence.ts";
import { line } from "./line.ts";
import { namesOf } from "./names.ts";

const MAX_ARTICLES = 10;

/** One event with the articles that tell of it. */
export function eventAnswer(event: StoredEvent | null, id: number, reference: ReferenceData): Answer {
  if (event === null) {
    return { blocks: [{ kind: "text", line: line("event-unknown", { id: String(id) }) }], actions: [] };
  }
  const names = namesOf(reference);
  const { mention, evidence } = event;
  const participants = mention.participants.map((name) => names.called(name));
  const who: Block[] =
    participants.length === 0
      ? []
      : [
          {
            kind: "note",
            line: line("event-participants", { names: { kind: "list", values: participants } }),
          },
        ];
  return {
    blocks: [
      { kind: "title", line: eventLine(mention, names) },
      { kind: "note", line: line(`event-is-${mention.status}`) },
      ...who,
      ...evidence.slice(0, MAX_ARTICLES).map(
        (told): Block => ({
          kind: "article",
          title: told.title,
          source: sourceOf(told),
          note: line("article-number", { id: String(told.articleId) }),
        }),
      ),
    ],
    actions: [[{ kind: "share", label: line("button-share"), query: `/event ${id}` }]],
  };
}

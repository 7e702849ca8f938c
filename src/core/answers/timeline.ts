import type { ReferenceData } from "../model/reference-data.ts";
import type { StoredEvent } from "../model/stored-article.ts";
import type { Answer, Block } from "./answer.ts";
import { askedPeriod } from "./asked-period.ts";
import { eventLine, sourceOf } from "./evidence.ts";
import { line } from "./line.ts";
import { type Names, namesOf } from "./names.ts";
import type { Question } from "./question.ts";

const MAX_PAST = 30;
const MAX_PLANNED = 15;

/**
 * What happened, newest first, and what is planned, soonest first; plans whose day has passed stand apart,
 * for nobody has reported that they came true.
 * @param today day, ISO 8601
 */
export function timelineAnswer(
  { years }: Extract<Question, { kind: "timeline" }>,
  events: readonly StoredEvent[],
  reference: ReferenceData,
  today: string,
): Answer {
  if (events.length === 0) {
    const nothing =
      years === null ? line("timeline-empty") : line("timeline-empty-period", { period: askedPeriod(years) });
    return { blocks: [{ kind: "text", line: nothing }], actions: [] };
  }
  const names = namesOf(reference);
  const items = (some: readonly StoredEvent[]) => some.map((event) => eventItem(event, names));
  // Two mentions in the same words are one happening, whatever they were filed under.
  const distinct = [
    ...new Map(events.map((event) => [`${event.mention.date} ${event.mention.title}`, event])).values(),
  ];
  const newestFirst = distinct.toSorted((a, b) => b.mention.date.localeCompare(a.mention.date));
  const past = newestFirst.filter(({ mention }) => mention.status === "past").slice(0, MAX_PAST);
  const planned = newestFirst.filter(({ mention }) => mention.status === "planned").toReversed();
  const ahead = planned.filter(({ mention }) => !isOver(mention.date, today)).slice(0, MAX_PLANNED);
  const overdue = planned.filter(({ mention }) => isOver(mention.date, today)).slice(0, MAX_PLANNED);
  const title =
    years === null ? line("timeline-title") : line("timeline-title-period", { period: askedPeriod(years) });
  return {
    blocks: [
      { kind: "title", line: title },
      ...section("timeline-ahead", items(ahead)),
      ...section("timeline-past", items(past)),
      ...section("timeline-overdue", items(overdue)),
    ],
    actions: [],
  };
}

function section(heading: string, items: Block[]): Block[] {
  return items.length === 0 ? [] : [{ kind: "heading", line: line(heading) }, ...items];
}

function eventItem({ mention, evidence }: StoredEvent, names: Names): Block {
  const told = eventLine(mention, names);
  const [first] = evidence;
  return first === undefined
    ? { kind: "item", line: told }
    : { kind: "item", line: told, source: sourceOf(first) };
}

/** A month or a year is over when all of its days are. */
function isOver(date: string, today: string): boolean {
  return date < today.slice(0, date.length);
}

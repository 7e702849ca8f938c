import type { ReferenceData } from "../model/reference-data.ts";
import type { StoredEvent } from "../model/stored-article.ts";
import type { Answer, Block, Line, Value } from "./answer.ts";
import { askedPeriod } from "./asked-period.ts";
import { askedEvents } from "./event-filter.ts";
import { eventLine, sourceOf } from "./evidence.ts";
import { line } from "./line.ts";
import { type Names, namesOf } from "./names.ts";
import type { TimelineQuestion } from "./question.ts";

const MAX_PAST = 30;
const MAX_PLANNED = 15;

/**
 * What happened, newest first, and what is planned, soonest first; plans whose day has passed stand apart,
 * for nobody has reported that they came true.
 * @param today day, ISO 8601
 */
export function timelineAnswer(
  question: TimelineQuestion,
  all: readonly StoredEvent[],
  reference: ReferenceData,
  today: string,
): Answer {
  const { years } = question;
  const names = namesOf(reference);
  const events = askedEvents(question, all, reference);
  if (events.length === 0) {
    return { blocks: [{ kind: "text", line: nothingLine(question, names) }], actions: [] };
  }
  const items = (some: readonly StoredEvent[]) => some.map((event) => eventItem(event, names));
  // Two mentions in the same words are one happening, whatever they were filed under.
  const distinct = [
    ...new Map(events.map((event) => [`${event.mention.date} ${event.mention.title}`, event])).values(),
  ];
  const newestFirst = distinct.toSorted((a, b) => b.mention.date.localeCompare(a.mention.date));
  const past = newestFirst.filter(({ mention }) => mention.status === "past").slice(0, MAX_PAST);
  const planned = newestFirst.filter(({ mention }) => mention.status === "planned").toReversed();
  const ahead = planned.filter(({ mention }) => !isOver(mention.date, today)).slice(0, MAX_PLANNED);
  const overdue = planned.filter(({ mention }) => isOver(mention.date, today)).slice(-MAX_PLANNED);
  const title =
    years === null ? line("timeline-title") : line("timeline-title-period", { period: askedPeriod(years) });
  const filter = filterValues(question, names);
  return {
    blocks: [
      {
        kind: "title",
        line: filter.length === 0 ? title : line("timeline-title-of", { title, filter: listOf(filter) }),
      },
      ...section("timeline-ahead", items(ahead)),
      ...section("timeline-past", items(past)),
      ...section("timeline-overdue", items(overdue)),
    ],
    actions: [],
  };
}

function nothingLine(question: TimelineQuestion, names: Names): Line {
  const { years } = question;
  const filter = filterValues(question, names);
  if (filter.length > 0) return line("timeline-empty-of", { filter: listOf(filter) });
  return years === null
    ? line("timeline-empty")
    : line("timeline-empty-period", { period: askedPeriod(years) });
}

function filterValues({ type, person, place }: TimelineQuestion, names: Names): Value[] {
  return [
    type === undefined ? [] : line(`event-${type}`),
    person === undefined ? [] : names.person(person),
    place === undefined ? [] : names.place(place),
  ].flat();
}

function listOf(values: readonly Value[]): Value {
  return { kind: "list", separator: ", ", values };
}

function section(heading: string, items: Block[]): Block[] {
  return items.length === 0 ? [] : [{ kind: "heading", line: line(heading) }, ...items];
}

function eventItem({ id, mention, evidence }: StoredEvent, names: Names): Block {
  const told = line("event-numbered", { event: eventLine(mention, names), id: String(id) });
  const [first] = evidence;
  return first === undefined
    ? { kind: "item", line: told }
    : { kind: "item", line: told, source: sourceOf(first) };
}

/** A month or a year is over when all of its days are. */
function isOver(date: string, today: string): boolean {
  return date < today.slice(0, date.length);
}

import type { StoredEvent } from "../model/stored-article.ts";
import { daysOf } from "../reconciliation/same-event.ts";

const LINE_BYTES = 75;

/**
 * Planned events as an iCalendar file (RFC 5545): whole days at the date's own precision, a month or a year
 * as long as it is, so that no day is made up.
 * @param stamp instant, ISO 8601 UTC, at which the file is made
 */
export function calendarOf(events: readonly StoredEvent[], stamp: string): string {
  const planned = events.filter(({ mention }) => mention.status === "planned");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Delil//Planned events//EN",
    ...planned.flatMap((event) => eventLines(event, stamp)),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

function eventLines({ id, mention, evidence }: StoredEvent, stamp: string): string[] {
  const { from, to } = daysOf(mention.date);
  const [first] = evidence;
  return [
    "BEGIN:VEVENT",
    `UID:event-${id}@delil`,
    `DTSTAMP:${stamp.replaceAll(/[-:]|\.\d+/gu, "")}`,
    `DTSTART;VALUE=DATE:${from.replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${dayAfter(to).replaceAll("-", "")}`,
    `SUMMARY:${escaped(mention.title)}`,
    ...(mention.place === null ? [] : [`LOCATION:${escaped(mention.place)}`]),
    ...(first === undefined ? [] : [`DESCRIPTION:${escaped(first.publisher)}`]),
    ...(first?.url == null ? [] : [`URL:${first.url}`]),
    "END:VEVENT",
  ];
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/gu, "\\$&").replaceAll(/\r?\n/gu, "\\n");
}

/** A line has 75 bytes at most; what follows begins with a blank. No letter is cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let part = "";
  for (const letter of line) {
    if (encoder.encode(part + letter).length > LINE_BYTES) {
      parts.push(part);
      part = " ";
    }
    part += letter;
  }
  return [...parts, part].join("\r\n");
}

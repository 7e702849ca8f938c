import type { EventMention } from "../../core/model/event.ts";
import { eventMentions } from "../schema/events.ts";

/** Columns that make an `EventMention`. */
export const mentionColumns = {
  type: eventMentions.type,
  date: eventMentions.date,
  status: eventMentions.status,
  title: eventMentions.title,
  place: eventMentions.place,
  participants: eventMentions.participants,
  start: eventMentions.start,
  end: eventMentions.end,
  rule: eventMentions.rule,
};

/** Only the columns of a mention, whatever else the object holds. */
export function mentionRow(mention: EventMention): EventMention {
  const { type, date, status, title, place, participants, start, end, rule } = mention;
  return { type, date, status, title, place, participants, start, end, rule };
}

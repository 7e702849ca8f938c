import type { Delivery, Schedule } from "../model/subscription.ts";
import { optionAt } from "./option-words.ts";

/** How news is delivered where nobody says otherwise: nobody is woken. */
export const USUAL_DELIVERY: Delivery = {
  schedule: { kind: "now" },
  layout: "brief",
  silent: true,
  urgent: false,
};
export const DIGEST_AT = "09:00";
const MONDAY = 1;

/** What the words of a command say of its delivery, and the words that are left. */
export interface AskedDelivery {
  delivery: Delivery;
  rest: string[];
  /** A time that no clock shows. */
  unknown: string | null;
}

/** Reads `daily 09:00`, `еженедельно по пятницам в 18:00`, `without sound`, wherever they stand. */
export function readDelivery(words: readonly string[]): AskedDelivery {
  let kind: Schedule["kind"] | null = null;
  let weekday: { number: number; words: string[] } | null = null;
  let at: string | null = null;
  let { layout, silent, urgent } = USUAL_DELIVERY;
  const rest: string[] = [];
  for (let place = 0; place < words.length; ) {
    const word = words[place] ?? "";
    const found = optionAt(words, place);
    const taken = found?.words ?? 1;
    if (/^\d{1,2}[:.]\d{2}$/u.test(word)) {
      at = timeOf(word);
      if (at === null) return { delivery: USUAL_DELIVERY, rest: [], unknown: word };
    } else {
      switch (found?.option.kind) {
        case undefined:
          rest.push(word);
          break;
        case "schedule":
          kind = found.option.schedule;
          break;
        case "weekday":
          weekday = { number: found.option.weekday, words: words.slice(place, place + taken) };
          break;
        case "layout":
          ({ layout } = found.option);
          break;
        case "silent":
          ({ silent } = found.option);
          break;
        case "urgent":
          urgent = true;
          break;
        case "none":
          break;
      }
    }
    place += taken;
  }
  // Of what is not gathered weekly, Sunday is no day: in Azerbaijani the word means a market too.
  if (kind !== "weekly" && weekday !== null) rest.push(...weekday.words);
  const schedule = scheduleOf(kind ?? (at === null ? "now" : "daily"), at ?? DIGEST_AT, weekday?.number);
  return { delivery: { schedule, layout, silent, urgent }, rest, unknown: null };
}

/** A schedule of what was said of it; what does not belong to it is left out. */
export function scheduleOf(kind: Schedule["kind"], at: string, weekday = MONDAY): Schedule {
  switch (kind) {
    case "now":
      return { kind };
    case "daily":
      return { kind, at };
    case "weekly":
      return { kind, at, weekday };
  }
}

/** `9:05` as `09:05`; null where no clock shows it. */
export function timeOf(text: string): string | null {
  const [, hours = "", minutes = ""] = /^(\d{1,2})[:.](\d{2})$/u.exec(text) ?? [];
  if (hours === "" || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, "0")}:${minutes}`;
}

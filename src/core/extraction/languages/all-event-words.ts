import type { Language } from "../../model/language.ts";
import { AZERBAIJANI_EVENTS } from "./azerbaijani-events.ts";
import { ENGLISH_EVENTS } from "./english-events.ts";
import type { EventWords } from "./event-words.ts";
import { KAZAKH_EVENTS } from "./kazakh-events.ts";
import { RUSSIAN_EVENTS } from "./russian-events.ts";

/** Words of happenings by language. */
export const EVENT_WORDS: Readonly<Record<Language, EventWords>> = {
  ru: RUSSIAN_EVENTS,
  kk: KAZAKH_EVENTS,
  az: AZERBAIJANI_EVENTS,
  en: ENGLISH_EVENTS,
};

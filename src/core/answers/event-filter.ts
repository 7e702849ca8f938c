import type { EventType } from "../model/event.ts";
import { LANGUAGES } from "../model/language.ts";
import type { ReferenceData } from "../model/reference-data.ts";
import type { StoredEvent } from "../model/stored-article.ts";
import type { TimelineQuestion } from "./question.ts";
import { foldWord, isOneOf } from "./question-words.ts";

/** Words that ask for one type of events. */
const EVENT_WORDS: readonly (readonly [EventType, readonly string[]])[] = [
  ["visit", ["визит*", "сапар*", "səfər*", "visit*"]],
  ["meeting", ["встреч*", "переговор*", "заседани*", "кездесу*", "отырыс*", "görüş*", "iclas*", "meeting*"]],
  ["signing", ["подписа*", "қол", "imzala*", "signing*", "signed"]],
  ["launch", ["запуск*", "открыти*", "іске", "ашыл*", "açıl*", "launch*", "opening*"]],
  ["decision", ["решени*", "шешім*", "qərar*", "decision*"]],
  ["forum", ["форум*", "конференц*", "forum*", "konfrans*", "conference*"]],
  ["statement", ["заявлени*", "мәлімдеме*", "bəyanat*", "statement*"]],
];

/** The type of events that a word asks for; null for any other word. */
export function eventTypeNamed(word: string): EventType | null {
  return EVENT_WORDS.find(([, stems]) => isOneOf(stems, foldWord(word)))?.[0] ?? null;
}

/** Events of the place, person and type asked for. */
export function askedEvents(
  { place, person, type }: TimelineQuestion,
  events: readonly StoredEvent[],
  reference: ReferenceData,
): StoredEvent[] {
  const surnames = surnamesOf(person, reference);
  return events.filter(({ mention }) => {
    const words = [...mention.participants, mention.title].join(" ");
    return (
      (place === undefined || mention.place === place) &&
      (type === undefined || mention.type === type) &&
      (person === undefined || surnames.some((surname) => words.includes(surname)))
    );
  });
}

/** How a person is named in titles and among participants, in every language; nothing for nobody. */
export function surnamesOf(person: string | undefined, { people }: ReferenceData): string[] {
  const known = people.find(({ key }) => key === person);
  return [...new Set(LANGUAGES.flatMap((language) => known?.names[language].split(" ").at(-1) ?? []))];
}

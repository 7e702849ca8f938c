import type { Survey } from "../draft.ts";
import type { TokenSpan } from "../grammar.ts";
import { normAt, startsCapital, wordsIn } from "../reading.ts";
import { within } from "../token-spans.ts";
import { clauseOf, segmentStart } from "./clause-spans.ts";
import { participleTitle } from "./participle-titles.ts";
import { withoutRelative } from "./relative-titles.ts";
import {
  type EventTitle,
  LONGEST_TITLE,
  nounAt,
  type TitleWord,
  type Told,
  titleText,
  titleWords,
} from "./title-words.ts";

/** The clause itself, without its date, its connecting words and what stands before an opening verb. */
export function clauseTitle(told: Told): EventTitle | null {
  const { scene, hit } = told;
  const { grammar } = scene.reading.lexicon.events;
  const span = clauseOf(scene, hit, told.sentence);
  const all = titleWords(scene, span);
  const verb = all.findIndex((word) => isHit(word, hit));
  if (verb < 0) return null;
  const participle = participleTitle(told, all, verb);
  if (participle !== "no participle") return participle;
  const relative = all.findIndex((word) => grammar.isRelative(word.norm));
  const words = relative >= 0 && relative < 4 ? withoutRelative(told, all, relative, span) : all;
  if (words === null) return null;
  const kept = withoutLead(
    told,
    withoutVagueTime(
      told,
      words.filter((word, at) => !isDate(told, words, word, at)),
    ),
  );
  const subject = subjectBefore(told, span, kept);
  const whole = subject ? kept.filter((word) => !grammar.isBackReference(word.norm)) : kept;
  const shown = aroundVerb(told, whole.length > LONGEST_TITLE ? withoutOffices(told, whole) : whole);
  const { text, cut } = titleText(shown, grammar);
  const worth = worthOf(told, shown.slice(0, text.split(" ").length), cut);
  return subject ? { text: `${subject}: ${text}`, worth: Math.max(worth, 3) } : { text, worth };
}

const WORDS_AFTER_VERB = 2;

/** "… since the treaty was signed": behind a conjunction; of a long clause with its verb last the end. */
function aroundVerb({ scene, hit }: Told, words: readonly TitleWord[]): readonly TitleWord[] {
  const { opensClause, opensPhrase, joins } = scene.reading.lexicon.events.grammar;
  const verb = words.findIndex((word) => isHit(word, hit));
  const joint = words.findLastIndex((word, at) => at < verb && opensClause?.(word.norm) === true);
  const own = words.slice(joint + 1);
  const first = verb - joint - 1 - (LONGEST_TITLE - WORDS_AFTER_VERB);
  if (first < 0) return own;
  const start = own.findIndex((word, at) => at > first && opensPhrase(word.norm) && !joins(word.norm));
  return start < 0 ? own : own.slice(start);
}

function isHit(word: TokenSpan, hit: TokenSpan): boolean {
  return word.first <= hit.first && hit.first < word.last;
}

function worthOf({ scene, hit }: Told, shown: readonly TitleWord[], cut: boolean): number {
  const { reading } = scene;
  const { grammar, nouns } = reading.lexicon.events;
  const verb = shown.findIndex((word) => isHit(word, hit));
  if (verb < 0) return 0;
  const named = shown.some((word) => word.named);
  let worth = named ? 5 : 4;
  if (cut) worth -= 0.5;
  if (shown.length < 3) worth -= 3;
  if (shown.slice(0, 4).some((word) => grammar.isPronoun(word.norm))) worth -= 2.5;
  if (nounAt(nouns, shown[verb]?.norm ?? "") && isSetting({ scene, words: shown }, verb)) worth -= 3;
  const span = { first: shown[0]?.first ?? 0, last: shown.at(-1)?.last ?? 0 };
  const saying = wordsIn(reading, span, "say", "tell").some(
    // "Organization of Turkic States" says nothing.
    (word) => word.first !== hit.first && (word.first === span.first || !startsCapital(reading, word.first)),
  );
  return saying && !hit.sense.dated ? worth - 2.5 : worth;
}

interface Shown {
  scene: Survey;
  words: readonly TitleWord[];
}

/** "на встрече сказал": the noun is only where something else happened. */
function isSetting({ scene, words }: Shown, noun: number): boolean {
  const { grammar } = scene.reading.lexicon.events;
  for (let at = noun - 1; at >= Math.max(0, noun - 4); at--) {
    const word = words[at];
    if (!word || word.after !== "") return false;
    if (grammar.isPreposition(word.norm)) return grammar.isOutside(word.norm);
  }
  return false;
}

/** A date is shown beside the title; its preposition goes with it. */
function isDate({ scene }: Told, words: readonly TitleWord[], word: TitleWord, at: number): boolean {
  const { grammar } = scene.reading.lexicon.events;
  return word.dated || (grammar.isPreposition(word.norm) && (words[at + 1]?.dated ?? false));
}

function withoutVagueTime({ scene }: Told, words: readonly TitleWord[]): TitleWord[] {
  const { grammar } = scene.reading.lexicon.events;
  const norm = (at: number) => words[at]?.norm ?? "";
  const vague = words.map((_, at) =>
    grammar.isVagueTime(`${norm(at)} ${norm(at + 1)} ${norm(at + 2)}`.trimEnd()),
  );
  return words.filter((_, at) => !vague[at] && !vague[at - 1] && !vague[at - 2]);
}

function withoutLead({ scene, hit }: Told, words: readonly TitleWord[]): TitleWord[] {
  const { grammar } = scene.reading.lexicon.events;
  const verb = words.findIndex((word) => isHit(word, hit));
  let first = grammar.leadWords(words.map((word) => word.norm).join(" "));
  if (first > verb) first = 0;
  const opens = grammar.isVerbBeforeSubject(words[verb]?.norm ?? "");
  if (opens && grammar.isPreposition(words[first]?.norm ?? "") && verb < words.length - 1) first = verb;
  while (first < verb && grammar.isFiller(words[first]?.norm ?? "") && !words[first]?.named) first++;
  return words.slice(first);
}

const OFFICE_REACH = 7;

/** "Президент Азербайджана Ильхам Алиев" is "Ильхам Алиев" where the title would be too long. */
function withoutOffices({ scene }: Told, words: readonly TitleWord[]): TitleWord[] {
  const { reading, people } = scene;
  const offices = reading.ofKind("office");
  const span = { first: words[0]?.first ?? 0, last: words.at(-1)?.last ?? 0 };
  const dropped = within(people, span).flatMap((person) => {
    const office = within(offices, { first: person.first - OFFICE_REACH, last: person.first }).at(-1);
    const between = office && words.filter((word) => word.first >= office.first && word.last < person.first);
    const joined = between?.some((word) => word.after !== "") ?? true;
    return office && !joined ? [{ first: office.first, last: person.first }] : [];
  });
  return words.filter((word) => !dropped.some((one) => one.first <= word.first && word.first < one.last));
}

const SUBJECT_WORDS = 8;

/** "участок протянется на 380 км, его монтаж начнут": what "его" is, taken from the clause before. */
function subjectBefore(
  { scene, sentence }: Told,
  span: TokenSpan,
  words: readonly TitleWord[],
): string | null {
  const { reading } = scene;
  const { grammar } = reading.lexicon.events;
  if (!words.slice(0, 2).some((word) => grammar.isBackReference(word.norm))) return null;
  if (!/^[,;]$/u.test(normAt(reading, span.first - 1)) || words.length > SUBJECT_WORDS) return null;
  const first = segmentStart(reading, span.first - 2, sentence);
  const before = titleWords(scene, { first, last: span.first - 1 });
  const end = before.findIndex((word) => !word.named && grammar.endsPhrase(word.norm, true));
  if (end < 2 || end > SUBJECT_WORDS || grammar.isPreposition(before[0]?.norm ?? "")) return null;
  return titleText(before.slice(0, end), grammar).text;
}

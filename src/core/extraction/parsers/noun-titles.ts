import type { Survey } from "../draft.ts";
import type { TitleNoun } from "../languages/event-words.ts";
import { normAt, printed, textOf } from "../reading.ts";
import { within } from "../token-spans.ts";
import {
  type EventTitle,
  nounAt,
  printedWords,
  type TitleWord,
  type Told,
  titleText,
  titleWords,
} from "./title-words.ts";

/** The noun in its phrase. */
interface Head {
  words: readonly TitleWord[];
  at: number;
  word: TitleWord;
  noun: TitleNoun;
}

/** "на 21-м заседании комиссии" → "21-е заседание комиссии". */
export function nounTitle(told: Told): EventTitle | null {
  const head = headOf(told);
  if (!head) return null;
  return told.scene.reading.lexicon.events.grammar.nounFirst ? headFirst(told, head) : headLast(told, head);
}

const LONGEST_NAME = 6;
const LATIN = /\p{Script=Latin}/u;

function headOf({ scene, hit, sentence }: Told): Head | null {
  const { events } = scene.reading.lexicon;
  const token = hit.last - 1;
  const form = normAt(scene.reading, token);
  const noun = nounAt(events.nouns, form);
  const nominative = noun && events.grammar.nominative(noun, form);
  // Kazakh in Latin letters is looked up as Cyrillic: its words are not put together with those of the text.
  if (!noun || !nominative || LATIN.test(printed(scene.reading, token)) !== LATIN.test(form)) return null;
  const words = titleWords(scene, sentence);
  const at = words.findIndex((word) => word.first <= token && token < word.last);
  const own = words[at];
  if (!own) return null;
  const compound = own.text.slice(0, Math.max(0, own.text.lastIndexOf("-") + 1));
  return { words, at, noun, word: { ...own, text: compound + nominative, after: "" } };
}

const WORDS_BEFORE = 4;

function headFirst(told: Told, head: Head): EventTitle | null {
  const { grammar } = told.scene.reading.lexicon.events;
  const modifiers = modifiersOf(told, head);
  const complement = head.words[head.at]?.after === "" ? complementOf(told, head) : [];
  const named = complement.some((word) => word.named);
  const whose = /^(?:visit|meeting)$/u.test(told.type);
  const names = told.type === "visit" ? told.names.slice(0, 1) : told.names.length > 1 ? told.names : [];
  const free = complement.length === 0 || grammar.isPreposition(complement[0]?.norm ?? "");
  const own = titleText([...modifiers, head.word], grammar).text;
  const isOf =
    named &&
    complement.some((word) =>
      isPersonOrCountry(told.scene, word, grammar.isPreposition(complement[0]?.norm ?? "")),
    );
  if (whose && free && !isOf && !head.noun.sitting && names.length > 0 && grammar.withNames) {
    const rest = complement.length < 5 && complement.length > 0 ? ` ${printedWords(complement)}` : "";
    return { text: grammar.withNames(own, names) + rest, worth: 6 };
  }
  const title = titleText([...modifiers, head.word, ...complement], grammar);
  const size = modifiers.length + complement.length;
  if (size === 0) return placedTitle(told, title.text);
  return {
    text: title.text,
    worth: named ? 6 : whose && complement.length === 0 ? 4.2 : 5.1 + Math.min(size, 4) / 8,
  };
}

/** "на встрече, которая прошла 28 апреля в Баку" → "Встреча в Баку": a bare noun with its day and city. */
function placedTitle({ scene, sentence, dayTold }: Told, noun: string): EventTitle {
  const city = within(scene.places, sentence).find(
    ({ relation, place }) => (relation === "in" || relation === "to") && /^(?:city|port)$/u.test(place.kind),
  );
  if (!city || !dayTold || normAt(scene.reading, city.first - 1).length > LONGEST_PREPOSITION)
    return { text: noun, worth: 0 };
  return { text: `${noun} ${textOf(scene.reading, { first: city.first - 1, last: city.last })}`, worth: 3 };
}

const LONGEST_PREPOSITION = 2;

/** Whether the phrase already says whose visit or with whom the meeting: a person, or a country that is no setting. */
function isPersonOrCountry({ people, places }: Survey, word: TitleWord, afterPreposition: boolean): boolean {
  if (within(people, word).length > 0) return true;
  return !afterPreposition && within(places, word).some((one) => one.place.kind === "country");
}

function modifiersOf({ scene }: Told, { words, at: head, noun }: Head): TitleWord[] {
  const { grammar } = scene.reading.lexicon.events;
  const modifiers: TitleWord[] = [];
  for (let at = head - 1; at >= Math.max(0, head - WORDS_BEFORE); at--) {
    const word = words[at];
    // Of "очередное, 22-е заседание" the nearer is enough.
    if (!word || word.dated || word.after !== "") break;
    const text = grammar.modifier(word.text, word.norm, noun.gender);
    if (text === null) break;
    if (text !== "") modifiers.unshift({ ...word, text });
  }
  return modifiers;
}

const COMPLEMENT_WORDS = 16;

/** What the noun governs: up to a verb, a subject, a comma. */
function complementOf(told: Told, { words, at: head }: Head): TitleWord[] {
  const { grammar } = told.scene.reading.lexicon.events;
  const complement: TitleWord[] = [];
  let infinitive = false;
  for (let at = head + 1; at < Math.min(words.length, head + COMPLEMENT_WORDS); at++) {
    const word = words[at];
    if (!word) break;
    const vague = grammar.isVagueTime(
      words
        .slice(at, at + 3)
        .map((one) => one.norm)
        .join(" "),
    );
    if (vague) at += 2;
    else if (!word.dated && !(grammar.isPreposition(word.norm) && words[at + 1]?.dated)) {
      if (!infinitive && grammar.isInfinitive(word.norm)) {
        if (told.type !== "decision") break;
        infinitive = true;
      }
      if (!infinitive && endsBefore(told.scene, words, at, head)) break;
      complement.push(word);
    }
    if (words[at]?.after !== "") break;
  }
  while (complement.length > 0 && grammar.dangles(complement.at(-1)?.norm ?? "") && !complement.at(-1)?.named)
    complement.pop();
  return complement;
}

function endsBefore(scene: Survey, words: readonly TitleWord[], at: number, head: number): boolean {
  const { grammar } = scene.reading.lexicon.events;
  const word = words[at];
  if (!word) return true;
  // "переговоры и заседание" are two happenings.
  if (at === head + 1 && !grammar.isPreposition(word.norm) && grammar.opensPhrase(word.norm)) return true;
  const governed = grammar.isPreposition(words[at - 1]?.norm ?? "");
  const isAdjective = within(scene.places, word).some((one) => one.adjective);
  if (word.named && !isAdjective) return !governed && isSubject(scene, word);
  return grammar.endsPhrase(word.norm, governed);
}

/** A name as the dictionary has it is a subject, where the language declines names. */
function isSubject({ reading, people, places }: Survey, word: TitleWord): boolean {
  const { isNominative } = reading.lexicon.words;
  if (!isNominative) return false;
  const person = within(people, { first: word.first - LONGEST_NAME, last: word.first + 1 }).find(
    (one) => word.first < one.last,
  );
  if (person) return person.name.split(" ").includes(word.text) && isNominative(word.text);
  const place = within(places, word)[0];
  return place?.place.names[reading.article.language] === word.text && place.place.kind === "country";
}

const LONGEST_BEFORE = 11;

/** "Qazaxıstan və Özbəkistan nazirlərinin növbəti görüşündə" → "… növbəti görüşü". */
function headLast(told: Told, { words, at: head, word: headWord, noun }: Head): EventTitle | null {
  const { grammar } = told.scene.reading.lexicon.events;
  const possessive = headWord.text.length > noun.nominative.length;
  const phrase: TitleWord[] = [];
  for (let at = head - 1; at >= Math.max(0, head - LONGEST_BEFORE); at--) {
    const word = words[at];
    if (!word || (word.after !== "" && !(word.after === "," && word.named))) break;
    if (word.dated) continue;
    if (isNominativePerson(told.scene, word) || (!possessive && word.named)) break;
    const text = grammar.modifier(word.text, word.norm, "n");
    if (text === null || (!possessive && phrase.length > 1)) break;
    if (text !== "") phrase.unshift({ ...word, text });
  }
  while (phrase[0] && (grammar.isFiller(phrase[0].norm) || grammar.dangles(phrase[0].norm))) phrase.shift();
  const title = titleText([...phrase, headWord], grammar);
  if (phrase.length === 0) return { text: title.text, worth: 0 };
  // "biznes forum" is a name; "görüş" alone is not.
  return { text: title.text, worth: possessive ? 5.5 : told.type === "forum" ? 4 : 2 };
}

/** "Нұрлан Сауранбаев Үкімет отырысында": the subject is no part of the noun's phrase. */
function isNominativePerson({ reading, people }: Survey, word: TitleWord): boolean {
  const person = within(people, { first: word.first - LONGEST_NAME, last: word.first + 1 }).find(
    (one) => word.first < one.last,
  );
  const genitives = reading.lexicon.words.endings?.of ?? [];
  const last = normAt(reading, (person?.last ?? 0) - 1);
  return person !== undefined && !genitives.some((ending) => last.endsWith(ending));
}

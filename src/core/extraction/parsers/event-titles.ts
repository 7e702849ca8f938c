import type { Scene } from "../draft.ts";
import type { TitleNoun } from "../languages/event-words.ts";
import { normAt, printed, within } from "../reading.ts";
import { clauseTitle } from "./clause-titles.ts";
import { type EventTitle, nounAt, type TitleWord, type Told, titleText, titleWords } from "./title-words.ts";

/** The best of the noun's phrase, the clause, and the kind with those who take part; null where only a reference is left. */
export function titleOf(told: Told): EventTitle | null {
  const titles = [nounTitle(told), clauseTitle(told), generalTitle(told)].filter((one) => one !== null);
  return titles.toSorted((a, b) => b.worth - a.worth)[0] ?? null;
}

/** "на 21-м заседании комиссии" → "21-е заседание комиссии". */
function nounTitle(told: Told): EventTitle | null {
  const { scene, hit, sentence } = told;
  const { events } = scene.reading.lexicon;
  const at = hit.last - 1;
  const form = normAt(scene.reading, at);
  const noun = nounAt(events.nouns, form);
  const nominative = noun && events.grammar.nominative(noun, form);
  if (
    !noun ||
    !nominative ||
    /\p{Script=Latin}/u.test(printed(scene.reading, at)) !== /\p{Script=Latin}/u.test(form)
  )
    return null;
  const words = titleWords(scene, sentence);
  const head = words.findIndex((word) => word.first <= at && at < word.last);
  const own = words[head];
  if (!own) return null;
  const before = own.text.slice(0, Math.max(0, own.text.lastIndexOf("-") + 1));
  const headWord = { ...own, text: before + nominative, after: "" };
  return events.grammar.nounFirst
    ? headFirst(told, words, head, headWord, noun)
    : headLast(told, words, head, headWord);
}

const WORDS_BEFORE = 4;

function headFirst(
  told: Told,
  words: readonly TitleWord[],
  head: number,
  headWord: TitleWord,
  noun: TitleNoun,
): EventTitle | null {
  const { grammar } = told.scene.reading.lexicon.events;
  const modifiers: TitleWord[] = [];
  for (let at = head - 1; at >= Math.max(0, head - WORDS_BEFORE); at--) {
    const word = words[at];
    if (!word || (word.after !== "" && word.after !== ",")) break;
    const text = word.dated ? null : grammar.modifier(word.text, word.norm, noun.gender);
    if (text === null || (word.after === "," && text === "")) break;
    // Of "очередное, 22-е заседание" the nearer is enough.
    if (word.after === ",") break;
    if (text !== "") modifiers.unshift({ ...word, text });
  }
  const complement = words[head]?.after === "" ? complementOf(told, words, head) : [];
  const named = complement.some((word) => word.named);
  const who = /^(?:visit|meeting)$/u.test(told.type) && !named && grammar.withNames;
  const headPart = [...modifiers, headWord];
  if (who && told.names.length > 0 && (told.type === "visit" || told.names.length > 1)) {
    const names = told.type === "visit" ? told.names.slice(0, 1) : told.names;
    const { text } = titleText(headPart, grammar);
    const rest =
      complement.length > 0 && complement.length < 5 ? ` ${titleText(complement, grammar).text}` : "";
    const first = rest.trim().charAt(0);
    return { text: grammar.withNames?.(text, names) + rest.replace(first, first.toLowerCase()), worth: 6 };
  }
  const title = titleText([...headPart, ...complement], grammar);
  const size = modifiers.length + complement.length;
  return { text: title.text, worth: size === 0 ? 0 : named ? 6 : 4 + Math.min(size, 4) / 4 };
}

/** What the noun governs: up to a verb, a subject, a comma. */
function complementOf(told: Told, words: readonly TitleWord[], head: number): TitleWord[] {
  const { scene, type } = told;
  const { grammar } = scene.reading.lexicon.events;
  const complement: TitleWord[] = [];
  let infinitive = false;
  for (let at = head + 1; at < Math.min(words.length, head + 16); at++) {
    const word = words[at];
    if (!word) break;
    if (word.dated || (grammar.isPreposition(word.norm) && words[at + 1]?.dated)) {
      if (word.after !== "") break;
      continue;
    }
    const governed = grammar.isPreposition(words[at - 1]?.norm ?? "");
    if (grammar.isInfinitive(word.norm)) {
      if (type !== "decision") break;
      infinitive = true;
    }
    if (!infinitive && !word.named && grammar.endsPhrase(word.norm, governed)) break;
    if (word.named && !governed && isSubject(scene, word)) break;
    complement.push(word);
    if (word.after !== "") break;
  }
  while (complement.length > 0 && grammar.dangles(complement.at(-1)?.norm ?? "") && !complement.at(-1)?.named)
    complement.pop();
  return complement;
}

/** A name as the dictionary has it is a subject, where the language declines names. */
function isSubject({ reading, people, places }: Scene, word: TitleWord): boolean {
  if (reading.article.language !== "ru") return false;
  const person = people.find((one) => one.first <= word.first && word.first < one.last);
  if (person)
    return (
      person.name.split(" ").some((part) => part.split("-").at(-1) === word.text.split("-").at(-1)) &&
      !/[оиуэы]$/u.test(word.text)
    );
  const place = within(places, word)[0];
  return place?.place.names.ru === word.text && place.place.kind === "country";
}

/** "Qazaxıstan və Özbəkistan nazirlərinin növbəti görüşündə" → "… növbəti görüşü". */
function headLast(
  told: Told,
  words: readonly TitleWord[],
  head: number,
  headWord: TitleWord,
): EventTitle | null {
  const { grammar } = told.scene.reading.lexicon.events;
  const phrase: TitleWord[] = [];
  for (let at = head - 1; at >= Math.max(0, head - 11); at--) {
    const word = words[at];
    if (!word || (word.after !== "" && !(word.after === "," && word.named))) break;
    if (word.dated) continue;
    const text = grammar.modifier(word.text, word.norm, "n");
    if (text === null) break;
    if (text !== "") phrase.unshift({ ...word, text });
  }
  while (
    phrase.length > 0 &&
    (grammar.isFiller(phrase[0]?.norm ?? "") || grammar.dangles(phrase[0]?.norm ?? ""))
  )
    phrase.shift();
  const title = titleText([...phrase.slice(-11), headWord], grammar);
  return { text: title.text, worth: phrase.length === 0 ? 0 : phrase.some((word) => word.named) ? 6 : 4.5 };
}

/** "Заявление Валдиса Домбровскиса": where neither noun nor clause reads well. */
function generalTitle({ scene, type, names }: Told): EventTitle | null {
  const { general, grammar } = scene.reading.lexicon.events;
  if (names.length === 0 || names.length > 2 || grammar.withNames === null) return null;
  return { text: grammar.withNames(general[type], names), worth: type === "statement" ? 3.5 : 2.5 };
}

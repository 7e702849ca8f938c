import type { EventWords } from "../languages/event-words.ts";
import { type EventTitle, nounAt, type TitleWord, type Told, titleText, titleWords } from "./title-words.ts";

/** What a participle behind its noun tells; "no participle" where the word is a verb or a noun of its own. */
export function participleTitle(
  told: Told,
  words: readonly TitleWord[],
  verb: number,
): EventTitle | null | "no participle" {
  const { grammar } = told.scene.reading.lexicon.events;
  const word = words[verb];
  if (!word) return null;
  if (!grammar.nounFirst) return documentTitle(told, words, verb);
  if (verb > 0) return "no participle";
  if (told.type === "signing" && grammar.isGenitiveParticiple(word.norm)) return signingTitle(told);
  const short = grammar.shortParticiple(word.text);
  if (short === null) return grammar.isGenitiveParticiple(word.norm) ? null : "no participle";
  const noun = antecedent(
    told,
    (one) => !grammar.isPreposition(one.norm) && !grammar.endsPhrase(one.norm, true),
  );
  if (noun.length < 2) return null;
  const { text } = titleText(noun, grammar);
  return { text: `${short} ${lowerFirst(text, noun[0])}`, worth: 4.5 };
}

function lowerFirst(text: string, first: TitleWord | undefined): string {
  return first?.named || /^\p{Lu}\p{Lu}/u.test(text)
    ? text
    : `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** "ряд новых соглашений, подписанных в этот день" → "Подписание новых соглашений". */
function signingTitle(told: Told): EventTitle | null {
  const { grammar, nouns } = told.scene.reading.lexicon.events;
  const words = antecedent(told, (word) => grammar.isGenitiveAdjective(word.norm));
  const noun: EventWords["nouns"][string] | undefined = Object.values(nouns).find(
    (one) => one.names === told.type,
  );
  const last = words.at(-1);
  if (!noun || !last) return null;
  const { text } = titleText([{ ...last, text: noun.nominative, after: "" }, ...words], grammar);
  return { text, worth: 5 };
}

const LONGEST_ANTECEDENT = 7;

/** The noun before the comma with the words before it that belong to it. */
function antecedent({ scene, hit, sentence }: Told, belongs: (word: TitleWord) => boolean): TitleWord[] {
  const before = titleWords(scene, { first: sentence.first, last: hit.first }).toReversed();
  const words: TitleWord[] = [];
  for (const word of before.slice(0, LONGEST_ANTECEDENT)) {
    if (words.length > 0 && (word.after !== "" || word.dated || !belongs(word))) break;
    words.unshift({ ...word, after: "" });
  }
  return words;
}

const PARTICIPLE = /(?:d[ıiuü][qğ]\p{L}*|[aə]n|[ғг][аe]н|[қк][аe]н)$/u;

/** "Bakıda imzaladıqları sazişə əsasən" → "… Bakıda imzaladıqları saziş": where the noun stands behind. */
function documentTitle(
  told: Told,
  words: readonly TitleWord[],
  verb: number,
): EventTitle | null | "no participle" {
  const { documents, grammar } = told.scene.reading.lexicon.events;
  if (!PARTICIPLE.test(words[verb]?.norm ?? "")) return "no participle";
  const at = words.findIndex(
    (word, index) => index > verb && index < verb + 4 && nounAt(documents, word.norm),
  );
  const noun = nounAt(documents, words[at]?.norm ?? "");
  const word = words[at];
  if (!noun || !word) return "no participle";
  const kept = [...words.slice(0, at), { ...word, text: noun.nominative, after: "" }].filter(
    (one) => !one.dated,
  );
  const { text } = titleText(kept, grammar);
  return { text, worth: 4.5 };
}

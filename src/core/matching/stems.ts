import { foldWord } from "../answers/question-words.ts";
import { AZERBAIJANI_SUFFIXES } from "../extraction/languages/azerbaijani/suffixes.ts";
import { KAZAKH_SUFFIXES } from "../extraction/languages/kazakh/suffixes.ts";
import { LANGUAGES, type Language } from "../model/language.ts";

const ENDINGS: Readonly<Record<Language, ReadonlySet<string>>> = {
  ru: endings(
    "а я о е ы и у ю ь й ом ем ой ей ою ею ам ям ами ями ах ях ов ев ью ия ии ию ие ием ией иям иями иях " +
      "ый ий ая яя ое ее ые ого его ому ему ым им ую юю ых их ыми ими",
  ),
  en: endings("s es"),
  kk: endings(KAZAKH_SUFFIXES.join(" ")),
  az: endings(AZERBAIJANI_SUFFIXES.join(" ")),
};

const SHORTEST_STEM = 3;
const LONGEST_ENDING = 14;
const VOWEL_FIRST = /^[аәеоөуұүыіиэюяaeəioöuüı]/u;
/** Consonants that an ending with a vowel has softened: `дәліз` stays, `bayraq` makes `bayrağı`. */
const HARDENED: Readonly<Record<string, string>> = { б: "п", г: "к", ғ: "қ", ğ: "q", y: "k" };
/** `поставок`, `рынок`, `казахстанец`: other cases have lost the vowel. */
const FLEETING_VOWEL = /^(.+[бвгджзклмнпрстфхцчшщ])[ое]([кц])$/u;

/**
 * The forms that a word may come from, itself among them: two words are forms of one if they share a stem.
 * Without its language a word is tried in all; letters tell the alphabets apart anyway.
 */
export function stemsOf(word: string, languages: readonly Language[] = LANGUAGES): string[] {
  const folded = foldWord(word);
  const stems = new Set([folded]);
  const shortest = Math.max(SHORTEST_STEM, folded.length - LONGEST_ENDING);
  for (const language of languages) {
    for (let cut = folded.length - 1; cut >= shortest; cut -= 1) {
      if (ENDINGS[language].has(folded.slice(cut))) addStem(stems, folded.slice(0, cut), folded.slice(cut));
    }
  }
  const [, head = "", tail = ""] = FLEETING_VOWEL.exec(folded) ?? [];
  if (head !== "") stems.add(head + tail);
  if (folded.endsWith("ies")) stems.add(`${folded.slice(0, -3)}y`);
  return [...stems];
}

function addStem(stems: Set<string>, stem: string, ending: string): void {
  stems.add(stem);
  const hard = HARDENED[stem.at(-1) ?? ""];
  if (hard !== undefined && VOWEL_FIRST.test(ending)) stems.add(stem.slice(0, -1) + hard);
}

function endings(listed: string): ReadonlySet<string> {
  return new Set(listed.split(" ").map(foldWord));
}

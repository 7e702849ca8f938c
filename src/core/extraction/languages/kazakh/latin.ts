/** Kazakh in Latin letters, read as the Cyrillic that the word lists are written in. */

/** Letters that every Latin alphabet of Kazakh (2017 to 2021) writes alike. */
const LETTERS: Readonly<Record<string, string>> = {
  a: "а",
  ä: "ә",
  á: "ә",
  b: "б",
  c: "с",
  d: "д",
  e: "е",
  f: "ф",
  g: "г",
  ğ: "ғ",
  ǵ: "ғ",
  h: "х",
  j: "ж",
  k: "к",
  l: "л",
  m: "м",
  n: "н",
  ñ: "ң",
  ń: "ң",
  ŋ: "ң",
  o: "о",
  ö: "ө",
  ó: "ө",
  p: "п",
  q: "қ",
  r: "р",
  s: "с",
  ş: "ш",
  š: "ш",
  t: "т",
  ü: "ү",
  ú: "ү",
  ū: "ұ",
  ý: "у",
  v: "в",
  w: "у",
  x: "х",
  y: "ы",
  z: "з",
};
const DIGRAPHS: Readonly<Record<string, string>> = { sh: "ш", ch: "ч" };
const VOWEL = /[aäáeoöóuüúūyıiý]/u;
// The last is the dot that stays when a capital İ is lower-cased.
const LATIN_WORD = /^(?:[a-zäáğǵñńŋöóşšüúūýı]|\u0307)+$/iu;
const CYRILLIC_LETTER = /[Ѐ-ӿ]/gu;
const LATIN_LETTER = /[A-Za-zÀ-ɏ]/gu;
const KAZAKH_LETTER = /[äáğǵñńŋöóşüúūýı]/iu;
const ACUTE = /[áǵńóúý]/iu;
const FOREIGN = /^(?:[A-Z]{2,}|[A-Z]?[a-z]+\.[a-z]+)$/u;
/** Loans that begin with the open vowel, which Latin letters do not tell from the native one. */
const OPEN_VOWEL = /^e(?=kon|ksp|kvi|lekt|nerg|mb|tap|mirat|stoni|kip|kran)/u;
/** Stems of loans with the open и, where the newer alphabet writes one letter for и and і. */
const LOANS: readonly (readonly [RegExp, string])[] = [
  [/м[іи]лл[іи](?=он|ард)/u, "милли"],
  [/тр[іи]лл[іи](?=он)/u, "трилли"],
  [/м[іи]н[іи]стр/u, "министр"],
  [/[іи]нвест[іи](?=ц|т|я)/u, "инвести"],
  [/стат[іи]ст[іи]к/u, "статистик"],
  [/энерг[іи]/u, "энерги"],
  [/касп[іи]й?/u, "каспий"],
  [/лог[іи]ст[іи]к/u, "логистик"],
  [/терм[іи]нал/u, "терминал"],
  [/презід/u, "презид"],
  [/ком[іи]тет/u, "комитет"],
  [/к[іи]лов/u, "килов"],
  [/транз[іи]т/u, "транзит"],
];
const SAMPLE = 4000;

/** Which Latin alphabet a text is written in; null where it is not Latin Kazakh. */
export type KazakhLatin = "acute" | "cedilla" | null;

/** Tells by the letters at the head of a text. */
export function kazakhLatinOf(text: string): KazakhLatin {
  const head = text.slice(0, SAMPLE);
  if (!KAZAKH_LETTER.test(head)) return null;
  const latin = head.match(LATIN_LETTER)?.length ?? 0;
  const cyrillic = head.match(CYRILLIC_LETTER)?.length ?? 0;
  if (latin <= cyrillic) return null;
  return ACUTE.test(head) ? "acute" : "cedilla";
}

/** The Cyrillic spelling of a word, lower case; abbreviations of plain capitals stay as they are. */
export function cyrillicOf(word: string, alphabet: "acute" | "cedilla"): string | null {
  if (!LATIN_WORD.test(word) || FOREIGN.test(word)) return null;
  const lower = word
    .replaceAll("İ", "i")
    .replaceAll("I", alphabet === "acute" ? "i" : "ı")
    .toLowerCase()
    .normalize("NFC");
  let read = "";
  for (let at = 0; at < lower.length; ) {
    const pair = DIGRAPHS[lower.slice(at, at + 2)];
    if (pair !== undefined) {
      read += pair;
      at += 2;
      continue;
    }
    read += letterAt(lower, at, alphabet);
    at++;
  }
  if (OPEN_VOWEL.test(lower)) read = `э${read.slice(1)}`;
  for (const [loan, spelling] of LOANS) read = read.replace(loan, spelling);
  return read;
}

function letterAt(word: string, at: number, alphabet: "acute" | "cedilla"): string {
  const letter = word[at] ?? "";
  if (letter === "ı" || letter === "i") return narrowVowel(word, at, alphabet);
  if (letter === "u") return alphabet === "acute" ? "ұ" : "у";
  if (letter === "a" && isNarrow(word[at - 1], alphabet)) return "я";
  return LETTERS[letter] ?? letter;
}

/** `ı` of the acute alphabet and `i` of the other are и or, behind a vowel, й; the second one is і. */
function narrowVowel(word: string, at: number, alphabet: "acute" | "cedilla"): string {
  const letter = word[at] ?? "";
  if (!isNarrow(letter, alphabet)) return "і";
  const before = word[at - 1];
  const next = word[at + 1];
  if (before !== undefined && VOWEL.test(before)) return next === "a" ? "" : "й";
  if (alphabet === "acute" || word.includes("ı")) return "и";
  return next !== undefined && VOWEL.test(next) ? "и" : "і";
}

function isNarrow(letter: string | undefined, alphabet: "acute" | "cedilla"): boolean {
  return letter === (alphabet === "acute" ? "ı" : "i");
}

/** First names of women, without their ending: tells "Мария Новоселова" from "Алибека Куантырова". */
const WOMEN =
  /^(?:мари|анн|елен|ольг|натал|ирин|светлан|татьян|юли|екатерин|айгул|динар|гульнар|сауле|асел|лейл|севиндж|мадин|жанар|гюльнар|айжан|наргиз|зарин|дарь|александр(?=а$|ы$|ой$|у$)|виктори|ксени|алл|людмил|галин|вер$|надежд|мехрибан|бахар|сахиб|шолпан|зульфи|эльмир|карлыгаш|балаим|дариг|аид|гаухар|индир|камил(?=а$|ы$))/u;

const SURNAME_STEM = /(?:ов|ев|ёв|ин|ын)$/u;

/** The nominative of a Russian name: `Алибека Куантырова` → `Алибек Куантыров`. `governed`: a word before it demands a case. */
export function russianNominative(words: readonly string[], governed: boolean): string[] {
  const first = words[0]?.toLowerCase() ?? "";
  const last = words.at(-1)?.toLowerCase() ?? "";
  if (words.length > 1 && WOMEN.test(first))
    return words.map((word, at) => woman(word, at === words.length - 1));
  const oblique = governed || (words.length > 1 && looksOblique(first, last));
  if (!oblique) return [...words];
  return words.map((word, at) =>
    at === words.length - 1 && words.length > 1 ? manSurname(word) : manFirst(word),
  );
}

/** Both names carry an ending: a nominative would have none. */
function looksOblique(first: string, last: string): boolean {
  if (SURNAME_STEM.test(last)) return false;
  const surnameEnds = /(?:[оеё]в|[иы]н)(?:а|у|ым|е)$/u.test(last) || /(?:ского|скому|ским|ском)$/u.test(last);
  return surnameEnds && /(?:а|у|ом|ем|е|я|ю)$/u.test(first);
}

function manSurname(word: string): string {
  const adjective = word.replace(/(ск|цк)(?:ого|ому|им|ом)$/u, "$1ий");
  if (adjective !== word) return adjective;
  const stem = word.replace(/((?:[оеё]в|[иы]н))(?:а|у|ым|е)$/u, "$1");
  return stem === word ? manFirst(word) : stem;
}

function manFirst(word: string): string {
  if (/(?:швили|дзе|заде|енко|улы|оглу|ли|уллы|ко|о|и|ы|э)$/u.test(word)) return word;
  if (SURNAME_STEM.test(word) && word.length > 4) return word;
  const surname = word.replace(/((?:[оеё]в|[иы]н))(?:а|у|ым|е)$/u, "$1");
  if (surname !== word && surname.length > 4) return surname;
  if (/[аеиоуы](?:я|ю|ем|е)$/u.test(word)) return word.replace(/(?:я|ю|ем|е)$/u, "й");
  if (/[бвгджзклмнпрстфхцчшщ](?:я|ю|ем)$/u.test(word)) return word.replace(/(?:я|ю|ем)$/u, "ь");
  if (/[бвгджзклмнпрстфхцчшщ](?:а|у|ом|е)$/u.test(word) && word.length > 3)
    return word.replace(/(?:а|у|ом|е)$/u, "");
  return word;
}

function woman(word: string, surname: boolean): string {
  if (surname) return word.replace(/((?:[оеё]в|[иы]н))(?:ой|у|ы|е)$/u, "$1а").replace(/ской$|скую$/u, "ская");
  return word
    .replace(/ией$|ию$|ии$/u, "ия")
    .replace(/(?:ой|ы|у|е)$/u, "а")
    .replace(/([гкх])и$/u, "$1а");
}

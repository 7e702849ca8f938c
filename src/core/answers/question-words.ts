import type { FigureTopic } from "./question.ts";

/**
 * Words of questions in all four languages at once (readers mix them), folded as `foldWord` does; `*` ends a
 * stem.
 */
export const TOPIC_WORDS: readonly (readonly [FigureTopic, readonly string[]])[] = [
  ["oil", listed("нефт* мунай* мұнай* neft* oil crude бтд btc")],
  [
    "energy",
    listed(
      "энерг* газ газа газу газом газопровод* электроэнерг* электричеств* уран урана ураном мегаватт* " +
        "электр* qaz qazin qazi enerji* elektrik* uran energy gas electricity uranium power",
    ),
  ],
  [
    "agri",
    listed(
      "сельск* сельхоз* агро* зерн* пшениц* ячмен* продовольств* мук* астық* бидай* ауыл азық* " +
        "taxil* buğda* ərzaq* aqrar* kənd agri* grain* wheat food",
    ),
  ],
  ["investment", listed("инвест* фонд* вложен* қор* invest* sərmayə* fond* fund*")],
  ["exports", listed("экспорт* импорт* вывоз* ввоз* контракт* ixrac* idxal* export* import* contract*")],
  [
    "turnover",
    listed("товарооборот* товарообмен* торгов* оборот* сауда* айналым* ticarət* dövriyyə* turnover trade"),
  ],
  [
    "ports",
    listed(
      "порт порта порту портом порты портов портах порттар* порттың портын* портта* перевалк* флот* танкер* " +
        "liman* donanma* port ports fleet vessels",
    ),
  ],
  [
    "corridor",
    listed(
      "коридор* тмтм тхкб транскасп* грузоперевоз* перевоз* контейнер* поезд* дәліз* тасымал* пойыз* " +
        "dəhliz* transxəzər* daşima* konteyner* qatar* corridor titr trans caspian cargo freight " +
        "container* train*",
    ),
  ],
  ["other", listed("ввп жіө üdm gdp")],
];

/** Of two topics that a question names, the first is meant: "нефть по коридору" asks for oil. */
export const NARROWER: readonly (readonly [FigureTopic, FigureTopic])[] = [
  ["oil", "corridor"],
  ["oil", "ports"],
  ["agri", "exports"],
  ["agri", "corridor"],
  ["agri", "ports"],
  ["energy", "corridor"],
  ["ports", "corridor"],
];

/** Words that ask for one metric of a topic. */
export const METRIC_WORDS: readonly (readonly [string, readonly string[]])[] = [
  ["corridor.containers", listed("контейнер* konteyner* container* teu")],
  ["corridor.trains", listed("поезд* пойыз* qatar* train*")],
  ["oil.output", listed("добыч* добыт* өндір* hasilat* output production")],
  ["trade.exports", listed("экспорт* вывоз* ixrac* export*")],
  ["trade.imports", listed("импорт* ввоз* idxal* import*")],
  ["gas.volume", listed("газ газа газу газом газопровод* qaz qazin qazi gas")],
  ["power.volume", listed("электроэнерг* электричеств* elektrik* electricity")],
  ["uranium.volume", listed("уран урана ураном uran uranium")],
  ["investment.fund", listed("фонд* қор* fond* fund*")],
  ["gdp.level", listed("ввп жіө üdm gdp")],
];

/** What a topic is about anyway: named with it, it narrows nothing down. */
export const IMPLIED: Readonly<Partial<Record<FigureTopic, readonly string[]>>> = {
  oil: ["oil"],
  energy: ["gas", "electricity", "uranium"],
  agri: ["food"],
  corridor: ["TITR", "containers"],
};

/** Capitals that stand for their countries where these trade. */
export const CAPITALS: Readonly<Record<string, string>> = {
  Baku: "AZ",
  Astana: "KZ",
  Tashkent: "UZ",
  Tbilisi: "GE",
  Ankara: "TR",
  Beijing: "CN",
  Moscow: "RU",
  Bishkek: "KG",
};

/** What else a reader may ask for in plain words. */
export const OTHER_WORDS: readonly (readonly [
  "timeline" | "latest" | "sources" | "help",
  readonly string[],
])[] = [
  [
    "timeline",
    ["хронолог*", "событи*", "оқиға*", "хронология*", "hadisə*", "xronologiya*", "timeline", "events"],
  ],
  [
    "latest",
    ["новост*", "последн*", "свеж*", "жаңалық*", "соңғы", "xəbər*", "son", "latest", "news", "newest"],
  ],
  ["sources", ["источник*", "дереккөз*", "mənbə*", "sources"]],
  ["help", ["помощь", "справка", "помоги*", "көмек*", "анықтама", "kömək*", "yardim", "help"]],
];

/** Words that change nothing: prepositions, "year", "as of", the goods in "turnover of goods". */
export const FILLER_WORDS: readonly string[] = (
  "за и в во с со по на к и между до от из через год* гг г го й го му м сколько состоянию прошло " +
  "какой какая каков был была было " +
  "жыл* жж ж тауар мен және дейін бастап арасында* қанша жағдай* бойынша күніне күнгі арқылы " +
  "il* ci cu cü və ilə olan üçün arasinda* nə qədər tarixinə tarixdə tarixindən vəziyyət* " +
  "for in of the from to and between year* with on how much as at what was through"
).split(" ");

/** The twelve months; a stem that is another word's too (`май`) is spelt out. */
export const MONTHS: readonly (readonly string[])[] = [
  "январ* қаңтар* yanvar* january jan",
  "феврал* ақпан* fevral* february feb",
  "март марта марте наурыз* mart martin marta martda march mar",
  "апрел* сәуір* aprel* april apr",
  "май мая мае мамыр* may mayin maya mayda",
  "июн* маусым* iyun* june jun",
  "июл* шілде* iyul* july jul",
  "август* тамыз* avqust* august aug",
  "сентябр* қыркүйе* sentyabr* september sep sept",
  "октябр* қазан* oktyabr* october oct",
  "ноябр* қараша* noyabr* november nov",
  "декабр* желтоқсан* dekabr* december dec",
].map(listed);

/** What counts halves and quarters of a year. */
export const PART_NOUNS: readonly (readonly ["H" | "Q", readonly string[]])[] = [
  ["H", ["полугод*", "жартыжыл*", "yarimil*", "half", "halves", "яримил*"]],
  ["Q", ["квартал*", "тоқсан*", "rüb*", "quarter*"]],
];

export const ORDINALS: readonly (readonly [1 | 2 | 3 | 4, readonly string[]])[] = [
  [1, ["1", "i", "і", "перв*", "бірінші", "birinci", "first", "1st"]],
  [2, ["2", "ii", "іі", "втор*", "екінші", "ikinci", "second", "2nd"]],
  [3, ["3", "iii", "ііі", "трет*", "үшінші", "üçüncü", "third", "3rd"]],
  [4, ["4", "iv", "четверт*", "төртінші", "dördüncü", "fourth", "4th"]],
];

/**
 * A word as the lists above write it: lower case, without the dot that Azerbaijani `İ` leaves behind,
 * dotless `ı` as `i` (readers type either), `ё` as `е`.
 */
export function foldWord(word: string): string {
  return word.toLowerCase().replaceAll("\u0307", "").replaceAll("ı", "i").replaceAll("ё", "е");
}

/** A list that is written in one line. */
function listed(words: string): readonly string[] {
  return words.split(" ");
}

/** Whether a folded word is one of the list, or begins with one of its stems. */
export function isOneOf(words: readonly string[], folded: string): boolean {
  const { whole, stems } = foldedList(words);
  return whole.has(folded) || stems.some((stem) => folded.startsWith(stem));
}

interface FoldedList {
  whole: ReadonlySet<string>;
  stems: readonly string[];
}
// The lists are constants, and articles are long: each is folded once.
const foldedLists = new WeakMap<readonly string[], FoldedList>();

function foldedList(words: readonly string[]): FoldedList {
  const known = foldedLists.get(words);
  if (known !== undefined) return known;
  const isStem = (word: string) => word.endsWith("*");
  const list = {
    whole: new Set(words.filter((word) => !isStem(word)).map(foldWord)),
    stems: words.filter(isStem).map((word) => foldWord(word.slice(0, -1))),
  };
  foldedLists.set(words, list);
  return list;
}

import type { TitleGrammar, TitleNoun } from "./event-words.ts";
import { russianGenitive } from "./russian-genitive.ts";

const ADJECTIVE =
  /^(.{2,}?(?:ск|цк|[нкгхвштчщжлдмср]))(ого|ому|ым|ом|ый|ой|ое|ая|ую|ые|ых|ыми|ий|его|ему|им|ем|ее|яя|юю|ие|их|ими|ей)$/u;
/** Endings that nouns do not share with adjectives, or stems that only adjectives have. */
const SURE_ADJECTIVE =
  /(?:ого|его|ому|ему|ый|ий|ая|яя|ое|ее|ую|юю|ые|ие|ых|их|ыми|ими)$|(?:ск|нн|тельн|альн|ическ|ональн|вш|ущ|ющ|ичн|ервн|очн|авн|ивн|ов)(?:ой|ом|ым|им|ем|ей)$|^(?:втор|треть|перв|четверт|пят|шест|седьм|восьм|девят|десят)/u;
/** Before a noun of happening the instrumental in "-ым", "-им" is an adjective's; names with it have a capital. */
const INSTRUMENTAL = /^\p{Ll}.+(?:[ыи]м|[чщш]ей|[чщш]ем)$/u;
const NOUN_LIKE =
  /(?:ани|ени|яти|ыти|ци|ти|ни|ри|ли|ви|ги)(?:е|я|ю|й|ем|и|ях|ям|ями)$|^(?:их|его|ее|дней|лет)$/u;
const STRESSED =
  /(?:^|-)(?:втор|шест|седьм|восьм|больш|друг|делов|торгов|правов|миров|цифров|целев|отраслев)$/u;
const LEFT_OUT =
  /^(?:эт(?:от|а|о|и|ого|ому|им|ом|ой|у|их|ими)|т(?:от|ого|ом|ой|ех)|сво\p{L}{1,2}|наш\p{L}{0,3}|его|ее|их|данн\p{L}+|нынешн\p{L}+|прошедш\p{L}+|состоявш\p{L}+|проходящ\p{L}+|минувш\p{L}+|завершивш\p{L}+|сегодняшн\p{L}+|вчерашн\p{L}+|недавн\p{L}+|предстоящ\p{L}+|последн\p{L}+|данн\p{L}+|такой|такая|сам\p{L}{1,2}|эт\p{L}{1,2})$/u;
const PREPOSITION =
  /^(?:в|во|на|с|со|к|ко|по|из|от|до|за|о|об|обо|для|при|у|без|между|над|под|через|после|перед|про|ради|вместо|около|среди|против|согласно|более|свыше|почти|порядка)$/u;
const CONJUNCTION = /^(?:и|а|но|или|либо|что|чтобы|как|если|также|однако|где|когда|чем|причем|зато|да)$/u;
const NOUN_IN_T =
  /(?:овет|итет|юджет|изит|анзит|редит|имит|акет|аудит|бинет|едмет|ответ|билет|нтернет|азет|ркет|ефицит|ршрут|нститут|трибут|статут|алют|абсолют|проект|объект|лет|нет|ект)$/u;
const FINITE =
  /(?:[лн]о|л|ла|ли|лся|лась|лось|лись|[еия]т|[ую]т|[еи]тся|[ую]тся|ат|ан|ен|ыт|ят|ена|ено|ены|ан|ана|ано|аны|ят|ем|им)$/u;
const PAST_OR_PRESENT =
  /(?:(?:[аеияуо]л|[аеияуо]ла|[аеияуо]ло|[аеияуо]ли)(?:ся|сь)?|шл[аи]|ш[ео]л|[еи]тся|[ую]тся|[ую]т|[еия]т|дят|зят|сят|нут|нута|нуто|нуты|[ая]на|[ая]но|[ая]ны|[ея]на|ено|ены|рос|росл[аои]|мог|могл[аои]|[сдржлчщ]ан|[држлчщ]ен|крыт|нят)$/u;
const NO_VERB =
  /^(?:член|план|обмен|времен|или|доли|роли|цели|сели|тепло|дело|число|начало|тыла|село|тела|слова|сила|школы|цена|цены|страна|страны|стороны|сторона|если|торговли|отрасли|земли|прибыли|модели|недели|канала|канал|материал|потенциал|персонал|капитал|капитала|журнал|квартал|терминал|терминала|филиал|баланс|мощностей|валют|интернет|результат|договор|старт|порт|пункт|пакт|контракт|экспорт|импорт|рост|транспорт|паспорт|февраля|апреля|июля|план|закон|океан|сутки|минут|пять|шесть|девять|десять|апрелл?|генерала|генерал|узла|узел|стол|стола|отдел|отдела|раздел|футбол|протокол|протокола|протоколы|протоколу|металла|металл|угля|участник|цеха|района|район|завода|марта|мая)$/u;
const SUBJECT =
  /^(?:стороны|сторона|президенты|президент|лидеры|лидер|главы|глава|министры|министр|участники|собеседники|премьер|дипломат|посол|эксперт|он|она|они|оно|мы|вы|я|это|там|тогда|здесь)$/u;
const FILLER =
  /^(?:напомним|отметим|ранее|также|тоже|уже|затем|однако|так|сегодня|вчера|завтра|накануне|тогда|и|а|но|что|чтобы|где|когда|куда|как|причем|здесь|там|теперь|еще|параллельно|именно|наконец|словом|date|сказал|совместно)$/u;
/** Phrases at the head of a clause, and times too vague for a date. */
const LEAD =
  /^(?:кроме того|при этом|вместе с тем|тем временем|в свою очередь|в этих целях|с этой целью|в то же время|тогда же|в результате|в итоге|между тем|по его словам|по ее словам|в частности)(?= )/u;
const VAGUE_TIME =
  /^(?:в|во|на) ближайш\p{L}+ (?:перспектив\p{L}+|врем\p{L}+|будущ\p{L}+|год\p{L}*|месяц\p{L}*|планах|недел\p{L}+)$/u;
const FUTURE =
  /^(?:начн|откро|запуст|подпиш|провед|посет|введ|заверш|достро|постро|старту|сдад|приступ|прибуд|примет|примут|встрет)\p{L}*(?:ут|ют|ет|ит|ат|ят|утся|ются|ется|ится|атся|ятся)$/u;
const PRONOUN =
  /^(?:он|она|оно|они|его|ее|их|ему|ей|им|ими|нем|ней|него|нее|них|ним|ними|эт\p{L}{1,3}|т[оа]|тем|тех|том|того|тому|тот|там|туда|сам|сами|мы|нас|нам|наш\p{L}{0,3}|вы|вас|я|мне|сво\p{L}{1,3}|котор\p{L}+|кто|что|чего|чему|чем|так)$/u;

/** Russian: the noun comes first, its adjectives before it, what it governs behind it. */
export const RUSSIAN_TITLES: TitleGrammar = {
  nounFirst: true,
  nominative: (noun: TitleNoun) => noun.nominative,
  modifier: modifierInNominative,
  dangles: (norm) => PREPOSITION.test(norm) || CONJUNCTION.test(norm) || isAdjective(norm),
  joins: (norm) => /^(?:и|или|а|но)$/u.test(norm),
  opensPhrase: (norm) => PREPOSITION.test(norm) || CONJUNCTION.test(norm),
  endsPhrase: (norm, governed) =>
    SUBJECT.test(norm) ||
    isFinite(norm) ||
    PRONOUN.test(norm) ||
    /(?:ически|тельно|ально|ивно|енно)$/u.test(norm) ||
    /^(?:а|но|что|чтобы|как|если|также|однако|где|когда|причем|сегодня|вчера|завтра|ранее|уже)$/u.test(
      norm,
    ) ||
    (!governed && isAdjective(norm) && /(?:[ыи]й|[ыи]е|ая|яя|ое)$/u.test(norm)),
  isPreposition: (norm) => PREPOSITION.test(norm),
  isInfinitive: (norm) =>
    /(?:ть|ться|тись|чь|сти|йти)$/u.test(norm) &&
    !/(?:ость|асть|[мл]есть|^пять|девять|десять|память|ости|асти|ести)$/u.test(norm),
  isFuture: (norm) => FUTURE.test(norm),
  isFiller: (norm) => FILLER.test(norm),
  leadWords: (text) => LEAD.exec(text)?.[0].split(" ").length ?? 0,
  isVagueTime: (phrase) => VAGUE_TIME.test(phrase),
  isPronoun: (norm) => PRONOUN.test(norm),
  isBackReference: (norm) => /^(?:его|ее|их|он|она|оно|они)$/u.test(norm),
  shortParticiple: (word) => shortParticiple(word),
  isGenitiveParticiple: (norm) => /нн(?:ых|ого|ой)$/u.test(norm),
  isGenitiveAdjective: (norm) => /(?:ых|их|ого|его|ой|ей)$/u.test(norm),
  isRelative: (norm) => /^(?:котор|чтобы$)/u.test(norm),
  isOutside: (norm) => /^(?:на|в|во|по|после|до|к|ко|перед|от|для|о|об|из|накануне)$/u.test(norm),
  isVerbBeforeSubject: (norm) =>
    /^(?:подписан|учрежден|заключен|достигнут|принят|открыт|запущен|утвержден|создан|решено|поручено|введен|началось|начнется|началась|состоял|стартовал|начал[аои]сь|открыл[аои]сь)/u.test(
      norm,
    ),
  withNames: (head, names) =>
    names.length > 2 ? head : `${head} ${names.map((name) => russianGenitive(name)).join(" и ")}`,
};

function isFinite(norm: string): boolean {
  if (norm.length < 4 || NO_VERB.test(norm) || NOUN_IN_T.test(norm)) return false;
  return PAST_OR_PRESENT.test(norm) && FINITE.test(norm.replace(/с[ья]$/u, "")) && !/стан[аы]?$/u.test(norm);
}

function isAdjective(norm: string): boolean {
  return norm.length > 4 && ADJECTIVE.test(norm) && SURE_ADJECTIVE.test(norm) && !NOUN_LIKE.test(norm);
}

const ORDINAL_ENDING = { m: "й", f: "я", n: "е", p: "е" } as const;

function modifierInNominative(word: string, norm: string, gender: TitleNoun["gender"]): string | null {
  if (LEFT_OUT.test(norm)) return "";
  const ordinal = /^(\d+)-\p{L}{1,3}$/u.exec(word);
  if (ordinal?.[1]) return `${ordinal[1]}-${ORDINAL_ENDING[gender]}`;
  if (!isAdjective(norm) && !INSTRUMENTAL.test(word)) return null;
  const parts = ADJECTIVE.exec(word.toLowerCase());
  const stem = parts?.[1];
  const ending = parts?.[2];
  if (!stem || !ending) return null;
  const cased = word.slice(0, stem.length);
  if (/^трет(?:ь|и)/u.test(norm)) return { m: "третий", f: "третья", n: "третье", p: "третьи" }[gender];
  return cased + endingFor(stem, /^(?:ий|его|ему|им|ем|ее|яя|юю|ие|их|ими|ей)$/u.test(ending), gender);
}

function endingFor(stem: string, softly: boolean, gender: TitleNoun["gender"]): string {
  if (STRESSED.test(stem))
    return { m: "ой", f: "ая", n: "ое", p: /[кгхшжчщ]$/u.test(stem) ? "ие" : "ые" }[gender];
  if (/[кгх]$/u.test(stem)) return { m: "ий", f: "ая", n: "ое", p: "ие" }[gender];
  if (/[шжчщ]$/u.test(stem)) return { m: "ий", f: "ая", n: "ее", p: "ие" }[gender];
  return softly
    ? { m: "ий", f: "яя", n: "ее", p: "ие" }[gender]
    : { m: "ый", f: "ая", n: "ое", p: "ые" }[gender];
}

/** "введённый" → "Введён": what happened to the noun before the comma. */
function shortParticiple(word: string): string | null {
  const parts = /^(.+?)(н?н|[ыя]т)(ый|ая|ое|ые)$/u.exec(word.toLowerCase());
  if (!parts?.[1] || !parts[2] || !parts[3]) return null;
  const ending = { ый: "", ая: "а", ое: "о", ые: "ы" }[parts[3]] ?? "";
  const suffix = parts[2] === "нн" ? "н" : parts[2];
  const stem = ending === "" ? parts[1] : parts[1].replace(/ё$/u, "е");
  return `${stem.charAt(0).toUpperCase()}${stem.slice(1)}${suffix}${ending}`;
}

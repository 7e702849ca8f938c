import { withPossessive } from "./azerbaijani-events.ts";
import type { EventWords, TitleGrammar, TitleNoun } from "./event-words.ts";
import { KAZAKH_PRESENT } from "./kazakh-claims.ts";

const noun = (nominative: string): TitleNoun => ({ nominative, gender: "n" });
const PRONOUN = /^(?:ол|олар|оның|оны|олардың|бұл|осы|сол|біз|біздің|мен|сіз)$/u;
const FILLER =
  /^(?:еске|салайық|және|ал|бірақ|сондай|ақ|бүгін|кеше|ертең|айта|кетейік|бұған|дейін|тағы|осы|сол|бұл|күні)$/u;
const POSTPOSITION =
  /^(?:мен|бен|пен|үшін|бойынша|дейін|кейін|бұрын|туралы|жөнінде|арқылы|және|арасында|арасындағы)$/u;
const FINITE = /(?:ды|ді|ты|ті|ып|іп|еді|йды|йді)$/u;

const KAZAKH_TITLES: TitleGrammar = {
  nounFirst: false,
  nominative: ({ nominative }, form) => withPossessive(nominative, form, "с"),
  modifier: (word, norm) =>
    PRONOUN.test(norm) ? "" : FINITE.test(norm) && /^\p{Ll}/u.test(word) ? null : word,
  dangles: (norm) => /^(?:және|ал)$/u.test(norm),
  joins: (norm) => /^(?:және|мен|бен|пен|ал)$/u.test(norm),
  opensPhrase: (norm) => !POSTPOSITION.test(norm),
  endsPhrase: (norm) => FINITE.test(norm),
  isPreposition: () => false,
  isInfinitive: () => false,
  isFuture: (norm) => /[мбп][ае][кқ]$/u.test(norm) || KAZAKH_PRESENT.test(norm),
  isFiller: (norm) => FILLER.test(norm),
  isPronoun: (norm) => PRONOUN.test(norm),
  leadWords: (text) =>
    /^(?:сонымен қатар|еске сала кетейік|айта кету керек|бұдан бөлек)(?=,? )/u.exec(text)?.[0].split(" ")
      .length ?? 0,
  isVagueTime: () => false,
  isOutside: () => false,
  isBackReference: (norm) => /^(?:оның|олардың)$/u.test(norm),
  shortParticiple: () => null,
  isGenitiveParticiple: () => false,
  isGenitiveAdjective: () => false,
  isRelative: () => false,
  isVerbBeforeSubject: () => false,
  withNames: null,
};

/** Kazakh words that tell happenings, and how a title is made of them. */
export const KAZAKH_EVENTS: EventWords = {
  cues: {
    visit: "сапар*",
    meeting: "кездес*,отырыс*,келіссөз*",
    signing: "қол қой*,келісімге",
    launch:
      "ашылды,ашылады,ашылған,іске қосылды,жолға шықты,аттанды,жөнге шықты,салынып бітеді,іске қос*,бітеді,басталды,басталады,аяқта*,пайдалануға беріл*",
    decision: "шешім*,тапсырған,тапсырды,келісті",
    forum: "форум*,саммит*",
    statement: "мәлімдеме*,брифинг*",
  },
  addressed: "тілшілерге,журналистерге,брифингте",
  receives: "қабылдады",
  habit: "дәстүр бойынша,әдетте,жыл сайын,үнемі",
  opinion: "маңызды қадам,зор мән,серпін бер*",
  nouns: {
    сапар: noun("сапар"),
    кездесу: noun("кездесу"),
    отырыс: { ...noun("отырыс"), sitting: true },
    келіссөз: noun("келіссөз"),
    форум: noun("форум"),
    саммит: noun("саммит"),
    брифинг: noun("брифинг"),
  },
  documents: {
    келісімшарт: noun("келісімшарт"),
    келісім: noun("келісім"),
    меморандум: noun("меморандум"),
    хаттама: noun("хаттама"),
    құжат: noun("құжат"),
  },
  general: {
    visit: "Сапар",
    meeting: "Кездесу",
    signing: "Құжаттарға қол қою",
    launch: "Іске қосу",
    decision: "Шешім",
    forum: "Форум",
    statement: "Мәлімдеме",
  },
  grammar: KAZAKH_TITLES,
};

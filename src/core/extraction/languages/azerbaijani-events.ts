import type { EventWords, TitleGrammar, TitleNoun } from "./event-words.ts";

const noun = (nominative: string): TitleNoun => ({ nominative, gender: "n" });
const PRONOUN = /^(?:o|onlar|onun|onu|onların|bu|bunu|bunun|həmin|biz|bizim|mən|siz)$/u;
const FILLER =
  /^(?:xatırladaq|ki|və|amma|isə|həmçinin|daha|əvvəl|bundan|qeyd|edək|bu|gün|dünən|sabah|həmin|da|də|ilk|öncə)$/u;
const POSTPOSITION = /^(?:ilə|üçün|üzrə|görə|qədər|sonra|əvvəl|kimi|haqqında|barədə|və|isə|arasında|dair)$/u;
const FINITE = /(?:ıb|ib|ub|üb|[dm][ıiuü]r|acaq|əcək|dı|di|du|dü)$/u;

const AZERBAIJANI_TITLES: TitleGrammar = {
  nounFirst: false,
  nominative: ({ nominative }, form) => withPossessive(nominative, form, "s"),
  modifier: (word, norm) =>
    PRONOUN.test(norm) ? "" : FINITE.test(norm) && /^\p{Ll}/u.test(word) ? null : word,
  dangles: (norm) => /^(?:və|isə|ki)$/u.test(norm),
  joins: (norm) => /^(?:və|ilə|isə|amma)$/u.test(norm),
  opensPhrase: (norm) => !POSTPOSITION.test(norm),
  endsPhrase: (norm) => FINITE.test(norm),
  isPreposition: () => false,
  isInfinitive: () => false,
  isFuture: (norm) => /(?:acaq|əcək)$/u.test(norm),
  isFiller: (norm) => FILLER.test(norm),
  isPronoun: (norm) => PRONOUN.test(norm),
  leadWords: (text) =>
    /^(?:bundan əlavə|eyni zamanda|qeyd edək ki|xatırladaq ki)(?=,? )/u.exec(text)?.[0].split(" ").length ??
    0,
  isVagueTime: () => false,
  isOutside: () => false,
  isBackReference: (norm) => /^(?:onun|onların)$/u.test(norm),
  shortParticiple: () => null,
  isGenitiveParticiple: () => false,
  isGenitiveAdjective: () => false,
  isRelative: () => false,
  isVerbBeforeSubject: () => false,
  withNames: null,
};

/** The noun with the possessive that the text gives it and no case: `görüşündə` → `görüşü`. */
export function withPossessive(nominative: string, form: string, link: string): string {
  const rest = form.slice(nominative.length);
  const possessive = new RegExp(
    `^((?:lar|lər|лер|лар|дер|дар|тер|тар)?${link}?[ıiuüыі])(?:$|н|n|м|m)`,
    "u",
  ).exec(rest)?.[1];
  return `${nominative}${possessive ?? /^(?:lar|lər|лер|лар|дер|дар|тер|тар)/u.exec(rest)?.[0] ?? ""}`;
}

/** Azerbaijani words that tell happenings, and how a title is made of them. */
export const AZERBAIJANI_EVENTS: EventWords = {
  cues: {
    visit: "səfər*",
    meeting: "görüş*,iclas*,danışıq*",
    signing: "imzalan*,imzalayıb,imzaladı*,imzalayacaq*,saziş bağlayıb",
    launch:
      "açıl*,yola düşüb,işə düşüb,istismara veril*,tamamlan*,yekunlaş*,təməli qoyul*,işə düş*,işə salınıb,işə salınacaq,istifadəyə ver*,başla*,başa çat*",
    decision: "qərar*,tapşırıb,razılaşıb",
    forum: "forum*,konfrans*,sammit*",
    statement: "bəyanat*,brifinq*",
  },
  addressed:
    "jurnalistlərə deyib,jurnalistlərə bildirib,jurnalistlərə açıqlama*,jurnalistlərə müsahibə*,mətbuat konfransında,jurnalistlərə söyləyib",
  receives: "qəbul edib",
  habit: "ənənəvi olaraq,adətən,müntəzəm,hər il",
  opinion: "mühüm addım,böyük əhəmiyyət,təkan ver*",
  nouns: {
    səfər: noun("səfər"),
    görüş: noun("görüş"),
    iclas: { ...noun("iclas"), sitting: true },
    danışıq: noun("danışıq"),
    forum: noun("forum"),
    konfrans: noun("konfrans"),
    sammit: noun("sammit"),
    brifinq: noun("brifinq"),
  },
  documents: {
    saziş: noun("saziş"),
    memorandum: noun("memorandum"),
    müqavilə: noun("müqavilə"),
    protokol: noun("protokol"),
    bəyannamə: noun("bəyannamə"),
    sənəd: noun("sənəd"),
  },
  general: {
    visit: "Səfər",
    meeting: "Görüş",
    signing: "Sənədlərin imzalanması",
    launch: "Açılış",
    decision: "Qərar",
    forum: "Forum",
    statement: "Bəyanat",
  },
  grammar: AZERBAIJANI_TITLES,
};

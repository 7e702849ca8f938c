import type { Language } from "./model/language.ts";

/** What tells the languages apart: letters that only one has, words that every text of it uses, and endings. */
export interface LanguageSigns {
  language: Language;
  script: "cyrillic" | "latin";
  letters: RegExp;
  words: ReadonlySet<string>;
  endings: RegExp;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

export const SIGNS: readonly LanguageSigns[] = [
  {
    language: "ru",
    script: "cyrillic",
    letters: /[ъёщэ]/g,
    words: words(
      "и в во на не с со по за из от до для при о об к ко у что как это его её их был была были будет также более между через после году года лет или но а же из-за над под без об который которые сообщил сообщили заявил страны стран казахстан казахстана казахстане казахстаном казахстану азербайджан азербайджана азербайджане азербайджаном",
    ),
    endings:
      /(?:ого|его|ому|ему|ый|ий|ая|яя|ое|ые|ие|ых|их|ую|юю|ость|ости|ение|ения|ению|ться|ются|ется|ть|ал|ала|али|ил|ила|или|ел|ия|ии|ию|ов|ев|ами|ями|ах|ях|ов|ский|ская|ские|ского|[уюая]т|ее|нс)$/,
  },
  {
    language: "kk",
    script: "cyrillic",
    letters: /[әғқңөұүһі]/g,
    words: words(
      "мен бен пен және деп бір бұл осы жыл жылы жылғы үшін туралы бойынша екі үш астам арасында арасындағы болды болып дейін кейін қарай ең да де та те ал бар жоқ еді екен ретінде арқылы елі елдің дейді айтты адам жаңа министр мемлекет басшысы сапары сапармен саны бағасы күні қала",
    ),
    endings:
      /(?:лар|лер|дар|дер|тар|тер|ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|дан|ден|тан|тен|нан|нен|лық|лік|дық|дік|тық|тік|ған|ген|қан|кен|ды|ді|ты|ті|ады|еді|йды|йді|ып|іп|мақ|мек|дағы|дегі|сы|сі|лады|леді)$/,
  },
  {
    language: "az",
    script: "latin",
    // Its own letter counts twice; the others it shares with Kazakh.
    letters: /[əğşçıöü]/gu,
    words: words(
      "və ilə bu üçün bir də da ki olan olub edib edir üzrə sonra kimi daha ölkə il ildə ilin ilə qədər arasında haqqında barədə bildirib deyib artıb yeni iki üç çox var yox isə hər öz ya lakin ancaq prezident nazir milyon manat azn olacaq",
    ),
    endings:
      /(?:lar|lər|ların|lərin|nın|nin|nun|nün|dan|dən|dır|dir|dur|dür|lıq|lik|luq|lük|ması|məsi|maq|mək|ıb|ib|ub|üb|acaq|əcək|ında|ində|daki|dəki|ları|ləri|sında|sində|yyət|iyyə|ması)$/,
  },
  {
    language: "kk",
    script: "latin",
    // Of the alphabets of 2017 to 2021.
    letters: /[áǵńóúýūñğşıöüä]/g,
    words: words(
      "men ben pen jáne jäne jane dep bir bul osy jyl jyly jylǵy jylğy úshin üşın týraly turaly boıynsha boiynşa eki úsh üş astam arasynda arasyndaǵy arasyndağy boldy bolyp deıin deiin keıin keiin eń eñ bar joq retinde arqyly eldiń eldıñ qazaqstan ázerbaıjan äzerbaijan taýar tauar jańa jaña memleket ministr",
    ),
    endings:
      /(?:dyń|diń|nyń|niń|tyń|tiń|dyñ|dıñ|nyñ|nıñ|tyñ|tıñ|ǵa|ge|qa|ğa|dan|den|tan|ten|nan|nen|lyq|dyq|tyq|ǵan|ğan|qan|dy|ty|ady|yp|ip|daǵy|degi|dağy|lary|leri|sy|jy|ıa|aıdy|eıdi|lar|ler|dar)$/,
  },
  {
    language: "en",
    script: "latin",
    letters: /w(?=h|i|o|a|e)/g,
    words: words(
      "the of and in to for on with by from at is are was were be been has have had will would that this which it its as an a or but not after before between over under more than said says new up off out into about their his her they who what year years per cent million billion minister president government kazakhstan azerbaijan trade news",
    ),
    endings:
      /(?:ing|tion|tions|ment|ments|ity|ies|ed|ly|ness|ous|ful|ance|ence|ship|sts|ght|th|ers|ws|ys|'s|’s|[a-rt-z]s)$/,
  },
];

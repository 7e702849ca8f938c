import type { BoundWords, UnitWords } from "../../span-words.ts";

/** What Azerbaijani news counts in. */
export const AZERBAIJANI_UNITS: UnitWords = {
  units: {
    USD: "dollar|abş dollar|amerika dollar|usd|$|dol .",
    EUR: "avro|eur|€|yevro",
    KZT: "tenge|tengə|qazaxıstan tenge|kzt|₸",
    AZN: "manat|azn|₼|man .",
    RUB: "rubl|rusiya rubl|rub|₽",
    CNY: "yuan|çin yuan|cny|¥",
    t: "ton|t",
    "t@3": "kiloton|kt",
    "t@-3": "kiloqram|kq",
    TEU: "teu|iyirmi fut ekvivalent",
    bbl: "barel|barrel|barel neft",
    m3: "kubmetr|kub metr|kub m|m³|m3|m 3|kubmetrlik",
    kWh: "kvt · saat|kvt / saat|kilovat - saat|kilovat saat|kvt . saat|kvt - saat|kvt saat|kvts",
    "kWh@3": "mvt · saat|mvt / saat|meqavat - saat|meqavat saat|mvt - saat|mvt saat",
    "kWh@6": "qvt · saat|qvt / saat|qiqavat - saat|qiqavat saat|qvt - saat|qvt saat",
    W: "vatt|vat",
    "W@3": "kilovat|kvt",
    "W@6": "meqavat|mvt",
    "W@9": "qiqavat|qvt",
    km: "kilometr|km",
    d: "gün|sutka|iş gün",
    "d*7": "həftə",
    "%": "%|faiz",
    pp: "faiz bənd|faiz punkt|f . b .",
    x: "dəfə|qat",
  },
  foreignMoney: "lirə|türk lirə|lari|funt sterlinq|funt|gbp|£|yen|som|sum|franq|rial|dirhəm|try|gel|uzs",
  foreignMeasures:
    "hektar|ha|metr|m|kvadratmetr|kvadrat metr|kv . m|m²|kvadrat kilometr|kv . km|litr|qram|dərəcə|mil|bal|fut|tbit / s|gbit / s",
  longDurations: "il|ay|saat|dəqiqə|saniyə|əsr|rüb|kvartal",
  before: { USD: "$|us $|usd", EUR: "€|eur", KZT: "₸|kzt", AZN: "₼|azn", RUB: "₽|rub", CNY: "¥|cny" },
  adjectives: {},
  factors: {
    "2 x": "ikiqat|iki qat|ikiqatlan|iki dəfə",
    "3 x": "üçqat|üç qat|üç dəfə",
    "4 x": "dördqat|dörd qat",
    "5 x": "beşqat",
    "10 x": "onqat",
    "50 %": "yarı|yarısı|tən yarı",
    "33.3 %": "üçdə bir",
    "25 %": "dörddə bir",
    "66.7 %": "üçdə iki",
    "75 %": "dörddə üç",
    "20 %": "beşdə bir",
    "10 %": "onda bir",
  },
};

/** Words around Azerbaijani numbers. */
export const AZERBAIJANI_BOUNDS: BoundWords = {
  before: {
    about: "təxminən|təqribən|haradasa|az qala|demək olar ki|demək olar|orta hesabla təxminən",
    over: "azı|ən azı|minimum|azından",
    under: "ən çox|maksimum|çoxu|ən çoxu",
  },
  after: {
    over: "və daha çox|və ya daha çox|və yuxarı|ötüb|ötərək|ötmüşdü|ötdü|ötür|ötəcək|keçib|keçərək|keçdi|keçəcək|keçəcəyi|keçməsi|keçmək|ötəcəyi|ötməsi|ötmək|aşıb|aşaraq|aşdı|aşır|aşacaq|aşacağı|aşması|aşmaq|üstələyib|üstələyəcək|üstələyəcəyi",
    under: "qədər|dək",
    about:
      "yaxın|civarında|ətrafında|radəsində|yaxınlaş|yaxınlaşıb|yaxınlaşır|yaxınlaşdı|yaxınlaşaraq|yaxınlaşacaq|yaxınlaşmışdı|yaxınlaşmaqdadır",
  },
  afterAblative: {
    over: "çox|artıq|yuxarı|az olmayaraq|az olmayan|aşağı olmayan|bir qədər çox|bir qədər artıq|bir az çox|bir az artıq|xeyli çox|xeyli artıq|bir qədər yuxarı",
    under: "az|aşağı|çox olmayan|çox olmayaraq|bir qədər az|bir az az|bir qədər aşağı",
  },
  ablative: "dan dən",
  between: "",
  upTo: "",
  upToAfter: "qədər|dək|kimi",
  range: "",
  change: "",
  joins: "və|ya|,|/|ilə|və ya|yaxud",
  minus: "minus|mənfi|−|-|–",
  labels:
    "№|#|n|nömrə|maddə|oxunub :|oxunub|baxış :|baxış sayı :|oxunma :|tel :|tel . :|gmt|utc|gmt +|utc +|bənd|fəsil|qərar|yaş|rəy ( |şərh (|bölmə|covid -",
  ages: "yaş|yaşlı|illik yubiley",
  functionWords:
    "və|ya|amma|lakin|isə|ki|də|da|ilə|üçün|üzrə|görə|kimi|qədər|sonra|əvvəl|bu|o|həmin|bütün|hər|çox|az|artıq|daha|ən|yəni|onun|onların|onlar|idi|olub|edib|təşkil|artıb|azalıb|çatıb|göndərilib|dan|dən|yaxın|bunun|indi|buna|həm|yalnız|təkcə|bundan|ondan|onda|ona|nəzərən|müqayisədə|dəfə|dək|arasında|aş",
  adjectiveEndings: "",
  nounEndings: "",
};

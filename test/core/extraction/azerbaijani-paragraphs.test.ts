import { describe, expect, it } from "vitest";
import { extractText, inOneLine } from "../../support/extract-text.ts";

/** A short piece of news under its headline, with the claims that a reader would note. */
interface Row {
  title?: string;
  text: string;
  claims: string[];
}

const table = (published: string | null, rows: readonly Row[]): void => {
  it.each(rows)("$text", ({ title = "", text, claims }) => {
    const found = extractText(text, { language: "az", published, title }).claims;
    expect(found.map(inOneLine)).toEqual(claims);
  });
};

describe("Azerbaijani news of 2025-08-20", () => {
  table("2025-08-20", [
    {
      text: "2025-ci ilin iyununda Bakı limanında 540 min ton yük aşırılıb, bu, may ayının göstəricisindən 35 min ton çoxdur.",
      claims: [
        "port.cargo 540000 t 2025-06-01..2025-06-30 -/- Baku",
        "port.cargo change 35000 t 2025-06-01..2025-06-30 -/- Baku",
      ],
    },
    {
      text: "Ötən ay BTC ilə 130 min ton Qazaxıstan nefti nəql edilib ki, bu da iyunun səviyyəsindən 8 faiz azdır.",
      claims: [
        "oil.transit 130000 t 2025-07-01..2025-07-31 KZ/AZ BTC",
        "oil.transit change -8 % 2025-07-01..2025-07-31 KZ/AZ BTC",
      ],
    },
    {
      text: "Orta Dəhlizlə ötən il 380 blok-qatar keçib, əvvəlki ildə onların sayı 290 olub. Bu il qatarların sayının 500-ü ötəcəyi gözlənilir.",
      claims: [
        "corridor.trains 380 1 2024-01-01..2024-12-31 -/- TITR",
        "corridor.trains 290 1 2023-01-01..2023-12-31 -/- TITR",
        "corridor.trains 500 1 over forecast 2025-01-01..2025-12-31 -/- TITR",
      ],
    },
    {
      text: "İndi yük Çindən Potiyə 18 günə çatır, məqsəd bu müddəti 14 günə endirməkdir.",
      claims: ["corridor.transit_time 18 d CN/GE", "corridor.transit_time 14 d target CN/GE"],
    },
    {
      text: "Nazir dünən Bakıda bildirib ki, Qazaxıstanla ticarət dövriyyəsini 1 milyard dollara çatdırmaq mümkündür.",
      claims: ["trade.turnover 1000000000 USD potential AZ/KZ"],
    },
    {
      text: "Azərbaycanın arpa idxalında Qazaxıstanın payı 80 faizə çatıb.",
      claims: ["other 80 % AZ/KZ"],
    },
    {
      text: "Tərəflər may ayında ildə 2 milyon ton Qazaxıstan neftinin BTC ilə nəqlinə dair müqavilə imzalayıblar.",
      claims: ["oil.transit 2000000 t target KZ/AZ BTC"],
    },
    {
      text: "İlin ilk yarısında Azərbaycanla Gürcüstan arasında ticarət dövriyyəsi 290 milyon dollardan bir az çox olub.",
      claims: ["trade.turnover 290000000 USD over 2025-01-01..2025-06-30 AZ/GE"],
    },
    {
      title: "Azərbaycan taxılı haradan alır",
      text: "Ölkəyə Rusiyadan 300 min ton, Qazaxıstandan 210 min ton buğda gətirilib.",
      claims: ["agri.volume 300000 t RU/AZ wheat", "agri.volume 210000 t KZ/AZ wheat"],
    },
    {
      text: "Birinci rübdə İtaliyaya 2,1 milyard dollar, Türkiyəyə 780 milyon dollar dəyərində məhsul ixrac olunub.",
      claims: [
        "trade.exports 2100000000 USD 2025-01-01..2025-03-31 -/IT",
        "trade.exports 780000000 USD 2025-01-01..2025-03-31 -/TR",
      ],
    },
    {
      text: "Azərbaycanla Gürcüstan arasında ticarət dövriyyəsi altı ayda 300 milyon dollar olub. Bu, ötən ilin eyni dövrü ilə müqayisədə 12 milyon dollar və ya 4,2 faiz çoxdur.",
      claims: [
        "trade.turnover 300000000 USD 2025-01-01..2025-06-30 AZ/GE",
        "trade.turnover change 12000000 USD 2025-01-01..2025-06-30 AZ/GE",
        "trade.turnover change 4.2 % 2025-01-01..2025-06-30 AZ/GE",
      ],
    },
  ]);
});

import { describe, expect, it } from "vitest";
import { extractText, inOneLine } from "../../support/extract-text.ts";

type Row = [text: string, ...claims: string[]];

const sentences: Row[] = [
  [
    "2024-cü ildə Azərbaycanla Gürcüstan arasında ticarət dövriyyəsi 9,4 faiz artaraq 910 milyon dollara yüksəlib.",
    "trade.turnover change 9.4 % 2024-01-01..2024-12-31 AZ/GE",
    "trade.turnover 910000000 USD 2024-01-01..2024-12-31 AZ/GE",
  ],
  [
    "Bu ilin birinci rübündə Azərbaycanın Türkiyəyə ixracı 640 milyon dollar, Türkiyədən idxalı isə 585 milyon dollar təşkil edib.",
    "trade.exports 640000000 USD 2025-01-01..2025-03-31 AZ/TR",
    "trade.imports 585000000 USD 2025-01-01..2025-03-31 AZ/TR",
  ],
  [
    "Yanvar-may aylarında Azərbaycan və Özbəkistan arasında əmtəə dövriyyəsi 118 milyon dollar olub, bu da ötən ilin eyni dövründən 12 faiz azdır.",
    "trade.turnover 118000000 USD 2025-01-01..2025-05-31 AZ/UZ",
    "trade.turnover change -12 % 2025-01-01..2025-05-31 AZ/UZ",
  ],
  [
    "Ötən il Azərbaycan ilə Qazaxıstan arasında qarşılıqlı ticarət 1,4 dəfə artıb.",
    "trade.turnover change 1.4 x 2024-01-01..2024-12-31 AZ/KZ",
  ],
  [
    "Azərbaycan və Qazaxıstan 2030-cu ilə qədər mal dövriyyəsini 1 milyard dollara çatdırmağı planlaşdırır.",
    "trade.turnover 1000000000 USD target ..2030-12-31 AZ/KZ",
  ],
  [
    "Azərbaycanla Qazaxıstan arasında ticarət dövriyyəsi 400 milyon dolları ötüb.",
    "trade.turnover 400000000 USD over AZ/KZ",
  ],
  [
    "Azərbaycanla Qazaxıstan arasında ticarət dövriyyəsi yarım milyard dollara yaxınlaşıb.",
    "trade.turnover 500000000 USD about AZ/KZ",
  ],
  [
    "Azərbaycanın Qazaxıstana ixracı 2023-cü ildə 25 milyon dollar artıb.",
    "trade.exports change 25000000 USD 2023-01-01..2023-12-31 AZ/KZ",
  ],
  [
    "Azərbaycanın Qazaxıstana ixracı 2023-cü ildə 60 milyon dollardan 85 milyon dollara yüksəlib.",
    "trade.exports 60000000 USD AZ/KZ",
    "trade.exports 85000000 USD 2023-01-01..2023-12-31 AZ/KZ",
  ],
  [
    "2024-cü ildə Orta Dəhlizlə 4,4 milyon ton yük daşınıb.",
    "corridor.cargo 4400000 t 2024-01-01..2024-12-31 -/- TITR",
  ],
  [
    "TBNM üzrə yükdaşımalar beş ayda 8 faiz azalıb.",
    "corridor.cargo change -8 % 2025-01-01..2025-05-31 -/- TITR",
  ],
  [
    "2025-ci ildə Orta Dəhlizlə 5 milyon ton yük daşınacağı gözlənilir.",
    "corridor.cargo 5000000 t forecast 2025-01-01..2025-12-31 -/- TITR",
  ],
  [
    "Orta Dəhlizin ötürücülük qabiliyyəti ildə 6 milyon tondur.",
    "corridor.capacity 6000000 t potential -/- TITR",
  ],
  ["Orta Dəhlizlə yüklərin çatdırılma müddəti 18 günə enib.", "corridor.transit_time 18 d -/- TITR"],
  [
    "Orta Dəhlizlə ötən il 75 min TEU konteyner daşınıb.",
    "corridor.containers 75000 TEU 2024-01-01..2024-12-31 -/- TITR",
  ],
  [
    "Bu ilin dörd ayında Orta Dəhlizlə Çindən Azərbaycana 120 blok-qatar göndərilib.",
    "corridor.trains 120 1 2025-01-01..2025-04-30 CN/AZ TITR",
  ],
  [
    "Aktau limanında ötən il 3,9 milyon ton yük aşırılıb.",
    "port.cargo 3900000 t 2024-01-01..2024-12-31 -/- Aktau",
  ],
  [
    "Ötən il Bakı Beynəlxalq Dəniz Ticarət Limanında 7 milyon ton yük aşırılıb.",
    "port.cargo 7000000 t 2024-01-01..2024-12-31 -/- Baku",
  ],
  [
    "Bakı Beynəlxalq Dəniz Ticarət Limanının Ələt terminalında ötən il 7 milyon ton yük aşırılıb.",
    "port.cargo 7000000 t 2024-01-01..2024-12-31 -/- Alat",
  ],
  [
    "Ələt limanının ötürmə qabiliyyəti 2030-cu ilə qədər 25 milyon tona çatdırılacaq.",
    "port.capacity 25000000 t target ..2030-12-31 -/- Alat",
  ],
  [
    "2024-cü ildə Bakı-Tbilisi-Ceyhan kəməri ilə 1,3 milyon ton Qazaxıstan nefti nəql olunub.",
    "oil.transit 1300000 t 2024-01-01..2024-12-31 KZ/AZ BTC",
  ],
  [
    "2024-cü ildə Azərbaycanda 29 milyon ton neft hasil olunub.",
    "oil.output 29000000 t 2024-01-01..2024-12-31 AZ/-",
  ],
  [
    "Ötən il Azərbaycan Gürcüstana 2,3 milyard kubmetr qaz ixrac edib.",
    "gas.volume 2300000000 m3 2024-01-01..2024-12-31 AZ/GE",
  ],
  [
    "2024-cü ildə Azərbaycanda 28 milyard kilovat-saat elektrik enerjisi istehsal olunub.",
    "power.volume 28000000000 kWh 2024-01-01..2024-12-31 AZ/-",
  ],
  [
    "Azərbaycanda 2027-ci ilə qədər gücü 2 qiqavat olan günəş stansiyaları tikiləcək.",
    "power.capacity 2000000000 W target ..2027-12-31 AZ/-",
  ],
  ["Azərbaycanın ÜDM-i 2024-cü ildə 4,1 faiz artıb.", "gdp.level change 4.1 % 2024-01-01..2024-12-31 AZ/-"],
  [
    "Ötən il Qazaxıstan Azərbaycana 150 min ton buğda ixrac edib.",
    "agri.volume 150000 t 2024-01-01..2024-12-31 KZ/AZ wheat",
  ],
  [
    "Qazaxıstanda Azərbaycan kapitallı 900-dən çox şirkət fəaliyyət göstərir.",
    "companies.count 900 1 over KZ/AZ",
  ],
  ["Görüşdə Azərbaycan və Qazaxıstan arasında 12 sənəd imzalanıb.", "documents.count 12 1 AZ/KZ"],
  [
    "Azərbaycan və Qazaxıstanın birgə investisiya fondunun kapitalı 300 milyon dollardır.",
    "investment.fund 300000000 USD AZ/KZ",
  ],
  [
    "Xəzərin dibi ilə çəkiləcək fiber-optik kabelin uzunluğu təxminən 380 kilometr olacaq.",
    "cable.length 380 km about target -/-",
  ],
  [
    "Azərbaycan Qazaxıstan iqtisadiyyatına 230 milyon dollar sərmayə yatırıb.",
    "investment.flow 230000000 USD AZ/KZ",
  ],
  [
    "Ötən il ADY dəmir yolu ilə 18 milyon ton yük daşıyıb.",
    "rail.cargo 18000000 t 2024-01-01..2024-12-31 AZ/-",
  ],
  ["ASCO bu ilin sonunadək altı gəmi almağı nəzərdə tutur.", "fleet.count 6 1 target ..2025-12-31 AZ/-"],
  [
    "2024-cü ildə BTC kəməri ilə 900 min ton Qazaxıstan nefti ötürülüb. 2023-cü ildə bu göstərici 600 min ton idi, yəni artım 1,5 dəfədir.",
    "oil.transit 900000 t 2024-01-01..2024-12-31 KZ/AZ BTC",
    "oil.transit 600000 t 2023-01-01..2023-12-31 KZ/AZ BTC",
    "oil.transit change 1.5 x 2024-01-01..2024-12-31 KZ/AZ BTC",
  ],
];

describe("claims of a sentence", () => {
  it.each(sentences)("%s", (text, ...claims) => {
    expect(extractText(text, { language: "az" }).claims.map(inOneLine)).toEqual(claims);
  });
});

describe("speakers", () => {
  it.each([
    [
      "a body in the ablative beside an agency",
      "Dövlət Gömrük Komitəsindən Trend-ə bildirilib ki, 2024-cü ildə Azərbaycanla Qazaxıstan arasında ticarət dövriyyəsi 470 milyon dollar olub.",
      "Dövlət Gömrük Komitəsi",
    ],
    [
      "according to a body's data",
      "Dövlət Statistika Komitəsinin məlumatına görə, 2024-cü ildə Azərbaycanla Qazaxıstan arasında ticarət dövriyyəsi 470 milyon dollar olub.",
      "Dövlət Statistika Komitəsi",
    ],
    [
      "a minister before the verb",
      "İqtisadiyyat naziri Mikayıl Cabbarov bildirib ki, 2024-cü ildə Azərbaycanla Qazaxıstan arasında ticarət dövriyyəsi 470 milyon dollar olub.",
      "Mikayıl Cabbarov",
    ],
    [
      "an unknown name in the genitive",
      "Ekspert Rauf Sınaqovun sözlərinə görə, 2024-cü ildə Azərbaycanla Qazaxıstan arasında ticarət dövriyyəsi 470 milyon dollar olub.",
      "Rauf Sınaqov",
    ],
    [
      "the office alone",
      "Tədbirdə energetika naziri Pərviz Şahbazov iştirak edib. Nazirin sözlərinə görə, 2024-cü ildə Azərbaycanla Qazaxıstan arasında ticarət dövriyyəsi 470 milyon dollar olub.",
      "Pərviz Şahbazov",
    ],
    [
      "a pronoun",
      "İqtisadiyyat naziri Mikayıl Cabbarov çıxış edib. O, qeyd edib ki, 2024-cü ildə Azərbaycanla Qazaxıstan arasında ticarət dövriyyəsi 470 milyon dollar olub.",
      "Mikayıl Cabbarov",
    ],
    [
      "direct speech, the office behind",
      "Ekspert Rauf Sınaqov çıxış edib. “Bildirmək istəyirəm ki, 2024-cü ildə Azərbaycanla Qazaxıstan arasında ticarət dövriyyəsi 470 milyon dollar olub”, – deyə ekspert bildirib.",
      "Rauf Sınaqov",
    ],
    [
      "told of afterwards",
      "Məlum olub ki, 2024-cü ildə Azərbaycanla Qazaxıstan arasında ticarət dövriyyəsi 470 milyon dollar olub. Bunu iqtisadiyyat naziri Mikayıl Cabbarov deyib.",
      "Mikayıl Cabbarov",
    ],
    [
      "the ministry alone",
      "İqtisadiyyat Nazirliyi hesabat yayıb. Nazirlikdən bildirilib ki, 2024-cü ildə Azərbaycanla Qazaxıstan arasında ticarət dövriyyəsi 470 milyon dollar olub.",
      "İqtisadiyyat Nazirliyi",
    ],
  ])("%s", (_, text, speaker) => {
    expect(extractText(text, { language: "az" }).claims.map((claim) => claim.speaker)).toEqual([speaker]);
  });
});

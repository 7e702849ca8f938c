import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { detectLanguage, paragraphLanguages } from "../../src/core/language-detection.ts";
import type { Language } from "../../src/core/model/language.ts";

const ROWS: Record<Language, string> = {
  ru: `Товарооборот Азербайджана и Казахстана вырос
Порт Актау увеличил перевалку
Экспорт нефти
Токаев прибыл в Баку
Алиев и Токаев провели переговоры
Срединный коридор: итоги года
КТЖ закупит локомотивы
Министр рассказал о планах
Казахстан нарастил транзит
Баку и Астана подписали соглашение
Грузы идут через Каспий
Тарифы снизят с января
Новый терминал построят в Курыке
Инвестиции превысили миллиард
Зерно поедет в Европу
Паромы
Железная дорога
Что изменится в 2026 году
SOCAR и KazMunayGas договорились о поставках
Дубай, Абу-Даби, Пекин
Цены на газ
Рост на 12 %
Глава МИД выступил
Кабмин утвердил бюджет
Уран доставили по ТМТМ
Встреча президентов
Прогноз МВФ
Погода в Алматы
ЭКСПОРТ ЗЕРНА УДВОИЛСЯ
В столице открылся форум`,
  kk: `Қазақстан мен Әзербайжан арасындағы тауар айналымы өсті
Ақтау порты жүк көлемін арттырды
Мұнай экспорты
Тоқаев Бакуге барды
Президент сапары
Орта дәліз: жыл қорытындысы
Теміржол тарифі төмендейді
Министр жоспары туралы айтты
Транзит ұлғайды
Баку мен Астана келісімге қол қойды
Жүк Каспий арқылы өтеді
Құрықта жаңа терминал салынады
Инвестиция миллиардтан асты
Астық Еуропаға жөнелтіледі
Паромдар саны артады
Баға өзгерді
2026 жылы не өзгереді
Мемлекет басшысы мәлімдеді
Үкімет бюджетті бекітті
Уран жеткізілді
Форум ашылды
Алматыдағы ауа райы
Порттар жаңартылып жатыр
Экономика министрі баяндады
Қазақстанның экспорты
ТАУАР АЙНАЛЫМЫ ӨСТІ
Екі елдің ынтымақтастығы
Контейнерлік пойыздар саны екі есе көбейді
Qazaqstan men Ázerbaıjan arasyndaǵy taýar aınalymy ósti
Aqtaý porty júk kólemin arttyrdy
Prezıdent sapary týraly
Memleket basshysy málimdedi
Orta dáliz arqyly júk tasymaly
Temirjol tarıfi tómendeıdi
Júk Kaspıı arqyly ótedi
Qazaqstan men Äzerbaijan arasyndağy tauar ainalymy östı
Aqtau porty jük kölemın arttyrdy
Memleket basşysy mälımdedı
Prezident sapary turaly aityldy
Jaña terminal salynady
Ministr josparlary turaly aitty
Eki eldıñ yntymaqtastyğy
Qazaqstannyñ eksporty
Úkimet bıýdjetti bekitti
Astyq Eýropaǵa jóneltildi
Ekonomıka mınıstri baıandady
Baǵa ózgerdi
2026 jyly ne ózgeredi`,
  az: `Azərbaycan ilə Qazaxıstan arasında ticarət dövriyyəsi artıb
Aktau limanı yükaşırmanı artırıb
Neft ixracı
Tokayev Bakıya gəlib
Prezidentin səfəri
Orta Dəhliz: ilin yekunları
Dəmir yolu tarifləri ucuzlaşacaq
Nazir planlardan danışdı
Tranzit həcmi artdı
Bakı və Astana saziş imzaladı
Yüklər Xəzərdən keçir
Kurıkda yeni terminal tikiləcək
İnvestisiyalar milyardı ötdü
Taxıl Avropaya göndəriləcək
Bərələrin sayı
Qiymətlər dəyişib
2026-cı ildə nə dəyişəcək
Dövlət başçısı bildirib
Hökumət büdcəni təsdiqlədi
Uran çatdırıldı
Forum açılıb
Bakıda hava
Limanlar yenilənir
İqtisadiyyat naziri məlumat verib
Qazaxıstanın ixracatı
TİCARƏT DÖVRİYYƏSİ ARTIB
İki ölkənin əməkdaşlığı
Konteyner qatarlarının sayı iki dəfə çoxalıb
SOCAR və KazMunayGas razılaşıb
İlham Əliyev Tokayevi qəbul edib`,
  en: `Trade between Azerbaijan and Kazakhstan grows
Aktau port handles more cargo
Oil exports
Tokayev arrives in Baku
President's visit
Middle Corridor: results of the year
Railway tariffs to fall
Minister outlines plans
Transit volumes rise
Baku and Astana sign agreement
Cargo moves across the Caspian
New terminal to be built in Kuryk
Investment tops a billion
Grain heads for Europe
Ferries
Prices have changed
What will change in 2026
Head of state speaks
Government approves budget
Uranium delivered
Forum opens
Weather in Almaty
Ports under renovation
Economy minister reports
Kazakhstan's exports
TRADE TURNOVER DOUBLES
Cooperation of two countries
Number of container trains doubled
SOCAR, KazMunayGas agree on supplies
IMF forecast`,
};

const rows = Object.entries(ROWS).flatMap(([language, texts]) =>
  texts.split("\n").map((text) => ({ language, text })),
);

describe("language of a title", () => {
  it("has enough rows to speak of one per cent", () => {
    expect(rows.length).toBeGreaterThanOrEqual(120);
  });

  it.each(rows)("$language: $text", ({ language, text }) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each(["", "2026", "529,9 %", "— … !", "🚢", "中文", "ქართული"])("none in '%s'", (text) => {
    expect(detectLanguage(text)).toBeNull();
  });
});

describe("language of a paragraph", () => {
  it("a text in two languages", () => {
    const text = `${ROWS.ru.split("\n")[0]}.\n\nМинистр жоспары туралы айтты, деп хабарлады.\nTrend\n\n${ROWS.en.split("\n")[0]}.`;
    const found = paragraphLanguages(text);
    expect(found.map(({ language }) => language)).toEqual(["ru", "kk", expect.anything(), "en"]);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(text.split(/\n+/));
  });
});

const corpus = new URL("../../../shared/corpus/", import.meta.url);

describe.skipIf(!existsSync(corpus))("language of the labelled articles", () => {
  it.each(["seeds", "trade", "corridor", "languages"])("%s", (file) => {
    const lines = readFileSync(new URL(`${file}.jsonl`, corpus), "utf8")
      .trim()
      .split("\n");
    const wrong = lines
      .map((line): { id: string; lang: string; title: string; text: string } => JSON.parse(line))
      .flatMap(({ id, lang, title, text }) =>
        [title, text, ...text.split("\n").filter((paragraph) => paragraph.length > 120)]
          .filter((part) => part !== "" && detectLanguage(part) !== lang)
          .map((part) => `${id}: ${part.slice(0, 80)}`),
      );
    expect(wrong).toEqual([]);
  });
});

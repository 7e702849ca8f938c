import { expect, it } from "vitest";
import type { Language } from "../../../src/core/model/language.ts";
import { loadStarterArticles } from "../../../src/db/reference-files.ts";
import { extractText } from "../../support/extract-text.ts";

/** `type date status place title`, of each event of the text. */
function told(text: string, language: Language = "ru"): string[] {
  return extractText(text, { language }).events.map(
    ({ type, date, status, title }) => `${type} ${date} ${status}: ${title}`,
  );
}

it.each([
  [
    "Президент Азербайджана Ильхам Алиев 10 июня прибыл с рабочим визитом в Астану.",
    "visit 2025-06-10 past: Рабочий визит Ильхама Алиева в Астану",
  ],
  [
    "10 июня начался официальный визит Ильхама Алиева в Казахстан.",
    "visit 2025-06-10 past: Официальный визит Ильхама Алиева в Казахстан",
  ],
  ["Министр посетил Баку 3 июня.", "visit 2025-06-03 past: Министр посетил Баку"],
  [
    "В апреле прошлого года президенты двух стран поручили правительствам удвоить торговлю.",
    "decision 2024-04 past: Президенты двух стран поручили правительствам удвоить торговлю",
  ],
  [
    "В 2022 году Казахстан и Азербайджан подписали Декларацию о союзничестве.",
    "signing 2022 past: Казахстан и Азербайджан подписали Декларацию о союзничестве",
  ],
  [
    "Казахстан, Азербайджан и Грузия 5 июня подписали соглашение о тарифах.",
    "signing 2025-06-05 past: Казахстан, Азербайджан и Грузия подписали соглашение о тарифах",
  ],
  [
    "По итогам встречи 5 июня подписан протокол 12-го заседания комиссии.",
    "signing 2025-06-05 past: Подписан протокол 12-го заседания комиссии; meeting 2025-06-05 past: 12-е заседание комиссии",
  ],
  [
    "Цель записана в меморандуме, который Баку и Тбилиси подписали в мае 2023 года.",
    "signing 2023-05 past: Баку и Тбилиси подписали меморандум",
  ],
  [
    "Следующее, 13-е заседание комиссии пройдет в 2026 году в Казахстане.",
    "meeting 2026 planned: 13-е заседание комиссии",
  ],
  [
    "Об этом 4 июня на 13-м заседании межправительственной комиссии Казахстана и Грузии сказал министр.",
    "meeting 2025-06-04 past: 13-е заседание межправительственной комиссии Казахстана и Грузии",
  ],
  [
    "Токаев и Алиев провели переговоры в Баку 5 мая.",
    "meeting 2025-05-05 past: Переговоры Касым-Жомарта Токаева и Ильхама Алиева в Баку",
  ],
  [
    "Контейнерный хаб в порту планируют создать к 2027 году.",
    "launch 2027 planned: Контейнерный хаб в порту планируют создать",
  ],
  [
    "Модернизация северного участка завершена в мае.",
    "launch 2025-05 past: Модернизация северного участка завершена",
  ],
  [
    "Терминал порта, введённый в 2021 году, работает без остановок.",
    "launch 2021 past: Введён терминал порта",
  ],
  [
    "Подводный участок протянется на 300 км, его укладку начнут летом 2026 года.",
    "launch 2026 planned: Подводный участок: укладку начнут",
  ],
  [
    "5 июня достигнута договорённость в ближайшей перспективе удвоить товарооборот.",
    "decision 2025-06-05 past: Договорённость удвоить товарооборот",
  ],
  [
    "Министр энергетики принял 28 мая нового посла Казахстана.",
    "meeting 2025-05-28 past: Министр энергетики принял нового посла Казахстана",
  ],
  [
    "Речь об этом шла на встрече, которую замминистра экономики провел 12 июня в Баку с делегацией ассоциации.",
    "meeting 2025-06-12 past: Встреча в Баку",
  ],
  [
    "На грузинском участке железной дороги 20 мая возобновилось движение поездов.",
    "launch 2025-05-20 past: На грузинском участке железной дороги возобновилось движение поездов",
  ],
  [
    "Стороны условились вернуться к теме 15 июля в Ташкенте, на заседании делового совета.",
    "meeting 2025-07-15 planned: Заседание делового совета",
  ],
  [
    "Паромы ввести в эксплуатацию планируют осенью этого года.",
    "launch 2025 planned: Паромы ввести в эксплуатацию планируют",
  ],
  ["Министр принял 28 мая новую программу.", ""],
  ["Встречи министров по традиции проходят в мае 2025 года в Баку.", ""],
  ["Стороны обсудили программу сотрудничества на 2022–2026 годы.", ""],
  ["10 июня стороны обсудили торговлю. Визит он назвал важным шагом к укреплению связей.", ""],
  ["Так решили участники переговоров 10 июня.", ""],
  ["Стороны провели переговоры и подписали меморандум.", ""],
  ["Президент договорился удвоить торговлю до 2030 года.", ""],
])("ru: %s", (text, event) => {
  expect(told(text).join("; ")).toBe(event);
});

it.each<[Language, string, string]>([
  [
    "en",
    "A Kazakh trade house opened in Baku in May 2024.",
    "launch 2024-05 past: Kazakh trade house opened in Baku",
  ],
  [
    "en",
    "Transport ministers will meet in Baku on September 18, 2025.",
    "meeting 2025-09-18 planned: Transport ministers will meet in Baku",
  ],
  [
    "en",
    "In 2022 Kazakhstan and Georgia signed a memorandum on tariffs.",
    "signing 2022 past: Kazakhstan and Georgia signed a memorandum on tariffs",
  ],
  ["en", "The talks are traditionally held in May 2025.", ""],
  [
    "az",
    "Nazirlərin növbəti görüşü 2025-ci ilin sentyabrında gözlənilir.",
    "meeting 2025-09 planned: Nazirlərin növbəti görüşü",
  ],
  [
    "az",
    "Prezident 2022-ci ildə neft nəqlini artırmağı tapşırıb.",
    "decision 2022 past: Prezident neft nəqlini artırmağı tapşırıb",
  ],
  ["az", "Tərəflər 2030-cu ilə qədər dövriyyəni artırmağı qərara alıb.", ""],
  [
    "kk",
    "Үкімет 2022 жылы мұнай тасымалын арттыруды тапсырды.",
    "decision 2022 past: Үкімет мұнай тасымалын арттыруды тапсырды",
  ],
])("%s: %s", (language, text, event) => {
  expect(told(text, language).join("; ")).toBe(event);
});

const WITHOUT_END = /(?:^|\s)(?:в|во|на|с|и|а|о|об|по|до|к|его|их|of|the|to|and|in|və|және)$/iu;

it.each([
  "5 июня премьер-министр Казахстана Олжас Бектенов и премьер-министр Азербайджана Али Асадов договорились о создании совместного предприятия по перевозке грузов и о развитии портов Каспийского моря.",
  "В ходе встречи 5 июня подписаны меморандум о сотрудничестве в области науки и образования, программа развития малых городов и план действий на годы.",
  "21-го июня 2024 года в порту открыли терминал для перевалки зерна, масличных культур и удобрений из северных областей страны в порты Грузии и Турции.",
  "Второе заседание Высшего межгосударственного совета президентов Казахстана и Азербайджана при участии министров и глав ведомств прошло 10 июня в Астане в расширенном составе.",
])("a title holds twelve words and does not end in the middle of a phrase: %s", (text) => {
  for (const { title } of extractText(text).events) {
    expect(title.split(" ").length).toBeLessThanOrEqual(12);
    expect(title).not.toMatch(WITHOUT_END);
    expect(title).toMatch(/^[\p{Lu}\p{N}«]/u);
  }
  expect(extractText(text).events.length).toBeGreaterThan(0);
});

it("names those who took part, in the nominative, and the city", () => {
  const [event] = extractText("Касым-Жомарт Токаев встретился с Ильхамом Алиевым в Баку 5 мая.").events;
  expect(event?.participants).toEqual(["Касым-Жомарт Токаев", "Ильхам Алиев"]);
  expect(event?.place).toBe("Баку");
});

it("tells one happening once, by its best name", () => {
  const text =
    "10 июня прошли переговоры. Переговоры Касым-Жомарта Токаева и Ильхама Алиева 10 июня длились час.";
  expect(told(text)).toEqual(["meeting 2025-06-10 past: Переговоры Касым-Жомарта Токаева и Ильхама Алиева"]);
});

it.each<[Language, string, string]>([
  ["en", "The Kazakh terminal in Lianyungang, which opened in March 2024, is full.", "launch 2024-03"],
  ["en", "The line has been busy since the second track came into operation in May 2019.", "launch 2019-05"],
  [
    "en",
    "Trade has grown since the treaty on transit was signed in Tashkent in April 2024.",
    "signing 2024-04",
  ],
  ["en", "The minister told reporters in Tbilisi on Tuesday, June 10.", "statement 2025-06-10"],
  ["en", "Trade is up, the minister told reporters.", ""],
  ["az", "“Trend” iyunun 3-də Bakıda keçirilən enerji forumundan xəbər verir.", "forum 2025-06-03"],
  [
    "az",
    "ADY və “KTJ” 2024-cü ilin martında ildə 200 min ton taxılın Orta Dəhlizlə daşınmasına dair saziş imzalayıb.",
    "signing 2024-03",
  ],
  ["kk", "Министр 10 маусымда тілшілерге жүк тасымалы тоқтамайтынын айтты.", "statement 2025-06-10"],
  ["kk", "Терминалдың бірінші кезеңі жыл соңына дейін бітеді.", "launch 2025"],
])("%s: %s", (language, text, expected) => {
  const events = extractText(text, { language }).events.map(({ type, date }) => `${type} ${date}`);
  expect(events.join("; ")).toBe(expected);
});

it("begins no title with a word that joins", async () => {
  const articles = await loadStarterArticles("seeds");
  const titles = articles.flatMap(({ text, language, publishedAt, title }) =>
    extractText(text, { language, title, published: publishedAt.slice(0, 10) }).events.map(
      (event) => event.title,
    ),
  );
  expect(titles.length).toBeGreaterThan(10);
  expect(titles.filter((each) => /^(?:и|или|а|но)\s/iu.test(each))).toEqual([]);
});

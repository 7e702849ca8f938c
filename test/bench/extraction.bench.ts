import { Bench } from "tinybench";
import { findMentions } from "../../src/core/extraction/mentions.ts";
import { sentences } from "../../src/core/extraction/sentences.ts";
import { tokenize } from "../../src/core/extraction/tokens.ts";
import type { Language } from "../../src/core/model/language.ts";

/** News-like paragraphs: about one figure and one period a sentence. */
const NEWS: Readonly<Record<Language, string>> = {
  ru: "За январь–август 2025 года товарооборот двух стран вырос на 8,3% и достиг 4,22 млрд долларов США, сообщили в министерстве. Годом ранее он составлял около 3,9 млрд. Стороны намерены к 2030 году довести его до 10 млрд долларов, отметил министр на встрече в Астане.\n\nПо маршруту перевезено более 2,7 млн тонн грузов, что почти вдвое больше, чем за аналогичный период прошлого года. Собеседники обсудили дальнейшее развитие портов, железных дорог и логистических центров, а также условия для перевозчиков.\n\n",
  en: "In January-August 2025 trade between the two countries rose 8.3% to $4.22 billion, the ministry said. A year earlier it stood at about $3.9 billion. The sides intend to lift it to $10 billion by 2030, the minister noted at a meeting in Astana.\n\nMore than 2.7 million tons of cargo moved along the route, nearly twice as much as in the same period last year. The parties discussed ports, railways and logistics.\n\n",
  az: "2025-ci ilin yanvar-avqust aylarında iki ölkə arasında ticarət dövriyyəsi 8,3% artaraq 4,22 milyard dollara çatıb. Keçən il bu göstərici təxminən 3,9 milyard dollar idi. Tərəflər 2030-cu ilə qədər onu 10 milyard dollara çatdırmaq niyyətindədir.\n\nMarşrut üzrə 2,7 milyon tondan çox yük daşınıb.\n\n",
  kk: "2025 жылғы қаңтар-тамызда екі ел арасындағы тауар айналымы 8,3%-ға өсіп, 4,22 миллиард долларға жетті. Өткен жылы бұл көрсеткіш шамамен 3,9 миллиард доллар болды. Тараптар 2030 жылға дейін оны 10 миллиард долларға жеткізбек.\n\nБағыт бойынша 2,7 миллион тоннадан астам жүк тасымалданды.\n\n",
};
const COPIES = 300;

function read(text: string, language: Language): void {
  const tokens = tokenize(text, language);
  findMentions({ text, tokens, sentences: sentences(text, tokens), language, published: "2025-09-15" });
}

const bench = new Bench({ time: 700, warmupTime: 200 });
const sizes = new Map<string, number>();
const add = (name: string, text: string, language: Language): void => {
  sizes.set(name, Buffer.byteLength(text) / 1e6);
  bench.add(name, () => read(text, language));
};
for (const language of ["ru", "en", "az", "kk"] as const)
  add(`news ${language}`, NEWS[language].repeat(COPIES), language);
for (const piece of ["7", "1 000 ", "пять ", "от 1 до ", "1,", "млн ", "10 мая по ", " "]) {
  add(`'${piece}' to 100 kB`, piece.repeat(Math.ceil(100_000 / piece.length)), "ru");
}
await bench.run();
for (const task of bench.tasks) {
  const milliseconds = "latency" in task.result ? task.result.latency.p50 : Number.NaN;
  const rate = (sizes.get(task.name) ?? 0) / (milliseconds / 1000);
  process.stdout.write(
    `${task.name.padEnd(22)} ${milliseconds.toFixed(1).padStart(8)} ms ${rate.toFixed(1).padStart(7)} MB/s\n`,
  );
}

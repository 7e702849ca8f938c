import { expect, it } from "vitest";
import { extractText } from "../../support/extract-text.ts";

const kk = "2024 жылы Қазақстан мен Әзербайжан арасындағы тауар айналымы 470 млн доллар болды";
const az = "2024-cü ildə Azərbaycanla Qazaxıstan arasında ticarət dövriyyəsi 470 milyon dollar olub";

it.each([
  [
    "a quoted company's press service",
    `${kk}. «Каспий жүк желісі» компаниясының баспасөз қызметі осындай дерек келтірді.`,
    "«Каспий жүк желісі» компаниясының баспасөз қызметі",
  ],
  [
    "a quoted name and its form of company",
    `${kk}. Бұл туралы «Теңіз жүгі» ЖШС баспасөз қызметі хабарлады.`,
    "«Теңіз жүгі» ЖШС баспасөз қызметі",
  ],
  [
    "a joint-stock company in the genitive",
    `«Каспий жолы» ҰК АҚ-ның баспасөз қызметінің мәліметінше, ${kk}.`,
    "«Каспий жолы» ҰК АҚ-ның баспасөз қызметі",
  ],
  ["a company with no service", `«Теңіз жүгі» компаниясының дерегінше, ${kk}.`, "Теңіз жүгі"],
  [
    "a minister's service",
    `${kk}, деп мәлімдеді Энергетика министрлігінің баспасөз қызметі.`,
    "Энергетика министрлігінің баспасөз қызметі",
  ],
  [
    "an unknown head, cited by an agency",
    `${kk}, деп хабарлайды Kazinform порттың басқарма төрағасы Абай Сынақбаевқа сілтеме жасап.`,
    "Абай Сынақбаев",
  ],
  ["an unknown head before the verb", `Порт басшысы Жетісу Сынақов ${kk} деп мәлімдеді.`, "Жетісу Сынақов"],
  [
    "an unknown head named like two places",
    `Зауыт директоры Абай Түрікменбаевтың айтуынша, ${kk}.`,
    "Абай Түрікменбаев",
  ],
])("kk: %s", (_, text, speaker) => {
  expect(extractText(text, { language: "kk" }).claims.map((claim) => claim.speaker)).toEqual([speaker]);
});

it.each([
  ["a quoted company", `“Xəzər Yükü” şirkəti bildirib ki, ${az}.`, "Xəzər Yükü"],
  ["a quoted company's data", `“Xəzər Yükü” şirkətinin məlumatına görə, ${az}.`, "Xəzər Yükü"],
  [
    "a quoted company's press service",
    `“Xəzər Yükü” şirkətinin mətbuat xidmətindən bildirilib ki, ${az}.`,
    "“Xəzər Yükü” şirkətinin mətbuat xidməti",
  ],
  [
    "an agency in quotation marks before the body",
    `“Report” Dövlət Gömrük Komitəsinə istinadən xəbər verir ki, ${az}.`,
    "Dövlət Gömrük Komitəsi",
  ],
  [
    "an unknown head",
    `${az}. Trend-in məlumatına görə, bunu limanın baş direktoru Sınaq Yoxlamalı jurnalistlərə açıqlayıb.`,
    "Sınaq Yoxlamalı",
  ],
])("az: %s", (_, text, speaker) => {
  expect(extractText(text, { language: "az" }).claims.map((claim) => claim.speaker)).toEqual([speaker]);
});

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
    const found = extractText(text, { language: "kk", published, title }).claims;
    expect(found.map(inOneLine)).toEqual(claims);
  });
};

describe("Kazakh news of 2025-08-20", () => {
  table("2025-08-20", [
    {
      text: "Шілдеде Ақтау порты 310 мың тонна жүк өткізді, бұл маусымдағы көрсеткіштен 5 пайызға аз.",
      claims: [
        "port.cargo 310000 t 2025-07-01..2025-07-31 -/- Aktau",
        "port.cargo change -5 % 2025-07-01..2025-07-31 -/- Aktau",
      ],
    },
    {
      text: "Орта дәліз бойынша 7 айда 34 мың TEU тасымалданды, бұл былтырғы осы кезеңдегіден 1,4 есе көп.",
      claims: [
        "corridor.containers 34000 TEU 2025-01-01..2025-07-31 -/- TITR",
        "corridor.containers change 1.4 x 2025-01-01..2025-07-31 -/- TITR",
      ],
    },
    {
      text: "Қазақстан 2024 жылғы тамыздан бастап биылғы шілденің соңына дейін Ауғанстанға 1,2 млн тонна ұн экспорттады.",
      claims: ["agri.volume 1200000 t 2024-08-01..2025-07-31 KZ/AF flour"],
    },
    {
      text: "Өткен маусымда Қазақстан Қытайға 300 мың тонна арпа жөнелтті. Жаңа маусымда 500 мың тонна жөнелтіледі деп күтіледі.",
      claims: ["agri.volume 300000 t KZ/CN barley", "agri.volume 500000 t forecast KZ/CN barley"],
    },
    {
      text: "Қазіргі кезде жүк Сианьнан Бакуге 12 тәулікте жетеді. Алдағы жылы бұл мерзім 10 тәулікке дейін қысқартылады.",
      claims: [
        "corridor.transit_time 12 d CN/AZ",
        "corridor.transit_time 10 d forecast 2026-01-01..2026-12-31 CN/AZ",
      ],
    },
    {
      text: "Қазақстан Қытайға астық экспортын 2 млн тоннаға дейін арттыруға дайын.",
      claims: ["agri.volume 2000000 t potential KZ/CN grain"],
    },
    {
      text: "Орта дәлізбен өткен пойыздардың саны 250-ге жетті, былтыр олардың саны 180 болған.",
      claims: ["corridor.trains 250 1 -/- TITR", "corridor.trains 180 1 2024-01-01..2024-12-31 -/- TITR"],
    },
    {
      text: "Өткен жылы Қазақстан мен Түркия арасындағы тауар айналымы 5 млрд доллардан сәл артық болды.",
      claims: ["trade.turnover 5000000000 USD over 2024-01-01..2024-12-31 KZ/TR"],
    },
    {
      title: "Қазақ ұнының нарығы",
      text: "Жеті айда Ауғанстанға 620 мың тонна, Тәжікстанға 150 мың тонна, Өзбекстанға 90 мың тонна ұн жөнелтілді.",
      claims: [
        "agri.volume 620000 t 2025-01-01..2025-07-31 KZ/AF flour",
        "agri.volume 150000 t 2025-01-01..2025-07-31 KZ/TJ flour",
        "agri.volume 90000 t 2025-01-01..2025-07-31 KZ/UZ flour",
      ],
    },
    {
      title: "Түркиямен байланыс",
      text: "Қазір елімізде түрік капиталы бар 4 мыңнан астам компания жұмыс істейді.",
      claims: ["companies.count 4000 1 over KZ/TR"],
    },
    {
      text: "Форумда 25 млн долларға экспорттық келісімшарттар жасалды.",
      claims: ["trade.contracts 25000000 USD -/-"],
    },
  ]);
});

describe("Kazakh news without a date", () => {
  table(null, [
    {
      text: "Құрық порты 2024 жылы 1,5 млн тонна жүк өңдеді. Ал жыл басынан бері порттан 900 мың тонна жүк өтті.",
      claims: ["port.cargo 1500000 t 2024-01-01..2024-12-31 -/- Kuryk", "port.cargo 900000 t -/- Kuryk"],
    },
  ]);
});

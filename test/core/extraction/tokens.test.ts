import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "../../../src/core/extraction/tokens.ts";
import { LANGUAGES, type Language } from "../../../src/core/model/language.ts";

const norms = (text: string, language: Language): string[] =>
  tokenize(text, language).map(({ norm }) => norm);

describe("tokens", () => {
  it.each<{ text: string; language: Language; finds: string[] }>([
    { text: "Рост ещё на 1,5 %", language: "ru", finds: ["рост", "еще", "на", "1.5", "%"] },
    { text: "1 000 000", language: "ru", finds: ["1000000"] },
    {
      text: "1\u00a0000,5 и 2\u202f500 и 3\u2009700",
      language: "ru",
      finds: ["1000.5", "и", "2500", "и", "3700"],
    },
    { text: "18&nbsp;500&nbsp;тонн", language: "ru", finds: ["18500", "тонн"] },
    { text: "1.234.567", language: "ru", finds: ["1234567"] },
    { text: "1.234.567,8", language: "ru", finds: ["1234567.8"] },
    { text: "1,234,567.8", language: "en", finds: ["1234567.8"] },
    { text: "837,000", language: "en", finds: ["837000"] },
    { text: "2,888 млн", language: "ru", finds: ["2.888", "млн"] },
    { text: "3.376 million", language: "en", finds: ["3.376", "million"] },
    { text: "11.03.2024", language: "ru", finds: ["11", ".", "03", ".", "2024"] },
    { text: "2021,2022", language: "ru", finds: ["2021", ",", "2022"] },
    { text: "2024 500 тонн", language: "ru", finds: ["2024", "500", "тонн"] },
    { text: "$300m", language: "en", finds: ["$", "300", "m"] },
    { text: "2022-го", language: "ru", finds: ["2022", "-", "го"] },
    { text: "1,5-миллиардной", language: "ru", finds: ["1.5", "-", "миллиардной"] },
    { text: "Smailov's $1", language: "en", finds: ["smailov", "'s", "$", "1"] },
    { text: "İNFLYASİYA IRAN", language: "az", finds: ["inflyasiya", "ıran"] },
    { text: "Qazaqstan ŞYĞYS", language: "kk", finds: ["қазақстан", "шығыс"] },
    { text: "II тоқсан IT", language: "kk", finds: ["ii", "тоқсан", "it"] },
    { text: "c 2020 года", language: "ru", finds: ["с", "2020", "года"] }, // a Latin c
    { text: "Бакy", language: "ru", finds: ["баку"] }, // a Latin y
    { text: "эконо\u00adмика за\u0301мок", language: "ru", finds: ["экономика", "замок"] },
    { text: "а…б... в", language: "ru", finds: ["а", "…", "б", "…", "в"] },
    { text: "а—б ― в", language: "ru", finds: ["а", "–", "б", "–", "в"] },
    { text: "а\n\n \nб\nв", language: "ru", finds: ["а", "\n\n", "б", "\n", "в"] },
    { text: "м³ 🚢", language: "ru", finds: ["м³", "🚢"] },
  ])("$language $text", ({ text, language, finds }) => {
    expect(norms(text, language)).toEqual(finds);
  });

  it("keeps offsets into the untouched text, in order and without overlaps", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 200 }),
        fc.constantFrom(...LANGUAGES),
        (text, language) => {
          let end = 0;
          for (const token of tokenize(text, language)) {
            expect(token.start).toBeGreaterThanOrEqual(end);
            expect(token.end).toBeGreaterThan(token.start);
            expect(token.end).toBeLessThanOrEqual(text.length);
            end = token.end;
          }
        },
      ),
    );
  });
});

const UNCHANGED = /(?:[оэыиую]|заде|оглы|кызы)$/u;

/** The genitive of a name in the nominative: `Ильхам Алиев` → `Ильхама Алиева`, `Грузия` → `Грузии`. */
export function russianGenitive(name: string): string {
  const words = name.split(" ");
  const woman = /(?:ова|ева|ёва|ина|ская|цкая)$/u.test(words.at(-1) ?? "") && /[ая]$/u.test(words[0] ?? "");
  return words
    .map((word, at) =>
      word
        .split("-")
        .map((part, of, all) => {
          // Of a double first name only the last part is declined: "Касым-Жомарта".
          if (of < all.length - 1) return part;
          return at > 0 && at === words.length - 1 ? surname(part, woman) : given(part);
        })
        .join("-"),
    )
    .join(" ");
}

function surname(word: string, woman: boolean): string {
  if (woman) return word.replace(/(?:ск|цк)ая$/u, (ending) => `${ending.slice(0, 2)}ой`).replace(/а$/u, "ой");
  if (/(?:ск|цк)ий$/u.test(word)) return word.replace(/ий$/u, "ого");
  return given(word);
}

function given(word: string): string {
  if (UNCHANGED.test(word) || !/\p{Ll}$/u.test(word)) return word;
  if (/[гкхжшчщ]а$/u.test(word)) return word.replace(/а$/u, "и");
  if (word.endsWith("а")) return word.replace(/а$/u, "ы");
  if (word.endsWith("я")) return word.replace(/я$/u, "и");
  if (word.endsWith("й")) return word.replace(/й$/u, "я");
  if (word.endsWith("ь")) return word.replace(/ь$/u, "я");
  return /[бвгджзклмнпрстфхцчшщ]$/u.test(word) ? `${word}а` : word;
}

import type { Named } from "../../core/answers/answer.ts";
import type { Language } from "../../core/model/language.ts";

/** `Парвиз Шахбазов`, or `П. Шахбазов` where initials will do. */
export function nameText(name: Named, language: Language): string {
  const text = name.names[language];
  return name.initials === true ? withInitials(text) : text;
}

/** `Касым-Жомарт Токаев` → `К.-Ж. Токаев`. A name of one word stays as it is. */
function withInitials(name: string): string {
  const words = name.split(/\s+/u);
  const surname = words.pop() ?? name;
  if (words.length === 0) return surname;
  const initials = words.map((word) =>
    word
      .split("-")
      .map((part) => `${String.fromCodePoint(part.codePointAt(0) ?? 0)}.`)
      .join("-"),
  );
  return `${initials.join("\u00a0")}\u00a0${surname}`;
}

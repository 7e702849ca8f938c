import type { Language } from "../../core/model/language.ts";

/** The locale whose rules numbers and dates follow. */
export function localeOf(language: Language): string {
  return language === "en" ? "en-GB" : language;
}

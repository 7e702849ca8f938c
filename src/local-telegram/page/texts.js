const LANGUAGES = ["ru", "kk", "az", "en"];
const tables = await (await fetch("/texts.json")).json();
let language = "ru";

/** @param {string | undefined} code */
export function useLanguage(code) {
  language = LANGUAGES.includes(code ?? "") ? String(code) : "en";
  document.documentElement.lang = language;
}

/**
 * A text of the page in the chosen language.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function t(key, values = {}) {
  const text = tables[language][key] ?? tables.en[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}

/** @param {number} count */
export function members(count) {
  const form = new Intl.PluralRules(language).select(count);
  return t(`members-${form}`, { count }) || t("members-other", { count });
}

const at = (seconds) => new Date(seconds * 1000);

/** @param {number} seconds */
export const clock = (seconds) =>
  at(seconds).toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** @param {number} seconds */
export function day(seconds) {
  const date = at(seconds);
  if (date.toDateString() === new Date().toDateString()) return t("today");
  return date.toLocaleDateString(language, { day: "numeric", month: "long" });
}

/** Names of languages, each in itself, as Telegram lists them. */
export const languageNames = { ru: "Русский", kk: "Қазақша", az: "Azərbaycanca", en: "English" };

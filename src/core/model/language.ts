/** Languages that articles are read in and readers are answered in (BCP 47). */
export const LANGUAGES = ["ru", "kk", "az", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same words in every language of the readers. */
export type InEveryLanguage = Readonly<Record<Language, string>>;

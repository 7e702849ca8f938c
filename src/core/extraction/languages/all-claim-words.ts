import type { Language } from "../../model/language.ts";
import { AZERBAIJANI_CLAIMS } from "./azerbaijani-claims.ts";
import type { ClaimWords } from "./claim-words.ts";
import { ENGLISH_CLAIMS } from "./english-claims.ts";
import { KAZAKH_CLAIMS } from "./kazakh-claims.ts";
import { RUSSIAN_CLAIMS } from "./russian-claims.ts";

/** Adding a language is adding its lists here. */
export const CLAIM_WORDS: Readonly<Record<Language, ClaimWords>> = {
  ru: RUSSIAN_CLAIMS,
  kk: KAZAKH_CLAIMS,
  az: AZERBAIJANI_CLAIMS,
  en: ENGLISH_CLAIMS,
};

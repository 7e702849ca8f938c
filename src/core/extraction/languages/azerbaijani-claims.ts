import type { ClaimWords } from "./claim-words.ts";

/** azerbaijani words that say what a figure does in its sentence. */
export const AZERBAIJANI_CLAIMS: ClaimWords = {
  words: {},
  offices: {},
  bodies: {},
  belongsToName: (_, printed) => /^\p{Lu}/u.test(printed),
  and: [],
  obliqueOffices: [],
  events: {},
  adjectiveEndings: [],
  approximators: [],
  prepositions: [],
  changePrepositions: [],
  comparisonPrepositions: [],
  fromPrepositions: [],
  untilPrepositions: [],
  or: [],
  relation: "preposition",
  isPast: () => false,
  nominative: (words) => [...words],
};

import type { ClaimWords } from "./claim-words.ts";

/** english words that say what a figure does in its sentence. */
export const ENGLISH_CLAIMS: ClaimWords = {
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

import type { Office, WordClass } from "../senses.ts";

/** Endings by the part that they give a place. */
export type PlaceEndings = Partial<Record<"from" | "to" | "with" | "of" | "in", readonly string[]>>;

/** What a language adds to the engine: word lists (a comma between phrases, `*` ends a stem) and its order of words. */
export interface ClaimWords {
  words: Partial<Record<WordClass, string>>;
  offices: Partial<Record<Office, string>>;
  /** Stems of nouns that name a public body, with their nominative ("министерств*": "министерство"); its name follows. */
  bodies: Readonly<Record<string, string>>;
  /** Whether the body's own name stands before the noun ("the Prime Minister's press service"). */
  bodyNameBefore: boolean;
  /** Of them those that stand for any body named before ("ведомство"). */
  genericBodies: readonly string[];
  /** Whether a word after such a noun is part of the name (in Russian a genitive). */
  belongsToName: (norm: string, printed: string) => boolean;
  /** What counted jobs are called. */
  jobs: string;
  /** Conjunctions that join two of a kind. */
  and: readonly string[];
  /** Forms of office nouns that show the name after them to be in an oblique case. */
  obliqueOffices: readonly string[];
  /** Endings of adjectives of countries ("казахстанский"), which behave unlike the country's name. */
  adjectiveEndings: readonly string[];
  /** Whether a capitalised name beside a verb of saying, or before an office, is a person's ("said Jane Roe", "Jane Roe, an analyst"). */
  namedBySpeech?: boolean;
  /** Whether bodies are cited as the text prints them, not by their name in full. */
  printedBodies?: boolean;
  /** Whether a bare noun beside words of saying stands for a body named before ("по расчётам банка"). */
  bareBodies?: boolean;
  /** Whether a public body is cited with the country right behind its name ("Минэнерго Казахстана"). */
  bodyWithCountry?: boolean;
  /** Whether texts come in two alphabets, so that names are cited in the one of the text. */
  twoAlphabets?: boolean;
  /** A place's name in the case that says where, not where to ("в Казахстане"). */
  isLocative?: (norm: string) => boolean;
  /** A person's name as it stands in the nominative, where names are declined. */
  isNominative?: (name: string) => boolean;
  /** Words of approximation that may stand between a figure and its preposition. */
  approximators: readonly string[];
  /** Prepositions that govern figures, and among them those of a change ("на"), a comparison, a start, an end. */
  prepositions: readonly string[];
  changePrepositions: readonly string[];
  comparisonPrepositions: readonly string[];
  fromPrepositions: readonly string[];
  untilPrepositions: readonly string[];
  /** Words before "to" that make it an upper limit ("up to"). */
  upTo: readonly string[];
  or: readonly string[];
  /** A country's name in the dative: to whom goods go ("поставил Азербайджану"). */
  isDative?: (norm: string) => boolean;
  /** Stems of adjectives that say a kind of cargo, whose noun may be left out. */
  cargoAdjectives?: readonly (readonly [string, string])[];
  /** Prepositions that make the word after them a circumstance and not the subject ("без вложений"). */
  circumstances?: readonly string[];
  /** Words that join clauses, with which no quotation begins. */
  conjunctions: readonly string[];
  /** Whether words that say a place's part stand before it (prepositions) or are its endings. */
  relation: "preposition" | "ending";
  /** Whether verbs stand at the end of their clause, behind the figures. */
  verbFinal: boolean;
  /** Whether the one who says stands before the verb of saying. */
  speakerFirst: boolean;
  /** Words between what is said and the verb of saying ("деп", "deyə"). */
  quoting?: readonly string[];
  /** Endings of places in "ending" languages, by what they say. */
  endings?: PlaceEndings;
  /** The same, of what follows the place's own name, where short endings are not mistaken for parts of it. */
  nameEndings?: PlaceEndings;
  /** Ending of a figure's last word that makes it the older level before a newer one ("3,2 mlrd-dan 4,1 mlrd-a"). */
  isLevelBefore?: (norm: string) => boolean;
  /** Ending of an amount that a verb of change right behind it adds or takes away ("40 млн долларға артты"). */
  isAmount?: (norm: string) => boolean;
  /** A verb that stands before a noun as its attribute ("imzaladıqları", "өткен"), by its ending. */
  isParticiple?: (norm: string) => boolean;
  /** Words that draw a change from the two levels before them ("yəni", "яғни"). */
  thatIs?: readonly string[];
  /** Conjunctions that open a clause from whose time on something holds ("since the port opened in 2023"). */
  since?: readonly string[];
  /** A verb that ends its clause, by its ending. */
  isFinite?: (norm: string) => boolean;
  /** The country that "our country" means in this language's press. */
  ownCountry?: string;
  /** Whether the tense of what happens now is that of what is to come. */
  presentIsFuture?: boolean;
  /** A verb in the future tense, by its ending. */
  isFuture?: (norm: string) => boolean;
  /** A word that begins a subordinate or participial clause, whose time is not the main clause's. */
  isSubordinate: (norm: string) => boolean;
  /** Words behind which a form of the past is none ("to hit", "could be sent"). */
  infinitiveMarkers?: readonly string[];
  /** A verb or adverb that an amount follows without a preposition ("rose $40 million", "up 3,000 TEU"). */
  isBareChange?: (norm: string) => boolean;
  /** A verb in the past tense, by its ending: the words of its stem are then facts. */
  isPast: (norm: string) => boolean;
  /** A word's bare form where it ends the name of a body, its case taken off ("Komitəsindən"). */
  bodyNominative?: (word: string) => string;
  /** The nominative of a capitalised name as it stands in the text. */
  nominative: (words: readonly string[], governed: boolean) => string[];
}

import type { EventType } from "../../model/event.ts";

/** A noun that names a happening or a document, as a title begins with it. */
export interface TitleNoun {
  nominative: string;
  gender: "m" | "f" | "n" | "p";
  /** A sitting of a body, which is another happening than talks on the same day. */
  sitting?: true;
  /** The kind of happening that the noun names, where a participle can be put so ("подписанных" → "подписание"). */
  names?: EventType;
}

/** What a language adds to the finding and naming of events (in lists a comma between phrases, `*` ends a stem). */
export interface EventWords {
  /** Words that tell a happening, by its kind. */
  cues: Partial<Record<EventType, string>>;
  /** Phrases that tell a statement only with a date of their own ("told reporters"). */
  addressed?: string;
  /** Verbs that tell a meeting only where an office or a person stands behind them ("принял посла"). */
  receives: string;
  /** Words of habit and opinion: their clause tells of no single happening. */
  habit: string;
  opinion: string;
  /** Nouns of happenings, which a title may begin with, by the stem of their forms. */
  nouns: Readonly<Record<string, TitleNoun>>;
  /** Nouns of documents, by their stem. */
  documents: Readonly<Record<string, TitleNoun>>;
  /** What a title begins with where the text has no noun, by kind. */
  general: Readonly<Record<EventType, string>>;
  grammar: TitleGrammar;
}

/** What a title has to know of its language's words; `norm` is lower-cased, `ё` → `е`. */
export interface TitleGrammar {
  /** Whether the noun stands before what it governs ("визит президента") or behind it ("prezidentin səfəri"). */
  nounFirst: boolean;
  /** The noun as the head of a title; null where `form`, as in the text, is none of its forms. */
  nominative: (noun: TitleNoun, form: string) => string | null;
  /** A word before the noun that belongs to it, in the nominative; null where it does not belong, "" where it is left out. */
  modifier: (word: string, norm: string, gender: TitleNoun["gender"]) => string | null;
  /** Whether the word may not end a title: a preposition, a conjunction, an adjective without its noun. */
  dangles: (norm: string) => boolean;
  /** Whether a title may be cut before the word. */
  opensPhrase: (norm: string) => boolean;
  /** Whether a word joins what stands before it to what follows: nothing begins with it. */
  joins: (norm: string) => boolean;
  /** Whether the noun's phrase ends before the word: a verb, a subject in the nominative, a conjunction. */
  endsPhrase: (norm: string, governed: boolean) => boolean;
  isPreposition: (norm: string) => boolean;
  isInfinitive: (norm: string) => boolean;
  /** A verb of a happening still to come ("начнут", "подпишут"). */
  isFuture: (norm: string) => boolean;
  /** Words that say nothing at the head of a title ("напомним", "также"). */
  isFiller: (norm: string) => boolean;
  /** How many words of a connecting phrase the clause begins with ("кроме того"). */
  leadWords: (text: string) => number;
  /** A time that dates nothing ("в ближайшей перспективе"), of three words. */
  isVagueTime: (phrase: string) => boolean;
  /** A preposition that makes the noun the setting of something else ("на встрече сказал"). */
  isOutside: (norm: string) => boolean;
  isBackReference: (norm: string) => boolean;
  /** The participle behind a comma as the verb of a title ("введённый" → "Введён"). */
  shortParticiple: (word: string) => string | null;
  /** Words that point outside the title ("он", "этом", "которых"). */
  isPronoun: (norm: string) => boolean;
  isGenitiveParticiple: (norm: string) => boolean;
  isGenitiveAdjective: (norm: string) => boolean;
  isRelative: (norm: string) => boolean;
  /** Whether the subject of a relative clause is what stands before its comma, in the same form ("the port, which opened"). */
  antecedents?: boolean;
  /** A conjunction behind which another clause begins without a comma ("since"). */
  opensClause?: (norm: string) => boolean;
  /** A verb that stands before its subject ("подписан протокол"): what is before it can be left out. */
  isVerbBeforeSubject: (norm: string) => boolean;
  /** A name with those who belong to a happening ("Визит" → "Визит Ильхама Алиева"); null where the language cannot say so. */
  withNames: ((head: string, names: readonly string[]) => string) | null;
}

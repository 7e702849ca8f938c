import type { Metric, Organisation, Person, Place, Product } from "../model/reference-data.ts";

/** What a closed word of a language does in a sentence about figures. */
export type WordClass =
  | "growth"
  /** Phrases that hold a word of growth or decline and mean none ("made up", "set up"). */
  | "no-change"
  | "decline"
  | "more"
  | "less"
  | "reach"
  | "target"
  | "forecast"
  | "potential"
  | "actual"
  | "future"
  | "plan-context"
  | "pair"
  | "share"
  | "share-noun"
  | "job"
  | "average"
  | "now"
  | "former"
  | "compare"
  | "continuation"
  | "say"
  | "tell"
  | "according"
  | "pronoun"
  | "data-source"
  | "no-source"
  /** Common nouns for those who are cited without a name ("two industry sources"). */
  | "source-noun"
  | "source-modifier"
  /** Those of them that stand for a body named before ("the company"). */
  | "body-anaphor"
  | "retrospective"
  | "channel"
  | "foresight"
  | "buyer"
  | "seller"
  /** Those whom goods are sent to, behind the adjective of a country ("турецким партнёрам"). */
  | "recipient"
  /** Phrases that say that a flow goes anywhere, so that it has no partner ("за рубеж"). */
  | "anywhere"
  /** Verbs that say that firms are there ("работают", "зарегистрировано"). */
  | "presence"
  /** Adjectives that turn a flow round ("встречные инвестиции"). */
  | "reverse"
  /** Comparatives of time behind a difference ("на 10 дней быстрее"). */
  | "sooner"
  /** Words that point to a line spoken of before ("по ней", "магистраль"). */
  | "along-it"
  /** Nouns for those who build and pay ("холдинг", "инвестор"). */
  | "investor"
  /** Verbs that tell what was built or spent as done ("обошёлся", "введён"). */
  | "done"
  /** What can be done only when it is built ("сможет принимать"). */
  | "future-ability"
  | "home"
  | "own-country"
  | "of-which"
  | "mark"
  | "them"
  | "saving"
  | "all-ports"
  | "as-far-as"
  | "these-countries"
  | "same-day"
  | "with-it"
  | "port"
  | "its"
  | "worth"
  | "additional"
  | "colleague"
  | "route"
  | "state-of"
  | "respectively"
  /** Words for the figures of the sentence before ("the figures stood at"). */
  | "these-figures"
  | "definite"
  | "handled"
  | "through"
  | "noise"
  | "capital"
  | "foreign"
  | "signed"
  | "from"
  | "to"
  | "with"
  | "between"
  | "in"
  | "of"
  | "habit"
  | "opinion"
  | "receive"
  | "own-export"
  | "bought"
  | "sold";

/** The kinds of office that stand for a person ("глава государства" → president). */
export type Office =
  | "president"
  | "premier"
  | "deputy-premier"
  | "minister"
  | "deputy-minister"
  | "ambassador"
  | "governor"
  | "head"
  | "representative"
  | "expert"
  | "deputy-head"
  | "person";

/** What a phrase of the lexicon means. */
export type Sense =
  | { kind: "metric"; metric: Metric; strength: "announced" | "hinted" }
  | { kind: "place"; place: Place; adjective: boolean }
  | { kind: "person"; person: Person; whole: boolean; name?: string }
  | { kind: "organisation"; organisation: Organisation }
  | { kind: "product"; product: Product }
  | { kind: "word"; class: WordClass }
  | { kind: "office"; office: Office }
  | { kind: "ministry"; nominative: string; generic: boolean }
  | { kind: "event"; type: string /** Told only with a date of its own. */; dated?: boolean };

export type SenseOf<Kind extends Sense["kind"]> = Extract<Sense, { kind: Kind }>;

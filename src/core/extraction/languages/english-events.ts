import type { EventWords, TitleGrammar, TitleNoun } from "./event-words.ts";

const noun = (nominative: string): TitleNoun => ({ nominative, gender: "n" });

const FUNCTION =
  /^(?:of|in|on|at|to|for|with|by|from|between|about|into|after|before|during|over|under|and|or|but|that|which|who|the|a|an|its|their|his|her|as|than|while|when|where|more|up)$/u;
const PREPOSITION =
  /^(?:of|in|on|at|to|for|with|by|from|between|about|into|after|before|during|over|under|since)$/u;
const PRONOUN =
  /^(?:he|she|it|they|him|her|them|his|this|that|these|those|which|who|whom|whose|we|us|our|i|you)$/u;
const VERB =
  /^(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|said|says|told|took|take|takes|held|hold|came|began|begin|made|put|met|saw|see|gave|brought|discuss|focus|became|helped|showed|follow|follows)$|(?:[^e]ed|ied)$/u;
const DETERMINER = /^(?:the|a|an|this|that|his|her|its|their|these|those)$/u;

const ENGLISH_TITLES: TitleGrammar = {
  nounFirst: true,
  nominative: ({ nominative }, form) => (form === nominative || form === `${nominative}s` ? form : null),
  modifier: (word, norm) => {
    if (DETERMINER.test(norm)) return "";
    if (FUNCTION.test(norm) || VERB.test(norm) || PRONOUN.test(norm)) return null;
    return /^[\p{L}\d-]+$/u.test(word) && !norm.endsWith("ing") ? word : null;
  },
  dangles: (norm) => FUNCTION.test(norm),
  joins: (norm) => /^(?:and|or|but)$/u.test(norm),
  opensPhrase: (norm) => PREPOSITION.test(norm) || /^(?:and|or|that|which|but|as|while)$/u.test(norm),
  endsPhrase: (norm) =>
    VERB.test(norm) ||
    PRONOUN.test(norm) ||
    /^(?:where|when|while|but|as|than|after|before|during)$/u.test(norm),
  isPreposition: (norm) => PREPOSITION.test(norm),
  isInfinitive: () => false,
  isFuture: () => false,
  isFiller: (norm) =>
    /^(?:as|reported|earlier|recall|reminder|also|however|meanwhile|and|but|that|when|while|then|on|today|yesterday|previously|a|recalled)$/u.test(
      norm,
    ),
  isPronoun: (norm) => PRONOUN.test(norm),
  leadWords: (text) =>
    /^(?:in addition|at the same time|as reported earlier|to recall|a reminder)(?=,? )/u
      .exec(text)?.[0]
      .split(" ").length ?? 0,
  isVagueTime: () => false,
  isOutside: (norm) => /^(?:at|during|after|before|in|following)$/u.test(norm),
  isBackReference: (norm) => /^(?:it|its|they|their|he|his|she|her)$/u.test(norm),
  shortParticiple: () => null,
  isGenitiveParticiple: () => false,
  isGenitiveAdjective: () => false,
  isRelative: (norm) => /^(?:which|that|who)$/u.test(norm),
  antecedents: true,
  opensClause: (norm) => /^(?:since|when|while|because|although|as)$/u.test(norm),
  isVerbBeforeSubject: () => false,
  withNames: (head, names) =>
    /^(?:talks|session|forum|summit|conference|exhibition)$/iu.test(head.split(" ").at(-1) ?? "")
      ? head
      : `${head} of ${names.slice(0, 2).join(" and ")}`,
};

/** English words that tell happenings, and how a title is made of them. */
export const ENGLISH_EVENTS: EventWords = {
  cues: {
    visit: "visit,visited,visits,visiting,official visit,state visit,arrived",
    meeting: "met,meet,meets,meeting,talks,session,held talks,to meet",
    signing: "signed,sign,signs,signing,signature,concluded,inked",
    launch:
      "launch*,opened,opening,opens,inaugurat*,first train,first container train,begun,began,begin construction,put into operation,commissioned,commissioning,completed,go into service,came into operation,went into operation,come into operation,put into service,entered service,came on stream,start operating,started operating,started operations,begin operations,finished,completion,kicked off,departed,went live",
    decision: "decided,decision,agreed to,ordered,instructed,ratified,approved",
    forum: "forum,conference,summit,exhibition",
    statement: "announced,briefing,declared,statement",
  },
  addressed:
    "told reporters,told journalists,told the press,told a press conference,told a news conference,told a briefing",
  receives: "received,receives",
  habit: "traditionally,as a rule,usually,regularly,annually,every year",
  opinion: "an important step,a historic step,gives impetus,of great importance",
  nouns: {
    visit: noun("visit"),
    meeting: noun("meeting"),
    talks: noun("talks"),
    session: { ...noun("session"), sitting: true },
    forum: noun("forum"),
    conference: noun("conference"),
    summit: noun("summit"),
    exhibition: noun("exhibition"),
    briefing: noun("briefing"),
    signing: noun("signing"),
    opening: noun("opening"),
    launch: noun("launch"),
  },
  documents: {
    memorandum: noun("memorandum"),
    agreement: noun("agreement"),
    contract: noun("contract"),
    declaration: noun("declaration"),
  },
  general: {
    visit: "Visit",
    meeting: "Meeting",
    signing: "Signing of documents",
    launch: "Launch",
    decision: "Decision",
    forum: "Forum",
    statement: "Statement",
  },
  grammar: ENGLISH_TITLES,
};

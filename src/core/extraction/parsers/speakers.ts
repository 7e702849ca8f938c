import type { TokenSpan } from "../grammar.ts";
import { type HitOf, insideSpeech, printed, type Reading, textOf, wordsIn } from "../reading.ts";
import { longestOnly } from "../token-spans.ts";
import type { BodyMention } from "./bodies.ts";
import { crossesClause } from "./clauses.ts";
import type { PersonMention } from "./people.ts";
import { subjectOf } from "./sayers.ts";
import { type Candidate, candidatesIn, type Sources } from "./speaker-candidates.ts";

/** Who says what a sentence holds, and by which words that is known. */
export interface Attribution {
  /** In the nominative. */
  name: string;
  kind: "person" | "body" | "publisher";
  /** Where the words stand that say so. */
  first: number;
  last: number;
  rule: string;
}

/** By sentence: who is said to say it; null where the sentence names nobody. */
export function findAttributions(
  reading: Reading,
  people: readonly PersonMention[],
  bodies: readonly BodyMention[],
): (Attribution | null)[] {
  const organisations = longestOnly(
    reading.ofKind("organisation").filter((hit) => isPrintedName(reading, hit)),
  );
  const sources: Sources = { people, organisations, bodies };
  const spoken: Attribution[] = [];
  return reading.sentences.map((sentence) => {
    const found = attributionIn(reading, sentence, sources, spoken);
    if (found?.kind === "person") spoken.push(found);
    return found;
  });
}

function isPrintedName(reading: Reading, hit: HitOf<"organisation">): boolean {
  return (
    /^[\p{Lu}\d]/u.test(printed(reading, hit.first)) ||
    !/agency|outlet/u.test(hit.sense.organisation.kind) ||
    /\.(?:az|kz|ru|com)/iu.test(textOf(reading, hit))
  );
}

/** What runs on for longer is no sentence that anybody says. */
const LONGEST_SENTENCE = 200;

function attributionIn(
  reading: Reading,
  whole: TokenSpan,
  sources: Sources,
  spoken: readonly Attribution[],
): Attribution | null {
  const sentence = { first: whole.first, last: Math.min(whole.last, whole.first + LONGEST_SENTENCE) };
  const according = wordsIn(reading, sentence, "according").filter(
    (hit) => !insideSpeech(reading, hit.first),
  );
  const says = wordsIn(reading, sentence, "say", "tell").filter((hit) => !insideSpeech(reading, hit.first));
  const owned = wordsIn(reading, sentence, "data-source");
  if (according.length + says.length + owned.length === 0) return null;
  const candidates = candidatesIn(reading, sentence, sources, spoken);
  const found: { attribution: Attribution; score: number }[] = [];
  for (const hit of according) {
    const after = namedAfter(reading, hit, candidates);
    if (after) found.push(scored(after, hit, "according-to", 1));
  }
  for (const hit of owned) {
    const owner = candidates.find(
      (one) => one.kind === "body" && one.first >= hit.last && one.first <= hit.last + 2,
    );
    if (owner) found.push(scored(owner, hit, "data-of", 1));
  }
  for (const hit of says) {
    const subject = subjectOf(reading, hit, candidates);
    if (subject) found.push(scored(subject, hit, "say-verb", hit.sense.class === "say" ? 0.9 : 0.4));
  }
  const best = found.toSorted((a, b) => b.score - a.score)[0];
  return best?.attribution ?? null;
}

function scored(
  candidate: Candidate,
  hit: TokenSpan,
  rule: string,
  base: number,
): { attribution: Attribution; score: number } {
  const weight = { person: 2, body: 1, publisher: 0 }[candidate.kind];
  const attribution = {
    name: candidate.name ?? "",
    kind: candidate.kind,
    first: hit.first,
    last: hit.last,
    rule,
  };
  return { attribution, score: base + weight };
}

/** "по данным X", "со ссылкой на главу X N": a person in the same clause before the body that he heads. */
function namedAfter(
  reading: Reading,
  hit: TokenSpan,
  candidates: readonly Candidate[],
): Candidate | undefined {
  if (reading.lexicon.words.relation === "ending") {
    const before = candidates.filter(
      (one) => one.name !== null && one.first <= hit.first && hit.first - one.last <= 4,
    );
    return before.findLast((one) => one.kind === "person") ?? before.at(-1);
  }
  const after = candidates.filter(
    (one) =>
      one.first >= hit.first &&
      one.first <= hit.last + 14 &&
      one.name !== null &&
      !crossesClause(reading, hit.last, one.first),
  );
  const near = after.find((one) => one.first <= hit.last + 6);
  return near ? (after.find((one) => one.kind === "person") ?? near) : undefined;
}

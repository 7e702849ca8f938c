import type { Scene } from "../draft.ts";
import type { TokenSpan } from "../grammar.ts";
import { normAt, type Reading, within } from "../reading.ts";
import { type EventTitle, nounAt, type TitleWord, type Told, titleText, titleWords } from "./title-words.ts";

/** The clause itself, without its date, its connecting words and what stands before an opening verb. */
export function clauseTitle(told: Told): EventTitle | null {
  const { scene, hit } = told;
  const { grammar } = scene.reading.lexicon.events;
  const span = clauseOf(scene, hit, told.sentence);
  const all = titleWords(scene, span);
  const verb = all.findIndex((word) => word.first <= hit.first && hit.first < word.last);
  if (verb < 0) return null;
  const participle = participleTitle(told, all, verb);
  if (participle) return participle;
  const relative = all.findIndex((word) => grammar.isRelative(word.norm));
  const words = relative >= 0 && relative < 4 ? withoutRelative(told, all, relative, span) : all;
  if (words === null) return null;
  const kept = withoutLead(
    told,
    words.filter((word, at) => !isDate(told, words, word, at)),
  );
  if (kept.length === 0) return null;
  const { text, cut } = titleText(kept, grammar);
  const length = text.split(" ").length;
  const shown = kept.slice(0, length);
  let worth = 4 + (shown.some((word) => word.named) ? 1 : 0);
  if (cut) worth -= 0.5;
  if (length < 3) worth -= 3;
  if (length < 4 && !shown.some((word) => word.named)) worth -= 1;
  if (shown.some((word, at) => grammar.isPronoun(word.norm) && at < 4)) worth -= 2.5;
  if (!shown.some((word) => word.first <= hit.first && hit.first < word.last)) worth -= 3;
  return { text, worth };
}

/** The segment around the word, with the names of a list before it ("Казахстан, Азербайджан и Грузия подписали"). */
export function clauseOf(scene: Scene, hit: TokenSpan, sentence: TokenSpan): TokenSpan {
  const { reading } = scene;
  const segment = reading.segmentOf[hit.first];
  let { first } = hit;
  let { last } = hit;
  while (first > sentence.first && reading.segmentOf[first - 1] === segment) first--;
  while (last < sentence.last && reading.segmentOf[last] === segment) last++;
  while (normAt(reading, first) === "," && isListed(scene, first, sentence))
    first = segmentStart(reading, first - 1, sentence);
  while (
    last < sentence.last &&
    normAt(reading, last) === "–" &&
    reading.tokens[last]?.end === reading.tokens[last + 1]?.start
  )
    last++;
  if (reading.tokens[first]?.kind === "punctuation" && !/^[«“"„]$/u.test(normAt(reading, first))) first++;
  return { first, last: Math.max(last, first + 1) };
}

/** Whether a lone name stands before the comma. */
function isListed({ reading, places, people }: Scene, comma: number, sentence: TokenSpan): boolean {
  const span = { first: segmentStart(reading, comma - 1, sentence), last: comma };
  return span.last - span.first <= 4 && within(places, span).length + within(people, span).length > 0;
}

function segmentStart(reading: Reading, at: number, sentence: TokenSpan): number {
  let first = at;
  while (first > sentence.first && reading.segmentOf[first - 1] === reading.segmentOf[at]) first--;
  return first;
}

/** A date is shown beside the title; its preposition goes with it. */
function isDate({ scene }: Told, words: readonly TitleWord[], word: TitleWord, at: number): boolean {
  const { grammar } = scene.reading.lexicon.events;
  return word.dated || (grammar.isPreposition(word.norm) && (words[at + 1]?.dated ?? false));
}

function withoutLead({ scene, hit }: Told, words: readonly TitleWord[]): TitleWord[] {
  const { grammar } = scene.reading.lexicon.events;
  let first = 0;
  const verb = words.findIndex((word) => word.first <= hit.first && hit.first < word.last);
  const opens = grammar.isVerbBeforeSubject(words[verb]?.norm ?? "");
  if (opens && grammar.isPreposition(words[0]?.norm ?? "") && verb < words.length - 1) first = verb;
  while (first < verb && grammar.isFiller(words[first]?.norm ?? "") && !words[first]?.named) first++;
  return words.slice(first);
}

/** "который Баку и Брюссель подписали" says "Баку и Брюссель подписали меморандум". */
function withoutRelative(
  { scene, hit }: Told,
  words: readonly TitleWord[],
  relative: number,
  span: TokenSpan,
): readonly TitleWord[] | null {
  const rest = words.slice(relative + 1);
  if (relative > 0) return rest;
  const { documents } = scene.reading.lexicon.events;
  if (rest[0] && rest[0].first >= hit.first) return null;
  for (let at = span.first - 1; at > span.first - 8; at--) {
    const noun = nounAt(documents, normAt(scene.reading, at));
    const last = rest.at(-1);
    if (!noun || !last) continue;
    const text =
      noun.gender === "f" ? noun.nominative.replace(/а$/u, "у").replace(/я$/u, "ю") : noun.nominative;
    const told = rest.filter((word) => !word.dated);
    return [
      ...told,
      { ...last, first: at, last: at + 1, text, norm: text, after: "", dated: false, named: false },
    ];
  }
  return null;
}

/** "ряд новых соглашений, подписанных в этот день" → "Подписание новых соглашений". */
function participleTitle(told: Told, words: readonly TitleWord[], verb: number): EventTitle | null {
  const { scene, type, hit, sentence } = told;
  const norm = words[verb]?.norm ?? "";
  const { grammar, nouns } = scene.reading.lexicon.events;
  if (verb > 0 || type !== "signing" || !grammar.isGenitiveParticiple(norm)) return null;
  const before = titleWords(scene, { first: sentence.first, last: hit.first });
  const antecedent: TitleWord[] = [];
  for (const word of before.toReversed().slice(0, 4)) {
    if (antecedent.length > 0 && !grammar.isGenitiveAdjective(word.norm)) break;
    antecedent.unshift({ ...word, after: "" });
  }
  const noun = Object.values(nouns).find((one) => one.names === type);
  const last = antecedent.at(-1);
  if (!noun || !last) return null;
  const { text } = titleText([{ ...last, text: noun.nominative }, ...antecedent], grammar);
  return { text, worth: 5 };
}

import type { Survey } from "../draft.ts";
import type { TokenSpan } from "../grammar.ts";
import { normAt } from "../reading.ts";
import { segmentStart } from "./clause-spans.ts";
import { nounAt, type TitleWord, type Told, titleWords } from "./title-words.ts";

const ANTECEDENT_REACH = 8;

/** "который Баку и Брюссель подписали" says "Баку и Брюссель подписали меморандум". */
export function withoutRelative(
  { scene, hit }: Told,
  words: readonly TitleWord[],
  relative: number,
  span: TokenSpan,
): readonly TitleWord[] | null {
  const rest = words.slice(relative + 1);
  if (relative > 0) return rest;
  if (rest[0] && rest[0].first >= hit.first) return withAntecedent(scene, rest, span);
  const { documents } = scene.reading.lexicon.events;
  for (let at = span.first - 1; at > span.first - ANTECEDENT_REACH; at--) {
    const noun = nounAt(documents, normAt(scene.reading, at));
    const last = rest.at(-1);
    if (!noun || !last) continue;
    const text =
      noun.gender === "f" ? noun.nominative.replace(/а$/u, "у").replace(/я$/u, "ю") : noun.nominative;
    return [
      ...rest,
      { ...last, first: at, last: at + 1, text, norm: text, after: "", dated: false, named: false },
    ];
  }
  return null;
}

const LONGEST_ANTECEDENT = 7;

/** "the Kazakh terminal in Xi'an, which opened": what stands before the comma is the subject. */
function withAntecedent(
  scene: Survey,
  rest: readonly TitleWord[],
  span: TokenSpan,
): readonly TitleWord[] | null {
  const { reading } = scene;
  if (!reading.lexicon.events.grammar.antecedents) return null;
  const sentence = reading.sentences[reading.sentenceOf[span.first] ?? -1];
  if (!sentence || span.first - 1 <= sentence.first) return null;
  const last = span.first - 1;
  const before = titleWords(scene, { first: segmentStart(reading, last - 1, sentence), last });
  return before.length > LONGEST_ANTECEDENT ? null : [...before, ...rest];
}

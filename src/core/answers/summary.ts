import { sentences } from "../extraction/sentences.ts";
import { tokenize } from "../extraction/tokens.ts";
import type { StoredArticle } from "../model/stored-article.ts";
import { isNoise } from "../page-noise.ts";
import type { SummaryLength } from "./question.ts";

const SENTENCES: Readonly<Record<SummaryLength, number>> = { one: 1, short: 3, long: 6 };
const SHORTEST = 40;
const LONGEST = 420;
/** What a sentence is worth: for its place, for each figure and actor in it, less what others have said. */
const FIRST_IS_WORTH = 2;
const FIGURE_IS_WORTH = 1.5;
const ACTOR_IS_WORTH = 0.5;
const REPETITION_COSTS = 4;
const MOST_COUNTED = 3;

interface Candidate {
  at: number;
  text: string;
  words: ReadonlySet<string>;
  worth: number;
}

/**
 * Sentences of an article, in its own words and order: those with the most figures and actors, that say what
 * the ones before have not. Empty where the text has no sentence.
 */
export function summaryOf(
  article: Pick<StoredArticle, "text" | "language" | "figures">,
  length: SummaryLength,
): string[] {
  const left = candidatesOf(article);
  const chosen: Candidate[] = [];
  while (chosen.length < SENTENCES[length] && left.length > 0) {
    const said = new Set(chosen.flatMap(({ words }) => [...words]));
    const worth = ({ worth: own, words }: Candidate) => own - REPETITION_COSTS * shareOf(words, said);
    const best = left.reduce((a, b) => (worth(b) > worth(a) ? b : a));
    left.splice(left.indexOf(best), 1);
    chosen.push(best);
  }
  return chosen.toSorted((a, b) => a.at - b.at).map(({ text }) => text);
}

function candidatesOf({
  text,
  language,
  figures,
}: Pick<StoredArticle, "text" | "language" | "figures">): Candidate[] {
  const tokens = tokenize(text, language);
  const actors = [...new Set(figures.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])))];
  return sentences(text, tokens).flatMap(({ first, last }, place): Candidate[] => {
    const from = tokens[first]?.start ?? 0;
    const to = tokens[last - 1]?.end ?? 0;
    const sentence = text.slice(from, to);
    // Bylines, captions and headings end without a stop.
    if (sentence.length < SHORTEST || sentence.length > LONGEST || !/[.!?…»”"]$/u.test(sentence)) return [];
    if (isNoise(sentence)) return [];
    const within = figures.filter(({ start, end }) => start < to && end > from).length;
    const acting = actors.filter((actor) => sentence.includes(actor)).length;
    const worth =
      (place === 0 ? FIRST_IS_WORTH : 0) +
      FIGURE_IS_WORTH * Math.min(within, MOST_COUNTED) +
      ACTOR_IS_WORTH * Math.min(acting, MOST_COUNTED);
    const words = tokens.slice(first, last).flatMap(({ kind, norm }) => (kind === "word" ? [norm] : []));
    return [{ at: place, text: sentence, words: new Set(words), worth }];
  });
}

function shareOf(words: ReadonlySet<string>, said: ReadonlySet<string>): number {
  return words.size === 0 ? 1 : [...words].filter((word) => said.has(word)).length / words.size;
}

/** More words than the news of a language has in months; then remembering starts afresh. */
const MOST_WORDS = 50_000;

/**
 * The same function of words, with its answers remembered: most words of an article stood in the one before.
 * What it answers must follow from the word alone.
 */
export function perWord<Answer>(answerOf: (word: string) => Answer): (word: string) => Answer {
  const answers = new Map<string, Answer>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    if (answers.size >= MOST_WORDS) answers.clear();
    const answer = answerOf(word);
    answers.set(word, answer);
    return answer;
  };
}

import type { TokenSpan } from "../grammar.ts";
import { longestPhrase } from "../phrase-tree.ts";
import type { SpanReading } from "../span-reading.ts";
import type { RoleWord } from "../span-words.ts";

/** The part that a period plays, told by the words around it or the ending of its last word. */
export function roleAround(
  reading: SpanReading,
  { first, last }: TokenSpan,
  range: boolean,
): RoleWord | null {
  const { keys, lexicon } = reading;
  const after = longestPhrase(lexicon.rolesAfter, keys, last)?.sense ?? null;
  const before = longestPhrase(lexicon.rolesBefore, keys, first - 1, -1)?.sense ?? null;
  const ending = endingRole(reading, last);
  if (range)
    return after === "compare" || before === "compare"
      ? "compare"
      : before === "by"
        ? before
        : before || after || ending
          ? "during"
          : null;
  if (after) return after;
  if (before === "since-or-from" || before === "compare-or-since")
    return ending === "compare" ? "compare" : before;
  if (before) return before;
  // "əvvəlki ildən 48,9 % çox": more than in that year, not since it.
  if (ending === "since" && comparesMore(reading, last)) return "compare";
  return ending === "compare" ? null : ending;
}

/** What the case of a period's last word says. */
export function endingRole({ tokens, keys, lexicon }: SpanReading, last: number): RoleWord | null {
  const word = tokens[last - 1];
  if (!word || word.kind !== "word") return null;
  const bare = lexicon.suffixed && keys[last - 1] === word.norm && tokens[last - 2]?.norm !== "-";
  if (bare) return null;
  return (
    lexicon.endingRoles.find(({ endings }) => endings.some((ending) => word.norm.endsWith(ending)))?.role ??
    null
  );
}

const WORDS_TO_MORE = 5;

function comparesMore({ tokens, lexicon }: SpanReading, last: number): boolean {
  for (let at = last; at < last + WORDS_TO_MORE; at++) {
    const token = tokens[at];
    if (!token || token.kind === "break" || token.norm === ".") return false;
    if (lexicon.moreWords.has(token.norm) || lexicon.moreWords.has(lexicon.keyOf(token.norm))) return true;
  }
  return false;
}

import { foldWord } from "../answers/question-words.ts";
import type { Layout } from "../model/subscription.ts";

/** What words beside the subject say of how a subscription is delivered. */
export type Option =
  | { kind: "schedule"; schedule: "now" | "daily" | "weekly" }
  | { kind: "weekday"; weekday: number }
  | { kind: "layout"; layout: Layout }
  | { kind: "silent"; silent: boolean }
  | { kind: "urgent" }
  /** A word that only joins others: `в 09:00`. */
  | { kind: "none" };

/** In all four languages at once, for readers mix them; `*` ends a stem. */
const OPTIONS: readonly (readonly [Option, string])[] = [
  [{ kind: "schedule", schedule: "now" }, "сразу, немедленно, бірден, dərhal, at once, instantly"],
  [
    { kind: "schedule", schedule: "daily" },
    "ежедневно, каждый день, күн сайын, күнделікті, hər gün, gündəlik, daily, every day",
  ],
  [
    { kind: "schedule", schedule: "weekly" },
    "еженедельно, каждую неделю, апта сайын, апталық, hər həftə, həftəlik, weekly, every week",
  ],
  [{ kind: "weekday", weekday: 1 }, "понедельник*, дүйсенбі*, bazar ertəsi, bazar ertələri, monday, mondays"],
  [
    { kind: "weekday", weekday: 2 },
    "вторник*, сейсенбі*, çərşənbə axşamı, çərşənbə axşamları, tuesday, tuesdays",
  ],
  [{ kind: "weekday", weekday: 3 }, "среда, среду, средам, сәрсенбі*, çərşənbə*, wednesday, wednesdays"],
  [{ kind: "weekday", weekday: 4 }, "четверг*, бейсенбі*, cümə axşamı, cümə axşamları, thursday, thursdays"],
  [{ kind: "weekday", weekday: 5 }, "пятниц*, жұма*, cümə, cümələr, friday, fridays"],
  [{ kind: "weekday", weekday: 6 }, "суббот*, сенбі*, şənbə*, saturday, saturdays"],
  [{ kind: "weekday", weekday: 7 }, "воскресень*, жексенбі*, bazar, bazar günü, sunday, sundays"],
  [{ kind: "layout", layout: "headline" }, "заголовки, тақырыптар, başlıqlar, headlines"],
  [{ kind: "layout", layout: "brief" }, "кратко, қысқаша, qısaca, briefly"],
  [{ kind: "layout", layout: "facts" }, "с цифрами, цифрлармен, rəqəmlərlə, with figures"],
  [{ kind: "silent", silent: true }, "без звука, дыбыссыз, səssiz, silent, silently"],
  [{ kind: "silent", silent: false }, "со звуком, дыбыспен, səslə, with sound"],
  [{ kind: "urgent" }, "срочно, шұғыл, təcili, urgent"],
  [{ kind: "none" }, "в, о, об, про, сағат, туралы, saat, haqqında, barədə, at, about, on, by, по"],
];

const PHRASES = OPTIONS.flatMap(([option, listed]) =>
  listed.split(", ").map((phrase) => ({ option, words: phrase.split(" ").map(foldWord) })),
).toSorted((a, b) => b.words.length - a.words.length);

/** The longest option that begins at a word, and how many words it has; null where none does. */
export function optionAt(words: readonly string[], at: number): { option: Option; words: number } | null {
  const found = PHRASES.find((phrase) =>
    phrase.words.every((pattern, place) => fits(pattern, words[at + place])),
  );
  return found === undefined ? null : { option: found.option, words: found.words.length };
}

function fits(pattern: string, word: string | undefined): boolean {
  if (word === undefined) return false;
  const folded = foldWord(word);
  return pattern.endsWith("*") ? folded.startsWith(pattern.slice(0, -1)) : folded === pattern;
}

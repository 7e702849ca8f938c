import type { TokenSpan } from "../grammar.ts";
import { perWord } from "../per-word.ts";
import { type HitOf, normAt, type Reading } from "../reading.ts";
import type { PersonMention } from "./people.ts";
import { LAST_MENTIONS } from "./person-names.ts";

/** Whether the surname alone could be of several people. */
export function isAmbiguous(reading: Reading, known: readonly HitOf<"person">[]): boolean {
  const keys = new Set(known.filter((hit) => isSurnameOf(reading, hit)).map((hit) => hit.sense.person.key));
  return keys.size > 1 && !known.some((hit) => hit.sense.person.bySurname);
}

function isSurnameOf(reading: Reading, hit: HitOf<"person">): boolean {
  const surname = hit.sense.person.names[reading.article.language].split(" ").at(-1) ?? "";
  return normAt(reading, hit.first).length - surname.length <= 3;
}

const surnameOf = perWord((name) => lowerCase(name.split(" ").at(-1) ?? ""));
const lowerCase = (name: string): string => name.toLowerCase().replaceAll("ё", "е");

/** An earlier mention with this surname; the name is then known in full. */
export function sameSurname(
  reading: Reading,
  run: TokenSpan,
  found: readonly PersonMention[],
): PersonMention | undefined {
  const last = normAt(reading, run.last - 1);
  const oldest = Math.max(0, found.length - LAST_MENTIONS);
  for (let at = found.length - 1; at >= oldest; at--) {
    const mention = found[at];
    if (mention && sameStem(surnameOf(mention.name), last)) return mention;
  }
  return undefined;
}

/** Whether the name begins with the first name of an earlier mention. */
export function sameFirstName(reading: Reading, run: TokenSpan, earlier: PersonMention): boolean {
  const first = lowerCase(earlier.name.split(" ")[0] ?? "");
  return sameStem(first, normAt(reading, run.first));
}

const stemOf = perWord((nominative) => nominative.replace(/[аяйьеуəı]$/u, ""));

function sameStem(nominative: string, form: string): boolean {
  if (nominative.length < 4) return nominative === form;
  const stem = stemOf(nominative);
  return form.startsWith(stem) && form.length - stem.length <= 4;
}

import type { TokenSpan } from "../grammar.ts";
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

/** An earlier mention with this surname; the name is then known in full. */
export function sameSurname(
  reading: Reading,
  run: TokenSpan,
  found: readonly PersonMention[],
): PersonMention | undefined {
  const last = normAt(reading, run.last - 1);
  return found.slice(-LAST_MENTIONS).findLast((mention) => {
    const surname = (mention.name.split(" ").at(-1) ?? "").toLowerCase().replaceAll("ё", "е");
    return sameStem(surname, last);
  });
}

/** Whether the name begins with the first name of an earlier mention. */
export function sameFirstName(reading: Reading, run: TokenSpan, earlier: PersonMention): boolean {
  const first = earlier.name.split(" ")[0]?.toLowerCase().replaceAll("ё", "е") ?? "";
  return sameStem(first, normAt(reading, run.first));
}

function sameStem(nominative: string, form: string): boolean {
  if (nominative.length < 4) return nominative === form;
  const stem = nominative.replace(/[аяйьеуəı]$/u, "");
  return form.startsWith(stem) && form.length - stem.length <= 4;
}

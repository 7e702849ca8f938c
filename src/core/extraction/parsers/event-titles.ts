import { hasWord } from "../reading.ts";
import { clauseTitle } from "./clause-titles.ts";
import { nounTitle } from "./noun-titles.ts";
import { capital, type EventTitle, type Told } from "./title-words.ts";

/** The best of the noun's phrase, the clause, and the kind with those who take part; null where only a reference is left. */
export function titleOf(told: Told): EventTitle | null {
  const titles = [nounTitle(told), clauseTitle(told), generalTitle(told)].filter((one) => one !== null);
  const best = titles.toSorted((a, b) => b.worth - a.worth)[0];
  return best ? { ...best, text: capital(best.text) } : null;
}

/** "Заявление Валдиса Домбровскиса": where neither noun nor clause reads well. */
function generalTitle({ scene, type, hit, names }: Told): EventTitle | null {
  const { general, grammar } = scene.reading.lexicon.events;
  if (names.length === 0 || names.length > 2 || grammar.withNames === null) return null;
  const text = grammar.withNames(general[type], names);
  if (type === "statement") return { text, worth: 3.5, general: true };
  const isWhole = type === "meeting" ? names.length === 2 : type === "visit" && names.length === 1;
  // A noun that is only the setting of other words ("на встрече сказал") names nobody who took part.
  const isSetting = hasWord(scene.reading, { first: hit.first - 3, last: hit.first + 3 }, "say");
  return { text, worth: isSetting ? 1 : isWhole ? 4.6 : 1, general: true };
}

import type { TokenSpan } from "../grammar.ts";
import { normAt, printed, type Reading, startsCapital, textOf } from "../reading.ts";
import { longestOnly, within } from "../token-spans.ts";

/** The article's own publisher as the text names it, else the first agency that it is told after. */
export function findPublisher(reading: Reading): string | null {
  const labels = reading.article.source.toLowerCase().split(".");
  const domain = labels.slice(-2).join(".");
  const label = labels.at(-2) ?? "";
  const press = longestOnly(reading.ofKind("organisation")).filter(
    (hit) =>
      /agency|outlet/u.test(hit.sense.organisation.kind) && /^[\p{Lu}\d]|\./u.test(textOf(reading, hit)),
  );
  const own = press.find((hit) => sameName(textOf(reading, hit), domain, label));
  if (own) return textOf(reading, own);
  const spelt = speltApart(reading, label);
  if (spelt !== null) return spelt;
  // Lower-casing the whole text would move its offsets ("İ" becomes two units).
  const spelling = new RegExp(domain.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&"), "iu").exec(
    reading.article.text,
  );
  if (spelling && domain.length > 5) return spelling[0];
  const labelled = namedLikeDomain(reading, label);
  if (labelled !== null) return labelled;
  const told = press.find((hit) => isTold(reading, hit));
  return told ? textOf(reading, told) : null;
}

/** "Marja | …" on marja.az: a capitalised word that is the domain's own label. */
function namedLikeDomain(reading: Reading, label: string): string | null {
  const at = reading.tokens.findIndex(
    (token, index) =>
      token.kind === "word" &&
      label.length > 2 &&
      startsCapital(reading, index) &&
      printed(reading, index).toLowerCase() === label,
  );
  return at < 0 ? null : printed(reading, at);
}

const NAME_WORDS = 3;

/** "Caspian News" of caspiannews.example: capitalised words that together are the domain's name. */
function speltApart(reading: Reading, label: string): string | null {
  if (label.length < 6) return null;
  for (let first = 0; first < reading.tokens.length; first++) {
    if (!label.startsWith(normAt(reading, first)) || !startsCapital(reading, first)) continue;
    let joined = normAt(reading, first);
    for (let last = first + 1; last < first + NAME_WORDS && joined.length < label.length; last++) {
      joined += normAt(reading, last);
      if (joined === label) return textOf(reading, { first, last: last + 1 });
    }
  }
  return null;
}

function sameName(name: string, domain: string, label: string): boolean {
  const plain = name.toLowerCase();
  return plain === domain || plain === label;
}

function isTold(reading: Reading, hit: TokenSpan): boolean {
  const around = { first: Math.max(0, hit.first - 5), last: hit.last + 5 };
  const told = within(reading.ofKind("word"), around).some(
    (word) => word.sense.class === "tell" || word.sense.class === "say",
  );
  const slashed =
    /^[/[(]$/u.test(printed(reading, hit.first - 1)) && /^[/\])]$/u.test(printed(reading, hit.last));
  return told || slashed || hit.first < 60;
}

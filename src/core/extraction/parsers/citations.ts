import type { Citation } from "../../model/citation.ts";
import type { Organisation, Source } from "../../model/reference-data.ts";
import type { LanguageLexicon } from "../claim-lexicon.ts";
import type { Survey } from "../draft.ts";
import type { TokenSpan } from "../grammar.ts";
import { normAt, printed, type Reading, textOf } from "../reading.ts";
import { longestOnly, within } from "../token-spans.ts";
import type { BodyMention } from "./bodies.ts";

/** Agencies, sites, channels and bodies that the article names as the origin of its news, each once. */
export function findCitations({ reading, noisy, bodies: named }: Survey): Citation[] {
  const found = [...channels(reading, noisy), ...press(reading, noisy), ...bodies(reading, named, noisy)];
  const seen = new Set<string>();
  return found
    .toSorted((a, b) => a.start - b.start)
    .filter((citation) => {
      const name = citation.name.toLowerCase();
      if (seen.has(name)) return false;
      seen.add(name);
      return true;
    });
}

const REACH = 6;

function press(reading: Reading, noisy: ReadonlySet<number>): Citation[] {
  return longestOnly(reading.ofKind("organisation")).flatMap((hit) => {
    const { organisation } = hit.sense;
    if (organisation.kind !== "agency" && organisation.kind !== "outlet") return [];
    if (isNoisy(reading, hit, noisy) || !isCited(reading, hit)) return [];
    const name = textOf(reading, hit);
    return [citationOf(reading, hit, organisation.kind === "outlet" ? "site" : "agency", name, organisation)];
  });
}

/** Beside a verb of telling or a phrase such as "со ссылкой на", or between slashes at the head of the news. */
function isCited(reading: Reading, hit: TokenSpan): boolean {
  const around = { first: Math.max(0, hit.first - REACH), last: hit.last + REACH };
  const cue = within(reading.ofKind("word"), around).some(
    (word) =>
      /^(?:say|tell|according)$/u.test(word.sense.class) &&
      reading.sentenceOf[word.first] === reading.sentenceOf[hit.first],
  );
  const head =
    /^[/[(]$/u.test(printed(reading, hit.first - 1)) || /^[/\])]$/u.test(printed(reading, hit.last));
  return /^[\p{Lu}\d]|\./u.test(textOf(reading, hit)) && (cue || head || isDateline(reading, hit));
}

function bodies(reading: Reading, named: readonly BodyMention[], noisy: ReadonlySet<number>): Citation[] {
  const found: Citation[] = [];
  for (const cue of reading.ofKind("word")) {
    if (cue.sense.class !== "according") continue;
    const body = within(named, { first: cue.last - 1, last: cue.last + 3 })[0];
    const known = within(reading.ofKind("organisation"), { first: cue.last - 1, last: cue.last + 3 }).find(
      (hit) => !/agency|outlet/u.test(hit.sense.organisation.kind),
    );
    const span = body ?? known;
    if (!span || isNoisy(reading, span, noisy)) continue;
    const name = body?.name ?? known?.sense.organisation.names[reading.article.language] ?? "";
    found.push(citationOf(reading, span, "organisation", name, known?.sense.organisation ?? null));
  }
  return found;
}

/** "из Telegram-канала Акорды", "в своём канале @aqorda_resmi". */
function channels(reading: Reading, noisy: ReadonlySet<number>): Citation[] {
  const found: Citation[] = [];
  for (const cue of reading.ofKind("word")) {
    if (cue.sense.class !== "channel" || isNoisy(reading, cue, noisy)) continue;
    const at = normAt(reading, cue.last) === "@" ? cue.last : -1;
    if (at >= 0) {
      const span = { first: at, last: endOfHandle(reading, at) };
      found.push(citationOf(reading, span, "channel", textOf(reading, span), null));
      continue;
    }
    const beside = reading.lexicon.words.verbFinal
      ? { first: cue.first - 2, last: cue.first }
      : { first: cue.last, last: cue.last + 3 };
    const known = within(reading.ofKind("organisation"), beside)[0];
    if (known) {
      const name = known.sense.organisation.names[reading.article.language];
      found.push(citationOf(reading, known, "channel", name, known.sense.organisation));
    }
  }
  return found;
}

/** "@name_of_channel": up to the first blank or mark of punctuation. */
function endOfHandle(reading: Reading, at: number): number {
  let last = at + 1;
  while (
    reading.tokens[last]?.start === reading.tokens[last - 1]?.end &&
    /^[\p{L}\p{N}_]+$/u.test(printed(reading, last))
  )
    last++;
  return last;
}

const DATELINE_TOKENS = 8;

/** "АСТАНА. КАЗИНФОРМ –", "Bakı. Trend:": behind a place at the head of a paragraph. */
function isDateline(reading: Reading, hit: TokenSpan): boolean {
  if (
    !/^[.,]$/u.test(printed(reading, hit.first - 1)) ||
    !/^(?:[–—:-]|)$/u.test(printed(reading, hit.last).trim())
  )
    return false;
  let first = hit.first;
  while (first > 0 && reading.paragraphOf[first - 1] === reading.paragraphOf[hit.first]) {
    if (hit.first - first > DATELINE_TOKENS) return false;
    first--;
  }
  return within(reading.ofKind("place"), { first, last: first + 1 }).length > 0;
}

function isNoisy(reading: Reading, span: TokenSpan, noisy: ReadonlySet<number>): boolean {
  return noisy.has(reading.paragraphOf[span.first] ?? -1);
}

function citationOf(
  reading: Reading,
  span: TokenSpan,
  kind: Citation["kind"],
  name: string,
  organisation: Organisation | null,
): Citation {
  return {
    kind,
    name,
    sourceKey: sourceOf(reading.lexicon.sources, name, organisation)?.key ?? null,
    start: reading.tokens[span.first]?.start ?? 0,
    end: reading.tokens[span.last - 1]?.end ?? 0,
    rule: `citation-${kind}`,
  };
}

function sourceOf(
  { byKey, byName }: LanguageLexicon["sources"],
  name: string,
  organisation: Organisation | null,
): Source | undefined {
  const names = [name, ...Object.values(organisation?.names ?? {})];
  return (
    (organisation ? byKey.get(organisation.key) : undefined) ??
    names.map((one) => byName.get(one.toLowerCase())).find((source) => source !== undefined)
  );
}

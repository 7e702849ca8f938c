import type { SentenceSpeaker } from "../draft.ts";
import type { TokenSpan } from "../grammar.ts";
import { longestOnly, printed, type Reading, textOf, within, wordsIn } from "../reading.ts";
import type { Attribution } from "./speakers.ts";

const LEAD_SENTENCES = 5;

/** Who speaks in each sentence: named there, carried from the one before, else the article's own source. */
export function findVoices(
  reading: Reading,
  attributions: readonly (Attribution | null)[],
): SentenceSpeaker[] {
  const publisher = findPublisher(reading);
  const origin = attributions.slice(0, LEAD_SENTENCES).find((one) => one?.kind === "body")?.name ?? null;
  const base = origin ?? publisher;
  const told: (string | null)[] = [];
  let voice: Attribution | null = null;
  for (const [index, sentence] of reading.sentences.entries()) {
    const named = attributions[index] ?? null;
    const previous = index > 0 ? reading.sentences[index - 1] : undefined;
    const newParagraph = !previous || paragraph(reading, previous) !== paragraph(reading, sentence);
    if (named) voice = named;
    else if (wordsIn(reading, sentence, "no-source").length > 0) voice = null;
    else if (newParagraph && voice?.kind === "person" && !returns(attributions, index, voice)) voice = null;
    const lead = index < LEAD_SENTENCES - 1;
    const name =
      voice === null || (voice.kind === "publisher" && origin !== null && lead) ? null : voice.name;
    told[index] =
      name ?? (named === null && wordsIn(reading, sentence, "no-source").length > 0 ? publisher : base);
    if (
      named &&
      named.kind !== "publisher" &&
      isRetrospective(reading, sentence) &&
      index > 0 &&
      attributions[index - 1]?.kind !== "person"
    )
      told[index - 1] = named.name;
  }
  const quoted = quotedIn(reading, attributions);
  return reading.sentences.map((_, index) => ({ told: told[index] ?? null, quoted: quoted[index] ?? null }));
}

/** The same person is named again in the sentences that follow: what stands between is his too. */
function returns(attributions: readonly (Attribution | null)[], index: number, voice: Attribution): boolean {
  const next = attributions.slice(index, index + 4).find((one) => one !== null);
  return next?.name === voice.name;
}

function isRetrospective(reading: Reading, sentence: TokenSpan): boolean {
  return (
    wordsIn(
      reading,
      { first: sentence.first, last: Math.min(sentence.last, sentence.first + 6) },
      "retrospective",
    ).length > 0
  );
}

function paragraph(reading: Reading, sentence: TokenSpan): number {
  return reading.paragraphOf[sentence.first] ?? -1;
}

/** Of long quotations: who is named after the closing mark, else before the opening one. */
function quotedIn(reading: Reading, attributions: readonly (Attribution | null)[]): (string | null)[] {
  const names: (string | null)[] = reading.sentences.map(() => null);
  let outer = 0;
  for (const quotation of reading.quotations) {
    if (!quotation.speech || quotation.last <= outer) continue;
    outer = quotation.last;
    const first = reading.sentenceOf[quotation.first] ?? -1;
    const last = reading.sentenceOf[quotation.last] ?? reading.sentenceOf[quotation.last - 1] ?? -1;
    const opening = reading.sentenceOf[Math.max(0, quotation.first - 2)] ?? first;
    const following = attributions[last + 1] ?? null;
    const sameParagraph =
      paragraph(reading, reading.sentences[last + 1] ?? { first: -1, last: -1 }) ===
      (reading.paragraphOf[quotation.first] ?? -2);
    const name =
      attributions[last]?.name ??
      attributions[opening]?.name ??
      attributions[first]?.name ??
      (sameParagraph ? following?.name : null) ??
      null;
    if (name === null || first < 0) continue;
    for (let index = first; index <= last; index++) names[index] ??= name;
  }
  return names;
}

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
  const at = reading.article.text.toLowerCase().indexOf(domain);
  if (at >= 0 && domain.length > 5) return reading.article.text.slice(at, at + domain.length);
  const told = press.find((hit) => isTold(reading, hit));
  return told ? textOf(reading, told) : null;
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

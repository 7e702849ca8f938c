import type { SentenceSpeaker } from "../draft.ts";
import type { TokenSpan } from "../grammar.ts";
import { hasWord, printed, type Reading } from "../reading.ts";
import { findPublisher } from "./publisher.ts";
import type { Attribution } from "./speakers.ts";

const LEAD_SENTENCES = 5;

/** Who speaks in each sentence: named there, carried from the one before, else the article's own source. */
export function findVoices(
  reading: Reading,
  attributions: readonly (Attribution | null)[],
): SentenceSpeaker[] {
  const publisher =
    findPublisher(reading) ?? attributions.find((one) => one?.kind === "publisher")?.name ?? null;
  const origin = attributions.slice(0, LEAD_SENTENCES).find((one) => one?.kind === "body")?.name ?? null;
  const originAt = attributions.findIndex((one) => one?.kind === "body" && one.name === origin);
  const originSentence = reading.sentences[originAt];
  const isOfWholeStory = originSentence !== undefined && isRetrospective(reading, originSentence);
  const isBeside = (one: TokenSpan | undefined, other: TokenSpan): boolean =>
    one !== undefined && paragraph(reading, one) === paragraph(reading, other);
  const { words } = reading.lexicon;
  const bodies = new Set<string>();
  // Where several are cited, each speaks for its own paragraph.
  const isApart = () => words.printedBodies === true && bodies.size > 1;
  let base = origin ?? publisher;
  let lastNamed: Attribution | null = null;
  const told: (string | null)[] = [];
  let voice: Attribution | null = null;
  let reminding = false;
  for (const [index, sentence] of reading.sentences.entries()) {
    const named = attributions[index] ?? null;
    const previous = index > 0 ? reading.sentences[index - 1] : undefined;
    const newParagraph = !previous || paragraph(reading, previous) !== paragraph(reading, sentence);
    const reminds = hasWord(reading, sentence, "no-source");
    if (named || newParagraph || reminds) reminding = reminds && !named;
    if (named) {
      voice = named;
      lastNamed = named;
      if (named.kind === "body") bodies.add(named.name);
      // Once somebody else has spoken, what nobody is named for is the publisher's.
      if (((named.kind === "person" && !isOfWholeStory) || isApart()) && publisher !== null) base = publisher;
    } else if (reminding) voice = null;
    else if (voice === null && words.verbFinal) voice = namedLater(reading, attributions, index);
    else if (
      newParagraph &&
      (voice?.kind === "person" || (isApart() && voice?.kind === "body")) &&
      !returns(attributions, index, voice)
    )
      voice = null;
    const lead = index < LEAD_SENTENCES - 1;
    const name =
      voice === null ||
      (voice.kind === "publisher" && lead && (isOfWholeStory || isBeside(originSentence, sentence)))
        ? null
        : voice.name;
    told[index] = name ?? (reminding ? publisher : (base ?? lastNamed?.name ?? null));
    if (
      named &&
      named.kind !== "publisher" &&
      isRetrospective(reading, sentence) &&
      index > 0 &&
      attributions[index - 1]?.kind !== "person"
    )
      told[index - 1] = named.name;
  }
  for (const index of told.keys()) told[index] ??= namedBehind(reading, attributions, index);
  const quoted = quotedIn(reading, attributions);
  const dashed = dashedSpeech(reading, attributions);
  return reading.sentences.map((_, index) => ({
    told: dashed[index] ?? told[index] ?? null,
    quoted: quoted[index] ?? null,
  }));
}

/** "… перевезли 9 млн тонн. …, рассказал N": of what no one is named for, who is named next in the paragraph. */
function namedBehind(
  reading: Reading,
  attributions: readonly (Attribution | null)[],
  index: number,
): string | null {
  const here = paragraph(reading, reading.sentences[index] ?? { first: -1, last: -1 });
  for (let next = index + 1; next <= index + NAMED_WITHIN; next++) {
    const sentence = reading.sentences[next];
    if (!sentence || paragraph(reading, sentence) !== here) return null;
    const named = attributions[next];
    if (named && named.kind !== "publisher") return named.name;
  }
  return null;
}

const NAMED_WITHIN = 2;

/** Where verbs stand last, the source often comes in the paragraph's second sentence, with what else it says. */
function namedLater(
  reading: Reading,
  attributions: readonly (Attribution | null)[],
  index: number,
): Attribution | null {
  const here = paragraph(reading, reading.sentences[index] ?? { first: -1, last: -1 });
  const next = reading.sentences[index + 1];
  const later = attributions[index + 1] ?? null;
  return next && paragraph(reading, next) === here && later?.kind !== "publisher" ? later : null;
}

/** A paragraph of direct speech behind a dash is all of the one whom it names ("– … – деді министр"). */
function dashedSpeech(reading: Reading, attributions: readonly (Attribution | null)[]): (string | null)[] {
  const names: (string | null)[] = reading.sentences.map(() => null);
  for (let first = 0; first < reading.sentences.length; ) {
    const start = reading.sentences[first] ?? { first: -1, last: -1 };
    let last = first + 1;
    while (
      last < names.length &&
      paragraph(reading, reading.sentences[last] ?? start) === paragraph(reading, start)
    )
      last++;
    const begins =
      first === 0 || paragraph(reading, reading.sentences[first - 1] ?? start) !== paragraph(reading, start);
    if (begins && /^[–—-]$/u.test(printed(reading, start.first))) {
      const name = attributions
        .slice(first, last)
        .find((one) => one !== null && one.kind !== "publisher")?.name;
      if (name !== undefined) names.fill(name, first, last);
    }
    first = last;
  }
  return names;
}

/** The same person is named again in the sentences that follow: what stands between is his too. */
function returns(attributions: readonly (Attribution | null)[], index: number, voice: Attribution): boolean {
  const next = attributions.slice(index, index + 4).find((one) => one !== null);
  return next?.name === voice.name;
}

function isRetrospective(reading: Reading, sentence: TokenSpan): boolean {
  return hasWord(
    reading,
    { first: sentence.first, last: Math.min(sentence.last, sentence.first + 6) },
    "retrospective",
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

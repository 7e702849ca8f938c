import type { Draft, Scene } from "../draft.ts";
import { hasWord, normAt, type Reading, wordsIn } from "../reading.ts";
import { spansFrom, within } from "../token-spans.ts";
import { nextInList } from "./neighbours.ts";
import type { PlaceMention } from "./places.ts";

/** The countries of parties, each once. */
export function distinct(parties: readonly Party[]): string[] {
  return [...new Set(parties.map((party) => party.country))];
}

/** A country that a figure's words name, with its part in the flow. */
export interface Party {
  country: string;
  mention: PlaceMention;
  role: "origin" | "destination" | "with" | "subject";
  /** Named after the figure before, so that it is this figure's alone. */
  own: boolean;
}

/** Countries that the sentence before names, for a figure whose own sentence names none ("Речь идёт о …"). */
export function partiesBefore(draft: Draft, scene: Scene): Party[] {
  const { reading } = scene;
  const before = reading.sentences[draft.sentenceIndex - 1];
  if (!before || reading.paragraphOf[before.first] !== reading.paragraphOf[draft.sentence.first]) return [];
  return within(scene.places, before).flatMap((mention) => {
    if (mention.place.kind !== "country" || mention.place.country === null || isPartOfName(reading, mention))
      return [];
    return [{ country: mention.place.country, mention, role: roleOf(mention, draft, reading), own: true }];
  });
}

/** Countries from the start of the figure's subject to the figure, then those after it in its clause. */
export function partiesOf(draft: Draft, scene: Scene): Party[] {
  const { reading } = scene;
  const start = startOfSubject(draft, scene);
  const ownStart = endOfPrevious(draft, scene);
  const mentions = within(scene.places, { first: start, last: endOfPart(draft, reading) });
  return mentions.flatMap((mention) => {
    const { country, kind, isCity } = mention.place;
    const asCountry =
      /^(?:country|region|city|port)$/u.test(kind) &&
      (kind !== "port" || mention.relation !== null || isCity || draft.metric?.isDesign === true);
    if (country === null || !asCountry || isPartOfName(reading, mention) || isVenue(mention, draft, reading))
      return [];
    const own = mention.first >= ownStart || ownStart === draft.sentence.first;
    return [{ country, mention, role: roleOf(mention, draft, reading), own }];
  });
}

/** "pledged at a forum in Brussels": a city where something is said is no side of it. */
function isVenue({ place, relation }: PlaceMention, draft: Draft, reading: Reading): boolean {
  if (reading.lexicon.words.relation !== "preposition" || relation !== "in") return false;
  const isCity = place.kind === "city" || place.isCity === true;
  return isCity && draft.metric?.isDesign !== true && draft.metric?.roles !== "host";
}

function roleOf(mention: PlaceMention, draft: Draft, reading: Reading): Party["role"] {
  const into = mention.relation === "in" || mention.relation === "to";
  if (into && draft.metric?.group === "investment" && draft.metric.roles === undefined) return "destination";
  if (mention.adjective) return isBuyersAdjective(mention, reading) ? "destination" : "origin";
  switch (mention.relation) {
    case "from":
      return "origin";
    case "to":
      return "destination";
    case "through":
      return draft.metric?.roles === "pipeline" || draft.metric?.group === "energy"
        ? "destination"
        : "subject";
    case "with":
    case "between":
      return "with";
    default:
      if (reading.lexicon.words.isDative?.(normAt(reading, mention.last - 1))) return "destination";
      return roleBySentence(draft, reading);
  }
}

/** "азербайджанский импорт" is the importer's, "турецким партнёрам", "на турецкий рынок" is where goods go. */
function isBuyersAdjective(mention: PlaceMention, reading: Reading): boolean {
  return hasWord(reading, { first: mention.last, last: mention.last + 2 }, "buyer", "recipient");
}

/** "264 тыс. тонн купил Афганистан": a buyer is where the goods go. */
function roleBySentence(draft: Draft, reading: Reading): Party["role"] {
  const words = wordsIn(reading, draft.sentence, "buyer", "seller");
  const last = words.findLast((hit) => hit.first < draft.quantity.first) ?? words[0];
  if (!last || draft.metric?.roles === "importer") return "subject";
  return last.sense.class === "buyer" ? "destination" : "origin";
}

/** A country inside the name of a body or office ("министр энергетики Азербайджана") is not a party. */
function isPartOfName(reading: Reading, mention: PlaceMention): boolean {
  if (mention.adjective && mention.place.kind !== "country") return true;
  const office = within(reading.ofKind("office"), {
    first: Math.max(0, mention.first - 5),
    last: mention.first,
  }).at(-1);
  if (office && !mention.adjective && reading.segmentOf[office.first] === reading.segmentOf[mention.first])
    return true;
  const names = within(reading.ofKind("organisation"), {
    first: Math.max(0, mention.first - 6),
    last: mention.first + 1,
  });
  return names.some((hit) => hit.first <= mention.first && hit.last >= mention.last);
}

/** Behind the clause of the figure before, whose countries are its own. */
function endOfPrevious(draft: Draft, { settled, reading }: Scene): number {
  const previous = settled.findLast(
    (one) => one.sentenceIndex === draft.sentenceIndex && one.dropped === null,
  );
  return previous ? Math.min(endOfPart(previous, reading), draft.quantity.first) : draft.sentence.first;
}

/** The clause of the announcing words; a carried figure has only what stands after the one before. */
function startOfSubject(draft: Draft, scene: Scene): number {
  const previous = endOfPrevious(draft, scene);
  if (draft.cue === null || draft.cue.first >= previous) return previous;
  const earlier = scene.settled.findLast(
    (one) =>
      one.sentenceIndex === draft.sentenceIndex &&
      one.dropped === null &&
      one.quantity.last <= (draft.cue?.first ?? 0),
  );
  return earlier ? earlier.quantity.last : draft.sentence.first;
}

/** To the end of the clause, over one dash ("159 – с казахстанским"), not to the next figure. */
function endOfPart(draft: Draft, reading: Reading): number {
  const listed = nextInList(reading, draft.quantity);
  const next = spansFrom(reading.quantities, listed?.last ?? draft.quantity.last).find(
    (one) => one.unit !== null,
  );
  const limit = Math.min(draft.sentence.last, next?.first ?? draft.sentence.last);
  let end = draft.quantity.last;
  let segment = reading.segmentOf[end - 1];
  if (normAt(reading, end) === "–" && segmentEnd(reading, end, limit) <= limit)
    segment = reading.segmentOf[end];
  while (end < limit && (reading.segmentOf[end] === segment || end === draft.quantity.last)) {
    if (reading.segmentOf[end] !== segment) break;
    end++;
  }
  return end;
}

function segmentEnd(reading: Reading, from: number, limit: number): number {
  let end = from;
  while (end < limit && reading.segmentOf[end] === reading.segmentOf[from]) end++;
  return end;
}

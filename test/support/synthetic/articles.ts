import type { Claim } from "../../../src/core/model/claim.ts";
import { EVENT_TYPES, type EventMention } from "../../../src/core/model/event.ts";
import { type Language } from "../../../src/core/model/language.ts";
import { reference } from "../starter-claims.ts";
import { figuresOf, type ToldFigure } from "./figures.ts";
import { type Random, seeded } from "./random.ts";

/** One version of a made-up article: its words, and what an extractor should find in them. */
export interface SyntheticVersion {
  title: string;
  text: string;
  claims: Claim[];
  events: EventMention[];
}

/** A made-up article with what became of it. */
export interface SyntheticArticle {
  /** Names it among all. */
  key: string;
  sourceKey: string;
  language: Language;
  publishedAt: Date;
  first: SyntheticVersion;
  /** A later version that gives one figure otherwise. */
  revision: (SyntheticVersion & { seenAt: Date }) | null;
  withdrawnAt: Date | null;
  /** Key of the article whose words it prints, hours later in another outlet. */
  copyOf: string | null;
}

const FIRST_DAY = Date.UTC(2019, 0, 1);
/** All that is told happened before this day. */
export const LAST_DAY = new Date(Date.UTC(2025, 10, 30));
const HOUR_MS = 3_600_000;
const COPIES = 0.15;
const REVISED = 0.04;
const WITHDRAWN = 0.01;

/** News as there is much of it: of one seed always the same, oldest first. */
export function syntheticArticles({ count, seed = 1 }: { count: number; seed?: number }): SyntheticArticle[] {
  const random = seeded(seed);
  const articles: SyntheticArticle[] = [];
  for (let n = 0; articles.length < count; n += 1) {
    const original = originalArticle(random, `s${seed}-${n}`, count);
    articles.push(original);
    if (original.revision === null && original.withdrawnAt === null && random.chance(COPIES))
      articles.push(...copiesOf(random, original).slice(0, count - articles.length));
  }
  return articles.toSorted((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime());
}

function originalArticle(random: Random, key: string, count: number): SyntheticArticle {
  // A minute of its own, so that no two articles are of one instant.
  const place = random.below(count * 100) / (count * 100);
  const publishedAt = new Date(FIRST_DAY + Math.floor(place * (LAST_DAY.getTime() - FIRST_DAY)));
  const language = random.pickOften(["ru", "kk", "az", "en"] satisfies Language[]);
  const figures = Array.from({ length: 1 + random.below(3) }, () => figuresOf(random, publishedAt)).flat();
  const speaker = random.chance(0.35) ? speakerOf(random, language) : null;
  const events = random.chance(0.4) ? [eventOf(random, publishedAt, language)] : [];
  const filler = fillerOf(random, language, key);
  const first = versionOf({ figures, speaker, events, filler });
  const later = new Date(publishedAt.getTime() + (24 + random.below(24 * 60)) * HOUR_MS);
  const isRevised = random.chance(REVISED);
  return {
    key,
    sourceKey: random.pickOften(reference.sources).key,
    language,
    publishedAt,
    first,
    revision: isRevised
      ? { ...versionOf({ figures: corrected(figures), speaker, events, filler }), seenAt: later }
      : null,
    withdrawnAt: !isRevised && random.chance(WITHDRAWN) ? later : null,
    copyOf: null,
  };
}

/** Other outlets that print an article within a day. */
function copiesOf(random: Random, original: SyntheticArticle): SyntheticArticle[] {
  const others = reference.sources.map(({ key }) => key).filter((key) => key !== original.sourceKey);
  const first = random.below(others.length - 4);
  return others.slice(first, first + 1 + random.below(3)).map((sourceKey, n) => ({
    ...original,
    key: `${original.key}-copy${n}`,
    sourceKey,
    publishedAt: new Date(original.publishedAt.getTime() + (n + 1) * 5 * HOUR_MS + 1_000),
    copyOf: original.key,
  }));
}

interface Told {
  figures: readonly ToldFigure[];
  speaker: string | null;
  events: EventMention[];
  filler: readonly string[];
}

function versionOf({ figures, speaker, events, filler: [title = "", ...sentences] }: Told): SyntheticVersion {
  const said = figures.map(
    ({ metric, value, unit, from, to }) => `${metric} ${value} ${unit ?? ""} ${from} ${to}`,
  );
  let start = 0;
  const claims = figures.map((figure, n): Claim => {
    const quote = said[n] ?? "";
    const claim = { ...figure, speaker, quote, start, end: start + quote.length };
    start += quote.length + 2;
    return claim;
  });
  return { title, text: [...said, ...sentences].join(". "), claims, events };
}

function corrected([first, ...rest]: readonly ToldFigure[]): ToldFigure[] {
  if (first === undefined) return [];
  const sign = first.value.startsWith("-") ? "-" : "";
  return [
    { ...first, value: `${sign}${Number(first.value.replace("-", "")) + Number(first.step)}` },
    ...rest,
  ];
}

function speakerOf(random: Random, language: Language): string {
  return random.pickOften([...reference.people, ...reference.organisations]).names[language];
}

const CITIES = ["Baku", "Astana", "Aktau", "Almaty"];

function eventOf(random: Random, published: Date, language: Language): EventMention {
  const isPast = random.chance(0.7);
  const offset = isPast ? -random.below(20) : 1 + random.below(400);
  const date = new Date(published.getTime() + offset * 24 * HOUR_MS).toISOString();
  const person = random.pickOften(reference.people).names[language];
  const type = random.pickOften(EVENT_TYPES);
  const place = random.chance(0.6) ? random.pickOften(CITIES) : null;
  return {
    type,
    date: date.slice(0, random.pick([10, 10, 10, 7, 4])),
    status: isPast ? "past" : "planned",
    title: `${person}: ${type} ${wordOf(random, language)} ${wordOf(random, language)}`,
    place,
    participants: [person],
    start: 0,
    end: 5,
    rule: "made-up",
  };
}

/** Syllables make words that search can stem, and of which each language has some twenty thousand. */
const SYLLABLES: Readonly<Record<Language, readonly string[]>> = {
  ru: ["по", "ста", "ле", "ра", "во", "ни", "тор", "мо", "ка", "ре", "да", "ко"],
  kk: ["қа", "ла", "бе", "жо", "са", "мә", "ті", "шы", "нұ", "өң", "ды", "ке"],
  az: ["qa", "lə", "mi", "da", "şə", "tu", "rə", "yo", "ha", "çı", "ba", "ni"],
  en: ["tra", "de", "por", "ma", "ket", "ri", "sto", "len", "co", "va", "mi", "sha"],
};
const ENDINGS: Readonly<Record<Language, readonly string[]>> = {
  ru: ["", "а", "ов", "ами", "ом"],
  kk: ["", "лар", "дың"],
  az: ["", "lar", "ın"],
  en: ["", "s", "ing"],
};
/** Words of every second article, and of one in a hundred. */
const COMMON: Readonly<Record<Language, string>> = {
  ru: "Казахстан",
  kk: "Қазақстан",
  az: "Qazaxıstan",
  en: "Kazakhstan",
};
const RARER: Readonly<Record<Language, string>> = { ru: "зерно", kk: "астық", az: "taxıl", en: "grain" };

function wordOf(random: Random, language: Language): string {
  const syllables = Array.from({ length: 2 + random.below(2) }, () => random.pick(SYLLABLES[language]));
  return syllables.join("") + random.pickOften(ENDINGS[language]);
}

function fillerOf(random: Random, language: Language, key: string): string[] {
  const sentence = () => {
    const words = Array.from({ length: 8 }, () => wordOf(random, language));
    if (random.chance(0.2)) words.push(COMMON[language]);
    if (random.chance(0.005)) words.push(RARER[language]);
    return words.join(" ");
  };
  return [`${sentence()} ${key}`, ...Array.from({ length: 5 }, sentence)];
}

import { z } from "zod";
import { STATISTICS, UNITS } from "./claim.ts";

const inEveryLanguage = z.object({
  ru: z.string().min(1),
  kk: z.string().min(1),
  az: z.string().min(1),
  en: z.string().min(1),
});
const wordsByLanguage = z.object({
  ru: z.array(z.string()).default([]),
  kk: z.array(z.string()).default([]),
  az: z.array(z.string()).default([]),
  en: z.array(z.string()).default([]),
});
const key = z.string().regex(/^[A-Za-z0-9._-]+$/);
const countryCode = z.string().regex(/^[A-Z]{2}$/);

export const METRIC_GROUPS = [
  "turnover",
  "exports",
  "corridor",
  "oil",
  "ports",
  "investment",
  "energy",
  "agri",
  "other",
] as const;

export const PLACE_KINDS = [
  "country",
  "city",
  "corridor",
  "pipeline",
  "port",
  "plant",
  "region",
  "sea",
] as const;

export const Metric = z.object({
  key,
  /** The command that answers with it. */
  group: z.enum(METRIC_GROUPS),
  names: inEveryLanguage,
  units: z.array(z.enum(UNITS)).min(1),
  statistics: z.array(z.enum(STATISTICS)).default(["level", "change"]),
  /** Whether a pair of countries has a direction (exports) or not (turnover). */
  direction: z.enum(["none", "directed", "place"]),
  /** Stems and phrases that announce the metric in an article; `*` ends a stem. */
  announcedBy: wordsByLanguage,
  /** Words that announce it only where one of its places or products is named with them. */
  hintedBy: wordsByLanguage.optional(),
  /** Units that announce it by themselves on its places (TEU: containers). */
  announcedByUnits: z.array(z.enum(UNITS)).optional(),
  /** Keys of the places that it belongs to; without one of them a hint says nothing. */
  places: z.array(z.string()).optional(),
  placeKinds: z.array(z.enum(PLACE_KINDS)).optional(),
  /** Whether its figures belong to a corridor or port where one is named. */
  takesPlace: z.boolean().optional(),
  /** Whether its figures may be of one commodity or kind of cargo only. */
  takesProduct: z.boolean().optional(),
  /** Whether it says what could be done, so that today's figure is a potential and tomorrow's a target. */
  isCapacity: z.boolean().optional(),
  /** Whether it measures what is being built or bought: what it will be is planned, not foreseen. */
  isDesign: z.boolean().optional(),
  /** Whether it is a state and not a flow: a figure then keeps no time from the figure before it. */
  isStock: z.boolean().optional(),
  /** Whether only a place in its own sentence is its place. */
  ownPlaceOnly: z.boolean().optional(),
  /** Whether a figure of one journey names where it starts and ends ("из Китая в Баку за 11 дней"). */
  journeys: z.boolean().optional(),
  /** Which country reports, where it is not the one that goods or money come from. */
  roles: z.enum(["importer", "host", "owner", "pipeline", "visitor"]).optional(),
  /** Keys of the companies whose figures it is where one of them is spoken of. */
  carriers: z.array(key).optional(),
  /** Slugs of the products that it counts. */
  products: z.array(key).optional(),
  /** Whether the announcing noun itself must be what is counted ("шесть документов"). */
  counted: z.boolean().optional(),
});
export type Metric = z.infer<typeof Metric>;

export const Place = z.object({
  /** Blanks are allowed: the labelled corpus names `Kazakhstan-China pipeline`. */
  key: z.string().regex(/^[A-Za-z0-9._ -]+$/),
  kind: z.enum(PLACE_KINDS),
  /** ISO 3166 alpha-2 of the country that it is in; of a country itself, its own. */
  country: countryCode.nullable(),
  /** Of a port: the city whose name it bears is meant first, unless the text calls it a port. */
  isCity: z.boolean().optional(),
  /** Of a pipeline: the country that it leads to or through. */
  towards: countryCode.optional(),
  names: inEveryLanguage,
  /** Other spellings and inflected stems; `*` ends a stem. */
  variants: wordsByLanguage,
});
export type Place = z.infer<typeof Place>;

export const Person = z.object({
  key,
  names: inEveryLanguage,
  /** Other spellings, in any alphabet. */
  variants: wordsByLanguage,
  /** Whom the surname alone means, though others bear it too. */
  bySurname: z.boolean().optional(),
  office: inEveryLanguage,
  country: countryCode.nullable(),
  /** How much the person's word counts; `government` where nothing is said. */
  tier: z.enum(["statistics", "customs", "government", "agency", "press"]).optional(),
});
export type Person = z.infer<typeof Person>;

export const Organisation = z.object({
  key,
  kind: z.enum([
    "statistics",
    "customs",
    "presidency",
    "government",
    "ministry",
    "association",
    "company",
    "agency",
    "outlet",
    "international",
  ]),
  names: inEveryLanguage,
  variants: wordsByLanguage,
  country: countryCode.nullable(),
});
export type Organisation = z.infer<typeof Organisation>;

export const PRODUCT_GROUPS = ["farm", "energy", "industry", "cargo", "trade"] as const;

/** A commodity or kind of cargo that a figure may be of. */
export const Product = z.object({
  key,
  group: z.enum(PRODUCT_GROUPS),
  names: inEveryLanguage,
  announcedBy: wordsByLanguage,
});
export type Product = z.infer<typeof Product>;

/** Whose word counts more; see the ranks of observations. */
export const TIERS = ["statistics", "customs", "government", "agency", "press"] as const;
export type Tier = (typeof TIERS)[number];

export const Source = z.object({
  key,
  name: z.string().min(1),
  /** Other names under which articles cite it. */
  variants: z.array(z.string()).default([]),
  tier: z.enum(TIERS),
  country: countryCode.nullable(),
  homepage: z.url().nullable(),
  /** IANA zone of the dates that it prints without one. */
  timeZone: z.string(),
  feeds: z
    .array(z.object({ url: z.url(), language: z.enum(["ru", "kk", "az", "en"]), confirmed: z.boolean() }))
    .default([]),
  channels: z
    .array(
      z.object({ username: z.string(), language: z.enum(["ru", "kk", "az", "en"]), confirmed: z.boolean() }),
    )
    .default([]),
});
export type Source = z.infer<typeof Source>;

/** A starter article: retold, because the original's words are not ours to ship. */
export const StarterArticle = z.object({
  key,
  source: key,
  language: z.enum(["ru", "kk", "az", "en"]),
  publishedAt: z.iso.datetime({ offset: true }),
  title: z.string().min(1),
  text: z.string().min(1),
});
export type StarterArticle = z.infer<typeof StarterArticle>;

/** All that is known before the first article is read; checked where the files of `seeds/` are loaded. */
export interface ReferenceData {
  metrics: readonly Metric[];
  places: readonly Place[];
  people: readonly Person[];
  organisations: readonly Organisation[];
  sources: readonly Source[];
  products: readonly Product[];
}

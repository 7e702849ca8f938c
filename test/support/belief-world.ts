import type { Claim } from "../../src/core/model/claim.ts";
import type { Db } from "../../src/db/open.ts";
import { addArticle, type NewArticle } from "../../src/db/queries/add-article.ts";
import { storeReferenceData } from "../../src/db/queries/store-reference-data.ts";
import { withdraw } from "../../src/pipeline/collecting/withdrawal.ts";
import { type Extraction, understandAll } from "../../src/pipeline/understand.ts";
import { claimOf, reference } from "./starter-claims.ts";

/** One thing that a source does on a day of March 2025. */
export type Deed =
  | { kind: "publish"; article: number; day: number; figures: ToldFigure[] }
  /** The same article in other words, perhaps with the same figures. */
  | { kind: "revise"; article: number; day: number; figures: ToldFigure[] }
  | { kind: "withdraw"; article: number; day: number };

/** Few values, periods and speakers, so that articles agree, disagree and repeat one another. */
export interface ToldFigure {
  value: number;
  bound: "exact" | "about" | "over";
  subject: "level" | "growth" | "target" | "before";
  named: boolean;
}

const SOURCES = ["trend", "vesti", "zakon", "akorda"] as const;
const NOTHING = { doubtful: [], events: [], citations: [] };

export const dayOfMarch = (day: number) => `2025-03-${String(day).padStart(2, "0")}`;
/** Noon in Greenwich is the same day from Baku to Almaty. */
const instantOf = (day: number, article: number) =>
  new Date(`${dayOfMarch(day)}T09:00:${String(article).padStart(2, "0")}Z`);

/** Deeds as the pipeline does them, in the order given; every article is understood when it is read. */
export async function perform(db: Db, deeds: readonly Deed[]): Promise<void> {
  await storeReferenceData(db, reference);
  const numbers = new Map<number, number>();
  for (const deed of deeds) {
    const at = instantOf(deed.day, deed.article);
    if (deed.kind === "withdraw") {
      const articleId = numbers.get(deed.article);
      if (articleId !== undefined) await db.transaction((tx) => withdraw(tx, articleId, at));
      continue;
    }
    const { articleId } = await addArticle(db, articleOf(deed), at);
    numbers.set(deed.article, articleId);
    await understand(db, deeds);
  }
}

/** Understands all that no process has understood yet. */
export async function understand(db: Db, deeds: readonly Deed[]): Promise<void> {
  const said = new Map(
    deeds.flatMap((deed) => (deed.kind === "withdraw" ? [] : [[textOf(deed), extractionOf(deed)]])),
  );
  const { failed } = await understandAll({
    db,
    reference,
    extractorVersion: "test",
    now: () => new Date("2025-04-01T00:00:00Z"),
    extract: ({ text }) => said.get(text) ?? { claims: [], ...NOTHING },
  });
  if (failed.length > 0) throw new Error("an article is not understood", { cause: failed });
}

type Telling = Extract<Deed, { figures: ToldFigure[] }>;

export function articleOf(deed: Telling): NewArticle {
  const sourceKey = SOURCES[deed.article % SOURCES.length] ?? "trend";
  const text = textOf(deed);
  return {
    sourceKey,
    url: null,
    externalId: `a${deed.article}`,
    wording: "original",
    language: "ru",
    title: `Статья ${deed.article}, день ${deed.day}`,
    text,
    publishedAt: instantOf(deed.day, deed.article),
  };
}

function textOf({ article, day, kind }: Telling): string {
  return `${kind} ${article} ${day}`;
}

function extractionOf(deed: Telling): Extraction {
  return { claims: deed.figures.map((figure, place) => claimFor(figure, place, deed)), ...NOTHING };
}

function claimFor({ value, bound, subject, named }: ToldFigure, place: number, deed: Telling): Claim {
  const {
    id: _id,
    evidence: _evidence,
    speakerKey: _key,
    tier: _tier,
    compiler: _compiler,
    ...claim
  } = claimOf({});
  return {
    ...claim,
    ...SUBJECTS[subject],
    value: String(subject === "growth" ? value : value * 1_000_000),
    step: subject === "growth" ? "1" : "1000000",
    bound,
    speaker: named ? "Парвиз Шахбазов" : null,
    quote: `цифра ${value} в статье ${deed.article} дня ${deed.day}`,
    start: place * 10,
    end: place * 10 + 5,
  };
}

const SUBJECTS = {
  level: {},
  before: { from: "2023-01-01", to: "2023-12-31" },
  growth: { statistic: "change", unit: "%" },
  target: { status: "target", from: null, to: null },
} satisfies Record<ToldFigure["subject"], Partial<Claim>>;

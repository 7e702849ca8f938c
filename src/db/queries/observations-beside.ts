import { and, desc, eq, inArray, or, sql } from "drizzle-orm";
import type { Observation } from "../../core/model/observation.ts";
import { keyText } from "../../core/reconciliation/observation-key.ts";
import type { Db } from "../open.ts";
import { articles, revisions } from "../schema/articles.ts";
import { claims } from "../schema/claims.ts";
import { observations } from "../schema/observations.ts";
import { standingRevision } from "./evidence.ts";
import { observationsWithKeys } from "./observations.ts";

const MOST_ACTUALS = 20;
const MOST_OF_DIGEST = 60;

/** What articles' standing words say figures of; what most of the articles say first. */
export async function observationsOfArticles(db: Db, articleIds: readonly number[]): Promise<Observation[]> {
  if (articleIds.length === 0) return [];
  const rows = await db
    .select({ key: claims.observationKey })
    .from(claims)
    .innerJoin(articles, eq(articles.id, claims.articleId))
    .innerJoin(revisions, and(standingRevision, eq(revisions.id, claims.revisionId)))
    .where(and(inArray(claims.articleId, [...articleIds]), eq(claims.statistic, "level")))
    .groupBy(claims.observationKey)
    .orderBy(desc(sql`count(distinct ${claims.articleId})`), claims.observationKey)
    .limit(MOST_OF_DIGEST);
  const keys = rows.map(({ key }) => key);
  const place = new Map(keys.map((key, at) => [key, at]));
  const placeOf = ({ key }: Observation) => place.get(keyText(key)) ?? keys.length;
  return (await observationsWithKeys(db, keys)).toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** What an article says figures of, and the actual figures of what it says plans of. */
export async function observationsBeside(db: Db, articleId: number): Promise<Observation[]> {
  const own = await observationsOfArticles(db, [articleId]);
  const plans = own.filter(({ key }) => key.status !== "actual");
  if (plans.length === 0) return own;
  const actuals = await db
    .select({ key: observations.key })
    .from(observations)
    .where(
      and(
        or(...plans.map(({ key }) => sameThing(key))),
        eq(observations.status, "actual"),
        eq(observations.statistic, "level"),
      ),
    )
    .orderBy(sql`coalesce(${observations.to}, ${observations.from}) desc nulls last`)
    .limit(MOST_ACTUALS);
  const keys = actuals.map(({ key }) => key);
  return [...own, ...(await observationsWithKeys(db, keys))];
}

function sameThing({ metric, refArea, counterpart, place, product, unit }: Observation["key"]) {
  return and(
    eq(observations.metric, metric),
    sql`${observations.refArea} is not distinct from ${refArea}`,
    sql`${observations.counterpart} is not distinct from ${counterpart}`,
    sql`${observations.place} is not distinct from ${place}`,
    sql`${observations.product} is not distinct from ${product}`,
    sql`${observations.unit} is not distinct from ${unit}`,
  );
}

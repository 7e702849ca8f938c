import { asc, count } from "drizzle-orm";
import type { Db } from "../open.ts";
import { observations } from "../schema/observations.ts";

/** Metrics of which anything is known, each with the number of its observations. */
export function metricsWithData(db: Db): Promise<{ metric: string; observations: number }[]> {
  return db
    .select({ metric: observations.metric, observations: count() })
    .from(observations)
    .groupBy(observations.metric)
    .orderBy(asc(observations.metric));
}

import { inArray, isNotNull } from "drizzle-orm";
import type { Db } from "../open.ts";
import { sources } from "../schema/sources.ts";

export interface SourceName {
  key: string;
  name: string;
}

/** The source whose homepage is of this site; null where none is. */
export async function sourceOfSite(db: Db, site: string | null): Promise<SourceName | null> {
  if (site === null) return null;
  const rows = await db
    .select({ key: sources.key, name: sources.name, homepage: sources.homepage })
    .from(sources)
    .where(isNotNull(sources.homepage))
    .orderBy(sources.key);
  const found = rows.find(({ homepage }) => {
    const host = homepage === null ? null : (URL.parse(homepage)?.hostname ?? null);
    return host === site || host?.endsWith(`.${site}`);
  });
  return found === undefined ? null : { key: found.key, name: found.name };
}

export interface NewSource extends SourceName {
  homepage: string;
  timeZone: string;
}

const MOST_OF_ONE_NAME = 50;

/** Adds a source of the press; where its key is taken, a number follows it. */
export async function addSourceRow(db: Db, source: NewSource): Promise<SourceName> {
  const keys = Array.from({ length: MOST_OF_ONE_NAME }, (_, n) =>
    n === 0 ? source.key : `${source.key}-${n + 1}`,
  );
  const taken = await db.select({ key: sources.key }).from(sources).where(inArray(sources.key, keys));
  const key = keys.find((each) => !taken.some((row) => row.key === each));
  if (key === undefined) throw new Error(`too many sources are called ${source.key}`);
  await db.insert(sources).values({ ...source, key, variants: [], tier: "press", country: null });
  return { key, name: source.name };
}

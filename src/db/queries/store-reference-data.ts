import { createHash } from "node:crypto";
import { eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { type InEveryLanguage, LANGUAGES, type Language } from "../../core/model/language.ts";
import type { ReferenceData } from "../../core/model/reference-data.ts";
import type { Db } from "../open.ts";
import {
  metrics,
  organisationNames,
  organisations,
  people,
  personNames,
  places,
  storedSeeds,
} from "../schema/reference.ts";
import { sourceChannels, sourceFeeds, sources } from "../schema/sources.ts";

/** Stores what the seeds say, over what earlier seeds said; what others point to is never removed. */
export async function storeReferenceData(db: Db, reference: ReferenceData): Promise<void> {
  const hash = createHash("sha256").update(JSON.stringify(reference)).digest("hex");
  await db.transaction(async (tx) => {
    const [stored] = await tx.select().from(storedSeeds).where(eq(storedSeeds.hash, hash));
    // At nearly every start.
    if (stored !== undefined) return;
    await tx.delete(storedSeeds);
    await tx.insert(storedSeeds).values({ hash });
    await storeSources(tx, reference.sources);
    await storeCatalogue(tx, reference);
    await storePeople(tx, reference.people);
    await storeOrganisations(tx, reference.organisations);
  });
}

async function storeSources(db: Db, seeds: ReferenceData["sources"]): Promise<void> {
  if (seeds.length === 0) return;
  const rows = seeds.map(({ feeds: _feeds, channels: _channels, ...source }) => source);
  await db
    .insert(sources)
    .values(rows)
    .onConflictDoUpdate({ target: sources.key, set: newValues(sources) });

  const feeds = seeds.flatMap(({ key, feeds }) => feeds.map((feed) => ({ sourceKey: key, ...feed })));
  if (feeds.length > 0) {
    await db
      .insert(sourceFeeds)
      .values(feeds)
      // What was once read with success stays confirmed.
      .onConflictDoUpdate({
        target: sourceFeeds.url,
        set: { ...newValues(sourceFeeds), confirmed: sql`${sourceFeeds.confirmed} or excluded.confirmed` },
      });
  }
  const channels = seeds.flatMap(({ key, channels }) =>
    channels.map((channel) => ({ sourceKey: key, ...channel, username: channel.username.toLowerCase() })),
  );
  if (channels.length > 0) {
    await db
      .insert(sourceChannels)
      .values(channels)
      .onConflictDoUpdate({
        target: sourceChannels.username,
        set: {
          ...newValues(sourceChannels),
          confirmed: sql`${sourceChannels.confirmed} or excluded.confirmed`,
        },
      });
  }
}

async function storeCatalogue(db: Db, reference: ReferenceData): Promise<void> {
  if (reference.metrics.length > 0) {
    await db
      .insert(metrics)
      .values([...reference.metrics])
      .onConflictDoUpdate({ target: metrics.key, set: newValues(metrics) });
  }
  if (reference.places.length > 0) {
    await db
      .insert(places)
      .values([...reference.places])
      .onConflictDoUpdate({ target: places.key, set: newValues(places) });
  }
}

async function storePeople(db: Db, seeds: ReferenceData["people"]): Promise<void> {
  if (seeds.length === 0) return;
  const rows = seeds.map(({ key, office, country }) => ({ key, office, country }));
  await db
    .insert(people)
    .values(rows)
    .onConflictDoUpdate({ target: people.key, set: newValues(people) });
  const names = seeds.flatMap((person) =>
    namesOf(person).map((name) => ({ personKey: person.key, ...name })),
  );
  await db
    .insert(personNames)
    .values(names)
    .onConflictDoUpdate({
      target: [personNames.personKey, personNames.language, personNames.name],
      set: newValues(personNames),
    });
}

async function storeOrganisations(db: Db, seeds: ReferenceData["organisations"]): Promise<void> {
  if (seeds.length === 0) return;
  const rows = seeds.map(({ key, kind, country }) => ({ key, kind, country }));
  await db
    .insert(organisations)
    .values(rows)
    .onConflictDoUpdate({ target: organisations.key, set: newValues(organisations) });
  const names = seeds.flatMap((organisation) =>
    namesOf(organisation).map((name) => ({ organisationKey: organisation.key, ...name })),
  );
  await db
    .insert(organisationNames)
    .values(names)
    .onConflictDoUpdate({
      target: [organisationNames.organisationKey, organisationNames.language, organisationNames.name],
      set: newValues(organisationNames),
    });
}

interface NameRow {
  language: Language;
  name: string;
  leading: boolean;
}

/** Each name once a language, the leading one first: one statement can't touch a row twice. */
function namesOf(named: {
  names: InEveryLanguage;
  variants: Readonly<Record<Language, string[]>>;
}): NameRow[] {
  return LANGUAGES.flatMap((language) => {
    const leading = named.names[language];
    const others = new Set(named.variants[language].filter((variant) => variant !== leading));
    return [
      { language, name: leading, leading: true },
      ...[...others].map((name) => ({ language, name, leading: false })),
    ];
  });
}

/** Every column as the refused row had it, for "insert, else update". */
function newValues(table: PgTable): Record<string, SQL> {
  const columns = Object.entries(getTableColumns(table)).filter(
    ([, column]) => column.generatedIdentity === undefined,
  );
  return Object.fromEntries(columns.map(([field, column]) => [field, sql.raw(`excluded."${column.name}"`)]));
}

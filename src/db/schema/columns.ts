import { type AnyColumn, sql } from "drizzle-orm";
import { check, customType, timestamp } from "drizzle-orm/pg-core";

/** An instant: always with its zone, read and written as `Date`. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** Postgres' full-text document. */
export const searchDocument = customType<{ data: string }>({ dataType: () => "tsvector" });

/** A check constraint that holds a column to the words of the model. */
export function oneOf(name: string, column: AnyColumn, words: readonly string[]) {
  const list = words.map((word) => `'${word.replaceAll("'", "''")}'`).join(", ");
  return check(name, sql`${column} in (${sql.raw(list)})`);
}

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { PageRecipe } from "../core/model/page-recipe.ts";
import {
  Metric,
  Organisation,
  Person,
  Place,
  Product,
  type ReferenceData,
  Source,
  StarterArticle,
} from "../core/model/reference-data.ts";

/** What a file holds, or what is wrong with it: file, path inside it, sentence. */
type FileReading<T> = { status: "read"; rows: T[] } | { status: "wrong"; mistakes: string[] };

/**
 * The reference data of `seeds/`.
 * @throws {Error} with the mistakes of all files together.
 */
export async function loadReferenceData(seedsFolder: string): Promise<ReferenceData> {
  const file = <T extends { key: string }>(name: string, row: z.ZodType<T>) =>
    readRows(join(seedsFolder, name), row);
  const readings = {
    metrics: await file("metrics.json", Metric),
    places: await file("places.json", Place),
    people: await file("people.json", Person),
    organisations: await file("organisations.json", Organisation),
    sources: await file("sources.json", Source),
    products: await file("products.json", Product),
  };
  refuseMistakes(Object.values(readings));
  return {
    metrics: rowsOf(readings.metrics),
    places: rowsOf(readings.places),
    people: rowsOf(readings.people),
    organisations: rowsOf(readings.organisations),
    sources: rowsOf(readings.sources),
    products: rowsOf(readings.products),
  };
}

/**
 * How to read the pages of sites that need help.
 * @throws {Error} with all mistakes together.
 */
export async function loadRecipes(seedsFolder: string): Promise<PageRecipe[]> {
  const reading = await readFileAs(join(seedsFolder, "recipes.json"), z.array(PageRecipe));
  refuseMistakes([reading]);
  return rowsOf(reading);
}

/**
 * The articles of `seeds/articles/`, one a file, oldest first.
 * @throws {Error} with the mistakes of all files together.
 */
export async function loadStarterArticles(seedsFolder: string): Promise<StarterArticle[]> {
  const folder = join(seedsFolder, "articles");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).toSorted();
  const readings: FileReading<StarterArticle>[] = [];
  for (const name of names) readings.push(await readFileAs(join(folder, name), oneRow(StarterArticle)));
  refuseMistakes(readings);
  return readings.flatMap(rowsOf).toSorted((a, b) => Date.parse(a.publishedAt) - Date.parse(b.publishedAt));
}

function readRows<T extends { key: string }>(path: string, row: z.ZodType<T>): Promise<FileReading<T>> {
  return readFileAs(
    path,
    z.array(row).superRefine((rows, context) => {
      const seen = new Set<string>();
      for (const [n, { key }] of rows.entries()) {
        if (seen.has(key))
          context.addIssue({ code: "custom", path: [n, "key"], message: `"${key}" is there twice` });
        seen.add(key);
      }
    }),
  );
}

function oneRow<T>(row: z.ZodType<T>): z.ZodType<T[]> {
  return row.transform((value) => [value]);
}

async function readFileAs<T>(path: string, schema: z.ZodType<T[]>): Promise<FileReading<T>> {
  const json = await readJson(path);
  if (json.status === "wrong") return json;
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return { status: "read", rows: parsed.data };
  const mistakes = parsed.error.issues.map((issue) => `${path}: ${issue.path.join(".")}: ${issue.message}`);
  return { status: "wrong", mistakes };
}

async function readJson(
  path: string,
): Promise<{ status: "read"; value: unknown } | { status: "wrong"; mistakes: string[] }> {
  try {
    return { status: "read", value: JSON.parse(await readFile(path, "utf8")) };
  } catch (cause) {
    return {
      status: "wrong",
      mistakes: [`${path}: ${cause instanceof Error ? cause.message : String(cause)}`],
    };
  }
}

function refuseMistakes(readings: readonly FileReading<unknown>[]): void {
  const mistakes = readings.flatMap((reading) => (reading.status === "wrong" ? reading.mistakes : []));
  if (mistakes.length > 0) throw new Error(`the seeds have mistakes:\n${mistakes.join("\n")}`);
}

function rowsOf<T>(reading: FileReading<T>): T[] {
  return reading.status === "read" ? reading.rows : [];
}

import { join } from "node:path";
import type { ReferenceData } from "../../src/core/model/reference-data.ts";

export const MIGRATIONS_FOLDER = join(import.meta.dirname, "../../migrations");

/** Nothing known beforehand: tests add what they need. */
export const NO_REFERENCE: ReferenceData = {
  metrics: [],
  places: [],
  people: [],
  organisations: [],
  sources: [],
  products: [],
};

import type { SpanWords } from "../../span-words.ts";
import { RUSSIAN_ENDINGS, RUSSIAN_NUMBERS } from "./numbers.ts";
import { RUSSIAN_TIME } from "./time.ts";
import { RUSSIAN_BOUNDS, RUSSIAN_UNITS } from "./units.ts";

/** All Russian words about figures and time. */
export const RUSSIAN_SPANS: SpanWords = {
  language: "ru",
  endings: RUSSIAN_ENDINGS,
  numbers: RUSSIAN_NUMBERS,
  units: RUSSIAN_UNITS,
  bounds: RUSSIAN_BOUNDS,
  time: RUSSIAN_TIME,
  suffixes: [],
  notSuffixed: "",
  bareYears: false,
};

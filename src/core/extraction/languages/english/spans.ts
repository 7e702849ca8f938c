import type { SpanWords } from "../../span-words.ts";
import { ENGLISH_NUMBERS } from "./numbers.ts";
import { ENGLISH_TIME } from "./time.ts";
import { ENGLISH_BOUNDS, ENGLISH_UNITS } from "./units.ts";

/** All English words about figures and time. */
export const ENGLISH_SPANS: SpanWords = {
  language: "en",
  endings: {},
  numbers: ENGLISH_NUMBERS,
  units: ENGLISH_UNITS,
  bounds: ENGLISH_BOUNDS,
  time: ENGLISH_TIME,
  suffixes: [],
  notSuffixed: "",
  bareYears: true,
};

import type { SpanWords } from "../../span-words.ts";
import { AZERBAIJANI_NUMBERS } from "./numbers.ts";
import { AZERBAIJANI_SUFFIXES } from "./suffixes.ts";
import { AZERBAIJANI_TIME } from "./time.ts";
import { AZERBAIJANI_BOUNDS, AZERBAIJANI_UNITS } from "./units.ts";

/** All Azerbaijani words about figures and time. */
export const AZERBAIJANI_SPANS: SpanWords = {
  language: "az",
  endings: {},
  numbers: AZERBAIJANI_NUMBERS,
  units: AZERBAIJANI_UNITS,
  bounds: AZERBAIJANI_BOUNDS,
  time: AZERBAIJANI_TIME,
  suffixes: AZERBAIJANI_SUFFIXES,
  notSuffixed:
    "ilə onun ona onda ondan onlar onların onları onlara onu biri birinə birlik birləşmiş birlikdə birgə birdən ayrı ayrıca aydın sonra sonrakı ilk ilkin ildırım azad azal günəş yeni yenidən üzrə üçün binası bina binalar onsuz qatar qatarı qatarın qatarlar qatla gündə gündəlik dəfələrlə ayrılıb yarım yarımil altında altına altdan qatı qatıb ayar birbaşa tam tamam tamamilə ilin-ilə birja birjası yazı yazır yazıb yayıb yaylıq yayım artıqlaması aşağı bununla bunun buna bunu bundan bunda onluq milli minik minir mini mine tona-tona",
  bareYears: true,
};

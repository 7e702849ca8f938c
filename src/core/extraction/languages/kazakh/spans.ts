import type { SpanWords } from "../../span-words.ts";
import { KAZAKH_NUMBERS } from "./numbers.ts";
import { KAZAKH_SUFFIXES } from "./suffixes.ts";
import { KAZAKH_TIME } from "./time.ts";
import { KAZAKH_BOUNDS, KAZAKH_UNITS } from "./units.ts";

/** All Kazakh words about figures and time. */
export const KAZAKH_SPANS: SpanWords = {
  language: "kk",
  endings: {},
  numbers: KAZAKH_NUMBERS,
  units: KAZAKH_UNITS,
  bounds: KAZAKH_BOUNDS,
  time: KAZAKH_TIME,
  suffixes: KAZAKH_SUFFIXES,
  notSuffixed:
    "оның оны онда одан оған олар олардың онымен бірі бірге бірлесе бірлескен бірінен біріне бірден біраз үшін айты айта айтты айтуынша жүзі жүзінде жүзеге жүзінен айдын айдан-айға күнделікті айналым айналымы тоқсаныншы аса аз ала алты алтын онсыз ондай ондағы бестік осында осыдан осылай осыған бұдан бұған бұның бұны бұнда сонымен сондай сонда сонан жылдам мыңдаған миллиондаған жүздеген ондаған отырыс отырысы отыр басы-қасы бастап басқа баста басқарма орталық орталығы ортақ мен менен аяқтады аяқтап кезең-кезеңімен күні-түні аралас аралық мерзімді мерзімін кеме есептеу есеп есебінен есебі",
  bareYears: false,
};

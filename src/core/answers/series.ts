import type { Unit } from "../model/claim.ts";
import type { Observation } from "../model/observation.ts";
import { preferredOf } from "./growth.ts";
import type { SubjectGroup } from "./subjects.ts";

/** Levels of one subject in one unit: what one chart can show. */
export interface Series {
  group: SubjectGroup;
  unit: Unit;
  levels: Observation[];
}

const MIN_VALUES = 2;

/** The first subject of which a chart tells more than a sentence; null where there is none. */
export function chartedSeries(groups: readonly SubjectGroup[]): Series | null {
  for (const group of groups) {
    // Amounts without a currency are never drawn with the others.
    const levels = group.observations.filter(
      ({ key }) => key.statistic === "level" && key.unit !== null && key.unit !== "%",
    );
    const byUnit = [...Map.groupBy(levels, ({ key }) => key.unit)].toSorted(
      (a, b) => b[1].length - a[1].length,
    );
    const [unit, same] = byUnit[0] ?? [null, []];
    const drawn = same.filter((level) => preferredOf(level) !== null);
    if (unit !== null && valuesIn(drawn) >= MIN_VALUES) return { group, unit, levels: drawn };
  }
  return null;
}

function valuesIn(levels: readonly Observation[]): number {
  return levels.filter(({ key }) => key.status !== "actual" || key.from !== null || key.to !== null).length;
}

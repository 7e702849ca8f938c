import type { Observation, RankedClaim } from "../model/observation.ts";

/** One claim of an observation, with SDMX's column names where SDMX has them. */
export type ExportRow = Readonly<Record<string, string>>;

/** All claims of all observations, a row each, the preferred one of an observation first. */
export function exportRows(observations: readonly Observation[]): ExportRow[] {
  return observations.flatMap((observation) =>
    observation.claims.map((ranked) => rowOf(observation, ranked)),
  );
}

function rowOf(
  { id, key, vintages }: Observation,
  { claim, rank, reason, conflicts }: RankedClaim,
): ExportRow {
  const { evidence } = claim;
  const believed = vintages.filter(({ claimId }) => claimId === claim.id);
  return {
    OBSERVATION: id === undefined ? "" : String(id),
    REF_AREA: key.refArea ?? "",
    COUNTERPART_AREA: key.counterpart ?? "",
    INDICATOR: key.metric,
    STATISTIC: key.statistic,
    PLACE: key.place ?? "",
    PRODUCT: key.product ?? "",
    TIME_PERIOD: timePeriod(key.from, key.to),
    UNIT_MEASURE: key.unit ?? "",
    OBS_VALUE: claim.value,
    OBS_VALUE_MAX: claim.max ?? "",
    BOUND: claim.bound,
    OBS_STATUS: key.status,
    RANK: rank,
    RANK_REASON: reason,
    CONFLICTS: conflicts ? "yes" : "no",
    SPEAKER: claim.speaker ?? "",
    COMPILER: claim.compiler ?? "",
    PUBLISHER: evidence.publisher,
    TITLE: evidence.title,
    URL: evidence.url ?? "",
    QUOTE: claim.sentence ?? claim.quote,
    WORDING: evidence.wording,
    KNOWN_FROM: evidence.knownFrom,
    WITHDRAWN_AT: evidence.withdrawnAt ?? "",
    PREFERRED_FROM: believed[0]?.knownFrom ?? "",
    PREFERRED_TO: believed.at(-1)?.knownTo ?? "",
  };
}

/** SDMX's periods (`2024`, `2025-S1`, `2025-Q3`, `2024-07`); any other as an ISO 8601 interval, open ends as `..`. */
export function timePeriod(from: string | null, to: string | null): string {
  if (from === null && to === null) return "";
  const year = from?.slice(0, 4);
  if (from !== null && to !== null && year === to.slice(0, 4)) {
    const named = PERIODS.find(([start, end]) => from.slice(5) === start && to.slice(5) === end);
    if (named !== undefined) return `${year}${named[2]}`;
    if (from.slice(0, 7) === to.slice(0, 7) && from.endsWith("-01") && isMonthEnd(to))
      return from.slice(0, 7);
  }
  return `${from ?? ".."}/${to ?? ".."}`;
}

const PERIODS = [
  ["01-01", "12-31", ""],
  ["01-01", "06-30", "-S1"],
  ["07-01", "12-31", "-S2"],
  ["01-01", "03-31", "-Q1"],
  ["04-01", "06-30", "-Q2"],
  ["07-01", "09-30", "-Q3"],
  ["10-01", "12-31", "-Q4"],
] as const;

function isMonthEnd(day: string): boolean {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
}

/** RFC 4180. Words that a spreadsheet would take for a formula get an apostrophe. */
export function csvOf(rows: readonly ExportRow[]): string {
  const [first] = rows;
  if (first === undefined) return "";
  const columns = Object.keys(first);
  const lines = rows.map((row) => columns.map((column) => csvField(row[column] ?? "")).join(","));
  return `${[columns.join(","), ...lines].join("\r\n")}\r\n`;
}

function csvField(text: string): string {
  const isNumber = /^-?\d+(\.\d+)?$/u.test(text);
  const safe = !isNumber && /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

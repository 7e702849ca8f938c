import type { Citation } from "../../model/citation.ts";
import type { Reading } from "../reading.ts";

export function findCitations(_reading: Reading): Citation[] {
  return [];
}

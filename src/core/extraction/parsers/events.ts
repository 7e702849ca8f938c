import type { EventMention } from "../../model/event.ts";
import type { Reading } from "../reading.ts";

export function findEvents(_reading: Reading): EventMention[] {
  return [];
}

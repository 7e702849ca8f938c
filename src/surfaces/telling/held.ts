import type { Block } from "../../core/answers/answer.ts";
import { line } from "../../core/answers/line.ts";
import type { OutboxRow, Outgoing } from "../outgoing.ts";

/**
 * Several messages that were held, as one: their blocks one below the other, alerts as headlines, so that a night fits
 * on a screen or two. `tellOne` says what each of them tells.
 */
export async function tellHeld(
  rows: readonly OutboxRow[],
  tellOne: (row: OutboxRow) => Promise<Outgoing>,
): Promise<Outgoing> {
  const blocks: Block[] = [];
  let count = 0;
  for (const row of rows) {
    const outgoing = await tellOne(row.kind === "alert" ? asHeadline(row) : row);
    if (outgoing.method !== "send") continue;
    count += 1;
    blocks.push(...outgoing.answer.blocks);
  }
  if (count === 0) return { method: "nothing" };
  const title = { kind: "title", line: line("held-title", { count }) } as const;
  return { method: "send", answer: { blocks: [title, ...blocks], actions: [] } };
}

function asHeadline(row: OutboxRow): OutboxRow {
  const payload = typeof row.payload === "object" ? { ...row.payload, layout: "headline" } : row.payload;
  return { ...row, payload };
}

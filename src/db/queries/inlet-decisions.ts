import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "../open.ts";
import { inlets } from "../schema/collecting.ts";

/** One inlet by its number, or all of a source by its key. */
export type InletChoice = { number: number } | { sourceKey: string };

/** What administrators decide about inlets. */
export type InletDecision = "pause" | "resume" | "remove" | "poll";

/** Carries a decision out; says how many inlets it concerned. */
export async function decide(
  db: Db,
  choice: InletChoice,
  decision: InletDecision,
  at: Date,
): Promise<number> {
  const chosen = "number" in choice ? eq(inlets.id, choice.number) : eq(inlets.sourceKey, choice.sourceKey);
  const changed = await db
    .update(inlets)
    .set(changeOf(decision, at))
    .where(and(chosen, isNull(inlets.removedAt)))
    .returning({ id: inlets.id });
  return changed.length;
}

function changeOf(decision: InletDecision, at: Date) {
  switch (decision) {
    case "pause":
      return { pausedAt: at };
    case "resume":
      return { pausedAt: null, nextPollAt: at };
    case "remove":
      return { removedAt: at };
    case "poll":
      return { nextPollAt: at, askedAt: at };
  }
}

import type { PeriodMention } from "../grammar.ts";
import type { RoleWord } from "../span-words.ts";
import type { DatedText } from "./period-memory.ts";
import type { ResolvedPeriod } from "./time-context.ts";
import type { TimeFrame } from "./time-frames.ts";

/** A period as the text mentions it, with the part that its role word gives it. */
export function mentionOf(
  { reading, published }: DatedText,
  frame: TimeFrame,
  resolved: ResolvedPeriod,
  word: RoleWord | null,
): PeriodMention {
  const { tokens } = reading;
  const placed = placeInTime(resolved, word, published);
  return {
    type: "date",
    first: frame.first,
    last: frame.last,
    start: tokens[frame.first]?.start ?? 0,
    end: tokens[frame.last - 1]?.end ?? 0,
    grain: resolved.grain,
    current: resolved.current && placed.role !== "since" && placed.role !== "until" && placed.role !== "by",
    rule: `period-${resolved.grain}`,
    ...placed,
  };
}

type Placed = Pick<PeriodMention, "from" | "to" | "role" | "comparison">;

const isOver = ({ interval, grain }: ResolvedPeriod, published: string | null): boolean =>
  interval !== null && grain !== "day" && (published === null || interval.to < published);

/** The open or closed stretch that a role word makes of a period. */
function placeInTime(resolved: ResolvedPeriod, word: RoleWord | null, published: string | null): Placed {
  const { interval, comparison } = resolved;
  const from = interval?.from ?? null;
  const to = interval?.to ?? null;
  switch (word) {
    case "compare-or-since":
      // "down 2 % from June": what is over is compared with; a day opens a time.
      if (isOver(resolved, published)) return { from, to, role: null, comparison: true };
      return { from, to: comparison ? to : null, role: comparison ? null : "since", comparison };
    case "since":
    case "since-or-from":
      // "from a year earlier": compared with it, not since it.
      if (comparison) return { from, to, role: null, comparison };
      return { from, to: null, role: "since", comparison };
    case "until":
      return { from: null, to, role: "until", comparison };
    case "by":
      // "на 5 % к 2023 году": what is over is no deadline.
      if (comparison || (to !== null && published !== null && to < published)) {
        return { from, to, role: null, comparison: true };
      }
      return { from: null, to, role: "by", comparison };
    case "compare":
      return { from, to, role: null, comparison: true };
    case "to":
    case null:
      return { from, to, role: null, comparison };
    case "during":
    case "results":
    case "total":
    case "between":
      return { from, to, role: "during", comparison };
  }
}

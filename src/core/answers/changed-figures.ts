import type { FigureChange } from "../model/figure-change.ts";
import type { Line } from "./answer.ts";
import { amountOf } from "./evidence.ts";
import { amountLine } from "./figure-lines.ts";
import { line } from "./line.ts";
import type { Names } from "./names.ts";
import { subjectLine } from "./subjects.ts";

/** A figure that an article gives otherwise than before: "was 486, now 529". */
export function changeLine({ before, after }: FigureChange, names: Names): Line {
  return line("figure-changed", {
    subject: after.metric === "other" && after.label !== null ? after.label : subjectLine(after, names),
    before: amountLine(amountOf(before), before.status),
    now: amountLine(amountOf(after), after.status),
  });
}

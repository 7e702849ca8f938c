import type { Line } from "../../../../core/answers/answer.ts";
import { line } from "../../../../core/answers/line.ts";
import type { DecisionResult, ReviewCase } from "../../../../core/model/review.ts";
import type { Editors } from "../../../editors.ts";
import type { Administration, AdministrationDeps } from "./administrator.ts";

/** What the commands of editors need. */
export interface ReviewDeps extends AdministrationDeps {
  administration: Administration;
  editors: Editors;
}

/** Why a figure stood in the queue, as the log keeps it. */
export function whyOf({ reason }: ReviewCase): string {
  switch (reason.kind) {
    case "held":
      return reason.doubt;
    case "doubtful":
      return `doubtful: ${reason.reason}`;
    case "reported":
      return ["reported", ...reason.comments].join(": ");
  }
}

export function refusalOf({ status }: DecisionResult): Line {
  return line(status === "taken" ? "review-taken" : "review-missing");
}

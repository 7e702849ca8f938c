import type { Observation } from "../model/observation.ts";
import type { ReferenceData } from "../model/reference-data.ts";
import type { ReportOutcome } from "../model/review.ts";
import type { Answer, Block } from "./answer.ts";
import { figureCard } from "./figure-card.ts";
import { line } from "./line.ts";
import { namesOf } from "./names.ts";
import { subjectLine } from "./subjects.ts";

/** What came of a reader's report, with the figure as it stands now. */
export function readerReportAnswer(
  outcome: ReportOutcome,
  observation: Observation | null,
  reference: ReferenceData,
): Answer {
  const names = namesOf(reference);
  const card = observation === null ? null : figureCard(observation, null, names);
  const subject: Block[] =
    observation === null
      ? []
      : [{ kind: "text", line: line("wrong-about", { subject: subjectLine(observation.key, names) }) }];
  const id = observation?.id;
  return {
    blocks: [
      { kind: "title", line: line("wrong-title") },
      { kind: "text", line: line(`wrong-${outcome}`) },
      ...subject,
      ...(card === null ? [] : [card]),
    ],
    actions:
      id === undefined || card === null
        ? []
        : [
            [
              {
                kind: "ask",
                label: line("button-view-card"),
                question: { kind: "figure", id, view: "card" },
              },
            ],
          ],
  };
}

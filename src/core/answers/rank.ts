import type { Observation, RankedClaim } from "../model/observation.ts";
import type { ReferenceData } from "../model/reference-data.ts";
import type { Answer, Block, Line } from "./answer.ts";
import { amountOf, periodOf, sourceOf } from "./evidence.ts";
import { aboutLine } from "./figure-lines.ts";
import { line } from "./line.ts";
import { type Names, namesOf } from "./names.ts";
import { subjectLine } from "./subjects.ts";

/** All that is told of an observation with its ranks, for an editor to choose from. */
export function rankAnswer(observation: Observation, reference: ReferenceData): Answer {
  const names = namesOf(reference);
  return {
    blocks: [
      { kind: "title", line: subjectLine(observation.key, names) },
      ...observation.claims.map((ranked): Block => rankItem(ranked, names)),
      { kind: "text", line: line("rank-how", { id: String(observation.id ?? "") }) },
    ],
    actions: [],
  };
}

function rankItem({ claim, rank, reason }: RankedClaim, names: Names): Block {
  const about = aboutLine(amountOf(claim), periodOf(claim), claim.status);
  const who = names.speaker(claim);
  const figure: Line = who === null ? about : line("checked-said", { figure: about, who });
  const values = { article: String(claim.evidence.articleId), figure, rank: line(`rank-${rank}`) };
  return {
    kind: "item",
    line: line("rank-item", { ...values, reason: reasonOf({ claim, reason }) }),
    source: sourceOf(claim.evidence),
  };
}

function reasonOf({ claim, reason }: Pick<RankedClaim, "claim" | "reason">): Line {
  return reason === "editors"
    ? line("rank-reason-editors", { why: claim.override?.why ?? "" })
    : line(`rank-reason-${reason}`);
}

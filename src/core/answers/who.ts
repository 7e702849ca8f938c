import type { Observation, StoredClaim } from "../model/observation.ts";
import type { ReferenceData } from "../model/reference-data.ts";
import { promisesOf } from "../reconciliation/promises.ts";
import type { Answer, Block } from "./answer.ts";
import { amountOf, periodOf, sourceOf } from "./evidence.ts";
import { amountLine, periodOrLack } from "./figure-lines.ts";
import { line } from "./line.ts";
import { type Names, namesOf } from "./names.ts";
import { promiseBlocks } from "./promises.ts";
import { groupBySubject, subjectLine } from "./subjects.ts";

const MAX_FIGURES = 12;

/**
 * What a person said in figures, the newest first, and what became of the promises.
 * @param observations of all metrics of which the person has told anything
 * @param today day, ISO 8601
 */
export function whoAnswer(
  personKey: string,
  observations: readonly Observation[],
  reference: ReferenceData,
  today: string,
): Answer {
  const person = reference.people.find(({ key }) => key === personKey);
  const name = person === undefined ? personKey : ({ kind: "name", names: person.names } as const);
  const names = namesOf(reference);
  const isTheirs = (claim: StoredClaim) => claim.speakerKey === personKey;
  const said = observations
    .flatMap(({ claims }) => claims.filter(({ rank }) => rank !== "deprecated").map(({ claim }) => claim))
    .filter(isTheirs)
    .toSorted((a, b) => b.evidence.knownFrom.localeCompare(a.evidence.knownFrom) || a.start - b.start);
  const [latest] = said;
  if (latest === undefined)
    return { blocks: [{ kind: "text", line: line("who-none", { name }) }], actions: [] };
  const metrics = reference.metrics.map(({ key }) => key);
  const promises = groupBySubject(observations, metrics)
    .flatMap((group) => promisesOf(group.observations, today))
    .filter(({ steps }) => steps.some(isTheirs));
  const happened = said.filter(({ status }) => status === "actual");
  return {
    blocks: [
      {
        kind: "title",
        line: names.speakerWithOffice(latest) ?? line("speaker", { name }),
      },
      ...figureItems(happened, names),
      ...(promises.length === 0 ? [] : [{ kind: "heading", line: line("who-promises") } as const]),
      ...promises.flatMap((promise) => promiseBlocks(promise, names)),
    ],
    actions: [],
  };
}

function figureItems(claims: readonly StoredClaim[], names: Names): Block[] {
  const shown = claims.slice(0, MAX_FIGURES);
  const items = shown.map(
    (claim): Block => ({
      kind: "item",
      line: line("who-figure", {
        subject: subjectLine(claim, names),
        amount: amountLine(amountOf(claim), claim.status),
        period: periodOrLack(periodOf(claim), claim.status),
      }),
      source: sourceOf(claim.evidence),
    }),
  );
  const hidden = claims.length - shown.length;
  return hidden === 0
    ? items
    : [...items, { kind: "note", line: line("who-newest", { count: MAX_FIGURES }) }];
}

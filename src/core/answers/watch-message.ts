import type { Observation } from "../model/observation.ts";
import type { ReferenceData } from "../model/reference-data.ts";
import type { StoredEvent } from "../model/stored-article.ts";
import type { WatchCondition } from "../model/subscription.ts";
import type { Action, Amount, Answer, Line } from "./answer.ts";
import { amountOf, eventLine, sourceOf } from "./evidence.ts";
import { figureCard } from "./figure-card.ts";
import { line } from "./line.ts";
import { namesOf } from "./names.ts";
import { subjectLine } from "./subjects.ts";

/** What a watch waited for, and what was believed before it came. */
export interface WatchMet {
  conditions: readonly WatchCondition[];
  was: Amount | null;
  deliveryId: number;
}

/** A figure that did what a chat waits for: what happened first, then its card. Null where nothing is left of it. */
export function watchAnswer(
  observation: Observation,
  { conditions, was, deliveryId }: WatchMet,
  reference: ReferenceData,
): Answer | null {
  const names = namesOf(reference);
  const card = figureCard(observation, null, names);
  if (card === null) return null;
  const happened = distinct(conditions.map((condition) => conditionLine(condition, was)));
  const see: Action[] =
    observation.id === undefined
      ? []
      : [
          {
            kind: "ask",
            label: line("button-figure"),
            question: { kind: "figure", id: observation.id, view: "card" },
          },
        ];
  return {
    blocks: [
      { kind: "title", line: subjectLine(observation.key, names) },
      ...happened.map((text) => ({ kind: "note", line: text }) as const),
      card,
    ],
    actions: [[...see, whyButton(deliveryId)]],
  };
}

/** An event that is planned for tomorrow. */
export function eventReminder(
  { mention, evidence }: StoredEvent,
  deliveryId: number,
  reference: ReferenceData,
): Answer {
  const [first] = evidence;
  return {
    blocks: [
      { kind: "title", line: line("watch-event") },
      {
        kind: "item",
        line: eventLine(mention, namesOf(reference)),
        ...(first === undefined ? {} : { source: sourceOf(first) }),
      },
    ],
    actions: [[whyButton(deliveryId)]],
  };
}

function whyButton(deliveryId: number): Action {
  return { kind: "delivery", label: line("button-why"), press: "why", deliveryId };
}

function conditionLine(condition: WatchCondition, was: Amount | null): Line {
  switch (condition.kind) {
    case "vintage":
      return was === null ? line("watch-vintage") : line("watch-vintage-was", { was });
    case "threshold": {
      const { value, unit, side } = condition;
      const limit = amountOf({ value, max: null, unit, bound: "exact", statistic: "level" });
      return line(`watch-threshold-${side}`, { limit });
    }
    case "change":
      return was === null
        ? line("watch-change", { percent: condition.percent })
        : line("watch-change-was", { percent: condition.percent, was });
    case "target":
      return was === null ? line("watch-target") : line("watch-target-was", { was });
    case "contradiction":
    case "overdue":
    case "event":
      return line(`watch-${condition.kind}`);
  }
}

function distinct(lines: readonly Line[]): Line[] {
  return [...new Map(lines.map((each) => [JSON.stringify(each), each])).values()];
}

import { NO_CRITERIA } from "../matching/terms.ts";
import { METRIC_GROUPS } from "../model/reference-data.ts";
import {
  type Delivery,
  LAYOUTS,
  type NewsFilter,
  type Schedule,
  type Subject,
} from "../model/subscription.ts";
import { DIGEST_AT, scheduleOf, timeOf, USUAL_DELIVERY } from "./read-delivery.ts";
import type { ReadSubscription } from "./read-subscription.ts";

export type Step = "subject" | "when" | "weekday" | "time" | "layout" | "sound" | "confirm";

/** What has been answered so far, in a conversation about a subscription, and what is asked next. Plain JSON. */
export interface Draft {
  step: Step;
  /** Null until it is said. */
  subject: Subject | null;
  kind: Schedule["kind"];
  /** Of a digest. */
  at: string;
  weekday: number;
  layout: Delivery["layout"];
  silent: boolean;
  urgent: boolean;
}

/** A conversation begins with the question what news is wanted. */
export const NEW_DRAFT: Draft = { ...draftOf(USUAL_DELIVERY), step: "subject", subject: null };

/** A conversation about what is there already; a watch is told at once, so only its sound can be asked about. */
export function editingDraft(subject: Subject, delivery: Delivery): Draft {
  return { ...draftOf(delivery), step: subject.kind === "news" ? "when" : "sound", subject };
}

export function deliveryOf({ kind, at, weekday, layout, silent, urgent }: Draft): Delivery {
  return { schedule: scheduleOf(kind, at, weekday), layout, silent, urgent };
}

/** The draft after a button; null where the step has no such button: it was forged, or pressed twice. */
export function answeredByButton(draft: Draft, choice: string): Draft | null {
  switch (draft.step) {
    case "subject": {
      const filter = filterOf(choice);
      return filter && { ...draft, subject: { kind: "news", filter }, step: "when" };
    }
    case "when": {
      if (choice === "now") return { ...draft, kind: choice, step: "layout" };
      if (choice === "daily") return { ...draft, kind: choice, step: "time" };
      return choice === "weekly" ? { ...draft, kind: choice, step: "weekday" } : null;
    }
    case "weekday":
      return /^[1-7]$/u.test(choice) ? { ...draft, weekday: Number(choice), step: "time" } : null;
    case "time": {
      const at = timeOf(choice);
      return at === null ? null : { ...draft, at, step: "layout" };
    }
    case "layout": {
      const layout = LAYOUTS.find((each) => each === choice);
      return layout === undefined ? null : { ...draft, layout, step: "sound" };
    }
    case "sound": {
      if (choice !== "silent" && choice !== "sound" && choice !== "urgent") return null;
      return { ...draft, silent: choice === "silent", urgent: choice === "urgent", step: "confirm" };
    }
    case "confirm":
      return null;
  }
}

/** Whether the question may be answered in words. */
export function takesWords({ step }: Draft): boolean {
  return step === "subject" || step === "time";
}

/** The draft after words; else what of them is not understood. */
export function answeredInWords(
  draft: Draft,
  words: string,
  read: ReadSubscription,
): Draft | { unknown: string } {
  if (draft.step === "time") return answeredByButton(draft, words.trim()) ?? { unknown: words };
  const asked = read(words);
  if (asked.status === "misunderstood") return { unknown: asked.unknown };
  return { ...draftOf(asked.delivery), subject: { kind: "news", filter: asked.filter }, step: "when" };
}

function draftOf({ schedule, layout, silent, urgent }: Delivery): Omit<Draft, "step" | "subject"> {
  const at = schedule.kind === "now" ? DIGEST_AT : schedule.at;
  return {
    kind: schedule.kind,
    at,
    weekday: schedule.kind === "weekly" ? schedule.weekday : 1,
    layout,
    silent,
    urgent,
  };
}

/** A topic, or everything. */
function filterOf(choice: string): NewsFilter | null {
  const topic = METRIC_GROUPS.find((each) => each === choice);
  if (topic === undefined && choice !== "all") return null;
  return { wanted: { ...NO_CRITERIA, topics: topic === undefined ? [] : [topic] }, unwanted: NO_CRITERIA };
}

import { z } from "zod";
import type { Delivery, Subject, Subscription } from "../model/subscription.ts";
import { DeliveryJson, SubjectJson } from "./subscription-json.ts";

/** More than a chat can have. */
const MOST_ENTRIES = 200;

const Envelope = z.object({
  delil: z.literal("subscriptions"),
  version: z.literal(1),
  subscriptions: z.array(z.unknown()).max(MOST_ENTRIES),
});

export interface ExchangedSubscription {
  subject: Subject;
  delivery: Delivery;
}

/** The subscriptions of a chat as a file: what they are for and how they are told, not where. */
export function subscriptionsFile(subscriptions: readonly Subscription[]): string {
  const entries = subscriptions.map(({ subject, schedule, layout, silent, urgent }) => ({
    subject,
    delivery: { schedule, layout, silent, urgent },
  }));
  return `${JSON.stringify({ delil: "subscriptions", version: 1, subscriptions: entries }, null, 2)}\n`;
}

/** Reads such a file, which anybody may have written: null where it is none, and for each entry that is none. */
export function readSubscriptionsFile(text: string): (ExchangedSubscription | null)[] | null {
  const envelope = Envelope.safeParse(jsonOf(text));
  if (!envelope.success) return null;
  return envelope.data.subscriptions.map((entry) => {
    const reading = z.strictObject({ subject: SubjectJson, delivery: DeliveryJson }).safeParse(entry);
    return reading.success ? reading.data : null;
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON is no such file either.
    return null;
  }
}

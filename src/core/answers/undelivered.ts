import type { DeliveryKind } from "../model/delivery.ts";
import type { Answer, Line } from "./answer.ts";
import { line } from "./line.ts";

/** A message that nobody could deliver, as administrators are told of it. */
export interface Undelivered {
  id: number;
  kind: DeliveryKind;
  chatId: number;
  /** A group's or channel's; null in private chats. */
  title: string | null;
  failure: string | null;
}

const REASONS = ["topic-gone", "refused", "server-error"] as const;

/** Which message could not be delivered, where to, and why. */
export function undeliveredAnswer({ id, kind, chatId, title, failure }: Undelivered): Answer {
  const chat = title ?? String(chatId);
  const what = line("undelivered-what", { number: String(id), kind: kindLine(kind), chat });
  return {
    blocks: [
      { kind: "title", line: line("undelivered-title") },
      { kind: "text", line: what },
      { kind: "text", line: line(`undelivered-${REASONS.find((known) => known === failure) ?? "ours"}`) },
    ],
    actions: [],
  };
}

/** What kind of message it is. */
export function kindLine(kind: DeliveryKind): Line {
  return line(`delivery-${kind}`);
}

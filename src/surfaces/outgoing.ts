import type { Answer } from "../core/answers/answer.ts";
import type { DeliveryKind } from "../core/model/delivery.ts";
import type { Language } from "../core/model/language.ts";

/** A row of the outbox, as far as it matters for what is told. */
export interface OutboxRow {
  id: number;
  chatId: number;
  threadId: number | null;
  item: string;
  kind: DeliveryKind;
  payload: unknown;
  orderAt: Date;
  createdAt: Date;
}

/** What becomes of a delivery now. */
export type Outgoing =
  | {
      method: "send";
      answer: Answer;
      language?: Language;
      /** The message of that chat which it answers; sent all the same where that is gone. */
      replyTo?: number | null;
    }
  /** Puts the answer in place of a message that was sent before; done where that is gone. */
  | { method: "edit"; messageId: number; answer: Answer }
  /** Not yet: asked again then. */
  | { method: "wait"; until: Date }
  /** There is nothing to tell any more. */
  | { method: "nothing" };

/** Says what is told of a delivery, when its turn has come. */
export type Tell = (delivery: OutboxRow) => Promise<Outgoing>;

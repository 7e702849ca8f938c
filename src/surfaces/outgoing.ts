import type { Answer } from "../core/answers/answer.ts";
import type { DeliveryKind } from "../core/model/delivery.ts";
import type { Language } from "../core/model/language.ts";
import type { PostFile } from "../core/model/post.ts";

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
      /** Instead of the chat's own. */
      language?: Language;
      /** The message of that chat which it answers; sent all the same where that is gone. */
      replyTo?: number | null;
      /** The page to be shown below; without it none is. */
      preview?: string;
    }
  /** Puts the answer in place of a message that was sent before; done where that is gone. */
  | { method: "edit"; messageId: number; answer: Answer }
  | { method: "delete"; messageIds: readonly number[] }
  /** Words in Telegram's HTML with files, as another channel has them. */
  | { method: "post"; html: string; files: readonly PostFile[]; replyTo: number | null }
  | { method: "edit-post"; messageId: number; html: string; isCaption: boolean }
  /** Not yet: asked again then. */
  | { method: "wait"; until: Date }
  /** There is nothing to tell any more. */
  | { method: "nothing" };

/** Says what is told when the turn has come: of one row, or of several that were held, in one message. */
export type Tell = (rows: readonly OutboxRow[]) => Promise<Outgoing>;

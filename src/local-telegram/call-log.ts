import { ApiError } from "./api-error.ts";

/** One call of the bot. */
export interface CallRecord {
  /** Counts from 1. */
  number: number;
  method: string;
  parameters: Record<string, unknown>;
  atMs: number;
  tookMs?: number;
  ok?: boolean;
  result?: unknown;
  error?: { code: number; description: string };
  /** Set when a fault was injected. */
  fault?: Fault["kind"];
}

/** A failure to inject into calls. `method: "*"` fits every method. */
export type Fault = { method: string; chatId?: number; times?: number } & (
  | { kind: "too-many-requests"; retryAfter: number }
  | { kind: "error"; code: number; description: string; migrateTo?: number }
  /** Nothing is carried out, the connection breaks. */
  | { kind: "drop-request" }
  /** The call is carried out, the connection breaks before the answer. */
  | { kind: "drop-reply" }
  | { kind: "delay"; ms: number }
  /** An answer that is not JSON, as from a broken proxy. */
  | { kind: "bad-gateway" }
);

const KEPT_CALLS = 5000;

/** The bot's calls, and the failures that wait for the next ones. */
export class CallLog {
  private readonly records: CallRecord[] = [];
  private faults: Fault[] = [];
  private count = 0;

  start(method: string, parameters: Record<string, unknown>, atMs: number): CallRecord {
    this.count += 1;
    const record: CallRecord = { number: this.count, method, parameters, atMs };
    this.records.push(record);
    if (this.records.length > KEPT_CALLS) this.records.shift();
    return record;
  }

  list(method?: string, after = 0): CallRecord[] {
    return this.records.filter((record) => record.number > after && (!method || record.method === method));
  }

  addFault(fault: Fault): void {
    this.faults.push(fault);
  }

  clearFaults(): void {
    this.faults = [];
  }

  /** The next failure for this call; each is used up after its `times` (1). */
  takeFault(method: string, parameters: Record<string, unknown>): Fault | undefined {
    const fault = this.faults.find(
      (candidate) =>
        (candidate.method === "*" || candidate.method === method) &&
        (candidate.chatId === undefined || Number(parameters["chat_id"]) === candidate.chatId),
    );
    if (!fault) return undefined;
    const left = (fault.times ?? 1) - 1;
    this.faults = this.faults.flatMap((other) =>
      other !== fault ? [other] : left > 0 ? [{ ...fault, times: left }] : [],
    );
    return fault;
  }
}

/** The refusal that a fault stands for, if it is one that Telegram would answer. */
export function faultError(fault: Fault): ApiError | undefined {
  if (fault.kind === "too-many-requests") {
    const text = `Too Many Requests: retry after ${fault.retryAfter}`;
    return new ApiError(429, text, { retry_after: fault.retryAfter });
  }
  if (fault.kind !== "error") return undefined;
  const parameters = fault.migrateTo === undefined ? undefined : { migrate_to_chat_id: fault.migrateTo };
  return new ApiError(fault.code, fault.description, parameters);
}

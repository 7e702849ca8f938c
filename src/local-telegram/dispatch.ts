import type { ApiDescription } from "./api-description.ts";
import { ApiError } from "./api-error.ts";
import { type CallLog, type CallRecord, type Fault, faultError } from "./call-log.ts";
import { checkParameters } from "./check-parameters.ts";
import type { Upload } from "./file-store.ts";
import type { Call } from "./methods/call.ts";
import { chatMethods } from "./methods/chats.ts";
import { editMethods } from "./methods/edits.ts";
import { mediaMethods } from "./methods/media.ts";
import { messageMethods } from "./methods/messages.ts";
import { profileMethods } from "./methods/profile.ts";
import { queryMethods } from "./methods/queries.ts";
import { updateMethods } from "./methods/updates.ts";
import { countMessage, type RateCounters } from "./rates.ts";
import { noteProblem, type World } from "./world.ts";

/** A request as it came over HTTP. */
export interface ApiRequest {
  method: string;
  parameters: Record<string, unknown>;
  uploads: Map<string, Upload>;
  left: AbortSignal;
}

/** What is sent back; `broken` stands for a connection that ends without an answer. */
export type ApiAnswer =
  | { ok: true; result: unknown }
  | { ok: false; error_code: number; description: string; parameters?: ApiError["parameters"] }
  | { broken: true }
  | { badGateway: true };

const METHODS = {
  ...updateMethods,
  ...profileMethods,
  ...chatMethods,
  ...messageMethods,
  ...editMethods,
  ...mediaMethods,
  ...queryMethods,
};
const IMPLEMENTED = new Map<string, unknown>(Object.entries(METHODS));

/** Everything a call needs. */
export interface Server {
  world: World;
  api: ApiDescription;
  log: CallLog;
  rates: RateCounters;
}

/** Carries out one call of the bot: fault, check, method; every call is recorded. */
export async function dispatch(server: Server, request: ApiRequest): Promise<ApiAnswer> {
  const { world, log } = server;
  const method = canonicalName(server.api, request.method);
  const record = log.start(method ?? request.method, withoutFiles(request), world.now().getTime());
  const fault = method ? log.takeFault(method, request.parameters) : undefined;
  if (fault) record.fault = fault.kind;
  const answer = await underFault(fault, () => carryOut(server, request, method));
  finish(server, record, answer);
  return answer;
}

async function underFault(fault: Fault | undefined, carryOut: () => Promise<ApiAnswer>): Promise<ApiAnswer> {
  if (!fault) return carryOut();
  const error = faultError(fault);
  if (error) return refusal(error);
  switch (fault.kind) {
    case "delay":
      await new Promise((resolve) => setTimeout(resolve, fault.ms));
      return carryOut();
    case "drop-reply":
      await carryOut();
      return { broken: true };
    case "bad-gateway":
      return { badGateway: true };
    case "error":
    case "too-many-requests":
    case "drop-request":
      break;
  }
  return { broken: true };
}

async function carryOut(server: Server, request: ApiRequest, method: string | undefined): Promise<ApiAnswer> {
  try {
    if (!method) throw new ApiError(404, "Not Found: method not found");
    const parameters = checkParameters(server.api, method, request.parameters);
    const implementation = IMPLEMENTED.get(method);
    if (typeof implementation !== "function") {
      throw new ApiError(501, `[local check] ${method} is not supported by the local stand-in for Telegram`);
    }
    const call: Call = { world: server.world, method, uploads: request.uploads, left: request.left };
    const result: unknown = await implementation(call, parameters);
    countMessage(server, method, parameters);
    return { ok: true, result };
  } catch (error) {
    if (error instanceof ApiError) return refusal(error);
    throw error;
  }
}

const refusal = (error: ApiError): ApiAnswer => ({
  ok: false,
  error_code: error.code,
  description: error.message,
  ...(error.parameters ? { parameters: error.parameters } : {}),
});

/** Telegram takes method names in any case. */
function canonicalName(api: ApiDescription, given: string): string | undefined {
  if (api.methods[given]) return given;
  const lower = given.toLowerCase();
  return Object.keys(api.methods).find((name) => name.toLowerCase() === lower);
}

function withoutFiles(request: ApiRequest): Record<string, unknown> {
  const sizes = [...request.uploads].map(([name, upload]) => `${name}: ${upload.bytes.byteLength} bytes`);
  return sizes.length > 0 ? { ...request.parameters, _files: sizes } : request.parameters;
}

// Refusals that a correct bot meets in normal work: two presses at once, a slow answer, a deleted message.
const TO_BE_EXPECTED =
  /message is not modified|query is too old|message to (?:delete|edit) not found|MESSAGE_ID_INVALID/;

function finish({ world }: Server, record: CallRecord, answer: ApiAnswer): void {
  record.tookMs = world.now().getTime() - record.atMs;
  if (!("ok" in answer)) return;
  record.ok = answer.ok;
  if (answer.ok) {
    if (record.method !== "getUpdates") record.result = answer.result;
    return;
  }
  record.error = { code: answer.error_code, description: answer.description };
  const isMistake = [400, 404, 413, 501].includes(answer.error_code);
  if (isMistake && !record.fault && !TO_BE_EXPECTED.test(answer.description)) {
    noteProblem(world, { kind: "refused", method: record.method, detail: answer.description });
  }
}

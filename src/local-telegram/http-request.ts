import type { Context } from "hono";
import { ApiError, badRequest } from "./api-error.ts";
import type { Upload } from "./file-store.ts";

interface Given {
  parameters: Record<string, unknown>;
  uploads: Map<string, Upload>;
}

/** Reads a call's parameters from wherever Telegram takes them: query, JSON, form, multipart. */
export async function readRequest(context: Context): Promise<Given> {
  const query: Record<string, unknown> = context.req.query();
  const type = context.req.header("content-type")?.toLowerCase() ?? "";
  if (context.req.method === "GET") return { parameters: query, uploads: new Map() };
  if (type.startsWith("application/json")) {
    const body = await jsonBody(context);
    return { parameters: { ...query, ...body }, uploads: new Map() };
  }
  if (type.startsWith("multipart/form-data") || type.startsWith("application/x-www-form-urlencoded")) {
    return readForm(query, await context.req.formData());
  }
  return { parameters: query, uploads: new Map() };
}

async function jsonBody(context: Context): Promise<Record<string, unknown>> {
  const text = await context.req.text();
  if (text.trim() === "") return {};
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === "object" && body !== null && !Array.isArray(body)) return { ...body };
  } catch {
    throw badRequest("can't parse JSON object");
  }
  throw new ApiError(400, "Bad Request: object expected as JSON body");
}

async function readForm(query: Record<string, unknown>, form: FormData): Promise<Given> {
  const parameters: Record<string, unknown> = { ...query };
  const uploads = new Map<string, Upload>();
  for (const [name, value] of form.entries()) {
    if (typeof value === "string") {
      parameters[name] = value;
      continue;
    }
    const bytes = new Uint8Array(await value.arrayBuffer());
    uploads.set(name, { name: value.name, type: value.type, bytes });
  }
  const named = JSON.stringify(parameters);
  for (const name of uploads.keys()) {
    // A file under a parameter's own name is that parameter; others are referred to as attach://name.
    if (!named.includes(`attach://${name}`)) parameters[name] = `attach://${name}`;
  }
  return { parameters, uploads };
}

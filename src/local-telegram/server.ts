import { readFileSync } from "node:fs";
import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { type Context, Hono } from "hono";
import { streamSSE } from "hono/streaming";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { ApiError } from "./api-error.ts";
import type { LocalControls } from "./controls.ts";
import { type ApiAnswer, dispatch, type Server } from "./dispatch.ts";
import { readRequest } from "./http-request.ts";
import { asWire } from "./wire.ts";
import { type Change, noteProblem } from "./world.ts";

type Env = { Bindings: HttpBindings };

const PAGE_FILES: Record<string, string> = {
  "/": "text/html; charset=utf-8",
  "/chat.css": "text/css; charset=utf-8",
  "/icon.svg": "image/svg+xml",
  "/texts.json": "application/json; charset=utf-8",
};
const SCRIPT = /^\/[a-z-]+\.js$/;
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * The HTTP side of the stand-in:
 * `/bot<token>/<method>` and `/file/bot<token>/<path>` as at Telegram, `/` the chat page,
 * `POST /_local/<name>` what people do (see LocalControls), `GET /_local/events` what happens, as server-sent events.
 */
export function createServer(
  server: Server,
  { token, controls, routes }: { token: string; controls: LocalControls; routes: Hono | undefined },
): Hono<Env> {
  const app = new Hono<Env>();
  app.use("*", async (context, next) => {
    const refusal = foreignRequest(context);
    if (refusal) return context.text(refusal, 403);
    return next();
  });
  app.onError((error, context) => {
    noteProblem(server.world, {
      kind: "crashed",
      method: context.req.param("method") ?? "",
      detail: error.message,
    });
    return context.json({ ok: false, error_code: 500, description: "Internal Server Error" }, 500);
  });
  app.all("/:bot{bot[^/]+}/:method", (context) => answerBot(context, server, token));
  app.get("/file/:bot/:folder/:id", (context) => {
    if (context.req.param("bot") !== `bot${token}`) return context.json(UNAUTHORIZED, 401);
    return sendFile(context, server, context.req.param("id"));
  });
  app.get("/_local/files/:id", (context) => sendFile(context, server, context.req.param("id")));
  app.get("/_local/bot", (context) => context.json(server.world.bot));
  app.get("/_local/events", (context) => streamChanges(context, server));
  app.post("/_local/:name", (context) => control(context, controls));
  if (routes) app.route("/", routes);
  app.get("*", (context) => sendPage(context));
  return app;
}

const UNAUTHORIZED = { ok: false, error_code: 401, description: "Unauthorized" };

/** Other sites must not reach the local server through a visitor's browser, by address or by a rebound name. */
function foreignRequest(context: Context): string | undefined {
  const host = context.req.header("host") ?? "";
  if (!/^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host)) return "only for localhost";
  const origin = context.req.header("origin");
  if (origin !== undefined && origin !== `http://${host}`) return "not for other sites";
  const site = context.req.header("sec-fetch-site");
  const isVisit = context.req.header("sec-fetch-mode") === "navigate" && context.req.path === "/";
  if (site !== undefined && site !== "same-origin" && site !== "none" && !isVisit)
    return "not for other sites";
  return undefined;
}

async function answerBot(context: Context<Env>, server: Server, token: string): Promise<Response> {
  const given = context.req.param("bot");
  if (given !== `bot${token}`) {
    const isToken = /^bot\d+:[\w-]+$/.test(given ?? "");
    const body = isToken ? UNAUTHORIZED : { ok: false, error_code: 404, description: "Not Found" };
    return context.json(body, isToken ? 401 : 404);
  }
  const answer = await answerTo(context, server);
  if ("broken" in answer) {
    context.env.outgoing.destroy();
    return RESPONSE_ALREADY_SENT;
  }
  if ("badGateway" in answer) return context.html("<html><h1>502 Bad Gateway</h1></html>", 502);
  if (answer.ok) return context.json(answer);
  const headers: Record<string, string> = answer.parameters?.retry_after
    ? { "retry-after": String(answer.parameters.retry_after) }
    : {};
  return context.json(answer, asWire<ContentfulStatusCode>(answer.error_code), headers);
}

async function answerTo(context: Context<Env>, server: Server): Promise<ApiAnswer> {
  const left = new AbortController();
  context.env.outgoing.on("close", () => left.abort());
  try {
    const request = await readRequest(context);
    const method = context.req.param("method") ?? "";
    return await dispatch(server, { ...request, method, left: left.signal });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { ok: false, error_code: error.code, description: error.message };
  }
}

function sendFile(context: Context, server: Server, fileId: string): Response {
  const file = server.world.files.find(fileId);
  const bytes = server.world.files.read(fileId);
  if (!file || !bytes) return context.json({ ok: false, error_code: 404, description: "Not Found" }, 404);
  const type = file.image ? file.mimeType : "application/octet-stream";
  return context.body(new Uint8Array(bytes), 200, {
    "content-type": type,
    "x-content-type-options": "nosniff",
    "cache-control": "private, max-age=31536000, immutable",
  });
}

async function control(context: Context, controls: LocalControls): Promise<Response> {
  if (!context.req.header("content-type")?.startsWith("application/json"))
    return context.text("JSON only", 415);
  const name = context.req.param("name") ?? "";
  const action: unknown = new Map<string, unknown>(Object.entries(controls)).get(name);
  if (typeof action !== "function") return context.json({ error: `no control "${name}"` }, 404);
  try {
    const argument: unknown = await context.req.json();
    const result: unknown = await action(argument ?? {});
    return context.json({ result: result ?? null });
  } catch (error) {
    return context.json({ error: error instanceof Error ? error.message : String(error) }, 400);
  }
}

const PING_MS = 20_000;

async function streamChanges(context: Context, server: Server): Promise<Response> {
  return streamSSE(context, async (stream) => {
    const send = (change: Change): void => void stream.writeSSE({ data: JSON.stringify(change) });
    server.world.changes.on("change", send);
    // Keeps the connection open through whatever closes silent ones; never keeps the process alive.
    const ping = setInterval(() => void stream.writeSSE({ event: "ping", data: "" }), PING_MS);
    ping.unref();
    await stream.writeSSE({ data: JSON.stringify({ type: "state" }) });
    await new Promise<void>((resolve) => stream.onAbort(resolve));
    clearInterval(ping);
    server.world.changes.off("change", send);
  });
}

async function sendPage(context: Context): Promise<Response> {
  const { path } = context.req;
  const type = SCRIPT.test(path) ? "text/javascript; charset=utf-8" : PAGE_FILES[path];
  if (!type) return await context.notFound();
  try {
    const name = path === "/" ? "index.html" : path.slice(1);
    const content = readFileSync(new URL(`./page/${name}`, import.meta.url), "utf8");
    return context.body(content, 200, {
      "content-type": type,
      "content-security-policy": POLICY,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "no-cache",
    });
  } catch {
    return await context.notFound();
  }
}

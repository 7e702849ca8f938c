import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** What a path of the fixture server answers with: a fixed reply, or a function in charge of the response. */
export type Route =
  | { status?: number; headers?: Record<string, string>; body?: string | Uint8Array }
  | ((request: IncomingMessage, response: ServerResponse) => void | Promise<void>);

export interface SeenRequest {
  method: string;
  path: string;
  headers: IncomingMessage["headers"];
  at: number;
}

export interface WebServer {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  origin: string;
  port: number;
  /** Paths with their query (`/feed?page=2`) before paths without; may be changed while it runs. */
  routes: Map<string, Route>;
  requests: SeenRequest[];
  /** The most requests that were open at one moment. */
  mostAtOnce: () => number;
  close: () => Promise<void>;
}

/** A real HTTP server on localhost; a path without a route is 404. */
export async function startWebServer(
  routes: Record<string, Route> = {},
  // Of 127.0.0.0/8 every address is this machine: servers of many hosts are one with "0.0.0.0".
  listenOn = "127.0.0.1",
): Promise<WebServer> {
  const table = new Map(Object.entries(routes));
  const requests: SeenRequest[] = [];
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    requests.push({ method: request.method ?? "", path, headers: request.headers, at: Date.now() });
    open += 1;
    most = Math.max(most, open);
    response.on("close", () => {
      open -= 1;
    });
    const route = table.get(path) ?? table.get(path.replace(/\?.*$/, ""));
    void answer(route, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, listenOn, resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    routes: table,
    requests,
    mostAtOnce: () => most,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(route: Route | undefined, request: IncomingMessage, response: ServerResponse) {
  if (route === undefined) {
    response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    return;
  }
  if (typeof route === "function") {
    await route(request, response);
    return;
  }
  response.writeHead(route.status ?? 200, route.headers ?? {}).end(route.body ?? "");
}

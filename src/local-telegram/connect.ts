import type { LocalControls } from "./controls.ts";

const NAMES = [
  "say",
  "ask",
  "press",
  "inlineQuery",
  "chooseInlineResult",
  "forward",
  "post",
  "edit",
  "sendFile",
  "setBotStatus",
  "migrate",
  "history",
  "chats",
  "users",
  "setUser",
  "addChat",
  "commandMenu",
  "botProfile",
  "waitForMessage",
  "calls",
  "problems",
  "addFault",
  "clearFaults",
  "file",
] as const satisfies (keyof LocalControls)[];

/** The controls of a stand-in that runs in another process; `url` is its page's address. */
export function connectLocalTelegram(url: string): LocalControls {
  const entries = NAMES.map((name) => [name, (argument?: unknown) => call(url, name, argument)]);
  return Object.fromEntries(entries);
}

async function call(url: string, name: string, argument: unknown): Promise<unknown> {
  const response = await fetch(new URL(`/_local/${name}`, url), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(argument ?? {}),
  });
  const body: { result?: unknown; error?: string } = JSON.parse(await response.text());
  if (body.error !== undefined) throw new Error(body.error);
  return body.result ?? undefined;
}

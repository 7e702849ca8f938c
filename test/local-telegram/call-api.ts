interface Api {
  apiRoot: string;
  token: string;
}

/** An answer of the Bot API; the result is what the caller expects of the method. */
export interface Answer<T> {
  ok: boolean;
  result: T;
  error_code?: number;
  description?: string;
  parameters?: { retry_after?: number; migrate_to_chat_id?: number };
}

/** Calls a Bot API method as a bot does: as JSON, or as a form when there are files. */
export async function callApi<T = unknown>(api: Api, method: string, parameters: object): Promise<Answer<T>> {
  const url = `${api.apiRoot}/bot${api.token}/${method}`;
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined);
  if (!given.some(([, value]) => value instanceof Blob)) {
    const headers = { "content-type": "application/json" };
    const response = await fetch(url, {
      method: "POST",
      headers,
      body: JSON.stringify(Object.fromEntries(given)),
    });
    return JSON.parse(await response.text());
  }
  const form = new FormData();
  for (const [name, value] of given) {
    if (value instanceof Blob) form.set(name, value, "file");
    else form.set(name, typeof value === "object" ? JSON.stringify(value) : String(value));
  }
  const response = await fetch(url, { method: "POST", body: form });
  return JSON.parse(await response.text());
}

interface Api {
  apiRoot: string;
  token: string;
}

/** Calls a Bot API method as a bot does: as JSON, or as a form when there are files. */
// biome-ignore lint/suspicious/noExplicitAny: answers of all methods
export async function callApi(api: Api, method: string, parameters: object): Promise<Record<string, any>> {
  const url = `${api.apiRoot}/bot${api.token}/${method}`;
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined);
  if (!given.some(([, value]) => value instanceof Blob)) {
    const headers = { "content-type": "application/json" };
    const response = await fetch(url, {
      method: "POST",
      headers,
      body: JSON.stringify(Object.fromEntries(given)),
    });
    return (await response.json()) as Record<string, unknown>;
  }
  const form = new FormData();
  for (const [name, value] of given) {
    if (value instanceof Blob) form.set(name, value, "file");
    else form.set(name, typeof value === "object" ? JSON.stringify(value) : String(value));
  }
  const response = await fetch(url, { method: "POST", body: form });
  return (await response.json()) as Record<string, unknown>;
}

/**
 * Does something as a person: the same controls that tests use.
 * @param {string} name
 * @param {object} [argument]
 * @returns {Promise<any>}
 */
export async function act(name, argument = {}) {
  const response = await fetch(`/_local/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(argument),
  });
  const body = await response.json();
  if (body.error !== undefined) throw new Error(body.error);
  return body.result;
}

/** @returns {Promise<{id: number, username: string, first_name: string}>} */
export const bot = async () => (await fetch("/_local/bot")).json();

/**
 * Tells about everything that happens; comes back by itself when the server was away.
 * @param {(change: any) => void} tell
 */
export function listen(tell) {
  const source = new EventSource("/_local/events");
  source.addEventListener("message", (event) => tell(JSON.parse(event.data)));
  return source;
}

/** @param {string} fileId */
export const fileAddress = (fileId) => `/_local/files/${encodeURIComponent(fileId)}`;

import { type Dispatcher, request as send } from "undici";

/** Whether a server took a form: what it answers besides is not read. */
export type FormReply = { status: "taken" } | { status: "failed"; httpStatus: number | null; cause: unknown };

interface FormSettings {
  dispatcher: Dispatcher;
  userAgent: string;
  timeoutMs: number;
}

/** Posts a form to one address that the guard has passed; redirects are not followed. */
export async function sendForm(
  url: URL,
  form: Readonly<Record<string, string>>,
  { dispatcher, userAgent, timeoutMs }: FormSettings,
): Promise<FormReply> {
  try {
    const reply = await send(url, {
      method: "POST",
      dispatcher,
      signal: AbortSignal.timeout(timeoutMs),
      headers: { "user-agent": userAgent, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(form).toString(),
    });
    reply.body.on("error", () => undefined);
    reply.body.destroy();
    if (reply.statusCode >= 200 && reply.statusCode < 300) return { status: "taken" };
    return { status: "failed", httpStatus: reply.statusCode, cause: null };
  } catch (cause) {
    return { status: "failed", httpStatus: null, cause };
  }
}

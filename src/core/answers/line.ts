import type { Line, Value } from "./answer.ts";

/** A text of `locales/` with its values. */
export function line(message: string, values: Readonly<Record<string, Value>> = {}): Line {
  return { kind: "line", message, values };
}

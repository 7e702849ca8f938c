/**
 * A value as grammY's types describe it on the wire.
 * The one place where the stand-in takes a shape on trust: requests are checked at run time against
 * bot-api.generated.json, and messages are put together from parts that only Telegram's rules join.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the type that was checked
export function asWire<T>(value: unknown): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return value as T;
}

/** Length as Telegram counts texts: in Unicode code points. */
export const codePoints = (text: string): number => Array.from(text).length;

export type XmlCheck =
  | { status: "safe"; xml: string }
  | { status: "refused"; reason: "entities" | "too-deep" | "unfinished" };

const MAX_DEPTH = 50;
const MAX_NAME = 200;

/**
 * Looks a document through once, before any parser sees it: entities of its own are refused (they can
 * grow a thousandfold or read files), a plain DOCTYPE is dropped, and nesting is capped.
 */
export function checkXml(text: string): XmlCheck {
  const start = text.indexOf("<");
  const kept: string[] = [];
  let from = Math.max(start, 0);
  let depth = 0;
  for (let at = text.indexOf("<", from); at !== -1; ) {
    const end = endOfMarkup(text, at);
    if (end === -1) return { status: "refused", reason: "unfinished" };
    const second = text[at + 1];
    if (second === "!" && /^<!doctype/i.test(text.slice(at, at + 9))) {
      if (text.slice(at, end).includes("[")) return { status: "refused", reason: "entities" };
      kept.push(text.slice(from, at));
      from = end;
    } else if (second === "!" && /^<!entity/i.test(text.slice(at, at + 8))) {
      return { status: "refused", reason: "entities" };
    } else {
      depth = Math.max(depth + depthChange(text, at, end), 0);
    }
    if (depth > MAX_DEPTH) return { status: "refused", reason: "too-deep" };
    at = text.indexOf("<", end);
  }
  kept.push(text.slice(from));
  return { status: "safe", xml: kept.join("") };
}

function endOfMarkup(text: string, at: number): number {
  if (text.startsWith("<!--", at)) return after(text, "-->", at + 4);
  if (text.startsWith("<![CDATA[", at)) return after(text, "]]>", at + 9);
  if (text.startsWith("<?", at)) return after(text, "?>", at + 2);
  if (/^<!doctype/i.test(text.slice(at, at + 9))) return endOfDoctype(text, at);
  return after(text, ">", at + 1);
}

function endOfDoctype(text: string, at: number): number {
  const end = text.indexOf(">", at);
  const subset = text.indexOf("[", at);
  return subset !== -1 && subset < end ? after(text, "]", subset) : end === -1 ? -1 : end + 1;
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? -1 : found + mark.length;
}

// Lines breaks and pictures that were not escaped open without closing.
const NEVER_CLOSED = /^<(?:br|hr|img|input|meta|wbr|source)\b/i;

function depthChange(text: string, at: number, end: number): -1 | 0 | 1 {
  const second = text[at + 1] ?? "";
  if (second === "/") return -1;
  if (second === "!" || second === "?" || text[end - 2] === "/") return 0;
  if (!/\p{L}|_/u.test(second)) return 0;
  return NEVER_CLOSED.test(text.slice(at, at + MAX_NAME)) ? 0 : 1;
}

import { type Mojibake, mojibakeIn } from "./mojibake.ts";

export type Decoded =
  | { status: "decoded"; text: string; encoding: string }
  | { status: "failed"; reason: "unreadable-text"; cause: Mojibake | "binary" };

const LABEL_IN_HEADER = /charset\s*=\s*["']?([\w.:-]+)/i;
const LABEL_IN_PROLOG = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)["']/i;
const LABEL_IN_META = /<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w.:-]+)/i;
const LABEL_SCAN_BYTES = 4_096;
// What publishers of the region use, when their label does not fit.
const GUESSES = ["windows-1251", "koi8-r", "windows-1254"] as const;
const COMMON_CYRILLIC = /[оеаинтсрвлык]/g;

/**
 * Bytes of a feed or page as text. A byte order mark comes first, then valid UTF-8 (publishers mislabel
 * it often, and nothing else looks like it by chance), then the labels, then what reads best.
 * Unreadable text is refused: stored once, it would be quoted for ever.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null = null): Decoded {
  const wide = wideEncoding(bytes);
  if (wide !== null) return judged(new TextDecoder(wide).decode(bytes), wide);
  const utf8 = decodeStrictly(bytes, "utf-8");
  if (utf8 !== null) return judged(utf8, "utf-8");
  const labels = labelsOf(bytes, contentType);
  if (labels.length === 0 || labels.includes("utf-8")) {
    const repaired = nearlyUtf8(bytes);
    if (repaired !== null) return judged(repaired, "utf-8");
  }
  return judgedBest(
    bytes,
    labels.filter((label) => label !== "utf-8"),
  );
}

function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const start = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  if (start.startsWith("fffe")) return "utf-16le";
  if (start.startsWith("feff")) return "utf-16be";
  // Without a mark: "<" and another letter of ASCII, in two bytes each.
  if (/^3c00(?!00)..00$/.test(start)) return "utf-16le";
  return /^003c00(?!00)..$/.test(start) ? "utf-16be" : null;
}

function labelsOf(bytes: Uint8Array, contentType: string | null): string[] {
  const start = Buffer.from(bytes.subarray(0, LABEL_SCAN_BYTES)).toString("latin1");
  const found = [
    LABEL_IN_HEADER.exec(contentType ?? "")?.[1],
    LABEL_IN_PROLOG.exec(start)?.[1],
    LABEL_IN_META.exec(start)?.[1],
  ];
  // UTF-16 is known from its bytes alone: a label that was readable byte by byte is wrong about it.
  return [...new Set(found.map(canonicalLabel))].filter(
    (label): label is string => label !== null && !label.startsWith("utf-16"),
  );
}

function canonicalLabel(label: string | undefined): string | null {
  if (label === undefined) return null;
  const name = /^cp-?125\d$/i.test(label) ? `windows-${label.slice(-4)}` : label;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    // An unknown label says nothing.
    return null;
  }
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // The question was whether it can be decoded.
    return null;
  }
}

// A summary cut in the middle of a letter must not cost the whole feed.
function nearlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder().decode(bytes);
  const broken = text.match(/\uFFFD+/g)?.length ?? 0;
  const whole = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  return broken * 50 < whole ? text.replaceAll(/\uFFFD+/g, "") : null;
}

function judgedBest(bytes: Uint8Array, labels: string[]): Decoded {
  const candidates = [...new Set([...labels, ...GUESSES])].map((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes);
    return { encoding, text, score: readability(text) + (labels.includes(encoding) ? 0.15 : 0) };
  });
  const best = candidates.toSorted((a, b) => b.score - a.score)[0];
  if (best === undefined) return { status: "failed", reason: "unreadable-text", cause: "binary" };
  return judged(best.text, best.encoding);
}

// 0 to about 1: how much the letters outside ASCII look like Russian, Kazakh, Azerbaijani or Western text.
function readability(text: string): number {
  const sample = text.slice(0, 200_000);
  const outside = sample.match(/[^\p{ASCII}\p{P}\p{Z}]/gu)?.length ?? 0;
  if (outside === 0) return 0.5;
  if (mojibakeIn(sample) !== null) return -1;
  const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const strange = sample.match(/[\p{Cc}\p{S}\p{Co}]/gu)?.filter((sign) => sign > "\u007F").length ?? 0;
  if (cyrillic * 2 < outside) return 0.5 - strange / outside;
  const common = sample.match(COMMON_CYRILLIC)?.length ?? 0;
  return common / cyrillic - strange / outside;
}

function judged(text: string, encoding: string): Decoded {
  if (text.includes("\u0000")) return { status: "failed", reason: "unreadable-text", cause: "binary" };
  const mojibake = mojibakeIn(visibleText(text));
  if (mojibake !== null) return { status: "failed", reason: "unreadable-text", cause: mojibake };
  return { status: "decoded", text, encoding };
}

// Question marks of addresses and scripts are not lost letters.
function visibleText(markup: string): string {
  const sample = markup.slice(0, 500_000);
  return withoutElements(withoutElements(sample, "script"), "style").replaceAll(
    /<[^<>]*>|https?:\/\/[^\s<"']+/g,
    " ",
  );
}

// By hand, because a pattern over elements that are never closed takes quadratic time.
function withoutElements(markup: string, name: string): string {
  const lower = markup.toLowerCase();
  const kept: string[] = [];
  let from = 0;
  for (;;) {
    const start = lower.indexOf(`<${name}`, from);
    const end = start === -1 ? -1 : lower.indexOf(`</${name}`, start);
    kept.push(markup.slice(from, end === -1 ? undefined : start));
    if (end === -1) return kept.join("");
    from = end;
  }
}

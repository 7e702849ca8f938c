const USERNAME = /^[a-z][a-z0-9_]{3,31}$/;
const TELEGRAM_HOST = /^(?:www\.)?(?:t\.me|telegram\.me|telegram\.dog)$/;
// First parts of addresses on t.me that name something else than a chat.
const NO_NAMES = new Set(
  "joinchat addstickers addemoji addtheme addlist share proxy socks iv login setlanguage invoice confirmphone contact boost giftcode bg".split(
    " ",
  ),
);

/**
 * A channel's username in lower case from whatever people write for it: `@name`, ` name `,
 * `https://t.me/s/name?before=5`, `tg://resolve?domain=name`. Null for private links and other words.
 */
export function channelName(text: string): string | null {
  const plain = text.replaceAll(/[\u200B-\u200F\u2060\uFEFF]/g, "").trim();
  const name = (nameInAddress(plain) ?? plain.replace(/^@/, "")).toLowerCase();
  return USERNAME.test(name) && !NO_NAMES.has(name) ? name : null;
}

/** Whether an address leads to Telegram at all. */
export function isTelegramAddress(address: string): boolean {
  return nameInAddress(address.trim()) !== null;
}

function nameInAddress(text: string): string | null {
  if (!/[/.:]/.test(text)) return null;
  const url = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  if (url === null) return null;
  if (url.protocol === "tg:") return url.searchParams.get("domain") ?? "";
  if (TELEGRAM_HOST.test(url.hostname)) {
    const [first = "", second = ""] = url.pathname.split("/").filter((part) => part !== "");
    return first === "s" ? second : first;
  }
  return /^([a-z0-9_]+)\.t\.me$/i.exec(url.hostname)?.[1] ?? null;
}

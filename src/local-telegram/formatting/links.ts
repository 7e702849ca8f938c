import type { MessageEntity } from "grammy/types";

/** A text with its formatting; offsets and lengths count UTF-16 units. */
export interface Formatted {
  text: string;
  entities: MessageEntity[];
}

/** The user of a `tg://user?id=5` link. */
export function linkedUserId(address: string): number | undefined {
  const found = /^tg:(?:\/\/)?user\?id=(\d+)$/i.exec(address);
  return found ? Number(found[1]) : undefined;
}

type Link = { ok: true; url: string } | { ok: false; reason: string };

/**
 * What Telegram makes of a link's address: with a scheme and a slash after the host, or a refusal.
 * Source: tdlib, LinkManager.cpp (check_link) and HttpUrl.cpp (parse_url).
 */
export function readLink(address: string): Link {
  const trimmed = address.trim();
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(trimmed)?.[1]?.toLowerCase();
  if (scheme === "tg" || scheme === "ton" || /^(?:tg|ton):/i.test(trimmed)) return { ok: true, url: trimmed };
  if (scheme && scheme !== "http" && scheme !== "https")
    return { ok: false, reason: "Unsupported URL protocol" };
  if (trimmed === "" || /[\s<>"]/.test(trimmed)) return { ok: false, reason: "Wrong HTTP URL" };
  try {
    const url = new URL(scheme ? trimmed : `http://${trimmed}`);
    if (!url.hostname.includes(".") && !url.hostname.startsWith("["))
      return { ok: false, reason: "Wrong HTTP URL" };
    const rest = trimmed.slice(trimmed.indexOf(url.host) + url.host.length);
    return { ok: true, url: /[\u0080-\uffff]/.test(trimmed) || rest === "" ? url.href : trimmed };
  } catch {
    return { ok: false, reason: "Wrong HTTP URL" };
  }
}

/** A link's address as Telegram keeps it, or nothing when it drops the link. */
export function checkedLink(address: string): string | undefined {
  const link = readLink(address);
  return link.ok ? link.url : undefined;
}

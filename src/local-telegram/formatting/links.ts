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
  if (/^(?:tg|ton):/i.test(trimmed)) return { ok: true, url: trimmed };
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(trimmed)?.[1]?.toLowerCase();
  if (scheme && !/^https?$/.test(scheme)) return { ok: false, reason: "Unsupported URL protocol" };
  const url = /[\s<>"]/.test(trimmed) ? null : URL.parse(scheme ? trimmed : `http://${trimmed}`);
  // A host needs a dot, so that plain words are no links; an IPv6 address has colons.
  if (!url || !/[.:]/.test(url.hostname)) return { ok: false, reason: "Wrong HTTP URL" };
  const isBare = trimmed.toLowerCase().endsWith(url.host);
  return { ok: true, url: isBare || /[\u0080-\uffff]/.test(trimmed) ? url.href : trimmed };
}

/** A link's address as Telegram keeps it, or nothing when it drops the link. */
export function checkedLink(address: string): string | undefined {
  const link = readLink(address);
  return link.ok ? link.url : undefined;
}

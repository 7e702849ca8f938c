import { detectLanguage } from "../core/language-detection.ts";
import type { InletKind } from "../core/model/inlet.ts";
import type { Language } from "../core/model/language.ts";
import { addInlet, CHANNELS_HOST, inletAt } from "../db/queries/inlets.ts";
import { addSourceRow, sourceOfSite } from "../db/queries/sources.ts";
import { siteOf } from "../sources/canonical-address.ts";
import { UNREAD_CHANNEL } from "../sources/channel-changes.ts";
import { discover } from "../sources/discover.ts";
import { readChannel } from "../sources/telegram-channel.ts";
import type { Reader } from "./collecting/reader.ts";

/** What became of an address that an administrator gave. */
export type Adding =
  | {
      status: "added" | "known";
      /** The inlet's number. */
      number: number;
      name: string;
      kind: InletKind;
      address: string;
    }
  | { status: "cannot"; reason: string };

/** What was found behind an address. */
export interface FoundInlet {
  kind: InletKind;
  address: string;
  /** What it calls itself. */
  title: string | null;
  language: Language | null;
}

/** Finds what can be read behind an address and begins to read it; its first reading tells nobody anything. */
export async function addSource(reader: Reader, address: string, addedBy: number | null): Promise<Adding> {
  const found = await findInlet(reader, address);
  if ("reason" in found) return { status: "cannot", reason: found.reason };
  return addFeed(reader, found, addedBy);
}

/** Begins to read what is known to be there, under the source whose site it is or a new one. */
export async function addFeed(
  reader: Reader,
  found: FoundInlet,
  addedBy: number | null,
): Promise<Exclude<Adding, { status: "cannot" }>> {
  const { kind, address: place, language } = found;
  const known = await inletAt(reader.db, kind, place);
  if (known !== null && !known.isRemoved)
    return { status: "known", number: known.id, name: known.name, kind, address: place };
  return reader.db.transaction(async (tx) => {
    const url = kind === "channel" ? `https://t.me/${place}` : place;
    const source =
      known ??
      (kind === "channel" ? null : await sourceOfSite(tx, siteIn(place))) ??
      (await addSourceRow(tx, newSource(found, url)));
    const host = kind === "channel" ? CHANNELS_HOST : new URL(url).host;
    const number = await addInlet(tx, {
      sourceKey: source.key,
      kind,
      address: place,
      host,
      language,
      addedBy,
      addedAt: reader.now(),
    });
    return { status: "added", number, name: source.name, kind, address: place };
  });
}

async function findInlet(reader: Reader, address: string): Promise<FoundInlet | { reason: string }> {
  const { http, recipes } = reader;
  const clock = { now: () => reader.now().getTime(), sleep: async () => {} };
  const found = await discover(address, { http, clock, recipes, timeZone: "UTC" });
  switch (found.status) {
    case "feed": {
      const { url, reading } = found;
      const words = reading.items.map(({ title, summary }) => `${title}\n${summary}`).join("\n");
      return {
        kind: "feed",
        address: url,
        title: reading.title,
        language: detectLanguage(words) ?? reading.language,
      };
    }
    case "channel": {
      const { username } = found;
      const settings = { http, hosts: reader.previewHosts, firstPages: 1 };
      const reading = await readChannel(username, UNREAD_CHANNEL, settings);
      if (reading.status === "failed") return { reason: reading.reason };
      const language = detectLanguage(reading.added.map(({ text }) => text).join("\n"));
      return { kind: "channel", address: username, title: reading.title, language };
    }
    case "page":
      return { kind: "page", address: found.url, title: null, language: null };
    case "article":
      return { reason: "single-article" };
    case "cannot":
      return { reason: found.reason };
  }
}

const IP = /^(?:\d+(?:\.\d+){3}|\[.*\]|localhost)$/;

/** The site whose source the address belongs to; null where several publishers may share the host. */
function siteIn(address: string): string | null {
  const site = siteOf(address);
  return site === null || IP.test(site) ? null : site;
}

function newSource({ kind, title, address }: FoundInlet, url: string) {
  const { hostname, origin } = new URL(url);
  const name = title ?? (kind === "channel" ? `@${address}` : hostname.replace(/^www\./, ""));
  return {
    key: kind === "channel" ? `t-me-${address.replaceAll("_", "-")}` : keyOf(address),
    name,
    homepage: kind === "channel" ? url : origin,
    timeZone: zoneOf(hostname),
  };
}

function keyOf(address: string): string {
  const { host, pathname } = new URL(address);
  const site = siteIn(address);
  const words = site ?? `${host}${pathname}`;
  return words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 60);
}

function zoneOf(hostname: string): string {
  if (hostname.endsWith(".kz")) return "Asia/Almaty";
  return hostname.endsWith(".az") ? "Asia/Baku" : "UTC";
}

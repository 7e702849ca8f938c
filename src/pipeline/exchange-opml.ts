import { inletHealth } from "../db/queries/inlet-health.ts";
import { checkAddress, type GuardSettings } from "../sources/address-guard.ts";
import { readOpml, writeOpml } from "../sources/opml.ts";
import { addFeed } from "./add-source.ts";
import type { Reader } from "./collecting/reader.ts";

/** All feeds that are read, as OPML. */
export async function exportOpml({ db, now }: Reader): Promise<string> {
  const inlets = await inletHealth(db, now());
  const feeds = inlets.filter(({ kind }) => kind === "feed");
  return writeOpml(
    "Delil",
    feeds.map(({ name, address }) => ({ title: name, url: address })),
  );
}

/** Begins to read the feeds of a list, without asking each first; null if it is no OPML. */
export async function importOpml(
  reader: Reader,
  guard: GuardSettings,
  text: string,
  addedBy: number | null,
): Promise<{ added: number; known: number; refused: number } | null> {
  const feeds = readOpml(text);
  if (feeds === null) return null;
  const imported = { added: 0, known: 0, refused: 0 };
  for (const { title, url } of feeds) {
    if (checkAddress(url, guard).status === "refused") imported.refused += 1;
    else {
      const found = { kind: "feed" as const, address: new URL(url).href, title, language: null };
      const { status } = await addFeed(reader, found, addedBy);
      if (status === "added") imported.added += 1;
      else imported.known += 1;
    }
  }
  return imported;
}

import type { Inlet } from "../../db/queries/inlets.ts";
import { readListing } from "../../sources/page-listing.ts";
import { recipeFor } from "../../sources/page-recipe.ts";
import { endPoll, failedPoll } from "./end-poll.ts";
import { hashOf, storeAnnounced, storeUnchanged } from "./poll-feed.ts";
import type { Reader } from "./reader.ts";

/** Reads a site's page of news, where it has no feed: by the site's recipe, or as the page lists its articles. */
export async function pollPage(reader: Reader, inlet: Inlet): Promise<void> {
  const links = recipeFor(inlet.address, reader.recipes)?.links ?? null;
  const validators = { etag: inlet.etag, lastModified: inlet.lastModified };
  const reply = await reader.http.fetch({ url: inlet.address, kind: "page", validators });
  if (reply.status === "failed") return endPoll(reader, inlet, failedPoll(reply));
  if (reply.status === "unchanged") return storeUnchanged(reader, inlet, reply);
  if (inlet.firstReadAt !== null && hashOf(reply.bytes) === inlet.bodyHash)
    return storeUnchanged(reader, inlet, reply);
  const { timeZone } = inlet;
  const reading = readListing(reply, { links, timeZone, nowMs: reader.now().getTime() });
  if (reading.status === "failed")
    return endPoll(reader, inlet, failedPoll({ ...reading, retryAtMs: null, cause: inlet.address }));
  await storeAnnounced(reader, inlet, reply, reading.items);
}

import type { Inlet } from "../../db/queries/inlets.ts";
import { linkedItems } from "../../sources/page-links.ts";
import { recipeFor } from "../../sources/page-recipe.ts";
import { endPoll, failedPoll } from "./end-poll.ts";
import { hashOf, storeAnnounced, storeUnchanged } from "./poll-feed.ts";
import type { Reader } from "./reader.ts";

/** Reads a site's page of news by the site's recipe, where it has no feed. */
export async function pollPage(reader: Reader, inlet: Inlet): Promise<void> {
  const recipe = recipeFor(inlet.address, reader.recipes);
  const cannot = (reason: string) =>
    endPoll(reader, inlet, failedPoll({ reason, retryAtMs: null, cause: inlet.address }));
  if (recipe?.links === undefined || recipe.links === null) return cannot("no-feed");
  const validators = { etag: inlet.etag, lastModified: inlet.lastModified };
  const reply = await reader.http.fetch({ url: inlet.address, kind: "page", validators });
  if (reply.status === "failed") return endPoll(reader, inlet, failedPoll(reply));
  if (reply.status === "unchanged") return storeUnchanged(reader, inlet, reply);
  if (inlet.firstReadAt !== null && hashOf(reply.bytes) === inlet.bodyHash)
    return storeUnchanged(reader, inlet, reply);
  const reading = linkedItems(reply, recipe.links);
  if (reading.status === "failed") return cannot(reading.reason);
  await storeAnnounced(reader, inlet, reply, reading.items);
}

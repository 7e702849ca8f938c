import type { PageRecipe } from "../../core/model/page-recipe.ts";
import type { Db } from "../../db/open.ts";
import type { Log } from "../../log.ts";
import type { Http } from "../../sources/http.ts";

/** What reading the world needs. */
export interface Reader {
  db: Db;
  http: Http;
  log: Log;
  now: () => Date;
  /** In [0, 1). */
  random: () => number;
  recipes: readonly PageRecipe[];
  /** Base addresses of the public pages of channels, tried in order. */
  previewHosts: readonly string[];
  /** Whether hubs can reach us (WebSub). */
  takesPushes: boolean;
  /** In whose hands this process takes hosts. */
  owner: string;
  /** Called when there may be something new to understand. */
  stored: () => void;
}

import { detectLanguage } from "../../core/language-detection.ts";
import type { Language } from "../../core/model/language.ts";
import type { Db } from "../../db/open.ts";
import { type AddedArticle, addArticle, contentHash, type NewArticle } from "../../db/queries/add-article.ts";
import { articleLanguage, type Edition, saveEditions } from "../../db/queries/editions.ts";
import {
  type Item,
  type ItemState,
  identityOf,
  pagelessItems,
  sameArticle,
  saveItem,
} from "../../db/queries/items.ts";
import { lockKeys } from "../../db/queries/observation-keys.ts";
import { addressKey, siteOf } from "../../sources/canonical-address.ts";
import type { ArticlePage } from "../../sources/web-page.ts";
import { settleStory } from "../stories.ts";
import type { Reader } from "./reader.ts";
import { standAgain } from "./withdrawal.ts";

/** Shorter texts of a feed are teasers: "read more on our site". */
const FEWEST_CHARACTERS = 40;
/** `/`, `/ru`, `/az/`, `/en/news`: where a section has only a name, a headline has words. */
const FRONT_PAGE = /^\/(?:[a-z]{2,3}(?:\/[a-z]{0,12})?\/?)?$/i;

/** Stores an article as its page tells it. */
export async function storeFromPage(
  reader: Reader,
  tx: Db,
  item: Item,
  page: ArticlePage,
): Promise<AddedArticle> {
  const { title, text } = page;
  const language = languageOf(`${title}\n${text}`, [page.language, item.language, item.inletLanguage]);
  const publishedAt = page.publishedAt === null ? item.publishedAt : new Date(page.publishedAt);
  const url = lastingAddress(item, page);
  const told = { title, text, language, publishedAt, url };
  const other = await otherEdition(tx, item, told);
  const added = await store(reader, tx, item, other === null ? told : { ...told, url: item.url });
  const { articleId } = added;
  await saveItem(tx, item.id, { articleId, textFrom: "page", body: "" });
  const editions = editionsIn(page, { language, url: other === null ? url : (item.url ?? url) });
  const isNew = await saveEditions(tx, articleId, other === null ? editions : [...editions, other]);
  // A new or changed article finds its story when it is understood.
  if (isNew && added.status === "known") await settleStory(tx, articleId);
  return added;
}

/** Stores an article as its feed tells it, where the page cannot be read; null if the feed says too little. */
export async function storeFromFeed(reader: Reader, tx: Db, item: Item): Promise<AddedArticle | null> {
  const { title, body: text, publishedAt, url } = item;
  if (text.length < FEWEST_CHARACTERS) return null;
  const language = languageOf(`${title}\n${text}`, [item.language, item.inletLanguage]);
  const added = await store(reader, tx, item, { title, text, language, publishedAt, url });
  await saveItem(tx, item.id, { articleId: added.articleId, textFrom: "feed" });
  return added;
}

/** Stores the items that have no page, or whose page was refused. */
export async function storePagelessItems(
  reader: Reader,
  tx: Db,
  inletId: number,
  externalIds: readonly string[],
): Promise<void> {
  for (const item of await pagelessItems(tx, inletId, externalIds)) await storeFromFeed(reader, tx, item);
}

/** Some sites name their front page, or another site, as the one true address of every article. */
function lastingAddress({ url }: Item, page: ArticlePage): string {
  if (url === null) return page.url;
  const isFront = new URL(page.url).pathname === "/" && new URL(url).pathname !== "/";
  return isFront || siteOf(page.url) !== siteOf(url) ? url : page.url;
}

/**
 * The article in another language whose address a page gives as its own: some sites name one edition as the
 * true address of all. Null where the page speaks of itself.
 */
async function otherEdition(tx: Db, { sourceKey, url: own }: Item, told: Told): Promise<Edition | null> {
  if (told.url === null || own === null || addressKey(told.url) === addressKey(own)) return null;
  const known = await articleLanguage(tx, sourceKey, told.url);
  if (known === null || known === told.language) return null;
  return { language: known, url: told.url, addressKey: addressKey(told.url) };
}

/** What a page names as its other languages, as far as that can be: one address each, none of them a front page. */
function editionsIn(page: ArticlePage, self: { language: Language; url: string }): Edition[] {
  const own = addressKey(self.url);
  const editions = page.variants
    .map((variant) => ({ ...variant, addressKey: addressKey(variant.url) }))
    .filter(
      (variant) =>
        variant.language !== self.language &&
        variant.addressKey !== own &&
        siteOf(variant.url) === siteOf(self.url) &&
        !FRONT_PAGE.test(new URL(variant.url).pathname),
    );
  // A switch of languages that leads everywhere to the same page is no edition.
  return editions.filter(
    ({ addressKey: key }) => editions.filter((each) => each.addressKey === key).length === 1,
  );
}

type Told = Pick<NewArticle, "title" | "text" | "language" | "publishedAt" | "url">;

async function store(reader: Reader, tx: Db, item: Item, told: Told): Promise<AddedArticle> {
  const { sourceKey, externalId, archive } = item;
  // One article of a source at a time: two of its feeds may bring the same one.
  await lockKeys(tx, "source", [sourceKey]);
  const key = addressKey(told.url ?? externalId);
  const known =
    // A page that names another address for itself than yesterday is still the same article.
    (item.articleId === null ? null : await identityOf(tx, item.articleId)) ??
    (await sameArticle(tx, { sourceKey, addressKey: key, contentHash: contentHash(told) }));
  const identity = known === null ? { url: told.url, externalId } : known;
  const added = await addArticle(
    tx,
    { ...told, sourceKey, wording: "original", archive, url: identity.url, externalId: identity.externalId },
    reader.now(),
  );
  await standAgain(tx, added.articleId);
  return added;
}

function languageOf(text: string, stated: readonly (Language | null)[]): Language {
  return detectLanguage(text) ?? stated.find((language) => language !== null) ?? "en";
}

/** What a reading that told nothing new leaves behind. */
export function readState(now: Date): ItemState {
  return { lastReadAt: now, failures: 0, missing: 0, failureReason: null };
}

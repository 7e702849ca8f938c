// What advertisers, mailers and share buttons add; none of it chooses a page.
const TRACKER =
  /^(?:utm_.*|at_.*|mc_[ce]id|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|ysclid|ymclid|twclid|ttclid|igshid?|li_fat_id|_openstat|_ga|_gl|__twitter_impression|mkt_tok|vero_id|wickedid|s_cid|rss|ref|ref_src|ref_url|referrer|from_rss|cmpid|campaign_id|share|shared|feature|spm|clckid|zanpid|oly_(?:anon|enc)_id|fb_(?:action_ids|action_types|ref|source)|action_(?:object|type|ref)_map|hsa_.*|pk_.*|mtm_.*|tg_rhash|_utl_t|tpcc)$/i;
const AMP_PARAMETER = /^(?:amp|outputtype|output|view)$/i;
const LANGUAGE_HOST = /^(?:www|m|mobile|amp|ru|en|az|kk|kz|kaz|eng|rus)\./;

/** An address without trackers and fragment, in its plain spelling; null for what is not http(s). */
export function cleanAddress(address: string, base?: string): string | null {
  const url = URL.parse(address.trim(), base);
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) return null;
  url.hash = "";
  url.username = "";
  url.password = "";
  // A copy, because deleting while going through skips every second one.
  for (const name of new Set(url.searchParams.keys())) if (TRACKER.test(name)) url.searchParams.delete(name);
  if (url.searchParams.size === 0) url.search = "";
  url.hostname = url.hostname.replace(/\.$/, "");
  return url.href;
}

/**
 * What addresses of one article have in common: scheme, `www`, mobile and AMP variants, a slash at the
 * end and trackers do not count. For comparing only; it need not lead anywhere.
 */
export function addressKey(address: string): string {
  const clean = cleanAddress(address);
  const url = clean === null ? null : URL.parse(fromAmpCache(clean));
  if (url === null) return address.trim();
  const kept = [...url.searchParams].filter(
    ([name, value]) => !AMP_PARAMETER.test(name) || !/^(?:amp|1|true|)$/i.test(value),
  );
  url.search = new URLSearchParams(kept).toString();
  url.searchParams.sort();
  const host = url.hostname.replace(/^(?:www|m|mobile|amp)\./, "");
  const path = url.pathname
    .replace(/\/amp(?=\/|$)/i, "")
    .replace(/\.amp(?=\.html?$|$)/i, "")
    .replace(/\/(?:index\.(?:html?|php))?$/i, "");
  const port = url.port === "" ? "" : `:${url.port}`;
  return `${host}${port}${path}${url.searchParams.size === 0 ? "" : `?${url.searchParams.toString()}`}`;
}

/** The publisher's domain that variants of one site share: `en.trend.az`, `www.trend.az` → `trend.az`. */
export function siteOf(address: string): string | null {
  const host = URL.parse(address)?.hostname;
  return host === undefined ? null : host.replace(LANGUAGE_HOST, "");
}

// https://trend-az.cdn.ampproject.org/c/s/trend.az/… and https://www.google.com/amp/s/trend.az/…
function fromAmpCache(address: string): string {
  const inner =
    /^https?:\/\/[^/]+\.cdn\.ampproject\.org\/[a-z]\/(s\/)?(.+)$/.exec(address) ??
    /^https?:\/\/(?:www\.)?google\.[a-z.]+\/amp\/(s\/)?(.+)$/.exec(address);
  return inner === null ? address : `${inner[1] === undefined ? "http" : "https"}://${inner[2]}`;
}

import { z } from "zod";
import type { HtmlDocument } from "./html.ts";

const Name = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const oneOrMore = <T extends z.ZodType>(type: T) => z.union([type.transform((one) => [one]), z.array(type)]);

/** Of schema.org's `NewsArticle` what we use; a field of the wrong shape counts as absent. */
const LinkedArticle = z.object({
  headline: z.string().optional().catch(undefined),
  articleBody: z.string().optional().catch(undefined),
  datePublished: z.string().optional().catch(undefined),
  dateModified: z.string().optional().catch(undefined),
  inLanguage: Name.optional().catch(undefined),
  author: oneOrMore(Name).optional().catch(undefined),
  url: z.string().optional().catch(undefined),
});
export type LinkedArticle = z.infer<typeof LinkedArticle>;

const ARTICLE_TYPE =
  /^(?:https?:\/\/schema\.org\/)?(?:NewsArticle|ReportageNewsArticle|AnalysisNewsArticle|BackgroundNewsArticle|OpinionNewsArticle|Article|BlogPosting|LiveBlogPosting|PressRelease)$/;
const MAX_NODES = 2_000;

/** The article that a page describes in JSON-LD; the fullest one where there are several. */
export function linkedArticle(page: HtmlDocument): LinkedArticle | null {
  const found: LinkedArticle[] = [];
  for (const script of page.querySelectorAll('script[type="application/ld+json"]'))
    for (const node of nodesOf(script.textContent ?? "", isArticle)) {
      const article = LinkedArticle.safeParse(node);
      if (article.success) found.push(article.data);
    }
  const weight = (article: LinkedArticle) =>
    (article.articleBody?.length ?? 0) + Object.values(article).filter((value) => value !== undefined).length;
  return found.toSorted((a, b) => weight(b) - weight(a))[0] ?? null;
}

const Listed = z.union([
  z.string().transform((url) => ({ url, title: "" })),
  z
    .object({
      url: z.string().optional(),
      "@id": z.string().optional(),
      name: z.string().optional(),
      headline: z.string().optional(),
    })
    .transform(({ url, "@id": id, name, headline }) => ({
      url: url ?? id ?? "",
      title: headline ?? name ?? "",
    })),
]);

/** What a page of news lists in JSON-LD: an `ItemList`, or an article for each. */
export function linkedList(page: HtmlDocument): { url: string; title: string }[] {
  const isListed = (node: object) => isArticle(node) || "itemListElement" in node;
  return [...page.querySelectorAll('script[type="application/ld+json"]')]
    .flatMap((script) => nodesOf(script.textContent ?? "", isListed))
    .flatMap((node) => ("itemListElement" in node ? entriesOf(node.itemListElement) : [node]))
    .flatMap((entry) => Listed.safeParse(entry).data ?? [])
    .filter(({ url }) => url !== "");
}

function entriesOf(list: unknown): unknown[] {
  const entries: unknown[] = Array.isArray(list) ? list : [list];
  return entries.map((entry) =>
    typeof entry === "object" && entry !== null && "item" in entry ? entry.item : entry,
  );
}

function nodesOf(text: string, isWanted: (node: object) => boolean): object[] {
  const open: unknown[] = [parsed(text)];
  const found: object[] = [];
  // By hand and bounded, because the depth is the publisher's.
  for (let seen = 0; open.length > 0 && seen < MAX_NODES; seen += 1) {
    const node = open.pop();
    if (Array.isArray(node)) open.push(...node.slice(0, MAX_NODES));
    else if (typeof node === "object" && node !== null) {
      if (isWanted(node)) found.push(node);
      for (const [name, value] of Object.entries(node))
        if (/^(?:@graph|mainEntity)$/.test(name)) open.push(value);
    }
  }
  return found;
}

function isArticle(node: object): boolean {
  const type = "@type" in node ? node["@type"] : null;
  const types: unknown[] = Array.isArray(type) ? type : [type];
  return types.some((one) => typeof one === "string" && ARTICLE_TYPE.test(one));
}

function parsed(text: string): unknown {
  // Comments around it and raw line ends inside of texts are common.
  const plain = text.replaceAll(/^\s*(?:\/\/\s*)?<!\[CDATA\[|(?:\/\/\s*)?\]\]>\s*$|<!--|-->/g, "");
  for (const attempt of [plain, plain.replaceAll(/[\r\n\t]+/g, " ")])
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt, or nothing: a page must not be lost for its metadata.
    }
  return null;
}

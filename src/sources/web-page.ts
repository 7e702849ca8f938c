import { Defuddle } from "defuddle/node";
import type { Language } from "../core/model/language.ts";
import type { PageRecipe } from "../core/model/page-recipe.ts";
import { withoutNoise } from "../core/page-noise.ts";
import { decodeText } from "./encoding.ts";
import { type HtmlDocument, isOverloaded, parsePage } from "./html.ts";
import { htmlToText, tidyLine, tidyText } from "./html-text.ts";
import { type LinkedArticle, linkedArticle } from "./json-ld.ts";
import * as facts from "./page-facts.ts";
import { obstacleIn, type PageObstacle } from "./page-kind.ts";
import { byRecipe, type RecipePart, type RecipeReading, recipeFor } from "./page-recipe.ts";
import { publishedInstant } from "./published-time.ts";

const MIN_TEXT = 80;
const MAX_TEXT = 200_000;

export interface PageDocument {
  bytes: Uint8Array;
  contentType: string | null;
  /** Where it was read, after redirects. */
  url: string;
}

export interface PageContext {
  /** IANA zone of dates without one. */
  timeZone: string;
  nowMs: number;
  recipes: readonly PageRecipe[];
}

/** An article as its own page tells it. */
export interface ArticlePage {
  /** Canonical, without trackers. */
  url: string;
  title: string;
  author: string | null;
  /** Instants, ISO 8601 UTC. */
  publishedAt: string | null;
  updatedAt: string | null;
  /** As the page states it. */
  language: Language | null;
  /** Paragraphs by an empty line, without the site's own lines. */
  text: string;
  /** The article in other languages. */
  variants: { language: Language; url: string }[];
  takenBy: "recipe" | "json-ld" | "readability";
}

export type PageReading =
  | {
      status: "read";
      article: ArticlePage;
      /** What the site's recipe no longer finds: a case for the administrators. */
      drift: RecipePart[];
    }
  | { status: "refused"; reason: PageObstacle }
  | { status: "failed"; reason: "unreadable-text" | "no-article"; cause: unknown };

interface Body {
  text: string;
  by: ArticlePage["takenBy"];
}

/** Reads an article's page: the site's recipe, else JSON-LD, else what looks like the article. */
export async function readPage(document: PageDocument, context: PageContext): Promise<PageReading> {
  const decoded = decodeText(document.bytes, document.contentType);
  if (decoded.status === "failed") return { status: "failed", reason: decoded.reason, cause: decoded.cause };
  const html = decoded.text;
  if (isOverloaded(html)) return { status: "failed", reason: "no-article", cause: "overloaded" };
  const page = parsePage(html);
  const linked = linkedArticle(page);
  const obstacle = (linked?.articleBody?.length ?? 0) > MIN_TEXT ? null : obstacleIn(page, document.url);
  if (obstacle !== null) return { status: "refused", reason: obstacle };
  const recipe = recipeFor(document.url, context.recipes);
  const recipeReading = recipe === null ? null : byRecipe(parsePage(html), recipe);
  const body = recipeBody(recipeReading) ?? bestBody(linked, await likelyBody(html, document.url));
  if (body === null) return { status: "failed", reason: "no-article", cause: document.url };
  const title = titleOf(page, linked, recipeReading);
  if (title === null) return { status: "failed", reason: "no-article", cause: "no title" };
  const at = (text: string | null | undefined) =>
    publishedInstant(text ?? "", context.timeZone, context.nowMs);
  return {
    status: "read",
    article: {
      url: facts.canonicalAddress(page, document.url),
      title,
      author: recipeReading?.author ?? authorOf(linked) ?? facts.firstOf(page, facts.AUTHOR),
      publishedAt:
        at(recipeReading?.published) ?? at(linked?.datePublished) ?? at(facts.firstOf(page, facts.PUBLISHED)),
      updatedAt: at(linked?.dateModified) ?? at(facts.firstOf(page, facts.UPDATED)),
      language: facts.statedLanguage(page, linked?.inLanguage),
      text: withoutTitle(withoutNoise(body.text), title).slice(0, MAX_TEXT),
      variants: facts.languageVariants(page, document.url),
      takenBy: body.by,
    },
    drift: recipeReading?.drift ?? [],
  };
}

function recipeBody(reading: RecipeReading | null): Body | null {
  return reading === null || reading.text.length < MIN_TEXT ? null : { text: reading.text, by: "recipe" };
}

function bestBody(linked: LinkedArticle | null, likely: string): Body | null {
  const stated = tidyText(htmlToText(linked?.articleBody ?? ""));
  const isWhole = stated.length >= Math.max(MIN_TEXT, 0.7 * likely.length);
  // Written as one block, where the page shows the same in paragraphs.
  const isFlat = !stated.includes("\n") && likely.includes("\n\n") && likely.length < 1.2 * stated.length;
  if (isWhole && !(isFlat && likely.length > 0.8 * stated.length)) return { text: stated, by: "json-ld" };
  return likely.length < MIN_TEXT ? null : { text: likely, by: "readability" };
}

async function likelyBody(html: string, url: string): Promise<string> {
  try {
    // Nothing is asked of the network behind the guard's back.
    const options = { useAsync: false, removeImages: true, fetch: refuseToFetch };
    const page = parsePage(html);
    // Read already, and complained about on the console.
    for (const script of page.querySelectorAll("script")) script.remove();
    const { content } = await Defuddle(page, url, options);
    return htmlToText(content);
  } catch {
    // It gives up on documents that are none, by exceptions of any kind.
    return "";
  }
}

async function refuseToFetch(): Promise<never> {
  throw new Error("readers of pages do not fetch");
}

function titleOf(
  page: HtmlDocument,
  linked: LinkedArticle | null,
  recipe: RecipeReading | null,
): string | null {
  const stated = recipe?.title ?? linked?.headline ?? facts.firstOf(page, facts.TITLE);
  const title = tidyLine(htmlToText(stated ?? "")).slice(0, 500);
  const heading = facts.firstOf(page, ["article h1", "h1"]);
  // "Headline | Site": the page's own heading is the headline.
  if (heading !== null && title.startsWith(heading) && title.length > heading.length) return heading;
  return title === "" ? null : title;
}

function authorOf(linked: LinkedArticle | null): string | null {
  const names = (linked?.author ?? []).map(tidyLine).filter((name) => name !== "" && !/^https?:/.test(name));
  return names.length === 0 ? null : names.join(", ").slice(0, 200);
}

function withoutTitle(text: string, title: string): string {
  return text.startsWith(`${title}\n`) ? text.slice(title.length).trim() : text;
}

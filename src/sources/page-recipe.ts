import { z } from "zod";
import { siteOf } from "./canonical-address.ts";
import type { HtmlDocument, HtmlElement } from "./html.ts";
import { textOf, tidyLine } from "./html-text.ts";

/** Where one site keeps the parts of an article: data, not code. */
export const PageRecipe = z.object({
  /** The domain that all its editions share (`trend.az`). */
  site: z.string().regex(/^[a-z0-9.-]+$/),
  body: z.string().min(1),
  /** Parts inside of the body that are none of it. */
  remove: z.array(z.string().min(1)).default([]),
  title: z.string().min(1).nullable().default(null),
  author: z.string().min(1).nullable().default(null),
  published: z.string().min(1).nullable().default(null),
  /** Links to articles on the site's pages of news, where it has no feed. */
  links: z.string().min(1).nullable().default(null),
});
export type PageRecipe = z.infer<typeof PageRecipe>;

export interface RecipeReading {
  text: string;
  title: string | null;
  author: string | null;
  published: string | null;
  /** Parts of the recipe that found nothing: the site has changed. */
  drift: RecipePart[];
}

export type RecipePart = "body" | "title" | "author" | "published";

/** The recipe for an address, if its site has one. */
export function recipeFor(address: string, recipes: readonly PageRecipe[]): PageRecipe | null {
  const site = siteOf(address);
  return recipes.find((recipe) => recipe.site === site) ?? null;
}

/** Takes an article out of its page by the recipe. */
export function byRecipe(page: HtmlDocument, recipe: PageRecipe): RecipeReading {
  const drift: RecipePart[] = [];
  const find = (part: RecipePart): HtmlElement | null => {
    const selector = recipe[part];
    const found = selector === null ? null : page.querySelector(selector);
    if (selector !== null && found === null) drift.push(part);
    return found;
  };
  const title = lineOf(find("title"));
  const author = lineOf(find("author"));
  const published = dateOf(find("published"));
  const body = find("body");
  for (const selector of recipe.remove)
    for (const part of body?.querySelectorAll(selector) ?? []) part.remove();
  return { text: body === null ? "" : textOf(body), title, author, published, drift };
}

function lineOf(element: HtmlElement | null): string | null {
  return element === null ? null : tidyLine(textOf(element)) || null;
}

function dateOf(element: HtmlElement | null): string | null {
  if (element === null) return null;
  const stated = element.getAttribute("datetime") ?? element.getAttribute("content");
  return stated ?? (tidyLine(textOf(element)) || null);
}

import type { PageRecipe } from "../core/model/page-recipe.ts";
import { siteOf } from "./canonical-address.ts";
import type { HtmlDocument, HtmlElement } from "./html.ts";
import { textOf, tidyLine } from "./html-text.ts";

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

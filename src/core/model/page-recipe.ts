import { z } from "zod";

/** Where one site keeps the parts of an article: selectors, data and not code (`seeds/recipes.json`). */
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

import { startWebServer, type WebServer } from "../../support/web-server.ts";

/** One article of a site of the tests. */
export interface SiteArticle {
  id: string;
  title: string;
  millions: number;
  publishedAt?: string;
  /** Instead of the usual sentences. */
  text?: string;
}

/** A site with a feed and a page for each article, on the tests' own web server. */
export interface NewsSite {
  web: WebServer;
  feed: string;
  /** Shows these articles, in the feed at a path (`/feed.xml`). */
  publish(articles: readonly SiteArticle[], path?: string): void;
  pagesRead(): string[];
  close(): Promise<void>;
}

export async function startNewsSite(): Promise<NewsSite> {
  const web = await startWebServer();
  const html = { "content-type": "text/html; charset=utf-8" };
  return {
    web,
    feed: `${web.origin}/feed.xml`,
    publish(articles, path = "/feed.xml") {
      const body = feedXml(web.origin, articles);
      web.routes.set(path, (request, response) => {
        const etag = `"${Buffer.from(body).length}-${articles.map(({ id }) => id).join()}"`;
        const isKnown = request.headers["if-none-match"] === etag;
        response.writeHead(isKnown ? 304 : 200, { "content-type": "application/rss+xml", etag });
        response.end(isKnown ? "" : body);
      });
      for (const article of articles)
        web.routes.set(`/a/${article.id}`, { headers: html, body: pageHtml(article) });
    },
    pagesRead: () => web.requests.map(({ path }) => path).filter((path) => path.startsWith("/a/")),
    close: web.close,
  };
}

function feedXml(origin: string, articles: readonly SiteArticle[]): string {
  const items = articles.map(
    ({ id, title, publishedAt = "2026-03-02T08:00:00Z" }) =>
      `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><link>${origin}/a/${id}?utm_source=rss</link><pubDate>${new Date(publishedAt).toUTCString()}</pubDate><description>Кратко.</description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Новости</title><link>${origin}</link><description>.</description>${items.join("")}</channel></rss>`;
}

export function pageHtml({ title, millions, text }: SiteArticle): string {
  const words =
    text ??
    `Товарооборот между Азербайджаном и Казахстаном в 2025 году составил ${millions} млн долларов, сообщил министр. Стороны обсудили и перевозки по Срединному коридору.`;
  return `<!doctype html><html lang="ru"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${words}</p><p>Встреча прошла в столице, следующая назначена на осень, сказано в сообщении.</p></article></body></html>`;
}

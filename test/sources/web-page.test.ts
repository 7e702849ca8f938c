import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PageRecipe } from "../../src/core/model/page-recipe.ts";
import { withoutNoise } from "../../src/core/page-noise.ts";
import { readPage } from "../../src/sources/web-page.ts";
import { startWebServer, type WebServer } from "../support/web-server.ts";
import { ARTICLES, OBSTACLES, TEXT, TITLE } from "./fixtures/pages.ts";
import { testHttp } from "./support/test-http.ts";

const context = { timeZone: "Asia/Almaty", nowMs: Date.parse("2026-03-02T12:00:00Z"), recipes: [] };
let server: WebServer;
beforeAll(async () => {
  server = await startWebServer();
});
afterAll(() => server.close());

/** Over real HTTP, but under the name that the fixture is written for. */
async function readOver(
  html: string | Buffer,
  over: { url?: string; type?: string; recipes?: PageRecipe[] } = {},
) {
  server.routes.set("/a/1", {
    headers: { "content-type": over.type ?? "text/html; charset=utf-8" },
    body: html,
  });
  const reply = await testHttp().fetch({ url: `${server.origin}/a/1`, kind: "page" });
  if (reply.status !== "fetched") throw new Error(JSON.stringify(reply));
  const url = over.url ?? "https://m.example.com/a/1";
  return await readPage({ ...reply, url }, { ...context, recipes: over.recipes ?? [] });
}

describe("articles on their pages", () => {
  it.each(ARTICLES)("$name", async ({ html, finds }) => {
    expect(await readOver(html)).toMatchObject({ status: "read", article: finds, drift: [] });
  });

  it.each(OBSTACLES)("$name is no article: $reason", async ({ html, url, reason }) => {
    const over = url === undefined ? {} : { url };
    expect(await readOver(html, over)).toEqual({ status: "refused", reason });
  });

  it.each([
    {
      name: "a page without text",
      html: "<html><body><div id=app></div><p>Меню</p></body></html>",
      reason: "no-article",
    },
    { name: "nothing", html: "", reason: "no-article" },
    {
      name: "spoiled letters",
      html: new TextDecoder("windows-1252").decode(Buffer.from(ARTICLES[0]?.html ?? "")),
      reason: "unreadable-text",
    },
  ])("$name: $reason", async ({ html, reason }) => {
    expect(await readOver(html)).toMatchObject({ status: "failed", reason });
  });

  it("a label that lies about the letters", async () => {
    const reading = await readOver(ARTICLES[8]?.html ?? "", { type: "text/html; charset=windows-1251" });
    expect(reading).toMatchObject({ status: "read", article: { title: TITLE, text: TEXT } });
  });

  it.each([
    { name: "elements nested very deep", html: `<article>${"<div>".repeat(20_000)}${TEXT}` },
    { name: "elements never closed", html: `<p>${"<b><i>".repeat(20_000)}` },
    { name: "a long line of brackets", html: "<".repeat(500_000) },
    {
      name: "deep JSON",
      html: `<script type="application/ld+json">${"[".repeat(50_000)}${"]".repeat(50_000)}</script>`,
    },
  ])("survives $name", async ({ html }) => {
    const startedAt = performance.now();
    expect(["read", "failed", "refused"]).toContain((await readOver(html)).status);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});

describe("recipes", () => {
  const recipe = PageRecipe.parse({
    site: "example.com",
    body: ".story",
    remove: [".inset", ".tags"],
    title: ".headline",
    author: ".who",
    published: ".when",
  });
  const html = `<html><head><title>x</title></head><body><div class="headline">${TITLE}</div><div class="who">Корр.</div><div class="when">2 марта 2026, 10:00</div>
<div class="story">${TEXT.split("\n\n")
    .map((text) => `<p>${text}</p><div class="inset">Вставка с 999 тоннами</div>`)
    .join("")}<div class="tags">Метки</div></div></body></html>`;

  it("takes what it names, and nothing that it removes", async () => {
    expect(await readOver(html, { recipes: [recipe] })).toMatchObject({
      status: "read",
      article: {
        takenBy: "recipe",
        title: TITLE,
        author: "Корр.",
        text: TEXT,
        publishedAt: "2026-03-02T05:00:00.000Z",
      },
      drift: [],
    });
  });

  it("a site that has changed is still read, and the drift is told", async () => {
    const changed = html
      .replace('class="story"', 'class="article-text"')
      .replace('class="when"', 'class="date"');
    const reading = await readOver(changed, { recipes: [recipe] });
    expect(reading).toMatchObject({
      status: "read",
      article: { takenBy: "readability" },
      drift: ["published", "body"],
    });
  });

  it("another site's recipe is not used", async () => {
    const reading = await readOver(html, { recipes: [{ ...recipe, site: "other.example" }] });
    expect(reading).toMatchObject({ status: "read", article: { takenBy: "readability" }, drift: [] });
  });
});

describe("noise", () => {
  it.each([
    "Читайте также: Порт вырос",
    "Read also: Port grows",
    "Həmçinin oxuyun: Liman böyüyür",
    "Сондай-ақ оқыңыз: Порт өсті",
    "Фото: Акорда",
    "Photo: press service of the Prime Minister",
    "Foto: AZƏRTAC",
    "© Пример",
    "Автор: А. Б.",
    "By newsroom | 22 June 2023 | 2 min read",
    "Просмотров: 1 245",
    "1245 просмотров",
    "Baxış: 345",
    "Қаралды: 345",
    "Share: Telegram | Facebook | X",
    "Поделиться",
    "Подписывайтесь на наш Telegram-канал",
    "Bizi Telegram-da izləyin",
    "02.03.2026 10:00",
    "2 марта 2026, 10:00",
    "Теги: порт, море",
    "Реклама",
    "Нашли ошибку? Выделите её",
    "Комментарии (3)",
    "Все права защищены.",
  ])("%s", (line) => {
    expect(withoutNoise(`Первый абзац.\n\n${line}\n\nВторой абзац.`)).toBe("Первый абзац.\n\nВторой абзац.");
  });

  it.each([
    "Фотографии порта показали на выставке.",
    "Просмотр проекта занял два дня.",
    "Views of the port have changed.",
    "Читайте законы, сказал министр.",
    "Автором проекта стал институт.",
    "2026 год станет рекордным.",
    "By 2030, cargo will double.",
    "Share of transit grew to 12 per cent.",
    "Видеоконференция прошла в Баку.",
    "В 2025 году",
  ])("stays: %s", (line) => {
    expect(withoutNoise(line)).toBe(line);
  });
});

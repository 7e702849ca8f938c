import { join } from "node:path";
import type { Bot } from "grammy";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type LocalTelegram, startLocalTelegram } from "../../src/local-telegram/start.ts";
import { hasChromium, launchChromium } from "./chromium.ts";
import { introduce, sampleBot } from "./sample-bot.ts";

/** Set to a folder to look at the page with one's own eyes. */
const screenshots = process.env["SCREENSHOTS"];

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };

describe.skipIf(!hasChromium)("the chat page in a browser", () => {
  let browser: Browser;
  let telegram: LocalTelegram;
  let bot: Bot;
  let running: Promise<void>;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    telegram = await startLocalTelegram();
    bot = sampleBot(telegram);
    await introduce(bot);
    running = bot.start();
    complaints = [];
  });
  afterEach(async () => {
    await page.context().close();
    await bot.stop();
    await running;
    await telegram.stop();
  });

  async function open(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: DESKTOP, ...options });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    page = await context.newPage();
    page.setDefaultTimeout(8000);
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await page.goto(telegram.url);
    await page.waitForSelector("html[data-ready]");
    return page;
  }
  /** What the page or the server found wrong. */
  const allComplaints = async () => [...complaints, ...(await telegram.problems())];
  const picture = async (name: string) => {
    if (screenshots) await page.screenshot({ path: join(screenshots, `${name}.png`) });
  };
  const say = async (text: string) => {
    await page.fill("#input", text);
    await page.keyboard.press("Enter");
  };
  const topOf = async (text: string) => (await bubble(text).boundingBox())?.y ?? 0;
  const bubble = (text: string) => page.locator(".message .bubble", { hasText: text }).last();

  it("introduces the bot and starts it", async () => {
    await open({ viewport: PHONE });
    await page.getByText("Отвечаю на вопросы о торговле").waitFor();
    await picture("start-phone");
    await page.getByRole("button", { name: "Запустить" }).click();
    await bubble("Здравствуйте!").waitFor();
    expect(await allComplaints()).toEqual([]);
  });

  it("shows formatting, opens quotes, presses buttons, edits in place, enlarges photos", async () => {
    await open();
    await page.getByRole("button", { name: "Запустить" }).click();
    await say("/turnover");
    await bubble("Товарооборот").waitFor();
    expect(await page.locator(".bubble strong").first().textContent()).toBe(
      "Товарооборот Азербайджана и Казахстана",
    );
    expect(await page.locator(".bubble a").first().getAttribute("href")).toBe("https://www.trend.az/");
    const quote = page.locator("blockquote.expandable");
    const closed = (await quote.boundingBox())?.height ?? 0;
    await picture("desktop-light");
    await quote.click();
    await expect.poll(async () => (await quote.boundingBox())?.height ?? 0).toBeGreaterThan(closed + 15);

    await page.getByRole("button", { name: "График" }).click();
    await bubble("Товарооборот по годам").waitFor();
    await page.getByRole("button", { name: "Открыть фотографию" }).click();
    await page.locator("dialog.lightbox img").waitFor();
    await page.keyboard.press("Escape");
    await picture("desktop-photo");

    await page.getByRole("button", { name: "Скопировать" }).click();
    await page.locator(".toast", { hasText: "Скопировано" }).waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe("1 200 000 000");

    await page.getByRole("button", { name: "Цитаты" }).click();
    await page.locator("dialog.alert", { hasText: "Две цитаты" }).getByRole("button").click();
    await bubble("Цитаты вместо чисел").waitFor();
    await page.getByRole("button", { name: "Назад" }).last().click();
    await page.locator(".toast", { hasText: "Вернулись" }).waitFor();
    await bubble("1,2 млрд").waitFor();
    expect(await bubble("1,2 млрд").locator(".edited").textContent()).toBe("изменено");
    expect(await allComplaints()).toEqual([]);
  });

  it("offers the commands in the person's language, by keyboard alone", async () => {
    await open();
    await page.getByRole("button", { name: "Запустить" }).click();
    await bubble("Здравствуйте!").waitFor();
    await page.getByRole("button", { name: "Настройки" }).click();
    await page.getByLabel("English").check();
    await page.getByRole("heading", { name: "Settings" }).waitFor();
    await picture("desktop-settings");
    await page.locator("#input").focus();
    await page.keyboard.type("/l");
    await page.getByRole("option", { name: "/language language" }).waitFor();
    await page.keyboard.press("Enter");
    await bubble("language: en").waitFor();
    expect(await allComplaints()).toEqual([]);
  });

  it("finds in inline mode, in the group, page by page", async () => {
    await open({ viewport: PHONE, colorScheme: "dark", hasTouch: true });
    await page.getByRole("button", { name: "Назад" }).click();
    await picture("list-phone-dark");
    await page.getByRole("button", { name: /Delil demo/ }).click();
    await page.locator("#input").fill("@delil_local_bot оборот");
    const option = (year: number) => page.getByRole("option", { name: `Товарооборот ${year}` });
    await option(2024).waitFor();
    await picture("inline-phone-dark");
    expect(await page.getByRole("option").count()).toBe(10);
    await option(2015).scrollIntoViewIfNeeded();
    await option(2014).waitFor();
    await option(2023).click();
    await bubble("Товарооборот 2023").waitFor();
    expect(await page.locator("#chat-header").textContent()).toMatch(/Delil demo3 участника$/);
    expect(await bubble("Товарооборот 2023").locator(".via").textContent()).toContain("@delil_local_bot");
    expect(await allComplaints()).toEqual([]);
  });

  it("shares into another chat, replies and forwards", async () => {
    await open();
    await page.getByRole("button", { name: "Запустить" }).click();
    await say("/turnover");
    await page.getByRole("button", { name: "Поделиться" }).click();
    await page.locator("dialog.chooser").getByRole("button", { name: "Delil demo" }).click();
    await page.getByRole("option", { name: "Товарооборот 2024" }).click();
    await bubble("Товарооборот 2024").waitFor();
    await page.locator(".chat-item").first().click();
    await bubble("1,2 млрд").click({ button: "right", position: { x: 5, y: 5 } });
    await page.getByRole("menuitem", { name: "Ответить" }).click();
    await say("спасибо");
    await bubble("Вы написали: спасибо").waitFor();
    await page.locator(".replied").waitFor();
    await bubble("спасибо").click({ button: "right", position: { x: 5, y: 5 } });
    await page.getByRole("menuitem", { name: "Переслать" }).click();
    await page.locator("dialog.chooser").getByRole("button", { name: "Delil demo" }).click();
    await page.locator(".via", { hasText: "Переслано от" }).waitFor();
    await picture("desktop-group");
    expect(await allComplaints()).toEqual([]);
  });

  it("puts the bot's keys under the input field", async () => {
    await open({ viewport: PHONE });
    await page.getByRole("button", { name: "Запустить" }).click();
    await say("/country");
    await page.getByRole("button", { name: "Казахстан" }).waitFor();
    await picture("keys-phone");
    await page.getByRole("button", { name: "Казахстан" }).click();
    await bubble("Вы написали: Казахстан").waitFor();
    expect(await page.locator(".reply-keyboard").isHidden()).toBe(true);
    expect(await allComplaints()).toEqual([]);
  });

  it("is the same on a phone in the dark", async () => {
    await open({ viewport: PHONE, colorScheme: "dark" });
    await page.getByRole("button", { name: "Запустить" }).click();
    await say("/turnover");
    await bubble("1,2 млрд").waitFor();
    await picture("phone-dark");
    await page.getByRole("button", { name: "Команды" }).click();
    await page.getByRole("option").first().waitFor();
    await picture("commands-phone-dark");
    const width: unknown = await page.evaluate("document.documentElement.scrollWidth");
    expect(width).toBe(PHONE.width);
    expect(await allComplaints()).toEqual([]);
  });

  it("shows a long answer from its beginning, and the next one too", async () => {
    await open({ viewport: PHONE });
    await page.getByRole("button", { name: "Запустить" }).click();
    for (const text of ["первый", "второй"]) {
      await say("строка\n".repeat(60) + text);
      const answer = `Вы написали: строка`;
      await expect.poll(() => page.locator(".message.in", { hasText: text }).count()).toBe(1);
      await expect.poll(() => topOf(answer)).toBeGreaterThan(56);
      expect(await topOf(answer)).toBeLessThan(200);
    }
    expect(await allComplaints()).toEqual([]);
  });

  it("shows texts as texts, whatever they hold", async () => {
    await open();
    await page.getByRole("button", { name: "Запустить" }).click();
    await say("<img src=x onerror=alert(1)><b>x</b>");
    await bubble("Вы написали: <img src=x onerror=alert(1)><b>x</b>").waitFor();
    expect(await page.locator(".bubble img").count()).toBe(0);
    expect(await allComplaints()).toEqual([]);
  });
});

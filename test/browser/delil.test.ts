import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { connectLocalTelegram } from "../../src/local-telegram/connect.ts";
import { type DelilProcess, startDelil } from "../support/process.ts";
import { hasChromium, launchChromium } from "./chromium.ts";

/** Set to a folder to look at the pages with one's own eyes. */
const screenshots = process.env["SCREENSHOTS"];

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };

/** What a newcomer does after `npm start`. */
describe.skipIf(!hasChromium)("the bot in the chat page", { timeout: 60_000 }, () => {
  let folder: string;
  let delil: DelilProcess;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "delil-browser-"));
    delil = await startDelil({ DATA_DIR: folder });
    browser = await launchChromium();
  }, 90_000);
  afterEach(async () => {
    await page.context().close();
    expect([...complaints, ...(await connectLocalTelegram(delil.url).problems())]).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await delil?.end("SIGTERM");
    await rm(folder, { recursive: true, force: true });
  });

  async function open(options: BrowserContextOptions): Promise<void> {
    const context = await browser.newContext(options);
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await page.goto(delil.url);
    await page.waitForSelector("html[data-ready]");
  }
  const bubble = (text: string | RegExp) => page.locator(".message .bubble", { hasText: text }).last();
  // A number and its unit are held together by a non-breaking space.
  const textOf = async (text: string) => ((await bubble(text).textContent()) ?? "").replaceAll("\u00a0", " ");
  const say = async (text: string) => {
    await page.fill("#input", text);
    await page.keyboard.press("Enter");
  };
  const picture = async (name: string) => {
    if (!screenshots) return;
    await page.waitForTimeout(400); // the page scrolls smoothly
    await page.screenshot({ path: join(screenshots, `delil-${name}.png`) });
  };

  it("answers /turnover in Russian with both figures of 2024, and draws the chart", async () => {
    await open({ viewport: DESKTOP });
    await page.getByRole("button", { name: "Запустить" }).click();
    await page.getByRole("button", { name: "Қазақша" }).waitFor();
    await picture("start-desktop");
    await say("/turnover");
    await bubble("470 млн $").waitFor();
    await picture("turnover-desktop");
    const text = await textOf("470 млн $");
    expect(text).toContain("Шахбазов");
    expect(text).toContain("500 млн $");
    expect(text).toContain("валюта не названа");
    await page.getByRole("button", { name: "График" }).last().click();
    await page.getByRole("button", { name: "Открыть фотографию" }).last().waitFor();
    await picture("chart-desktop");
  });

  it("speaks English after one press, on a phone, in the dark", async () => {
    await open({ viewport: PHONE, colorScheme: "dark", hasTouch: true });
    await say("/language");
    await page.getByRole("button", { name: "English" }).last().click();
    await say("/turnover 2024");
    await bubble("$470").waitFor();
    expect(await textOf("$470")).toContain("over $500");
    await picture("turnover-phone-dark");
    await say("/timeline");
    await bubble("2025").waitFor();
    await picture("timeline-phone-dark");
  });

  it("brings a finished answer into the group by inline mode", async () => {
    await open({ viewport: DESKTOP });
    await page.getByRole("button", { name: /Delil demo/ }).click();
    await page.locator("#input").fill("@delil_local_bot corridor");
    const option = page.getByRole("option").filter({ hasText: "4.5" }).first();
    await option.waitFor();
    await picture("inline-desktop");
    await option.click();
    await bubble("4.5").waitFor();
    await picture("inline-chosen-desktop");
  });
});

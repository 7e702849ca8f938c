import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where Debian's chromium is, or what CHROMIUM_PATH says. */
const chromiumPath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** Browser tests are skipped, visibly, where there is no browser. */
export const hasChromium = existsSync(chromiumPath);

const FLAGS =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

/** Starts a browser that talks to nobody on its own. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath, args: FLAGS.split(" ") });

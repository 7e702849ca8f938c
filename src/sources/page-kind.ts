import type { HtmlDocument } from "./html.ts";
import { textOf, tidyLine } from "./html-text.ts";

/** What may stand in an article's place. */
export type PageObstacle = "challenge" | "consent" | "login";

// Behind an obstacle there is little to read; an article that speaks of captchas is longer.
const SHORT_TEXT = 1_200;
const CHALLENGE_WORDS =
  /just a moment|attention required|checking (?:your browser|if the site connection is secure)|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|not a robot|ddos-guard|ddos protection|security check|bot verification|human verification|access denied|request blocked|enable javascript|один момент|проверк[аи] браузера|проверяем ваш браузер|вы не робот|включите javascript|доступ (?:ограничен|запрещ[её]н)|brauzeriniz yoxlanılır|robot deyil|браузеріңіз тексерілуде|робот емес/i;
const CONSENT_WORDS =
  /before you continue|accept (?:all )?cookies|cookie consent|we use cookies|we value your privacy|manage (?:your )?consent|принять (?:все )?(?:файлы )?cookie|мы используем (?:файлы )?cookie|согласие на обработку|kukilərdən istifadə|cookie файлдарын/i;
const LOGIN_WORDS =
  /log ?in|sign ?in|subscribers only|войдите|авторизуйтесь|вход на сайт|только для подписчиков|daxil olun|giriş|жүйеге кіру|кіріңіз/i;
const CHALLENGE_PARTS =
  '#challenge-form, #challenge-running, #cf-challenge-running, .cf-browser-verification, #cf-wrapper, .cf-turnstile, .h-captcha, .g-recaptcha, .smart-captcha, #captcha, form[action*="captcha"], script[src*="challenge-platform"], script[src*="ddos-guard"], script[src*="captcha"], meta[http-equiv="refresh"][content*="captcha"]';
const CONSENT_PARTS =
  'form[action*="consent"], #onetrust-banner-sdk, #didomi-host, #qc-cmp2-container, .cookie-wall, #cookie-wall, [id*="cookie-consent"], [class*="cookie-consent"]';

/** Whether a page is a wall and not an article; it must never be read as news. */
export function obstacleIn(page: HtmlDocument, url: string): PageObstacle | null {
  const body = page.querySelector("body");
  const text = body === null ? "" : textOf(body);
  if (text.length > SHORT_TEXT) return null;
  const title = tidyLine(page.querySelector("title")?.textContent ?? "");
  const scripts = page.querySelector("noscript")?.textContent ?? "";
  const words = `${title} ${text} ${scripts}`;
  const has = (selector: string) => page.querySelector(selector) !== null;
  if (CHALLENGE_WORDS.test(words) || (has(CHALLENGE_PARTS) && text.length < SHORT_TEXT / 3))
    return "challenge";
  if (has('input[type="password"]') && (LOGIN_WORDS.test(words) || text.length < SHORT_TEXT / 3))
    return "login";
  const isConsentPage = /^https?:\/\/consent\.|\/(?:consent|cookie-?wall)(?:[/?]|$)/i.test(url);
  if (isConsentPage || CONSENT_WORDS.test(title)) return "consent";
  // A banner over an article leaves the article in the page.
  const isBannerAlone = text.length < SHORT_TEXT / 2 && !has("article, [itemprop=articleBody]");
  return isBannerAlone && (has(CONSENT_PARTS) || CONSENT_WORDS.test(text)) ? "consent" : null;
}

import type { Answer, Block } from "../../core/answers/answer.ts";
import { joinSameWords } from "../../core/answers/same-words.ts";
import { escapeHtml } from "../../core/escape-html.ts";
import type { Language } from "../../core/model/language.ts";
import { type Piece, piecesOf, type QuotedWords, quotationText, type Writer } from "../blocks.ts";
import type { Texts } from "../texts.ts";

/** One message of an answer, in Telegram's HTML. */
export interface HtmlPage {
  html: string;
}

/** What a phone shows without scrolling far. */
const VISIBLE_CHARACTERS = 1500;
/** Below Telegram's 4096 characters, 32,768 bytes of markup and 100 entities, with room for a page number. */
const MESSAGE_CHARACTERS = 3900;
const MARKUP_CHARACTERS = 12_000;
const ENTITIES = 90;
/** A folded quotation shows three lines of a phone. */
const FOLDED_CHARACTERS = 120;

/** Writes Telegram's HTML: the few tags and entities that it knows. */
const html: Writer["markup"] = {
  text: escapeHtml,
  bold: (marked) => `<b>${marked}</b>`,
  italic: (marked) => `<i>${marked}</i>`,
  quote: (marked) => `<blockquote expandable>${marked}</blockquote>`,
  link: (marked, url) => `<a href="${html.text(url)}">${marked}</a>`,
};

/**
 * An answer as Telegram's messages: whole blocks are dealt out to pages of a screen each, so that no tag is
 * ever cut; the quotations of a page's figures stand folded at its end.
 */
export function renderHtml(answer: Answer, texts: Texts, language: Language): HtmlPage[] {
  const writer: Writer = { markup: html, texts, language };
  const pages: Piece[][] = [];
  let page: Piece[] = [];
  const pieces = answer.blocks.flatMap((block) => piecesOf(block, writer));
  for (const [place, piece] of pieces.entries()) {
    const next = pieces[place + 1];
    // A heading alone at the foot of a page heads nothing.
    const together = piece.heads && next !== undefined ? [...page, piece, next] : [...page, piece];
    if (page.length > 0 && !fits(together, writer)) {
      pages.push(page);
      page = [];
    }
    page.push(piece);
  }
  if (page.length > 0) pages.push(page);
  return pages.map((each) => ({ html: pageHtml(each, writer) }));
}

/** Blocks as one folded quotation. */
export function foldedBlocks(blocks: readonly Block[], texts: Texts, language: Language): string {
  const writer: Writer = { markup: html, texts, language };
  const pieces = blocks.flatMap((block) => piecesOf(block, writer));
  return html.quote(bodyHtml(pieces));
}

/** What Telegram counts: characters after the tags are taken out, and the tags themselves. */
export function measureHtml(markup: string): { characters: number; entities: number } {
  const plain = markup.replaceAll(/<[^>]*>/gu, "").replaceAll(/&(?:lt|gt|amp|quot);/gu, "x");
  return { characters: plain.length, entities: (markup.match(/<[a-z]/gu) ?? []).length };
}

function fits(page: readonly Piece[], writer: Writer): boolean {
  const body = bodyHtml(page);
  const whole = pageHtml(page, writer);
  const quoted = page.some(({ quotations }) => quotations.length > 0) ? FOLDED_CHARACTERS : 0;
  const { characters, entities } = measureHtml(whole);
  return (
    measureHtml(body).characters + quoted <= VISIBLE_CHARACTERS &&
    characters <= MESSAGE_CHARACTERS &&
    whole.length <= MARKUP_CHARACTERS &&
    entities <= ENTITIES
  );
}

function bodyHtml(page: readonly Piece[]): string {
  return page
    .map((piece) => piece.text)
    .join("")
    .trim();
}

function pageHtml(page: readonly Piece[], writer: Writer): string {
  const quoted = page.flatMap((piece) => piece.quotations);
  return quoted.length === 0 ? bodyHtml(page) : `${bodyHtml(page)}\n\n${foldedHtml(quoted, writer)}`;
}

/** One folded quotation for all figures of a page; a sentence with several figures stands once. */
function foldedHtml(quoted: readonly QuotedWords[], writer: Writer): string {
  const entries = joinSameWords(quoted, ({ quotation, source }) => ({
    articleId: source.articleId,
    text: quotation.text,
  })).map(({ longest, items }) => {
    const about = items.map((each) => html.text(writer.texts.line(writer.language, each.about))).join("; ");
    return `${html.bold(about)}\n${quotationText(longest.quotation, writer)}`;
  });
  return html.quote(entries.join("\n"));
}

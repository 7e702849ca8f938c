import type {
  Block,
  FigureCard,
  Line,
  OtherFigure,
  Quotation,
  SourceReference,
} from "../core/answers/answer.ts";
import { aboutLine, amountLine, periodOrLack } from "../core/answers/figure-lines.ts";
import { line } from "../core/answers/line.ts";
import type { Language } from "../core/model/language.ts";
import type { Texts } from "./texts.ts";

/** How a surface writes emphasis and links; `text` escapes what the surface would take for its own signs. */
interface Markup {
  text(words: string): string;
  bold(marked: string): string;
  italic(marked: string): string;
  link(marked: string, url: string): string;
  /** Words of an article, folded where the surface can. */
  quote(marked: string): string;
}

/** Words of an article with what they are about, to be shown after the figures that they belong to. */
export interface QuotedWords {
  about: Line;
  quotation: Quotation;
  source: SourceReference;
}

/** One block as a surface writes it, never to be cut. */
export interface Piece {
  text: string;
  /** Whether it means nothing without the piece that follows. */
  heads: boolean;
  quotations: readonly QuotedWords[];
}

const MAX_OTHERS = 4;
const MAX_ALSO = 6;
const MAX_HISTORY = 6;
const MAX_REMARKS = 4;
const MAX_LINE_CHARACTERS = 600;
const MAX_TITLE_CHARACTERS = 250;
const MAX_QUOTATION_CHARACTERS = 500;

/** What writes blocks: a surface's signs, the texts and the reader's language. */
export interface Writer {
  markup: Markup;
  texts: Texts;
  language: Language;
}

/** A block in a surface's markup: one piece, or a piece for each of its quotations. */
export function piecesOf(block: Block, writer: Writer): Piece[] {
  switch (block.kind) {
    case "title":
      return [piece(`${writer.markup.bold(lineOf(block.line, writer))}\n`, { heads: true })];
    case "heading":
      return [piece(`\n${writer.markup.bold(lineOf(block.line, writer))}\n`, { heads: true })];
    case "text":
      return [piece(`\n${withSource(lineOf(block.line, writer), block.source, writer)}\n`)];
    case "note":
      return [piece(`${lineOf(block.line, writer)}\n`)];
    case "item":
      return [piece(`• ${withSource(lineOf(block.line, writer), block.source, writer)}\n`)];
    case "article":
      return [piece(articleText(block, writer))];
    case "entry":
      return [piece(entryText(block, writer))];
    case "figure":
      return [piece(figureText(block, writer), { quotations: quotedIn(block) })];
    case "quotations":
      return block.of.map((quoted) => piece(`\n${quotedText(quoted, writer)}\n`));
  }
}

/** A quotation in its own words; a retelling is marked, is a sentence, and has no quotation marks. */
export function quotationText(
  { text, retold, language: spoken }: Quotation,
  { markup, texts, language }: Writer,
): string {
  const words = clip(text, MAX_QUOTATION_CHARACTERS);
  if (!retold) return markup.text(texts.line(language, line("quotation-original", { text: words })));
  const sentence = sentenceStart(/[.!?…»”]$/u.test(words) ? words : `${words}.`, spoken);
  return markup.text(texts.line(language, line("quotation-retold", { text: sentence })));
}

/** `Trend, 14 окт. 2025`, with a link where the address is known. */
function sourceText({ publisher, url, date }: SourceReference, { markup, texts, language }: Writer): string {
  const name = markup.text(publisher);
  const linked = url === null ? name : markup.link(name, url);
  return date === null ? linked : `${linked}, ${markup.text(texts.value(language, { kind: "date", date }))}`;
}

/** Cuts at a word, before any markup is put around. */
function clip(text: string, maxCharacters: number): string {
  if (text.length <= maxCharacters) return text;
  const cut = text.slice(0, maxCharacters - 1);
  const space = cut.lastIndexOf(" ");
  const kept = space > maxCharacters / 2 ? cut.slice(0, space) : cut;
  // Half of a surrogate pair is no character.
  return `${kept.replace(/[\uD800-\uDBFF]$/u, "")}…`;
}

function piece(text: string, more: Partial<Omit<Piece, "text">> = {}): Piece {
  return { text, heads: false, quotations: [], ...more };
}

function lineOf(said: Line, { markup, texts, language }: Writer): string {
  return markup.text(clip(sentenceStart(texts.line(language, said), language), MAX_LINE_CHARACTERS));
}

/** Names of the catalogue may stand first: a line begins with a capital, by the language's rules. */
function sentenceStart(text: string, language: Language): string {
  const [first = ""] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}

function withSource(text: string, source: SourceReference | undefined, writer: Writer): string {
  return source === undefined ? text : `${text} — ${sourceText(source, writer)}`;
}

function articleText(block: Extract<Block, { kind: "article" }>, writer: Writer): string {
  const { markup } = writer;
  const title = markup.text(clip(block.title, MAX_TITLE_CHARACTERS));
  const { url, date, publisher } = block.source;
  const about = [markup.text(publisher)];
  if (date !== null) about.push(markup.text(writer.texts.value(writer.language, { kind: "date", date })));
  if (block.note !== null) about.push(markup.text(writer.texts.line(writer.language, block.note)));
  return `\n${url === null ? markup.bold(title) : markup.link(title, url)}\n${about.join(" · ")}\n`;
}

function entryText({ name, url, note }: Extract<Block, { kind: "entry" }>, writer: Writer): string {
  const marked = writer.markup.text(name);
  const linked = url === null ? writer.markup.bold(marked) : writer.markup.link(marked, url);
  return `• ${linked}: ${writer.markup.text(writer.texts.line(writer.language, note))}\n`;
}

function figureText(card: FigureCard, writer: Writer): string {
  const { markup, texts, language } = writer;
  const facts = [texts.value(language, periodOrLack(card.period, card.status)), ...statusText(card, writer)];
  const lines = [
    `${markup.bold(lineOf(amountLine(card.amount, card.status), writer))} · ${facts.map((fact) => markup.text(fact)).join(" · ")}`,
    // The history names everybody who told a plan, the last one too.
    ...(card.history.length > 0 ? historyText(card, writer) : [saidBy(card, writer)]),
    ...card.others.slice(0, MAX_OTHERS).map((other) => otherText(other, writer)),
    ...moreOthers(card, writer),
    ...alsoText(card, writer),
    ...card.remarks.slice(0, MAX_REMARKS).map((remark) => markup.italic(lineOf(remark, writer))),
  ];
  return `\n${lines.join("\n")}\n`;
}

/** The status of a plan stands before its number. */
function statusText({ status, change }: FigureCard, { texts, language }: Writer): string[] {
  const growth = change === null ? [] : [texts.line(language, change)];
  if (status !== "actual") return growth;
  return [[texts.line(language, line("status-actual")), ...growth].join(", ")];
}

function saidBy({ speaker, source }: FigureCard, writer: Writer): string {
  const where = sourceText(source, writer);
  return speaker === null ? where : `${lineOf(speaker, writer)} — ${where}`;
}

function otherText({ line: said, source }: OtherFigure, writer: Writer): string {
  return `${lineOf(said, writer)} — ${sourceText(source, writer)}`;
}

function moreOthers({ others }: FigureCard, writer: Writer): string[] {
  const count = others.length - MAX_OTHERS;
  return count > 0 ? [lineOf(line("others-more", { count }), writer)] : [];
}

function alsoText({ alsoIn }: FigureCard, writer: Writer): string[] {
  if (alsoIn.length === 0) return [];
  const { markup } = writer;
  const names = alsoIn.slice(0, MAX_ALSO).map(({ publisher, url }) => {
    const name = markup.text(publisher);
    return url === null ? name : markup.link(name, url);
  });
  const more =
    alsoIn.length > names.length ? ` ${writer.texts.line(writer.language, line("also-in-more"))}` : "";
  return [`${lineOf(line("also-in"), writer)} ${names.join(", ")}${more}`];
}

function historyText({ history }: FigureCard, { markup, texts, language }: Writer): string[] {
  // The first time and the latest ones tell how a target moved.
  const shown =
    history.length <= MAX_HISTORY ? history : [...history.slice(0, 1), ...history.slice(1 - MAX_HISTORY)];
  const steps = shown.map(({ said, source }) => {
    const step = markup.text(texts.line(language, said));
    return source.url === null ? step : markup.link(step, source.url);
  });
  return [steps.join(" → ")];
}

function quotedIn({ amount, period, status, quotation, source, others }: FigureCard): QuotedWords[] {
  return [
    { about: aboutLine(amount, period, status), quotation, source },
    ...others.slice(0, MAX_OTHERS).map((other) => ({
      about: aboutLine(other.amount, period, status),
      quotation: other.quotation,
      source: other.source,
    })),
  ];
}

function quotedText(quoted: QuotedWords, writer: Writer): string {
  const about = `${writer.markup.bold(lineOf(quoted.about, writer))} — ${sourceText(quoted.source, writer)}`;
  return `${about}\n${writer.markup.quote(quotationText(quoted.quotation, writer))}`;
}

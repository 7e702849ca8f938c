import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer, Block, FigureCard } from "../../src/core/answers/answer.ts";
import { figuresAnswer } from "../../src/core/answers/figures.ts";
import { line } from "../../src/core/answers/line.ts";
import { renderPlainText } from "../../src/surfaces/plain-text.ts";
import { measureHtml, renderHtml } from "../../src/surfaces/telegram/render.ts";
import { createTexts } from "../../src/surfaces/texts.ts";
import { claimOf, observationsOf, reference } from "../support/starter-claims.ts";

const texts = await createTexts(join(import.meta.dirname, "..", "..", "locales"));
const pagesOf = (blocks: Block[]) => renderHtml({ blocks, actions: [] }, texts, "ru").map(({ html }) => html);
const said = (text: string) => line("subject", { metric: text });
const source = {
  publisher: "Trend & Co",
  url: 'https://example.az/?a="1"&b=<2>',
  date: "2025-10-14",
  articleId: 1,
};

/** Telegram's own rule: every tag known, closed in order, attributes quoted. */
function unbalanced(html: string): string | null {
  const open: string[] = [];
  for (const [tag, closing, name, attributes] of html.matchAll(/<(\/?)([^\s>]*)([^>]*)>/g)) {
    if (closing) {
      if (open.pop() !== name) return tag;
    } else {
      if (!/^(b|i|a|blockquote)$/.test(name ?? "")) return tag;
      if (!/^( href="[^"<>]*"| expandable)?$/.test(attributes ?? "")) return tag;
      open.push(name ?? "");
    }
  }
  const text = html.replaceAll(/<[^>]*>/g, "");
  if (/[<>]/.test(text) || /&(?!(lt|gt|amp|quot);)/.test(text)) return "unescaped";
  return open.pop() ?? null;
}

describe("escaping", () => {
  it("leaves no sign of Telegram's in words, names and addresses", () => {
    const [page] = pagesOf([
      { kind: "title", line: said("a <b> & c") },
      { kind: "article", title: "<i>Порт</i> & Ко", source, note: null },
    ]);
    expect(page).toBe(
      '<b>A &lt;b&gt; &amp; c</b>\n\n<a href="https://example.az/?a=&quot;1&quot;&amp;b=&lt;2&gt;">&lt;i&gt;Порт&lt;/i&gt; &amp; Ко</a>\nTrend &amp; Co · 14\u00a0окт.\u00a02025',
    );
  });
});

const card = (quote: string): FigureCard => ({
  kind: "figure",
  amount: { kind: "amount", value: "470000000", max: null, unit: "USD", bound: "exact", statistic: "level" },
  period: { kind: "period", from: "2024-01-01", to: "2024-12-31" },
  status: "actual",
  change: null,
  speaker: null,
  source,
  remarks: [],
  others: [],
  alsoIn: [],
  history: [],
  quotation: { text: quote, language: "ru", retold: false },
});

describe("words of an article", () => {
  it("stand in quotation marks, folded, under the figures of their page", () => {
    const [page] = pagesOf([card("вырос на 50% и достиг 470 млн долларов")]);
    expect(page).toMatch(/<blockquote expandable>.*«вырос на 50% и достиг 470 млн долларов»<\/blockquote>$/s);
  });

  it("of our retelling are marked and have no quotation marks", () => {
    const retold = { ...card("составил 470 млн долларов") };
    const [page] = pagesOf([{ ...retold, quotation: { ...retold.quotation, retold: true } }]);
    expect(page).toContain("Пересказ: Составил 470 млн долларов.</blockquote>");
    expect(page).not.toMatch(/[«»]/);
  });

  it("stand once for several figures", () => {
    const [page] = pagesOf([card("одна фраза"), card("одна фраза")]);
    expect(page?.match(/одна фраза/g)).toHaveLength(1);
  });
});

describe("pages", () => {
  it("keep a heading with what it heads", () => {
    const filler: Block = { kind: "text", line: said("слово ".repeat(80)) };
    const pages = pagesOf([filler, filler, { kind: "heading", line: said("Заголовок") }, filler, filler]);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).not.toMatch(/Заголовок<\/b>$/);
  });

  it("of a short answer are one", () => {
    expect(pagesOf([{ kind: "text", line: said("Коротко") }])).toEqual(["Коротко"]);
  });

  it("are never too long, cut or unbalanced, whatever the words", () => {
    const words = fc.string({
      unit: fc.constantFrom(..."а я z < > & \" ' 😀 { } | \n «".split(" "), " "),
      maxLength: 900,
    });
    const block = fc.oneof(
      words.map((text): Block => ({ kind: "title", line: said(text) })),
      words.map((text): Block => ({ kind: "item", line: said(text), source })),
      words.map((text): Block => ({ kind: "article", title: text, source, note: said(text) })),
      words.map((text): Block => ({ ...card(text), remarks: [said(text)], speaker: said(text) })),
      words.map(
        (text): Block => ({
          kind: "quotations",
          of: [{ about: said(text), quotation: card(text).quotation, source }],
        }),
      ),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 30 }), (blocks) => {
        for (const html of pagesOf(blocks)) {
          const { characters, entities } = measureHtml(html);
          expect(characters).toBeLessThanOrEqual(4096);
          expect(entities).toBeLessThanOrEqual(100);
          expect(Buffer.byteLength(html)).toBeLessThanOrEqual(32_768);
          expect(unbalanced(html)).toBeNull();
          expect(html).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("hold a topic with hundreds of figures", () => {
    const claims = Array.from({ length: 300 }, (_, place) =>
      claimOf({
        value: String((place + 1) * 1_000_000),
        from: `${1995 + (place % 30)}-01-01`,
        to: `${1995 + (place % 30)}-12-31`,
        quote: `цифра ${place}`,
      }),
    );
    const question = { kind: "figures", topic: "turnover", years: null, view: "cards" } as const;
    const answer: Answer = figuresAnswer(question, observationsOf(claims), reference);
    const pages = renderHtml(answer, texts, "ru");
    expect(pages.length).toBeLessThanOrEqual(3);
    expect(pages.at(-1)?.html).toContain("за другие годы, по кнопкам");
  });
});

it("plain text has no signs of markup, and each figure's words below it", () => {
  const text = renderPlainText({ blocks: [card("вырос <на> 50% & более")], actions: [] }, texts, "ru");
  expect(text.replaceAll("\u00a0", " ")).toBe(
    '470 млн $ · 2024 год · факт\nTrend & Co <https://example.az/?a="1"&b=<2>>, 14 окт. 2025\n  «вырос <на> 50% & более»',
  );
});

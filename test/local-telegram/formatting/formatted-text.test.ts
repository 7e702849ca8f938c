import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText } from "../../../src/local-telegram/formatting/formatted-text.ts";

/** `type@offset+length`, with what the type carries. */
function read(text: string, parseMode?: string): string[] {
  return readText({ text, parseMode }).entities.map((entity) => {
    const extra =
      entity.type === "text_link"
        ? ` ${entity.url}`
        : entity.type === "pre" && entity.language
          ? ` ${entity.language}`
          : entity.type === "text_mention"
            ? ` ${entity.user.id}`
            : "";
    return `${entity.type}@${entity.offset}+${entity.length}${extra}`;
  });
}

describe("HTML", () => {
  it.each([
    ["<b>a</b><i>b</i><u>c</u><s>d</s>", "bold@0+1 italic@1+1 underline@2+1 strikethrough@3+1"],
    ["<STRONG>a</strong>", "bold@0+1"],
    ["<b>a<i>b</i></b>", "bold@0+2 italic@1+1"],
    ["<b>ы</>", "bold@0+1"],
    ["<b>😀</b>x", "bold@0+2"],
    ['<a href="https://x.org/?a=1&amp;b=2">x</a>', "text_link@0+1 https://x.org/?a=1&b=2"],
    ['<a href="https://x.org">x</a>', "text_link@0+1 https://x.org/"],
    ["<a>https://x.org/a</a>", "text_link@0+15 https://x.org/a"],
    ['<a href="/relative">x</a>', ""],
    ['<a href="http://localhost/x">x</a>', ""],
    ['<a href="javascript:alert(1)">x</a>', ""],
    ['<a href="tg://user?id=7">x</a>', "text_mention@0+1 7"],
    ["<code>a<b>b</b></code>", "code@0+2"],
    ["<b>a<code>b</code>c</b>", "bold@0+1 code@1+1 bold@2+1"],
    ['<pre><code class="language-ts">x</code></pre>', "pre@0+1 ts"],
    ["<pre>x</pre>", "pre@0+1"],
    ["<blockquote>a</blockquote>", "blockquote@0+1"],
    ["<blockquote expandable>a</blockquote>", "expandable_blockquote@0+1"],
    ["<blockquote>a<blockquote>b</blockquote></blockquote>", "blockquote@0+2"],
    ["<blockquote><b>a</b></blockquote>", "blockquote@0+1 bold@0+1"],
    ['<span class="tg-spoiler">x</span><tg-spoiler>y</tg-spoiler>', "spoiler@0+1 spoiler@1+1"],
    ["  <b> x </b>  ", "bold@0+2"],
    ["<b>x\n\n</b>", "bold@0+1"],
    ["<b></b>x", ""],
  ])("%s", (text, entities) => {
    expect(read(text, "HTML").join(" ")).toBe(entities);
  });

  it.each([
    ["&lt;&gt;&amp;&quot;", `<>&"`],
    ["&nbsp;&mdash;&apos;", "&nbsp;&mdash;&apos;"],
    ["&#1078;&#x436;", "жж"],
    ["a & b &amp b", "a & b & b"],
    ["a\r\nb\u202ec", "a\nbc"],
    ["a\u0000b\tc", "a b c"],
    ["\n x \n", "x"],
  ])("%j is read as %j", (text, result) => {
    expect(readText({ text, parseMode: "HTML" }).text).toBe(result);
  });

  it("says which links were dropped, and how many entities", () => {
    expect(readText({ text: '<a href="/x">x</a>', parseMode: "HTML" }).dropped).toEqual([
      'a link with the address "/x" was dropped: Telegram takes it for invalid',
    ]);
    const many = "<b>x</b> ".repeat(101);
    expect(readText({ text: many, parseMode: "HTML" })).toMatchObject({
      entities: { length: 100 },
      dropped: ["1 formatting entities were dropped: Telegram keeps 100"],
    });
  });
});

describe("MarkdownV2", () => {
  it.each([
    ["*a* _b_ __c__ ~d~ ||e||", "bold@0+1 italic@2+1 underline@4+1 strikethrough@6+1 spoiler@8+1"],
    ["`a*b`", "code@0+3"],
    ["```ts\nx```", "pre@0+1 ts"],
    ["[x](https://x.org/a\\)b)", "text_link@0+1 https://x.org/a)b"],
    [">a\n>b\nc", "blockquote@0+3"],
    ["1\\.5", ""],
  ])("%s", (text, entities) => {
    expect(read(text, "MarkdownV2").join(" ")).toBe(entities);
  });
});

describe("what Telegram finds by itself", () => {
  it.each([
    ["/turnover 2024", "bot_command@0+9"],
    ["/turnover@delil_local_bot", "bot_command@0+25"],
    ["and /or.", "bot_command@4+3"],
    ["and/or 1/2", ""],
    ["@delil_local_bot нефть", "mention@0+16"],
    ["a@x.org", "email@0+7"],
    ["см. https://www.trend.az/a?b=1.", "url@4+26"],
    ["trend.az/a и zakon.kz", "url@0+10 url@13+8"],
    ["#нефть #1 $USD", "hashtag@0+6 cashtag@10+4"],
  ])("%s", (text, entities) => {
    expect(read(text).join(" ")).toBe(entities);
  });

  it("nothing in code or links", () => {
    expect(read("<code>/x</code> <a href='https://x.org'>y.org</a>", "HTML")).toEqual([
      "code@0+2",
      "text_link@3+5 https://x.org/",
    ]);
  });
});

it("either refuses a text or gives entities inside of it", () => {
  const piece = fc.constantFrom(
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<code>",
    "</code>",
    "&amp;",
    "😀",
    "ы",
    "\n",
    " ",
    "<a href=",
    '"',
  );
  const outcome = fc.check(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      try {
        const { text, entities } = readText({ text: pieces.join(""), parseMode: "HTML" });
        return entities.every(
          ({ offset, length }) => offset >= 0 && length > 0 && offset + length <= text.length,
        );
      } catch (error) {
        return error instanceof Error && error.message.startsWith("Bad Request: ");
      }
    }),
  );
  expect(outcome.counterexample).toBeNull();
});

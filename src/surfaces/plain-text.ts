import type { Answer } from "../core/answers/answer.ts";
import type { Language } from "../core/model/language.ts";
import { piecesOf, quotationText, type Writer } from "./blocks.ts";
import type { Texts } from "./texts.ts";

/** Signs of a terminal: none. An address stands in brackets after its words. */
const plain: Writer["markup"] = {
  text: (words) => words,
  bold: (marked) => marked,
  italic: (marked) => marked,
  quote: (marked) => `  ${marked}`,
  link: (marked, url) => `${marked} <${url}>`,
};

/** An answer as plain text, each figure followed by the words that state it. */
export function renderPlainText(answer: Answer, texts: Texts, language: Language): string {
  const writer: Writer = { markup: plain, texts, language };
  const shown = answer.blocks
    .flatMap((block) => piecesOf(block, writer))
    .map(({ text, quotations }) => {
      const quoted = quotations.map(({ quotation }) => `${plain.quote(quotationText(quotation, writer))}\n`);
      return text + quoted.join("");
    });
  return shown.join("").trim();
}

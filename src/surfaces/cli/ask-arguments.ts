import { parseArgs } from "node:util";
import { line } from "../../core/answers/line.ts";
import { LANGUAGES, type Language } from "../../core/model/language.ts";

/** What the command line asks. */
export interface AskArguments {
  words: string;
  language: Language;
}

/** How to ask, for who asked in a way that makes no sense. */
export const ASK_USAGE = line("ask-usage");

const OTHERWISE: Language = "ru";

/** `"/turnover 2024" --lang en`, also without quotation marks around the words; null where it makes no sense. */
export function readAskArguments(args: readonly string[]): AskArguments | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { lang: { type: "string", default: OTHERWISE } },
      allowPositionals: true,
    });
    const language = LANGUAGES.find((known) => known === values.lang);
    const words = positionals.join(" ").trim();
    return language === undefined || words === "" ? null : { words, language };
  } catch {
    // parseArgs throws at options that it does not know.
    return null;
  }
}

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { FluentBundle, type FluentFunction, FluentNumber, FluentResource } from "@fluent/bundle";
import type { Line, Value } from "../core/answers/answer.ts";
import { LANGUAGES, type Language } from "../core/model/language.ts";
import { amountMessage, lastSpokenPart, type PlainMessage } from "./wording/amounts.ts";
import { localeOf } from "./wording/locale.ts";
import { nameText } from "./wording/names.ts";
import { dateText, periodMessage } from "./wording/periods.ts";

/** Every text a person sees, in the reader's language. */
export interface Texts {
  /** Words a message of `locales/`. @throws {Error} if the message or one of its values is missing: a bug. */
  line(language: Language, line: Line): string;
  /** Words a single value: an amount, a period, a name. */
  value(language: Language, value: Value): string;
}

/** Reads `ru.ftl`, `kk.ftl`, `az.ftl` and `en.ftl`. @throws {Error} if a file is missing or malformed. */
export async function createTexts(localesFolder: string): Promise<Texts> {
  const bundles = new Map<Language, FluentBundle>();
  for (const language of LANGUAGES) {
    bundles.set(language, bundleOf(language, await readFile(join(localesFolder, `${language}.ftl`), "utf8")));
  }
  const word = (language: Language, plain: PlainMessage) => wordMessage(bundles.get(language), plain);
  const value = (language: Language, given: Value): string => wordValue(given, language, word);
  return { line: value, value };
}

type WordIn = (language: Language, plain: PlainMessage) => string;

function bundleOf(language: Language, source: string): FluentBundle {
  // Isolation marks around values guard mixed directions; all four languages run from left to right.
  const bundle = new FluentBundle(localeOf(language), {
    useIsolating: false,
    functions: { LAST: lastOf },
  });
  const [problem] = bundle.addResource(new FluentResource(source));
  if (problem !== undefined) throw new Error(`locales/${language}.ftl: ${problem.message}`);
  return bundle;
}

/** `LAST($year)`: the part of a numeral that is spoken last, with which Azerbaijani endings agree. */
const lastOf: FluentFunction = ([numeral]) => new FluentNumber(lastSpokenPart(Number(numeral)));

function wordMessage(bundle: FluentBundle | undefined, { message, values }: PlainMessage): string {
  const pattern = bundle?.getMessage(message)?.value;
  if (bundle === undefined || pattern === undefined || pattern === null) {
    throw new Error(`no text for ${message}`);
  }
  const problems: Error[] = [];
  const text = bundle.formatPattern(pattern, { ...values }, problems);
  if (problems[0] !== undefined) throw new Error(`text ${message}: ${problems[0].message}`);
  return text;
}

function wordValue(value: Value, language: Language, word: WordIn): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return new Intl.NumberFormat(localeOf(language)).format(value);
  switch (value.kind) {
    case "amount": {
      const inLanguage = (plain: PlainMessage) => word(language, plain);
      const text = inLanguage(amountMessage(value, language, inLanguage));
      if (value.unit !== null || value.statistic === "change") return text;
      return inLanguage({ message: "amount-without-currency", values: { amount: text } });
    }
    case "period":
      return word(language, periodMessage(value, language));
    case "date":
      return dateText(value.date, language);
    case "name":
      return nameText(value, language);
    case "list": {
      const parts = value.values.map((each) => wordValue(each, language, word));
      return value.separator === undefined
        ? new Intl.ListFormat(localeOf(language)).format(parts)
        : parts.join(value.separator);
    }
    case "line":
      return word(language, { message: value.message, values: lineValues(value, language, word) });
  }
}

function lineValues(line: Line, language: Language, word: WordIn): Record<string, string | number> {
  const entries = Object.entries(line.values).map(([name, value]): [string, string | number] =>
    // Numbers stay numbers: plural forms depend on them.
    typeof value === "number" ? [name, value] : [name, wordValue(value, language, word)],
  );
  return Object.fromEntries(entries);
}

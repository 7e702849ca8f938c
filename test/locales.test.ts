import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../src/core/answers/guidance.ts";
import { EXAMPLE_TOPICS, FIGURE_TOPICS } from "../src/core/answers/question.ts";
import { BOUNDS, STATUSES, UNITS } from "../src/core/model/claim.ts";
import { LANGUAGES, type Language } from "../src/core/model/language.ts";
import { TIERS } from "../src/core/model/reference-data.ts";
import { createTexts } from "../src/surfaces/texts.ts";

const root = join(import.meta.dirname, "..");

/** What grammar needs in some languages only: plural forms, endings, names of units. */
const GRAMMAR = new Set(["$count", "$ending", "$unit", "$bound"]);

function messagesOf(language: Language): Map<string, string> {
  const text = readFileSync(join(root, "locales", `${language}.ftl`), "utf8").replaceAll(/^#.*$/gm, "");
  const parts = text.split(/^([a-z][\w-]*) =/gm).slice(1);
  return new Map(
    parts.flatMap((part, place) => (place % 2 === 0 ? [[part, parts[place + 1] ?? ""] as const] : [])),
  );
}
const messages = new Map(LANGUAGES.map((language) => [language, messagesOf(language)]));
const ofLanguage = (language: Language) => messages.get(language) ?? new Map<string, string>();

/** The values that a message needs, also by the messages that it is made of. */
function variablesOf(language: Language, key: string): string[] {
  const text = ofLanguage(language).get(key) ?? "";
  const parts = [...text.matchAll(/\{ ([a-z][\w-]*)(?:\.\w+)? \}/g)].flatMap(([, part]) => part ?? []);
  const inherited = parts.filter((part) => part !== key).flatMap((part) => variablesOf(language, part));
  const own = (text.match(/\$\w+/g) ?? []).filter((variable) => !GRAMMAR.has(variable));
  return [...new Set([...own, ...inherited])].toSorted();
}
const keys = [...ofLanguage("ru").keys()];

const code = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && /^(core[\\/]answers|surfaces)/.test(file))
  .map((file) => readFileSync(join(root, "src", file), "utf8"))
  .join("\n");
const literals = new Set([...code.matchAll(/"([a-z][\w-]*)"/g)].map(([, literal]) => literal));
const prefixes = [...code.matchAll(/`([a-z]+(?:-[a-z]+)*-)\$\{/g)].flatMap(([, prefix]) => prefix ?? []);
const asked = [...code.matchAll(/(?:(?<!\.)\bline\(\s*|message: )"([\w-]+)"/g)].flatMap(
  ([, key]) => key ?? [],
);

describe.each(LANGUAGES)("locales/%s.ftl", (language) => {
  it("has the messages of all languages, in the same order", () => {
    expect([...ofLanguage(language).keys()]).toEqual(keys);
  });

  it("names each message once", () => {
    const text = readFileSync(join(root, "locales", `${language}.ftl`), "utf8");
    const named = [...text.matchAll(/^([a-z][\w-]*) =/gm)].map(([, key]) => key);
    expect(named.filter((key, place) => named.indexOf(key) !== place)).toEqual([]);
  });

  it.each(keys)("%s has the same values", (key) => {
    expect(variablesOf(language, key)).toEqual(variablesOf("ru", key));
  });
});

const used = (key: string) => literals.has(key) || prefixes.some((prefix) => key.startsWith(prefix));

describe("texts and code", () => {
  it("the code asks for no text that is missing", () => {
    expect(asked.length).toBeGreaterThan(80);
    expect([...new Set(asked)].filter((key) => !keys.includes(key))).toEqual([]);
  });

  it("no text is unused", () => {
    expect(keys.filter((key) => !used(key))).toEqual([]);
  });

  it.each([
    ["status", STATUSES],
    ["amount", BOUNDS],
    ["tier", TIERS],
    ["topic", FIGURE_TOPICS],
    ["language", LANGUAGES],
    ["help", COMMANDS],
    ["bot-command", COMMANDS],
    ["example", ["any", ...EXAMPLE_TOPICS]],
  ])("every %s- has its text", (prefix, endings) => {
    expect(endings.map((ending) => `${prefix}-${ending}`).filter((key) => !keys.includes(key))).toEqual([]);
  });
});

describe.each(LANGUAGES)("amounts in %s", async (language) => {
  const texts = await createTexts(join(root, "locales"));
  const numbers = [1, 2, 5, 10, 21, 1.5, 4500, 1_500_000, 2_000_000_000];
  it.each(UNITS.filter((unit) => unit !== "x"))("are worded in every bound of %s", (unit) => {
    for (const bound of BOUNDS) {
      for (const number of numbers) {
        const max = bound === "range" ? String(number * 2) : null;
        const amount = {
          kind: "amount",
          value: String(number),
          max,
          unit,
          bound,
          statistic: "level",
        } as const;
        expect(texts.value(language, amount)).toMatch(/\d/);
      }
    }
  });
});

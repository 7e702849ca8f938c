import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "src");

/** What a folder may import of ours, besides itself. `app.ts` wires, and `main.ts` starts it. */
const allowed: Record<string, readonly string[]> = {
  core: [],
  db: ["core"],
  sources: ["core"],
  pipeline: ["core", "db", "sources"],
  surfaces: ["core", "db"],
  "local-telegram": [],
};
/** Files beside the folders that any shell folder may name: the type of the log. */
const sharedFiles = new Set(["log.ts"]);

const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.replaceAll("\\", "/"));
const importsOf = (file: string) => {
  const text = readFileSync(join(root, file), "utf8");
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
  return { text, specifiers };
};
const folderOf = (file: string) => (file.includes("/") ? file.slice(0, file.indexOf("/")) : file);
const target = (file: string, specifier: string) =>
  relative(root, normalize(join(root, dirname(file), specifier))).replaceAll("\\", "/");

describe("the dependency rule", () => {
  it("knows every folder of src", () => {
    const folders = new Set(files.filter((file) => file.includes("/")).map(folderOf));
    expect([...folders].filter((folder) => !(folder in allowed))).toEqual([]);
  });

  it.each(files.filter((file) => file.includes("/")))("%s imports only what its folder may", (file) => {
    const own = folderOf(file);
    const wrong = importsOf(file)
      .specifiers.filter((specifier) => specifier.startsWith("."))
      .map((specifier) => target(file, specifier))
      .filter((path) => {
        const folder = folderOf(path);
        if (folder === own || allowed[own]?.includes(folder)) return false;
        return !(sharedFiles.has(path) && own !== "core" && own !== "local-telegram");
      });
    expect(wrong).toEqual([]);
  });

  it.each(["telegram", "web", "cli"])("surfaces/%s knows no other surface", (surface) => {
    const others = ["telegram", "web", "cli"].filter((other) => other !== surface);
    const wrong = files
      .filter((file) => file.startsWith(`surfaces/${surface}/`))
      .flatMap((file) => importsOf(file).specifiers.map((specifier) => target(file, specifier)))
      .filter((path) => others.some((other) => path.startsWith(`surfaces/${other}/`)));
    expect(wrong).toEqual([]);
  });
});

describe("the core is pure", () => {
  const impure = [
    /\bawait\b/,
    /\basync\b/,
    /\bDate\.now\(/,
    /new Date\(\)/,
    /\bMath\.random\(/,
    /\bprocess\./,
    /\bfetch\(/,
    /from "node:/,
    /from "(grammy|drizzle-orm|postgres|pg-boss|pino|hono|undici|@electric-sql)/,
  ];
  it.each(files.filter((file) => file.startsWith("core/")))("%s", (file) => {
    const code = importsOf(file).text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
    expect(impure.filter((pattern) => pattern.test(code)).map(String)).toEqual([]);
  });
});

it("only config.ts and main.ts read the environment", () => {
  const readers = files.filter((file) => /process\.env/.test(importsOf(file).text));
  expect(
    readers.filter((file) => !["config.ts", "main.ts"].includes(file) && !file.startsWith("surfaces/cli/")),
  ).toEqual([]);
});

// Node reads a package's own description for each of its files: that of date-fns is large, and its index names all.
it("date-fns is imported function by function, for all of it costs a second at every start", () => {
  const whole = files.filter((file) => importsOf(file).specifiers.includes("date-fns"));
  expect(whole).toEqual([]);
});

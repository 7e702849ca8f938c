import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SETTINGS } from "../src/config.ts";
import { COMMANDS } from "../src/core/answers/guidance.ts";

const root = join(import.meta.dirname, "..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const tableRows = (text: string, heading: string) =>
  (text.split(`## ${heading}\n`)[1]?.split("\n## ")[0] ?? "")
    .split("\n")
    .filter((line) => line.startsWith("| `"));
const firstCells = (rows: string[]) => rows.map((row) => row.split(" | ")[0] ?? "");

describe("README.md is true", () => {
  const readme = read("README.md");

  it("lists every setting and no other", () => {
    const listed = firstCells(tableRows(readme, "Settings")).flatMap(
      (cell) => cell.match(/[A-Z][A-Z_]+/g) ?? [],
    );
    expect(listed.toSorted()).toEqual(SETTINGS.toSorted());
  });

  it("lists every command and no other", () => {
    const listed = firstCells(tableRows(readme, "What it answers")).map(
      (cell) => /\/([a-z]+)/.exec(cell)?.[1] ?? "",
    );
    expect(listed.toSorted()).toEqual(COMMANDS.toSorted());
  });

  it.each(["README.md", "CONTRIBUTING.md"])("%s names only scripts and files that exist", (file) => {
    const text = read(file);
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map((match) => match[1] ?? "");
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
    const paths = [...text.matchAll(/`((?:src|seeds|locales|test|migrations)\/[\w./-]*)`/g)].map(
      (match) => match[1] ?? "",
    );
    const links = [...text.matchAll(/\]\((?!http)([^)]+)\)/g)].map((match) => match[1] ?? "");
    expect([...paths, ...links].filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

it(".env.example names only settings that exist", () => {
  const named = [...read(".env.example").matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1] ?? "");
  expect(named.filter((name) => !SETTINGS.includes(name))).toEqual([]);
});

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadReferenceData, loadStarterArticles } from "../../src/db/reference-files.ts";

const SEEDS_FOLDER = join(import.meta.dirname, "../../seeds");

describe("the project's own seeds", () => {
  it("are right, and name each other rightly", async () => {
    const reference = await loadReferenceData(SEEDS_FOLDER);
    const articles = await loadStarterArticles(SEEDS_FOLDER);
    const keys = new Set(reference.sources.map(({ key }) => key));
    expect(articles.filter(({ source }) => !keys.has(source))).toEqual([]);
    expect(articles).toHaveLength(5);
    const dates = articles.map(({ publishedAt }) => Date.parse(publishedAt));
    expect(dates).toEqual(dates.toSorted((a, b) => a - b));
  });

  it("name no feed or channel twice", async () => {
    const { sources } = await loadReferenceData(SEEDS_FOLDER);
    const addresses = sources.flatMap(({ feeds, channels }) => [
      ...feeds.map(({ url }) => url),
      ...channels.map(({ username }) => username.toLowerCase()),
    ]);
    expect(addresses).toHaveLength(new Set(addresses).size);
  });

  it("give every source a zone that exists", async () => {
    const { sources } = await loadReferenceData(SEEDS_FOLDER);
    for (const { timeZone } of sources)
      expect(() => new Intl.DateTimeFormat("en", { timeZone })).not.toThrow();
  });
});

describe("seeds with mistakes", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "delil-seeds-"));
    await mkdir(join(folder, "articles"));
    const place = {
      key: "AZ",
      kind: "country",
      country: "AZ",
      names: { ru: "А", kk: "А", az: "A", en: "A" },
      variants: {},
    };
    const files: Record<string, unknown> = {
      "metrics.json": [],
      "places.json": [place, { ...place, kind: "galaxy" }],
      "people.json": [],
      "organisations.json": [],
      "sources.json": [
        { key: "a b", name: "", tier: "press", country: null, homepage: "no address", timeZone: "UTC" },
      ],
      "articles/one.json": {
        key: "one",
        source: "trend",
        language: "ru",
        publishedAt: "yesterday",
        title: "t",
        text: "t",
      },
    };
    for (const [name, content] of Object.entries(files))
      await writeFile(join(folder, name), JSON.stringify(content));
    await writeFile(join(folder, "products.json"), "[");
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("are refused with all of them, each with its file and place", async () => {
    const message = await loadReferenceData(folder).then(
      () => "",
      (cause: Error) => cause.message,
    );
    for (const place of [
      "places.json: 1.kind",
      "sources.json: 0.key",
      "sources.json: 0.name",
      "sources.json: 0.homepage",
      "products.json: ",
    ]) {
      expect(message).toContain(place);
    }
    await expect(loadStarterArticles(folder)).rejects.toThrow("articles/one.json: publishedAt");
  });

  it("such as a key that is there twice", async () => {
    const place = {
      key: "AZ",
      kind: "country",
      country: "AZ",
      names: { ru: "А", kk: "А", az: "A", en: "A" },
      variants: { ru: [], kk: [], az: [], en: [] },
    };
    await writeFile(join(folder, "places.json"), JSON.stringify([place, place]));
    await expect(loadReferenceData(folder)).rejects.toThrow('places.json: 1.key: "AZ" is there twice');
  });
});

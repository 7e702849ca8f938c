import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answerWith } from "../../support/answer-article.ts";
import { readCorpus, scoreClaims } from "../../support/score-claims.ts";

interface Floors {
  core: number;
  full: number;
  speaker: number;
  events: number;
}

const floors = JSON.parse(readFileSync("test/corpus/floors.json", "utf8")) as Record<string, Floors>;
const answer = await answerWith();

describe.each(Object.entries(floors))("the labelled corpus: %s", (name, floor) => {
  const path = name === "seeds" ? "../shared/corpus/seeds.jsonl" : `test/corpus/${name}.jsonl`;

  it.skipIf(!existsSync(path))(`is read at least as well as before (${path})`, () => {
    const score = scoreClaims(readCorpus(path), answer);
    expect(score.core.f1).toBeGreaterThanOrEqual(floor.core);
    expect(score.full.f1).toBeGreaterThanOrEqual(floor.full);
    expect(score.speaker).toBeGreaterThanOrEqual(floor.speaker);
    expect(score.events.f1).toBeGreaterThanOrEqual(floor.events);
    expect(score.quotesNotInText).toBe(0);
  });
});

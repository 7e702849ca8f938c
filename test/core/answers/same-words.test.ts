import { expect, it } from "vitest";
import { joinSameWords } from "../../../src/core/answers/same-words.ts";

const words = (text: string, articleId = 1) => ({ articleId, text });

it.each([
  { what: "the same words", of: [words("а"), words("а")], longest: ["а"], counts: [2] },
  {
    what: "a part before the whole",
    of: [words("рост на 50%"), words("рост на 50% и до 470 млн")],
    longest: ["рост на 50% и до 470 млн"],
    counts: [2],
  },
  {
    what: "a part after the whole",
    of: [words("до 470 млн и выше"), words("до 470 млн")],
    longest: ["до 470 млн и выше"],
    counts: [2],
  },
  { what: "other words", of: [words("а"), words("б")], longest: ["а", "б"], counts: [1, 1] },
  {
    what: "the same words of two articles",
    of: [words("а", 1), words("а", 2)],
    longest: ["а", "а"],
    counts: [1, 1],
  },
])("$what", ({ of, longest, counts }) => {
  const joined = joinSameWords(of, (item) => item);
  expect(joined.map((each) => each.longest.text)).toEqual(longest);
  expect(joined.map((each) => each.items.length)).toEqual(counts);
});

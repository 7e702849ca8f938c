import { expect, it } from "vitest";
import { extractText } from "../../support/extract-text.ts";

const said = "trade turnover between Azerbaijan and Kazakhstan reached $470 million in 2024";
const told = `T${said.slice(1)}`;

it.each([
  ["a minister by title", `Energy Minister Parviz Shahbazov said ${said}.`, "Parviz Shahbazov"],
  [
    "a minister after according to",
    `According to Energy Minister Parviz Shahbazov, ${said}.`,
    "Parviz Shahbazov",
  ],
  [
    "a title in front, said behind",
    `${told}, Kazakh Deputy Prime Minister Serik Zhumangarin said.`,
    "Serik Zhumangarin",
  ],
  ["said before an unknown name", `"${told}," said Jane Roe of the EBRD.`, "Jane Roe"],
  [
    "an unknown name before an office",
    `Speaking in Baku, Jane Roe, head of the institute, noted that ${said}.`,
    "Jane Roe",
  ],
  ["an unknown name before said", `Logistics analyst Daniel Moor believes ${said}.`, "Daniel Moor"],
  [
    "he",
    `Trade Minister Arman Shakkaliyev spoke in Baku. "I can tell you that ${said}," he noted.`,
    "Arman Shakkaliyev",
  ],
  [
    "he in the next paragraph",
    `Rovshan Rustamov, chairman of Azerbaijan Railways, opened it.\n\nHe said that ${said}.`,
    "Rovshan Rustamov",
  ],
  [
    "the minister",
    `Yerlan Akkenzhenov, Kazakhstan's energy minister, visited Baku. According to the minister, ${said}.`,
    "Yerlan Akkenzhenov",
  ],
  ["a ministry in small letters", `${told}, the energy ministry said.`, "energy ministry"],
  ["a customs service", `${told}, the customs service's data show.`, "customs service"],
  ["two sources", `${told}, two industry sources told the agency.`, "industry sources"],
  ["an official", `${told}, a ministry official said.`, "ministry official"],
  ["a spokesperson", `A government spokesperson told Reuters that ${said}.`, "government spokesperson"],
  ["a committee", `${told}, the State Customs Committee reported.`, "State Customs Committee"],
  [
    "a ministry of something",
    `${told}, as reported by the Kazakh Ministry of Trade.`,
    "Kazakh Ministry of Trade",
  ],
  [
    "an agency that cites a committee",
    `${told}, Trend reports, citing the State Customs Committee.`,
    "State Customs Committee",
  ],
  ["an agency alone", `${told}, Trend reports.`, "Trend"],
  ["nobody", `${told}.`, null],
])("who says it: %s", (_, text, speaker) => {
  expect(extractText(text, { language: "en" }).claims[0]?.speaker ?? null).toBe(speaker);
});

it("lets each of several sources speak for its own paragraph", () => {
  const { claims } = extractText(
    `The Astana Times\n\n${told}, the World Bank said.\n\nExports were $410 million, the EBRD said.\n\nImports were $60 million.`,
    { language: "en", source: "astanatimes.com" },
  );
  expect(claims.map((claim) => claim.speaker)).toEqual(["World Bank", "EBRD", "Astana Times"]);
});

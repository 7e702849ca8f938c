import { describe, expect, it } from "vitest";
import { checkFigure } from "../../../src/core/answers/checked-figure.ts";
import { prepareLexicon } from "../../../src/core/extraction/claim-lexicon.ts";
import { extract } from "../../../src/core/extraction/extract.ts";
import { detectLanguage } from "../../../src/core/language-detection.ts";
import { observationsOf, reference, starterClaims } from "../../support/starter-claims.ts";

const lexicon = prepareLexicon(reference);
const observations = observationsOf(starterClaims());

/** Verdict and figures of the sources, for each figure of a text as a person would send it. */
function checked(text: string): string[] {
  const language = detectLanguage(text) ?? "ru";
  const { claims } = extract({ text, title: "", source: "", language, published: "2025-12-05" }, lexicon);
  return claims.map((claim) => {
    const { verdict } = checkFigure(claim, observations);
    if (verdict.kind === "nothing") return "nothing";
    const told =
      "nearest" in verdict
        ? verdict.nearest.map((known) => `${known.bound} ${known.value}`)
        : verdict.told.map(({ claim: known, side }) => `${side} ${known.bound} ${known.value}`);
    return `${verdict.kind}: ${told.join(", ")}`;
  });
}

describe("a figure held against the sources", () => {
  it.each([
    {
      text: "товарооборот в 2024 составил 600 млн долларов",
      says: ["differs: fits over 500000000, differs exact 470000000"],
    },
    {
      text: "Trade between Azerbaijan and Kazakhstan was $470 mn in 2024",
      says: ["mixed: agrees exact 470000000, differs over 500000000"],
    },
    {
      text: "Товарооборот Казахстана и Азербайджана в 2024 году превысил 500 млн долларов",
      says: ["mixed: agrees over 500000000, differs exact 470000000"],
    },
    {
      text: "Товарооборот за первое полугодие 2025 года — 501 млн долларов",
      says: ["agrees: agrees exact 501000000"],
    },
    {
      text: "2025 жылдың бірінші жартыжылдығында тауар айналымы 400 млн долларға жетті",
      says: ["differs: differs exact 501000000"],
    },
    {
      text: "2024-cü ildə ticarət dövriyyəsi 470 milyon dollar olub",
      says: ["mixed: agrees exact 470000000, differs over 500000000"],
    },
    { text: "Грузопоток по Среднему коридору вырос на 62% в 2024 году", says: ["agrees: agrees exact 62"] },
    {
      text: "Cargo on the Middle Corridor reached 4.5 million tonnes in 2024",
      says: ["agrees: agrees exact 4500000"],
    },
    {
      text: "В 2022 году товарооборот был полтора миллиарда",
      says: ["no-currency: about 1500000000, exact 470000000, exact 501000000"],
    },
    {
      text: "Товарооборот с Азербайджаном 600 млн долларов",
      says: ["other-subject: exact 501000000, exact 470000000, about 1500000000"],
    },
    {
      text: "В 2019 году товарооборот составил 150 млн долларов",
      says: ["other-period: exact 470000000, exact 501000000"],
    },
    {
      text: "В 2024 году товарооборот составил 430 млн евро",
      says: ["other-unit: exact 470000000, exact 501000000, about 1500000000"],
    },
    {
      text: "Товарооборот Казахстана и Узбекистана в 2024 году — 4 млрд долларов",
      says: ["other-subject: exact 470000000, exact 501000000, about 1500000000"],
    },
    { text: "Товарооборот 600 млн долларов", says: ["no-period: exact 501000000, exact 470000000"] },
    { text: "Добыча нефти в Казахстане в 2024 году — 87 млн тонн", says: ["nothing"] },
    { text: "Поедем завтра к 15 часам", says: [] },
  ])("$text", ({ text, says }) => {
    expect(checked(text)).toEqual(says);
  });
});

import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { ReferenceData } from "../../../src/core/model/reference-data.ts";
import { type Attribution, attribute } from "../../../src/core/reconciliation/attribution.ts";
import { loadReferenceData } from "../../../src/db/reference-files.ts";

let reference: ReferenceData;
beforeAll(async () => {
  reference = await loadReferenceData(join(import.meta.dirname, "../../../seeds"));
});

const says = (
  speakerKey: string | null,
  tier: Attribution["tier"],
  compiler: string | null = null,
): Attribution => ({
  speakerKey,
  tier,
  compiler,
});

describe("who states a figure", () => {
  it.each([
    // People, in every spelling that tells them from others.
    { speaker: "Парвиз Шахбазов", is: says("parviz-shahbazov", "government", "AZ") },
    { speaker: "Шахбазов", is: says("parviz-shahbazov", "government", "AZ") },
    { speaker: "П. Шахбазов", is: says("parviz-shahbazov", "government", "AZ") },
    { speaker: "К.-Ж. Токаев", is: says("kassym-jomart-tokayev", "government", "KZ") },
    { speaker: "Касым-Жомарт Токаев", is: says("kassym-jomart-tokayev", "government", "KZ") },
    { speaker: "Қасым-Жомарт Тоқаев", is: says("kassym-jomart-tokayev", "government", "KZ") },
    { speaker: "İLHAM ƏLİYEV", is: says("ilham-aliyev", "government", "AZ") },
    { speaker: "Ильхам Алиев", is: says("ilham-aliyev", "government", "AZ") },
    // Ilham, Heydar or Ruslan?
    { speaker: "Алиев", is: says(null, "press") },
    { speaker: "С. Шахбазов", is: says(null, "press") },
    // The head of a company is not a government.
    { speaker: "Ровшан Наджаф", is: says("rovshan-najaf", "agency", "AZ") },
    // Offices and organisations.
    { speaker: "Госкомстат Азербайджана", is: says("stat-az", "statistics", "AZ") },
    { speaker: "Бюро национальной статистики", is: says("stat-kz", "statistics", "KZ") },
    { speaker: "Акорда", is: says("akorda", "government", "KZ") },
    { speaker: "Trend", is: says("trend", "agency") },
    { speaker: "BaigeNews.kz", is: says("baigenews", "press") },
    // Nobody that is known.
    { speaker: "Иван Иванов", is: says(null, "press") },
    { speaker: "", is: says(null, "press") },
    { speaker: null, is: says(null, "press") },
  ])("$speaker", ({ speaker, is }) => {
    expect(attribute(speaker, { tier: "press" }, reference)).toEqual(is);
  });

  it("is the publisher where nobody is named", () => {
    expect(attribute(null, { tier: "statistics" }, reference)).toEqual(says(null, "statistics"));
  });
});

import { prepareLexicon } from "../../src/core/extraction/claim-lexicon.ts";
import { type Extraction, extract } from "../../src/core/extraction/extract.ts";
import type { ArticleText } from "../../src/core/model/article.ts";
import type { Claim } from "../../src/core/model/claim.ts";
import { loadReferenceData } from "../../src/db/reference-files.ts";

const lexicon = prepareLexicon(await loadReferenceData("seeds"));

/** A text as an article of mid-June 2025, unless said otherwise. */
export function extractText(text: string, given: Partial<ArticleText> = {}): Extraction {
  const article = { published: "2025-06-15", language: "ru", source: "example.org", title: "" } as const;
  return extract({ ...article, ...given, text }, lexicon);
}

/** A claim in one line: `metric statistic value unit bound status from..to refArea-counterpart place product`. */
export function inOneLine(claim: Claim): string {
  const value = claim.max === null ? claim.value : `${claim.value}..${claim.max}`;
  const parties = `${claim.refArea ?? "-"}/${claim.counterpart ?? "-"}`;
  const time = claim.from === null && claim.to === null ? "" : `${claim.from ?? ""}..${claim.to ?? ""}`;
  const bound = claim.bound === "exact" ? "" : claim.bound;
  const status = claim.status === "actual" ? "" : claim.status;
  const kind = claim.statistic === "change" ? "change" : "";
  const parts = [
    claim.metric,
    kind,
    value,
    claim.unit ?? "?",
    bound,
    status,
    time,
    parties,
    claim.place,
    claim.product,
  ];
  return parts.filter((part) => part !== "" && part !== null).join(" ");
}

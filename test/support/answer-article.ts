import { prepareLexicon } from "../../src/core/extraction/claim-lexicon.ts";
import { extract } from "../../src/core/extraction/extract.ts";
import { loadReferenceData } from "../../src/db/reference-files.ts";
import type { Answered, LabelledArticle } from "./score-claims.ts";

/** The extractor with the project's own reference data, answering in the corpus' form. */
export async function answerWith(): Promise<(article: LabelledArticle) => Answered> {
  const lexicon = prepareLexicon(await loadReferenceData("seeds"));
  return (article) => {
    const { claims, events } = extract({ ...article, language: article.lang }, lexicon);
    const numeric = claims.map((claim) => ({
      ...claim,
      value: Number(claim.value),
      max: claim.max === null ? null : Number(claim.max),
    }));
    return { claims: numeric, events };
  };
}

import type { EventMention } from "../model/event.ts";
import type { Evidence, StoredClaim } from "../model/observation.ts";
import { publicationDay } from "../reconciliation/observation-key.ts";
import type { Amount, Line, Period, Quotation, SourceReference } from "./answer.ts";
import { line } from "./line.ts";
import type { Names } from "./names.ts";

/** Where a claim stands, as an answer cites it. */
export function sourceOf(evidence: Evidence): SourceReference {
  return {
    publisher: evidence.publisher,
    url: evidence.url,
    date: publicationDay(evidence),
    articleId: evidence.articleId,
  };
}

export function amountOf({ value, max, unit, bound, statistic }: Omit<Amount, "kind">): Amount {
  return { kind: "amount", value, max, unit, bound, statistic };
}

/** The claim's own period; of a running total with the day on which it was told. */
export function periodOf(claim: StoredClaim): Period {
  const period: Period = { kind: "period", from: claim.from, to: claim.to };
  return claim.from !== null && claim.to === null
    ? { ...period, toldOn: publicationDay(claim.evidence) }
    : period;
}

/** The words that state a claim. A retelling must not look like a quotation. */
export function quotationOf({ quote, sentence, evidence }: StoredClaim): Quotation {
  return { text: sentence ?? quote, language: evidence.language, retold: evidence.wording === "retold" };
}

/** Whether the title says where: "в Баку", or "в Астане" for "Астана". */
function namesPlace(title: string, place: string): boolean {
  return title.includes(place.length > 4 ? place.slice(0, -1) : place);
}

/** `21 окт. 2025: Государственный визит Ильхама Алиева в Казахстан (Астана)`. */
export function eventLine({ date, title, place }: EventMention, names: Names): Line {
  const [first = ""] = title;
  const values = {
    date: { kind: "date", date },
    title: first.toUpperCase() + title.slice(first.length),
  } as const;
  return place === null || namesPlace(title, place)
    ? line("event", values)
    : line("event-in-place", { ...values, place: names.place(place) });
}

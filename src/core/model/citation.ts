/** Whom an article names as the origin of its news. */
export interface Citation {
  kind: "agency" | "site" | "channel" | "organisation";
  /** In the nominative (`Trend`, `Акорда`), a channel's as `@username` where the text has it. */
  name: string;
  /** Key of a known source, where the name is one of its names. */
  sourceKey: string | null;
  start: number;
  end: number;
  rule: string;
}

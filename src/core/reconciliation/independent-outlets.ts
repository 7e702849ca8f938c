/** An article that gives a figure, as far as its independence goes. */
export interface OutletReport {
  articleId: number;
  sourceKey: string;
  /** The earliest article of its wire story; itself where it is nobody's copy. */
  leadId: number;
  /** Sources that it names as the origin of its news. */
  cites: readonly string[];
}

/**
 * The outlets that report something on their own, by the source that stands for each: copies of one text,
 * editions of one source, and who cites another one of them count as one.
 */
export function independentOutlets(reports: readonly OutletReport[]): string[] {
  const standsFor = new Map<string, string>();
  const rootOf = (key: string): string => {
    const next = standsFor.get(key) ?? key;
    return next === key ? key : rootOf(next);
  };
  const present = new Set(reports.map(({ sourceKey }) => sourceKey));
  // A copy's lead may say nothing of the figure: then the first of its copies stands for it.
  const leaders = new Map(reports.toReversed().map(({ leadId, sourceKey }) => [leadId, sourceKey]));
  for (const { articleId, sourceKey } of reports) leaders.set(articleId, sourceKey);
  for (const { sourceKey, leadId, cites } of reports) {
    const origins = [leaders.get(leadId), ...cites].filter((key) => key !== undefined && present.has(key));
    for (const origin of origins) {
      const root = rootOf(origin ?? sourceKey);
      if (root !== rootOf(sourceKey)) standsFor.set(rootOf(sourceKey), root);
    }
  }
  return [...new Set([...present].map(rootOf))];
}

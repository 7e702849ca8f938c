/**
 * Which of the events that are known already each group of mentions is, by the articles that tell of it: the
 * one that it shares most articles with, of equal ones the older; null where it is a new one. So an event
 * keeps its number however its mentions are grouped anew.
 * @param groups numbers of the articles of each group
 */
export function eventsAgain(
  groups: readonly (readonly number[])[],
  known: readonly { id: number; articles: readonly number[] }[],
): (number | null)[] {
  const pairs = groups.flatMap((articles, group) =>
    known.map((event) => ({
      group,
      id: event.id,
      shared: new Set(articles).intersection(new Set(event.articles)).size,
    })),
  );
  const found: (number | null)[] = groups.map(() => null);
  const taken = new Set<number>();
  for (const { group, id, shared } of pairs.toSorted((a, b) => b.shared - a.shared || a.id - b.id)) {
    if (shared === 0 || taken.has(id) || found[group] !== null) continue;
    found[group] = id;
    taken.add(id);
  }
  return found;
}

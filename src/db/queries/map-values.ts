/** Groups with each of their items changed. */
export function mapValues<K, A, B>(
  groups: ReadonlyMap<K, readonly A[]>,
  change: (item: A) => B,
): Map<K, B[]> {
  return new Map([...groups].map(([key, items]) => [key, items.map(change)]));
}

/** Words of an article, with all that they state. */
export interface SharedWords<Item> {
  longest: Item;
  items: Item[];
}

/** Joins what is stated in the same words of one article, or in a part of them: the longest stand for all. */
export function joinSameWords<Item>(
  items: readonly Item[],
  wordsOf: (item: Item) => { articleId: number; text: string },
): SharedWords<Item>[] {
  const joined: SharedWords<Item>[] = [];
  for (const item of items) {
    const { articleId, text } = wordsOf(item);
    const same = joined.find(({ longest }) => {
      const known = wordsOf(longest);
      return known.articleId === articleId && (known.text.includes(text) || text.includes(known.text));
    });
    if (same === undefined) {
      joined.push({ longest: item, items: [item] });
      continue;
    }
    same.items.push(item);
    if (text.length > wordsOf(same.longest).text.length) same.longest = item;
  }
  return joined;
}

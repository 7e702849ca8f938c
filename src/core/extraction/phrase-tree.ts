/** Phrases of a closed word list, word by word; looked up from a token on, forwards or backwards. */
export interface PhraseTree<Sense> {
  sense: Sense | null;
  next: Map<string, PhraseTree<Sense>>;
}

/** Named lists of endings (`M`, `ADJ`), so that a noun's forms are `stem:M`; `-` is the bare stem. */
export type Endings = Readonly<Record<string, string>>;

export function phraseTree<Sense>(): PhraseTree<Sense> {
  return { sense: null, next: new Map() };
}

/** All forms of one word of a specification: `доллар:M`, `тонн:-,а,ы`, `до/к`, `из`. */
export function formsOf(word: string, endings: Endings): string[] {
  // A stroke by itself is a word ("b / d").
  if (word === "/") return [word];
  return word.split("/").flatMap((choice) => {
    const colon = choice.indexOf(":");
    if (colon < 1) return [choice];
    const stem = choice.slice(0, colon);
    const name = choice.slice(colon + 1);
    return name
      .split(",")
      .flatMap((part) => (endings[part] ?? part).split(","))
      .map((ending) => (ending === "-" ? stem : stem + ending));
  });
}

/** Adds a phrase; its words are separated by blanks, each may stand for several forms. */
export function addForms<Sense>(
  tree: PhraseTree<Sense>,
  words: readonly (readonly string[])[],
  sense: Sense,
): void {
  let frontier = [tree];
  for (const forms of words) {
    const reached: PhraseTree<Sense>[] = [];
    for (const node of frontier) {
      for (const form of forms) {
        const child = node.next.get(form) ?? phraseTree<Sense>();
        node.next.set(form, child);
        reached.push(child);
      }
    }
    frontier = reached;
  }
  for (const node of frontier) node.sense = sense;
}

/** A phrase found: the sense, and the first index behind it in the direction of reading. */
export interface TreeHit<Sense> {
  sense: Sense;
  end: number;
}

/** The longest phrase that starts at `at`; `step` -1 reads leftwards a tree whose phrases are stored reversed. */
export function longestPhrase<Sense>(
  tree: PhraseTree<Sense>,
  keys: readonly string[],
  at: number,
  step: 1 | -1 = 1,
): TreeHit<Sense> | null {
  let node = tree;
  let hit: TreeHit<Sense> | null = null;
  for (let here = at; here >= 0 && here < keys.length; here += step) {
    const child = node.next.get(keys[here] ?? "");
    if (!child) return hit;
    node = child;
    if (node.sense !== null) hit = { sense: node.sense, end: here + step };
  }
  return hit;
}

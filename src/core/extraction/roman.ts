/** Roman figures, typed with the look-alike letters of any alphabet. */
const ROMAN: ReadonlyMap<string, number> = new Map(
  "i ii iii iv v vi vii viii ix x xi xii"
    .split(" ")
    .flatMap((figure, at) => spellings(figure).map((spelling): [string, number] => [spelling, at + 1])),
);

function spellings(figure: string): string[] {
  const alike: Readonly<Record<string, string>> = { i: "iіı", x: "xх" };
  return [...figure].reduce(
    (starts, letter) => starts.flatMap((start) => [...(alike[letter] ?? letter)].map((form) => start + form)),
    [""],
  );
}

/** The value of a Roman figure up to twelve; undefined where the word is none. */
export function romanValue(norm: string): number | undefined {
  return ROMAN.get(norm);
}

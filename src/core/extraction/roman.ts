/** Roman figures, typed with the look-alike letters of any alphabet. */
const ROMAN: ReadonlyMap<string, number> = new Map(
  "i ii iii iv v vi vii viii ix x xi xii"
    .split(" ")
    .flatMap((figure, at) => spellings(figure).map((spelling): [string, number] => [spelling, at + 1])),
);

/** As Cyrillic texts have it, and as Azerbaijani lower-cases it. */
function spellings(figure: string): string[] {
  return [figure, figure.replaceAll("i", "і").replaceAll("x", "х"), figure.replaceAll("i", "ı")];
}

/** The value of a Roman figure up to twelve; undefined where the word is none. */
export function romanValue(norm: string): number | undefined {
  return ROMAN.get(norm);
}

/** Widths of Inter's letters in ems, measured; letters not listed are as wide as most. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [0.3, "іijlıtf1.,:;·I|"],
  [0.3, " \u00a0"],
  [0.42, "r()“”"],
  [0.52, "гзктхғsxş–"],
  [0.72, "фыжмы≈€+−АВКНПСХЦЧЭABCDGHKUVXYР"],
  [0.82, "жмшщюwДИЛОФNOQ"],
  [0.93, "mщМM"],
  [1.05, "—→%ЖШЩЮW"],
];
const USUAL_WIDTH = 0.62;
const BOLD = 1.06;

const widthOf = new Map(
  WIDTHS.flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width] as const)),
);

/** How wide a text is in points: near enough to break lines by, without reading the font. */
export function textWidth(text: string, fontSize: number, bold: boolean): number {
  const ems = Array.from(text).reduce((sum, letter) => sum + (widthOf.get(letter) ?? USUAL_WIDTH), 0);
  return ems * fontSize * (bold ? BOLD : 1);
}

/**
 * Breaks a text at its spaces into lines that fit. A number and its unit are parted only where both are wider
 * than a line; a word that is wider stands alone.
 */
export function brokenLines(text: string, fontSize: number, bold: boolean, maxWidth: number): string[] {
  const fits = (line: string) => textWidth(line, fontSize, bold) <= maxWidth;
  return filledLines(text.split(" "), " ", fits).flatMap((line) =>
    fits(line) ? [line] : filledLines(line.split("\u00a0"), "\u00a0", fits),
  );
}

function filledLines(words: readonly string[], space: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last}${space}${word}`;
    if (last !== undefined && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** What a UTF-16 unit does in a text. */
export const BLANK = 0;
export const NEWLINE = 1;
export const DIGIT = 2;
export const LETTER = 3;
export const PUNCTUATION = 4;
/** Part of the word that it stands in, but not of its spelling: soft hyphens, stress marks. */
export const MARK = 5;

const TABLE_SIZE = 0x3000;
const ONE_LETTER = /^\p{L}$/u;
const ONE_BLANK = /^[\s\p{Z}\p{Cc}\p{Cf}]$/u;
const ONE_MARK = /^\p{M}$/u;

function classOf(code: number): number {
  const character = String.fromCharCode(code);
  if (character === "\n" || character === "\r" || code === 0x2028 || code === 0x2029) return NEWLINE;
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  if (code === 0xad || ONE_MARK.test(character)) return MARK;
  if (ONE_LETTER.test(character) || character === "²" || character === "³") return LETTER;
  if (ONE_BLANK.test(character)) return BLANK;
  return PUNCTUATION;
}

const CLASSES = Uint8Array.from({ length: TABLE_SIZE }, (_, code) => classOf(code));

/** Class of a UTF-16 unit. One table look-up for all alphabets that the languages use. */
export function characterClass(code: number): number {
  if (code < TABLE_SIZE) return CLASSES[code] ?? PUNCTUATION;
  if (code === 0x3000 || code === 0xfeff) return BLANK;
  // Scripts beyond the table: letters of Chinese, Japanese and Korean; halves of emoji are punctuation.
  return code < 0xd800 ? LETTER : PUNCTUATION;
}

const ONE_CAPITAL = /^\p{Lu}$/u;
const CAPITALS = Uint8Array.from({ length: TABLE_SIZE }, (_, code) =>
  ONE_CAPITAL.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Whether a UTF-16 unit is a capital letter. */
export function isCapital(code: number): boolean {
  return CAPITALS[code] === 1;
}

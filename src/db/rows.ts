/** The rows of a statement written by hand: each driver hands them over in its own way. */
export function rowsOf(result: unknown): readonly unknown[] {
  if (Array.isArray(result)) return result;
  if (typeof result === "object" && result !== null && "rows" in result && Array.isArray(result.rows))
    return result.rows;
  throw new Error("the driver gave no rows");
}

/** What the button "this is wrong" carries. */
export function reportData(observationId: number): string {
  return `w:${observationId}`;
}

/** Buttons that `reportData` made. */
export const REPORT_DATA = /^w:(\d{1,9})$/;

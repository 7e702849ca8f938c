/** Ways in which articles of a source come in. */
export const INLET_KINDS = ["feed", "channel", "page"] as const;
export type InletKind = (typeof INLET_KINDS)[number];

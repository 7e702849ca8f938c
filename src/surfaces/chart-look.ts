/** Points of the drawing; sizes of type are chosen for a phone's width. */
export const WIDTH = 640;
export const HEIGHT = 480;
export const MARGIN = 24;

export const CHART_THEMES = ["light", "dark"] as const;
/** Behind what a chart is to stand: by day or by night. */
export type ChartTheme = (typeof CHART_THEMES)[number];

/** Colours by what they are for. */
export interface Palette {
  paper: string;
  ink: string;
  quiet: string;
  grid: string;
  actual: string;
  part: string;
  other: string;
}

export const PALETTES: Readonly<Record<ChartTheme, Palette>> = {
  light: {
    paper: "#ffffff",
    ink: "#1c2733",
    quiet: "#5d6873",
    grid: "#e6eaee",
    actual: "#2f6f9f",
    part: "#c3d9e8",
    other: "#b34f16",
  },
  dark: {
    paper: "#17212b",
    ink: "#f1f5f8",
    quiet: "#a3b2c0",
    grid: "#2a3744",
    actual: "#62abdf",
    part: "#2c4a61",
    other: "#ff9f63",
  },
};

/** How lines of text look. */
export interface TextStyle {
  fontSize: number;
  lineHeight: number;
  color: string;
  fontWeight: number;
}

/** What the lines under a column say, the preferred figure first. */
export type ColumnStyle = "value" | "other" | "plan" | "period";
export type ColumnStyles = Readonly<Record<ColumnStyle, TextStyle>>;

const MAX_WIDE_COLUMNS = 5;

/** Styles of the lines under columns: smaller where many stand side by side. */
export function columnStyles(columns: number, { ink, other, quiet }: Palette): ColumnStyles {
  const [value, more] =
    columns > MAX_WIDE_COLUMNS
      ? [
          { fontSize: 13, lineHeight: 18 },
          { fontSize: 12, lineHeight: 16 },
        ]
      : [
          { fontSize: 16, lineHeight: 22 },
          { fontSize: 14, lineHeight: 19 },
        ];
  return {
    value: { ...value, color: ink, fontWeight: 600 },
    other: { ...more, color: other, fontWeight: 400 },
    plan: { ...more, color: ink, fontWeight: 400 },
    period: { ...more, color: quiet, fontWeight: 400 },
  };
}

import { ROLES, type Role } from "./theme.ts";

/** What a role is made of in the editor, whose colours the reader chose. */
type EditorColors = Readonly<Record<Role, string>>;

const BACKGROUND = "var(--vscode-editor-background,#ffffff)";
const FOREGROUND = "var(--vscode-editor-foreground,var(--vscode-foreground,#1f2328))";

// Colours that themes choose for icons and underlines are often too pale for small text. Mixing in the colour of the
// text, which is dark in light themes and light in dark ones, gives the contrast back.
const RED = toText("var(--vscode-errorForeground,#c62828)", 70);
const AMBER = toText("var(--vscode-charts-yellow,#9a6700)", 55);
const GREEN = toText("var(--vscode-charts-green,#1a7f37)", 70);
const BLUE = toText("var(--vscode-charts-blue,#0b62c4)", 75);

const COLORS: EditorColors = {
  surface: BACKGROUND,
  ink: FOREGROUND,
  muted: mix(FOREGROUND, 76, BACKGROUND),
  rule: mix(FOREGROUND, 18, BACKGROUND),
  grid: mix(FOREGROUND, 12, BACKGROUND),
  line: mix(FOREGROUND, 50, BACKGROUND),
  stage: mix(BLUE, 12, BACKGROUND),
  "stage-edge": "transparent",
  panel: mix(FOREGROUND, 5, BACKGROUND),
  "panel-edge": "transparent",
  "card-edge": mix(FOREGROUND, 28, BACKGROUND),
  gap: RED,
  "gap-tint": mix(RED, 11, BACKGROUND),
  "on-gap": BACKGROUND,
  loss: AMBER,
  "loss-tint": mix(AMBER, 13, BACKGROUND),
  good: GREEN,
  "good-tint": mix(GREEN, 9, BACKGROUND),
  desired: BLUE,
};

const BORDER = "var(--vscode-contrastBorder,currentColor)";

/** High contrast themes have one background, and edges where others have tints. */
const HIGH_CONTRAST: Partial<EditorColors> = {
  muted: FOREGROUND,
  rule: BORDER,
  grid: mix(FOREGROUND, 35, BACKGROUND),
  line: FOREGROUND,
  stage: BACKGROUND,
  "stage-edge": BORDER,
  panel: BACKGROUND,
  "panel-edge": BORDER,
  "card-edge": BORDER,
  "gap-tint": mix(RED, 25, BACKGROUND),
  "loss-tint": BACKGROUND,
  "good-tint": BACKGROUND,
};

/**
 * The style sheet by which the map takes on the colours of the editor's theme: a variable for every role, and the
 * rules that give it to the shapes of that role. A style sheet outweighs the colours that the SVG carries.
 */
export function webviewThemeCss(): string {
  const rules = ROLES.flatMap((role) => [
    `.f-${role}{fill:var(--journey-${role})}`,
    `.s-${role}{stroke:var(--journey-${role})}`,
  ]);
  return [
    block("body", COLORS),
    block("body.vscode-high-contrast,body.vscode-high-contrast-light", HIGH_CONTRAST),
    ...rules,
    "",
  ].join("\n");
}

function block(selector: string, colors: Partial<EditorColors>): string {
  const lines = Object.entries(colors).map(([role, color]) => `--journey-${role}:${color};`);
  return `${selector}{\n${lines.join("\n")}\n}`;
}

function mix(color: string, percent: number, other: string): string {
  return `color-mix(in srgb,${color} ${percent}%,${other})`;
}

function toText(color: string, percent: number): string {
  return mix(color, percent, FOREGROUND);
}

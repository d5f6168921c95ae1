import { BODY, HEADING, SMALL, TITLE, type TypeSize } from "./type-sizes.ts";

/** What a text says by its colour. */
export type Tone = "ink" | "muted" | "gap" | "loss" | "good" | "desired" | "on-gap" | "on-good";

/** Where a text stands to its point: it starts there, has its middle there, or ends there. */
export type Anchor = "start" | "middle" | "end";

/** How a text looks. Texts that look the same share one object, as a large map has ten thousand of them and a few dozen looks. */
export interface TextStyle {
  readonly size: number;
  readonly lineHeight: number;
  readonly anchor: Anchor;
  readonly tone: Tone;
  readonly bold: boolean;
  readonly italic: boolean;
}

type Look = Pick<TextStyle, "anchor" | "tone" | "bold" | "italic">;

const ANCHORS: readonly Anchor[] = ["start", "middle", "end"];
const TONES: readonly Tone[] = ["ink", "muted", "gap", "loss", "good", "desired", "on-gap", "on-good"];
const YES_OR_NO: readonly boolean[] = [false, true];

/** Every style there is, by its type and by {@link numberOf} its look. */
const STYLES: ReadonlyMap<TypeSize, readonly TextStyle[]> = new Map(
  [TITLE, HEADING, BODY, SMALL].map((type) => [type, stylesOf(type)]),
);

/** The one object for all texts of a type that look the same. */
export function styleOf(type: TypeSize, look: Look): TextStyle {
  return STYLES.get(type)?.[numberOf(look)] ?? { ...type, ...look };
}

function stylesOf({ size, lineHeight }: TypeSize): TextStyle[] {
  const looks = TONES.flatMap((tone) =>
    ANCHORS.flatMap((anchor) =>
      YES_OR_NO.flatMap((bold) => YES_OR_NO.map((italic) => ({ anchor, tone, bold, italic }))),
    ),
  );
  return looks.map((look) => ({ size, lineHeight, ...look }));
}

/** The number of a look in the order in which `stylesOf` makes them. */
function numberOf({ anchor, tone, bold, italic }: Look): number {
  return ((TONES.indexOf(tone) * ANCHORS.length + ANCHORS.indexOf(anchor)) * 2 + Number(bold)) * 2 + Number(italic);
}

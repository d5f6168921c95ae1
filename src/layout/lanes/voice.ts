import { aboutTouchpoint } from "../../model/about.ts";
import type { LayLane } from "../lane-context.ts";
import type { VoiceLane } from "../scene.ts";
import { LANE_PADDING, TEXT_WIDTH, UNIT } from "../sizes.ts";
import { blockBottom, textBlock } from "../text/text-block.ts";
import { BODY, SMALL } from "../text/type-sizes.ts";
import { joinParts } from "../wording.ts";

const BAR_WIDTH = 3;
/** From the bar to the words. */
const INDENT = 12;

/** What customers suffer from and what they say. */
export const layVoice: LayLane = (context) => {
  const voices: VoiceLane["voices"][number][] = [];
  let bottom = LANE_PADDING;
  for (const { touchpoint, textLeft } of context.grid.columns) {
    let top = LANE_PADDING;
    for (const voice of touchpoint.voices) {
      const quote = voice.kind === "quote";
      const place = { x: textLeft + INDENT, width: TEXT_WIDTH - INDENT };
      const words = textBlock(quote ? `“${voice.text}”` : voice.text, {
        ...place,
        top,
        type: BODY,
        italic: quote,
        maxLines: 8,
      });
      const source = voice.source && context.vocabulary.label("source", voice.source);
      const kind = quote ? undefined : "pain";
      const note = textBlock(joinParts([kind, source]), {
        ...place,
        top: blockBottom(words),
        type: SMALL,
        tone: "muted",
        maxLines: 2,
      });
      const end = blockBottom(note);
      voices.push({
        spot: context.spot({
          id: [voice.kind, touchpoint.key],
          about: aboutTouchpoint(touchpoint),
          label: joinParts([`${quote ? "Quote" : "Pain"}: ${voice.text}`, source], ", "),
          range: voice.range,
        }),
        bar: { x: textLeft, y: top, width: BAR_WIDTH, height: end - top },
        look: voice.kind,
        texts: [words, note].filter((block) => block.lines.length > 0),
      });
      bottom = Math.max(bottom, end);
      top = end + UNIT + 2;
    }
  }
  if (voices.length === 0) return undefined;
  return { name: "Voice", note: "pains and quotes", height: bottom + LANE_PADDING, content: { kind: "voice", voices } };
};

import { aboutTouchpoint } from "../../model/about.ts";
import type { LayLane } from "../lane-context.ts";
import type { BackstageLane } from "../scene.ts";
import { CARD_WIDTH, LANE_PADDING, TEXT_WIDTH, UNIT } from "../sizes.ts";
import { blockBottom, textBlock } from "../text/text-block.ts";
import { BODY, SMALL } from "../text/type-sizes.ts";
import { joinParts, listText } from "../wording.ts";

/** What happens out of the customer's sight, by whom and with which systems. */
export const layBackstage: LayLane = (context) => {
  const { vocabulary } = context;
  const items: BackstageLane["items"][number][] = [];
  let bottom = LANE_PADDING;
  for (const { touchpoint, left, textLeft } of context.grid.columns) {
    let top = LANE_PADDING;
    for (const item of touchpoint.backstage) {
      const owner = item.owner && vocabulary.label("owner", item.owner);
      const systems = listText(item.systems, (system) => vocabulary.label("system", system));
      const place = { x: textLeft, width: TEXT_WIDTH };
      const words = textBlock(item.text, { ...place, top: top + UNIT, type: BODY, maxLines: 5 });
      const detail = textBlock(joinParts([owner && `by ${owner}`, systems]), {
        ...place,
        top: blockBottom(words) + 1,
        type: SMALL,
        tone: "muted",
        maxLines: 3,
      });
      const end = blockBottom(detail) + UNIT;
      items.push({
        spot: context.spot({
          id: ["backstage", touchpoint.key],
          about: aboutTouchpoint(touchpoint),
          label: joinParts([`Backstage: ${item.text}`, owner && `by ${owner}`, systems && `using ${systems}`], ", "),
          range: item.range,
        }),
        box: { x: left, y: top, width: CARD_WIDTH, height: end - top },
        texts: [words, detail].filter((block) => block.lines.length > 0),
      });
      bottom = Math.max(bottom, end);
      top = end + UNIT;
    }
  }
  if (items.length === 0) return undefined;
  return { name: "Backstage", note: undefined, height: bottom + LANE_PADDING, content: { kind: "backstage", items } };
};

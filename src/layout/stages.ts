import { highest } from "../algorithms/extremes.ts";
import { aboutStage } from "../model/about.ts";
import { labelOf } from "../model/element.ts";
import { count } from "../model/english.ts";
import type { Badge } from "./badge.ts";
import { badge } from "./badge.ts";
import { findingSignText, layFindingSign } from "./finding-sign.ts";
import type { LaneContext } from "./lane-context.ts";
import type { StageArrow } from "./scene.ts";
import { CARD_PADDING, COLUMN_GAP, UNIT } from "./sizes.ts";
import { blockBottom, textBlock } from "./text/text-block.ts";
import { HEADING, SMALL } from "./text/type-sizes.ts";
import { joinParts } from "./wording.ts";

const TIP = 10;
/** Between one arrow and the next, measured along the edge. */
const GAP = UNIT;
const PADDING = UNIT;
/** Puts the words in line with those on the cards below. */
const TEXT_INSET = COLUMN_GAP / 2 + CARD_PADDING;

/**
 * The arrows over the columns.
 *
 * @param top their upper edge.
 */
export function layStages(context: LaneContext, top: number): StageArrow[] {
  const { grid, vocabulary, journey } = context;
  const drafts = grid.stages.map(({ stage, left, right, isGone = false }) => {
    const width = right - left - GAP;
    const gaps = context.facts.gaps(stage).length;
    const findings = context.facts.serious(stage);
    const end = left + width - 2 * TIP;
    const findingSign = layFindingSign(findings, end, top);
    const badges = gaps > 0 ? [layGaps(count(gaps, "gap"), findingSign ? findingSign.at.x - UNIT / 2 : end, top)] : [];
    const room = highest(
      badges.map((item) => end - item.box.x + UNIT),
      0,
    );
    const text = { x: left + TEXT_INSET, width: width - TEXT_INSET - 2 * TIP - room };
    const title = textBlock(labelOf(stage), { ...text, top: top + PADDING, type: HEADING, bold: true, maxLines: 3 });
    const lifecycle = vocabulary.find("lifecycle", journey.lifecycle);
    const phase = stage.phase && lifecycle?.phases.find((candidate) => candidate.name === stage.phase?.name);
    const phaseText = phase ? labelOf(phase) : stage.phase?.name;
    const owner = stage.owner && `by ${vocabulary.label("owner", stage.owner)}`;
    const detail = textBlock(joinParts([phaseText, owner]), {
      ...text,
      top: blockBottom(title),
      type: SMALL,
      tone: "muted",
      maxLines: 2,
    });
    const label = joinParts(
      [
        `Stage ${labelOf(stage)}`,
        phaseText && `phase ${phaseText}`,
        owner,
        stage.touchpoints.length === 0 && "no touchpoints yet",
        gaps > 0 && count(gaps, "gap"),
        findingSignText(findings),
      ],
      ", ",
    );
    return {
      stage,
      isGone,
      left,
      width,
      label,
      badges,
      findingSign,
      texts: [title, detail].filter((block) => block.lines.length > 0),
    };
  });
  const bottom =
    highest(
      drafts.flatMap((draft) => draft.texts.map(blockBottom)),
      top,
    ) + PADDING;
  return drafts.map(({ stage, isGone, left, width, label, texts, badges, findingSign }) => ({
    spot: context.spot({
      id: [isGone ? "gone-stage" : "stage", stage.key],
      about: aboutStage(stage),
      label,
      range: stage.nameRange,
      whole: stage.range,
    }),
    box: { x: left, y: top, width, height: bottom - top },
    tip: TIP,
    isGone,
    texts,
    badges,
    findingSign,
  }));
}

/** What is off in the stage as a whole, at the right end of its arrow. */
function layGaps(text: string, right: number, top: number): Badge {
  return badge(text, { x: right, anchor: "end", top: top + PADDING + 2, maxWidth: 12 * UNIT, look: "gap" });
}

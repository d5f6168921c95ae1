import type { ComparedJourney } from "../compare/compared-journey.ts";
import type { JourneyOnSide } from "../compare/diff-journeys.ts";
import type { Change, ChangeSide } from "../diff/change.ts";
import { changeMarks } from "../diff/marks.ts";
import type { ChangeMarks } from "../model/change-mark.ts";
import { labelOf } from "../model/element.ts";
import type { ChangedPart, ComparedChange, ComparedMap, CompareResult, PartPlace } from "../protocol.ts";
import { drawMap } from "../render/draw-map.ts";
import { partPlaces, placeInFile } from "./part-places.ts";

interface Shown {
  /** The file that was asked for. */
  readonly file: string;
  /** Whether no text is another one, so that there is nothing that could have changed. */
  readonly isSameText: boolean;
  /** The address of a file by the one that places in it have. */
  readonly addressOf: (uri: string) => string;
}

/** A comparison as the editor shows it. */
export function showComparison(compared: ComparedJourney, shown: Shown): CompareResult {
  const { before, after, changes, choices } = compared;
  const journey = (after ?? before)?.assessed.journey.name;
  const marks = changeMarks(changes, compared.names);
  const message = messageOf(compared, shown);
  const broken = after?.findings.find((finding) => finding.rule === "syntax");
  return {
    ...(before && { before: comparedMap(before, marks.before, shown) }),
    ...(after && { after: comparedMap(after, marks.after, shown) }),
    changes: comparedChanges(changes, shown.addressOf, compared.names),
    ...(message === undefined ? {} : { message }),
    journeys: choices.map(({ assessed, changes: count }) => ({
      name: assessed.journey.name ?? "",
      title: labelOf(assessed.journey),
      changes: count,
    })),
    ...(journey === undefined ? {} : { journey }),
    ...(broken && { problem: { message: broken.message, line: broken.range.start.line } }),
  };
}

function messageOf({ before, after, changes }: ComparedJourney, { isSameText }: Shown): string | undefined {
  if (!before && !after) return "There is no journey to compare in this file.";
  if (!before) return "The older version has no such journey: all of it is new.";
  if (!after) return "This journey was removed. Only the older version has it.";
  if (changes.length > 0) return undefined;
  return isSameText ? "Nothing has changed." : "No change in meaning. At most formatting, comments or order differ.";
}

function comparedMap(
  { assessed, findings }: JourneyOnSide,
  marks: ChangeMarks,
  { file, addressOf }: Shown,
): ComparedMap {
  const { svg, spots } = drawMap(assessed, { findings, changes: marks });
  const places: Record<string, PartPlace> = {};
  for (const [id, place] of Object.entries(partPlaces(spots, ""))) {
    const { uri = "", ...rest } = place;
    const address = addressOf(uri);
    places[id] = address === file ? rest : { ...rest, uri: address };
  }
  return { title: labelOf(assessed.journey), svg, places };
}

/**
 * Changes as the editor shows them.
 *
 * @param addressOf the address of a file by the one that places in it have.
 * @param names what the changes call the journey whose maps are shown; parts of other maps are not named.
 */
export function comparedChanges(
  changes: readonly Change[],
  addressOf: (uri: string) => string,
  names: ComparedJourney["names"] = {},
): ComparedChange[] {
  const messages = new Map(changes.map(({ id, message }) => [id, message]));
  const part = (side: ChangeSide, journey: string | undefined): ChangedPart => {
    const place = side.place && placeInFile(side.place);
    const isOnMap = journey !== undefined && side.journey === journey;
    return {
      ...(side.about !== undefined && isOnMap && { about: side.about }),
      ...(place && { place: { ...place, uri: addressOf(place.uri) } }),
    };
  };
  return changes.map(({ id, rule, severity, kind, message, subject, before: old, after: now, causes }) => ({
    id,
    rule,
    severity,
    kind,
    message,
    subject: subject.path.at(-1)?.title ?? "",
    ...(old && { before: part(old, names.before) }),
    ...(now && { after: part(now, names.after) }),
    causes: causes.flatMap((cause) => messages.get(cause) ?? []),
  }));
}

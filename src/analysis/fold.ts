import type { FileModel } from "../model/file-model.ts";
import type { Finding, FindingGroup, Fix, Related, Severity } from "../model/finding.ts";
import type { Journey } from "../model/journey.ts";
import { comparePositions, finderAmong, isWithin } from "../model/place.ts";
import type { Configuration } from "./configuration.ts";

/** What stands more often than this in a journey for one reason is told once. */
const OFTEN = 2;
/** How many places a message names. */
const NAMED = 3;

/** A finding with what another one adds to it. */
interface Remarked {
  readonly finding: Finding;
  readonly remark: Finding["repeats"];
}

/**
 * The findings of a file as people are told them: none that only repeats others, and those that stand often in a journey for one
 * reason as one finding at the journey, with all its places and one fix for all. Acceptances, baselines and comparisons work on the
 * findings themselves, so that each place keeps its own.
 *
 * @param found findings of the file, all or only some. @returns them in the order of the lines.
 */
export function foldFindings(
  found: readonly Finding[],
  { journeys }: Pick<FileModel, "journeys">,
  { preset }: Pick<Configuration, "preset">,
): readonly Finding[] {
  if (preset === "strict") return found;
  const remarked = withoutRepeats(found);
  const journeyAt = finderAmong(journeys);
  const journeyAround = ({ range }: Finding): Journey | undefined => {
    const journey = journeyAt(range.start);
    return journey && isWithin(range, journey.range) ? journey : undefined;
  };
  const groups = Map.groupBy(remarked, ({ finding }) => groupKeyOf(finding, journeyAround(finding)));
  const told: Finding[] = [];
  const folded: { readonly finding: Finding; readonly topic: string }[] = [];
  for (const [key, items] of groups) {
    const [first] = items;
    const group = first?.finding.group;
    const journey = first && journeyAround(first.finding);
    if (key === undefined || !first || !group || !journey || items.length <= (group.unless ?? OFTEN)) {
      for (const item of items) told.push(withRemark(item));
    } else
      folded.push({ finding: fold(items, group, journey), topic: `${journey.range.start.line} ${group.topic ?? key}` });
  }
  for (const items of Map.groupBy(folded, ({ topic }) => topic).values())
    told.push(join(items.map(({ finding }) => finding)));
  const given = new Set(found);
  const isSame = told.length === found.length && told.every((finding) => given.has(finding));
  return isSame ? found : told.toSorted((a, b) => comparePositions(a.range.start, b.range.start));
}

/** The findings without those that only repeat others, each with what those add to it. */
export function withRemarks(found: readonly Finding[]): readonly Finding[] {
  return found.some(({ repeats }) => repeats) ? withoutRepeats(found).map(withRemark) : found;
}

/** Leaves out what only repeats findings that are there, and notes at each of those what it adds. */
function withoutRepeats(found: readonly Finding[]): Remarked[] {
  if (!found.some(({ repeats }) => repeats)) return found.map((finding) => ({ finding, remark: undefined }));
  const remarks = new Map<Finding, NonNullable<Finding["repeats"]>>();
  const byPlace = new Map(found.map((finding) => [placeKeyOf(finding), finding]));
  const left = found.filter(({ repeats }) => {
    if (!repeats) return true;
    const told = repeats.findings.map((finding) => byPlace.get(placeKeyOf(finding)));
    if (told.some((other) => !other)) return true;
    for (const other of told) if (other) remarks.set(other, repeats);
    return false;
  });
  return left.map((finding) => ({ finding, remark: remarks.get(finding) }));
}

function placeKeyOf({ rule, range: { start, end } }: Pick<Finding, "rule" | "range">): string {
  return `${rule} ${start.line}:${start.character} ${end.line}:${end.character}`;
}

function groupKeyOf({ rule, severity, group }: Finding, journey: Journey | undefined): string | undefined {
  return group && journey && JSON.stringify([journey.range.start.line, rule, severity, group.reason]);
}

function withRemark({ finding, remark }: Remarked): Finding {
  return remark ? { ...finding, message: `${finding.message} ${remark.one}` } : finding;
}

function fold(items: readonly Remarked[], group: FindingGroup, journey: Journey): Finding {
  const [first] = items as readonly [Remarked, ...Remarked[]];
  const { rule, severity, uri } = first.finding;
  const remarks = items.filter(({ remark }) => remark).length;
  const places = items.map(({ finding }) => finding.group?.item ?? "");
  const more = places.length - NAMED;
  const named = places.length <= NAMED + 1 ? places : [...places.slice(0, NAMED), `${more} more`];
  const message = group.message.replace("{count}", `${items.length}`).replace("{places}", () => named.join("; "));
  const remark = first.remark ?? items.find((item) => item.remark)?.remark;
  const added = remark && (remarks === items.length ? remark.all : remark.some.replace("{count}", `${remarks}`));
  const related: Related[] = items.map(({ finding }) => ({
    uri,
    range: finding.range,
    message: finding.group?.item ?? finding.message,
  }));
  const fixes = group.fixes ?? (group.fix === undefined ? [] : fixForAll(items, group.fix));
  return {
    rule,
    severity,
    message: added ? `${message} ${added}` : message,
    uri,
    range: journey.nameRange,
    related,
    ...(fixes.length > 0 && { fixes }),
  };
}

/** One fix that does at each place what its first fix does there; none unless each has one. */
function fixForAll(items: readonly Remarked[], title: string): Fix[] {
  const steps = items.map(({ finding }) => finding.fixes?.[0]?.steps);
  return steps.every((item) => item !== undefined) ? [{ title, steps: steps.flat() }] : [];
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info", "hint"];

/** One finding for all that is to be said of one topic. */
function join(findings: readonly Finding[]): Finding {
  const [first, ...others] = findings as readonly [Finding, ...Finding[]];
  if (others.length === 0) return first;
  const fixes = findings.flatMap((finding) => finding.fixes ?? []);
  const severity = SEVERITIES.find((level) => findings.some((finding) => finding.severity === level)) ?? first.severity;
  return {
    ...first,
    severity,
    message: findings.map(({ message }) => message).join(" "),
    related: findings.flatMap(({ related }) => related),
    ...(fixes.length > 0 && { fixes }),
  };
}

import type { ChangeMark, ChangeMarks } from "../model/change-mark.ts";
import { CHANGE_SEVERITIES, type Change, type ChangeSide } from "./change.ts";

/** The marks of the maps of two versions of a journey. */
export interface MarkedSides {
  readonly before: ChangeMarks;
  readonly after: ChangeMarks;
}

/** What stands out on a map, first what there is most to see of. */
const KINDS: readonly ChangeMark["kind"][] = ["added", "removed", "moved", "renamed", "changed"];

/**
 * What to mark on the maps of a journey.
 *
 * @param changes of a comparison.
 * @param journey what the journey is called on each side; absent where it is not there.
 */
export function changeMarks(
  changes: readonly Change[],
  journey: { readonly before?: string | undefined; readonly after?: string | undefined },
): MarkedSides {
  return { before: marksOn("before", changes, journey.before), after: marksOn("after", changes, journey.after) };
}

function marksOn(side: "before" | "after", changes: readonly Change[], journey: string | undefined): ChangeMarks {
  const isHere = (at: ChangeSide | undefined): at is ChangeSide => at?.about !== undefined && at.journey === journey;
  const byAbout = Map.groupBy(
    changes.filter((change) => isHere(change[side])),
    (change) => change[side]?.about ?? "",
  );
  return new Map([...byAbout].map(([about, said]) => [about, markOf(said)]));
}

function markOf(said: readonly Change[]): ChangeMark {
  const rank = ({ severity }: Change): number => CHANGE_SEVERITIES.indexOf(severity);
  const worstFirst = said.toSorted((a, b) => rank(a) - rank(b));
  const kind = KINDS.find((candidate) => said.some((change) => kindOf(change) === candidate)) ?? "changed";
  const [worst] = worstFirst;
  // That a thing came or went says more than what is off with it since.
  const told = kind === "changed" ? worst : worstFirst.find((change) => kindOf(change) === kind);
  const first = told ? wordsOf(told) : kind;
  const others = said.length - 1;
  return { kind, severity: worst?.severity ?? "neutral", words: others > 0 ? `${first}, +${others}` : first };
}

/** Of a thing on the map; what comes or goes inside of one changes it. */
function kindOf({ kind, field, rule }: Change): ChangeMark["kind"] {
  const isWhole = field === undefined && WHOLE.test(rule);
  return kind === "derived" || !isWhole ? "changed" : kind;
}

const WHOLE = /^(journey|stage|touchpoint|handoff|opportunity)-(added|removed|moved|renamed)$/;

/** The name of a rule reads as what happened, but for those that stand for many. */
function wordsOf({ rule }: Change): string {
  return WORDS[rule] ?? rule.replaceAll("-", " ");
}

const WORDS: Readonly<Record<string, string>> = { "finding-came": "new finding", "finding-gone": "one finding less" };

import type { ChangeMark, ChangeMarks } from "../model/change-mark.ts";
import { CHANGE_SEVERITIES, type Change, type ChangeSide } from "./change.ts";

/** The change marks of the maps of two versions of a journey. */
export interface MarkedSides {
  readonly before: ChangeMarks;
  readonly after: ChangeMarks;
}

/** The kinds of change marks, the most visible first. */
const KINDS: readonly ChangeMark["kind"][] = ["added", "removed", "moved", "renamed", "changed"];

/**
 * The change marks for both maps of a journey.
 *
 * @param changes of a comparison.
 * @param journey the name of the journey on each side; absent where it does not exist.
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
  return new Map([...byAbout].map(([about, own]) => [about, markOf(own)]));
}

function markOf(changes: readonly Change[]): ChangeMark {
  const rank = ({ severity }: Change): number => CHANGE_SEVERITIES.indexOf(severity);
  const worstFirst = changes.toSorted((a, b) => rank(a) - rank(b));
  const kind = KINDS.find((candidate) => changes.some((change) => kindOf(change) === candidate)) ?? "changed";
  const [worst] = worstFirst;
  // That a thing was added or removed says more than what changed with it.
  const shown = kind === "changed" ? worst : worstFirst.find((change) => kindOf(change) === kind);
  const first = shown ? wordsOf(shown) : kind;
  const others = changes.length - 1;
  return { kind, severity: worst?.severity ?? "neutral", words: others > 0 ? `${first}, +${others}` : first };
}

/** The kind of change of a thing on the map; additions and removals inside of it are changes of it. */
function kindOf({ kind, field, rule }: Change): ChangeMark["kind"] {
  const isWhole = field === undefined && WHOLE.test(rule);
  return kind === "derived" || !isWhole ? "changed" : kind;
}

const WHOLE = /^(journey|stage|touchpoint|handoff|opportunity)-(added|removed|moved|renamed)$/;

/** The words of a change mark: the id of the rule, except where that would not be clear. */
function wordsOf({ rule }: Change): string {
  return WORDS[rule] ?? rule.replaceAll("-", " ");
}

const WORDS: Readonly<Record<string, string>> = { "finding-came": "new finding" };

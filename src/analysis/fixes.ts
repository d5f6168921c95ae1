import { type Element, labelOf } from "../model/element.ts";
import type { Fix, FixStep, OpenFix } from "../model/finding.ts";
import type { HandoffStep } from "../model/gap.ts";
import { type Handoff, type Journey, type JourneyElement, type Touchpoint, touchpointsOf } from "../model/journey.ts";
import type { TextRange } from "../model/place.ts";

/** Writes a text instead of what is in a range. */
export function replacing(range: TextRange, text: string): Fix {
  return { title: `Write ${text}`, steps: [{ kind: "replace", range, text }] };
}

/** Inserts a text right after a range. */
export function insertBehind({ end }: TextRange, text: string): FixStep {
  return { kind: "replace", range: { start: end, end }, text };
}

/** Adds a line to the block of a declaration. */
export function adding(text: string, block: TextRange, title = `Add ${text}`, at: "start" | "end" = "end"): Fix {
  return { title, steps: [{ kind: "add-line", block, at, text }] };
}

/** Sets a target where a state is desired already, or in a new one. */
export function targeting(text: string, { range, states }: Pick<JourneyElement, "range" | "states">): Fix {
  return states.desired
    ? adding(text, states.desired.range, `Add the target ${text}`)
    : adding(`desired { ${text} }`, range, `Add desired { ${text} }`);
}

/** Lets a touchpoint lead to another one as well: the step that follows from the order of the file is written down beside it. */
export function leadingOn(from: Touchpoint, to: string, journey: Journey): Fix {
  const following = from.next.length === 0 && !from.ends ? nameBehind(from, journey) : undefined;
  const text = following !== undefined && following !== to ? `then ${following}\nthen ${to}` : `then ${to}`;
  return adding(text, from.range, `Add then ${to} to "${labelOf(from)}"`);
}

/** The name of the touchpoint that comes next in the file. */
function nameBehind({ key }: Touchpoint, journey: Journey): string | undefined {
  const touchpoints = touchpointsOf(journey);
  return touchpoints[touchpoints.findIndex((touchpoint) => touchpoint.key === key) + 1]?.name;
}

/** Names an owner in the block of an element; which one there is, the editor knows. */
export function owning({ range }: Pick<Element, "range">): OpenFix {
  return { of: "Owner", text: "by {name}", spoken: "by {name}", place: { block: range }, example: "support" };
}

/** Removes a declaration or a line. */
export function removal(title: string, range: TextRange): Fix {
  return { title, steps: [{ kind: "remove", range }] };
}

/** Lets a step carry something: in its handoff, or in a new one. No fix if a handoff is missing and an end has no name. */
export function carrying(names: readonly string[], step: HandoffStep, journey: Journey): Fix[] {
  const { from, to, handoff } = step;
  const list = names.join(", ");
  if (handoff) return carryingIn(handoff, list);
  if (from.name === undefined || to.name === undefined) return [];
  const owner = to.owner ? ` by ${to.owner.ref.name}` : "";
  const text = `handoff ${from.name} -> ${to.name}${owner} carries ${list}`;
  return [
    {
      title: `Declare a handoff that carries ${list}`,
      steps: [{ kind: "add-line", block: journey.range, at: "end", text }],
    },
  ];
}

function carryingIn({ carries, owner, to }: Handoff, list: string): Fix[] {
  const last = carries.at(-1);
  const before = owner ?? to;
  const title = `Let the handoff carry ${list}`;
  if (last) return [{ title, steps: [insertBehind(last.range, `, ${list}`)] }];
  return before ? [{ title, steps: [insertBehind(before.range, ` carries ${list}`)] }] : [];
}

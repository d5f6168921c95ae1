import type { Fix, FixStep } from "../model/finding.ts";
import type { HandoffStep } from "../model/gap.ts";
import type { Handoff, Journey } from "../model/journey.ts";
import type { TextRange } from "../model/place.ts";

/** Inserts a text right after a range. */
export function insertBehind({ end }: TextRange, text: string): FixStep {
  return { kind: "replace", range: { start: end, end }, text };
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

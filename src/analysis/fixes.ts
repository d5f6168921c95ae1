import type { Change, Fix } from "../model/finding.ts";
import type { HandoffStep } from "../model/gap.ts";
import type { Handoff, Journey } from "../model/journey.ts";
import type { TextRange } from "../model/place.ts";

/** Puts a text behind another. */
export function insertBehind({ end }: TextRange, text: string): Change {
  return { kind: "replace", range: { start: end, end }, text };
}

/** Takes a declaration or a line away. */
export function removal(title: string, range: TextRange): Fix {
  return { title, changes: [{ kind: "remove", range }] };
}

/** Lets a step carry something: in its handoff, or in one that is declared for it. None where an end has no name. */
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
      changes: [{ kind: "add-line", block: journey.range, at: "end", text }],
    },
  ];
}

function carryingIn({ carries, to }: Handoff, list: string): Fix[] {
  const last = carries.at(-1);
  const title = `Let the handoff carry ${list}`;
  if (last) return [{ title, changes: [insertBehind(last.range, `, ${list}`)] }];
  return to ? [{ title, changes: [insertBehind(to.range, ` carries ${list}`)] }] : [];
}

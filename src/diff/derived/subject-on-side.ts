import { aboutJourney, aboutOpportunity, aboutStage, aboutStep, aboutTouchpoint } from "../../model/about.ts";
import { type Element, labelOf } from "../../model/element.ts";
import type { Subject } from "../../model/gap.ts";
import type { Handoff, Journey, Opportunity } from "../../model/journey.ts";
import type { TextRange } from "../../model/place.ts";
import type { VocabularyKind } from "../../model/vocabulary.ts";
import type { ChangeSide, ChangeSubject } from "../change.ts";
import type { NodeKind } from "../tree/tree.ts";

/** What a derived change is about, on one side of the comparison. */
export interface SubjectOnSide extends ChangeSubject {
  /** The id of its node in the tree of that side. */
  readonly id: string;
  readonly side: ChangeSide;
  /** In the middle of a sentence: `“Calls support”`, `the stage “Buying”`. */
  readonly phrase: string;
}

type Named = Pick<Element, "name" | "title" | "nameRange">;

export function journeySubject(journey: Journey): SubjectOnSide {
  return inJourney(
    journey,
    { id: journeyId(journey), kind: "journey", about: aboutJourney(), range: journey.nameRange },
    [],
  );
}

/** @param range what to point at; the name of the element without it. */
export function elementSubject(
  { kind, element }: Subject | { readonly kind: "opportunity"; readonly element: Opportunity },
  journey: Journey,
  range: TextRange = element.nameRange,
): SubjectOnSide {
  switch (kind) {
    case "journey":
      return journeySubject(journey);
    case "handoff":
      return handoffSubject(element, journey, range);
    case "stage":
      return part(journey, element, kind, aboutStage(element), range);
    case "touchpoint":
      return part(journey, element, kind, aboutTouchpoint(element), range);
    case "opportunity":
      return part(journey, element, kind, aboutOpportunity(element), range);
  }
}

/** A step between two touchpoints, whether a handoff is declared for it or not. */
export function stepSubject(
  from: Named & { readonly key: string },
  to: Named & { readonly key: string },
  journey: Journey,
): SubjectOnSide {
  return between({ key: from.key, title: labelOf(from) }, { key: to.key, title: labelOf(to) }, journey, from.nameRange);
}

/** Something that journeys share. */
export function sharedSubject(kind: VocabularyKind, element: Named, uri: string): SubjectOnSide {
  return {
    id: `project/${kind}:${element.name ?? ""}`,
    kind,
    path: [step(kind, element)],
    side: { place: { uri, range: element.nameRange } },
    phrase: `the ${kind} “${labelOf(element)}”`,
  };
}

function handoffSubject({ from, to }: Handoff, journey: Journey, range: TextRange): SubjectOnSide {
  const end = (key = "") => ({ key, title: titleOf(key, journey) ?? key });
  return between(end(from?.name), end(to?.name), journey, range);
}

function titleOf(touchpoint: string, { stages }: Journey): string | undefined {
  for (const { touchpoints } of stages) {
    const found = touchpoints.find(({ name }) => name === touchpoint);
    if (found) return labelOf(found);
  }
  return undefined;
}

interface End {
  readonly key: string;
  readonly title: string;
}

function between(from: End, to: End, journey: Journey, range: TextRange): SubjectOnSide {
  const title = `${from.title} → ${to.title}`;
  const about = aboutStep({ from, to });
  const id = `${journeyId(journey)}/handoff:${from.key} ${to.key}`;
  const made = inJourney(journey, { id, kind: "handoff", about, range }, [{ kind: "handoff", name: "", title }]);
  return { ...made, phrase: `the handoff from “${from.title}” to “${to.title}”` };
}

function part(
  journey: Journey,
  element: Named & { readonly key: string },
  kind: "stage" | "touchpoint" | "opportunity",
  about: string,
  range: TextRange,
): SubjectOnSide {
  const stage = journey.stages.find(({ touchpoints }) => touchpoints.some((touchpoint) => touchpoint === element));
  const path = [...(stage ? [step("stage", stage)] : []), step(kind, element)];
  return inJourney(journey, { id: `${journeyId(journey)}/${kind}:${element.key}`, kind, about, range }, path);
}

function inJourney(
  journey: Journey,
  {
    id,
    kind,
    about,
    range,
  }: { readonly id: string; readonly kind: NodeKind; readonly about: string; readonly range: TextRange },
  inner: ChangeSubject["path"],
): SubjectOnSide {
  const title = inner.at(-1)?.title ?? labelOf(journey);
  return {
    id,
    kind,
    path: [step("journey", journey), ...inner],
    side: { journey: journey.name ?? "", about, place: { uri: journey.uri, range } },
    phrase: kind === "touchpoint" ? `“${title}”` : `the ${kind} “${title}”`,
  };
}

function journeyId({ name }: Pick<Journey, "name">): string {
  return `project/journey:${name ?? ""}`;
}

function step(kind: NodeKind, element: Pick<Element, "name" | "title">): ChangeSubject["path"][number] {
  return { kind, name: element.name ?? "", title: labelOf(element) };
}

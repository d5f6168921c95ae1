import { capital } from "../../model/english.ts";
import type { HandoffStep } from "../../model/gap.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import type { Change } from "../change.ts";
import { handoffOwned } from "../rules/handoff-owned.ts";
import { handoffUnowned } from "../rules/handoff-unowned.ts";
import type { DescribedEdit } from "../written/described-edit.ts";
import type { Causes } from "./causes.ts";
import { follow } from "./follow.ts";
import type { ComparedJourney, OldNames } from "./sides.ts";
import { elementSubject, type SubjectOnSide, stepSubject } from "./subject-on-side.ts";

interface Sides {
  readonly before: ComparedJourney;
  readonly after: ComparedJourney;
  readonly vocabulary: Vocabulary;
}

/** Which steps between two owners became unowned, and which became owned. */
export function handoffChanges({ before, after, vocabulary }: Sides, names: OldNames, causes: Causes): Change[] {
  const olds = new Map(
    before.assessment.steps.map((step) => {
      const subject = stepSubject(step.from, step.to, before.journey);
      return [subject.id, { step, subject }] as const;
    }),
  );
  return after.assessment.steps.flatMap((step) => {
    const subject = stepSubject(step.from, step.to, after.journey);
    const id = names.id(subject.id);
    const old = olds.get(id);
    const sides = { before: old?.subject, after: subject };
    const found = () => causesOf(id, step, after, names, causes);
    if (step.state === "unowned" && old?.step.state !== "unowned") {
      const message = `Nobody owns ${subject.phrase}: it goes from ${owner(step.from, vocabulary)} to ${owner(step.to, vocabulary)}.`;
      return [follow({ rule: handoffUnowned, ...sides, message, causes: found() })];
    }
    if (step.state === "owned" && old?.step.state === "unowned") {
      const by = step.handoff?.owner;
      const message = `${capital(subject.phrase)} is now owned by ${by ? vocabulary.label("owner", by) : "somebody"}; nobody owned it before.`;
      return [follow({ rule: handoffOwned, ...sides, message, causes: found() })];
    }
    return [];
  });
}

function owner({ owner: ownership }: HandoffStep["from"], vocabulary: Vocabulary): string {
  return ownership ? vocabulary.label("owner", ownership.ref) : "nobody";
}

/** Edits of the owner of the handoff, else of the handoff, else of the owners at its ends, else of the flow around it. */
function causesOf(
  id: string,
  { from, to }: HandoffStep,
  { journey }: ComparedJourney,
  names: OldNames,
  causes: Causes,
) {
  const stages = journey.stages.filter(({ touchpoints }) => touchpoints.includes(from) || touchpoints.includes(to));
  const idOf = (subject: SubjectOnSide): string => names.id(subject.id);
  const ends = [from, to].map((element) => idOf(elementSubject({ kind: "touchpoint", element }, journey)));
  const around = stages.map((element) => idOf(elementSubject({ kind: "stage", element }, journey)));
  const isAtAny = (ids: readonly string[], fields: readonly string[]) => (cause: DescribedEdit) =>
    ids.some((item) => causes.at(item)(cause)) && (cause.edit.kind !== "changed" || fields.includes(cause.edit.field));
  return causes.find(
    id,
    isAtAny([id], ["by"]),
    causes.at(id),
    isAtAny([...ends, ...around], ["by"]),
    isAtAny([...ends, ...around], ["ends", "to"]),
    ({ edit }) =>
      (edit.kind === "moved" || edit.kind === "removed") &&
      edit.id.startsWith(`${id.slice(0, id.lastIndexOf("/"))}/touchpoint:`),
  );
}

import type { Accept, Day, Element } from "../model/element.ts";
import type { FileModel } from "../model/file-model.ts";
import type { Finding } from "../model/finding.ts";
import { touchpointsOf } from "../model/journey.ts";
import { contains } from "../model/place.ts";
import { VOCABULARY_KINDS } from "../model/vocabulary.ts";

export interface Settled {
  /** The findings that nobody has accepted. */
  readonly findings: readonly Finding[];
  /** The acceptances that silenced a finding. */
  readonly silencing: ReadonlySet<Accept>;
}

/**
 * Leaves out the findings that are accepted in an element around them.
 * @param found findings of this file. @param asOf the day that counts as today; an acceptance holds through its last day.
 */
export function settle(found: readonly Finding[], file: FileModel, asOf: Day): Settled {
  const silencing = new Set<Accept>();
  const accepting = elementsOf(file).filter((element) => element.accepts.length > 0);
  if (accepting.length === 0) return { findings: found, silencing };
  const findings = found.filter((finding) => {
    // An element with observations from other files is a copy of the declared one. Its range stays the same.
    const around = accepting.filter(
      ({ range }) => contains(range, finding.range.start) || finding.also?.some((element) => element.range === range),
    );
    const accepts = around.flatMap((element) => element.accepts).filter((item) => silences(item, finding.rule, asOf));
    for (const accept of accepts) silencing.add(accept);
    return accepts.length === 0;
  });
  return { findings, silencing };
}

/** Whether an acceptance still holds. */
export function holds(accept: Accept, asOf: Day): boolean {
  return accept.until === undefined || asOf <= accept.until;
}

/** Everything in a file that can accept a finding. */
export function elementsOf(file: FileModel): Element[] {
  const parts = file.journeys.flatMap((journey) => [
    journey,
    ...journey.stages,
    ...touchpointsOf(journey),
    ...journey.handoffs,
    ...journey.opportunities,
  ]);
  return [...parts, ...VOCABULARY_KINDS.flatMap((kind) => file.declarations[kind])];
}

function silences(accept: Accept, rule: string, asOf: Day): boolean {
  return accept.rule === rule && holds(accept, asOf);
}

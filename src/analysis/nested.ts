import { stronglyConnected } from "../algorithms/strongly-connected.ts";
import type { Gap, NestedJourney } from "../model/gap.ts";
import { type Journey, touchpointsOf } from "../model/journey.ts";

/** A journey with its gaps, as needed to look below a touchpoint. */
export interface Below {
  readonly journey: Journey;
  readonly gaps: readonly Gap[];
}

type Worst = NestedJourney["worst"];

/** Finds the journeys that touchpoints expand into, each with its worst gap at any depth. Looks at each of them once. */
export class NestedJourneys {
  private readonly find: (name: string) => Below | undefined;
  /** By the name of a journey, the worst gap in it and below it. */
  private readonly worst = new Map<string, Worst>();

  /** @param find looks up a journey by name. */
  constructor(find: (name: string) => Below | undefined) {
    this.find = find;
  }

  /** The journeys that the touchpoints of a journey expand into. Of journeys that expand into one another, each is below all. */
  of(journey: Journey): NestedJourney[] {
    return touchpointsOf(journey).flatMap((touchpoint) => {
      const name = touchpoint.expands?.name;
      const below = name === undefined ? undefined : this.find(name);
      return name !== undefined && below ? [{ touchpoint, journey: below.journey, worst: this.worstFrom(name) }] : [];
    });
  }

  private worstFrom(name: string): Worst {
    if (!this.worst.has(name)) {
      const groups = stronglyConnected([name], (from) => this.namesBelow(from).filter((next) => !this.worst.has(next)));
      for (const group of groups) {
        const worst = this.worstOf(group);
        for (const member of group) this.worst.set(member, worst);
      }
    }
    return this.worst.get(name);
  }

  /** The worst gap in journeys that expand into one another, and below them. */
  private worstOf(group: readonly string[]): Worst {
    let worst: Worst;
    const take = (other: Worst): void => {
      if (severityOf(other) > severityOf(worst)) worst = other;
    };
    for (const name of group) {
      const below = this.find(name);
      for (const gap of below?.gaps ?? []) if (gap.weight && below) take({ gap, journey: below.journey });
    }
    for (const name of group) for (const next of this.namesBelow(name)) take(this.worst.get(next));
    return worst;
  }

  private namesBelow(name: string): string[] {
    const below = this.find(name);
    return below ? touchpointsOf(below.journey).flatMap(({ expands }) => expands?.name ?? []) : [];
  }
}

function severityOf(worst: Worst): number {
  return worst?.gap.weight?.severity ?? -1;
}

import type { AssessedJourney } from "../analysis/assessed-journey.ts";
import { joinParts } from "../layout/wording.ts";
import { aboutOpportunity, aboutStage, aboutStep, aboutTouchpoint } from "../model/about.ts";
import { labelOf } from "../model/element.ts";
import type { Finding } from "../model/finding.ts";
import type { TextRange } from "../model/place.ts";
import type { Details, Fact, FindingDetails } from "./details.ts";

export interface DescribedJourney extends AssessedJourney {
  /** What there is to say of the journey's file. */
  readonly findings: readonly Finding[];
}

/** All that is known of the things on the map of a journey, in the order in which they are read. */
export function describe(described: DescribedJourney): Details[] {
  const { journey, vocabulary, assessment } = described;
  const persona = journey.persona && vocabulary.label("persona", journey.persona);
  const details: Details[] = [];
  const add = (
    item: Pick<Details, "about" | "kind" | "title" | "place"> & Partial<Details>,
    range: TextRange | undefined,
  ): void => {
    details.push({
      facts: [],
      metrics: [],
      gaps: [],
      findings: range ? findingsIn(described.findings, range) : [],
      owner: undefined,
      channel: undefined,
      persona,
      ...item,
    });
  };
  let number = 0;
  for (const stage of journey.stages) {
    const place = joinParts(["Stage", stage.phase?.name]);
    add({ about: aboutStage(stage), kind: "stage", title: labelOf(stage), place }, undefined);
    for (const touchpoint of stage.touchpoints) {
      number++;
      const owner = touchpoint.owner && vocabulary.label("owner", touchpoint.owner.ref);
      const channel = touchpoint.channel && vocabulary.label("channel", touchpoint.channel);
      const facts: Fact[] = [
        { name: "Owner", value: owner ?? "nobody" },
        { name: "Channel", value: channel ?? "none" },
      ];
      add(
        {
          about: aboutTouchpoint(touchpoint),
          kind: "touchpoint",
          title: labelOf(touchpoint),
          place: `Touchpoint ${number} in ${labelOf(stage)}`,
          facts,
          owner,
          channel,
        },
        touchpoint.range,
      );
      for (const step of assessment.steps.filter(({ from }) => from === touchpoint)) {
        const by = step.handoff?.owner && vocabulary.label("owner", step.handoff.owner);
        add(
          {
            about: aboutStep(step),
            kind: "handoff",
            title: `${labelOf(step.from)} → ${labelOf(step.to)}`,
            place: "Handoff",
            owner: by,
          },
          step.handoff?.range,
        );
      }
    }
  }
  for (const opportunity of journey.opportunities) {
    const owner = opportunity.owner && vocabulary.label("owner", opportunity.owner);
    const item = { title: labelOf(opportunity), place: "Opportunity", owner };
    add({ about: aboutOpportunity(opportunity), kind: "opportunity", ...item }, opportunity.range);
  }
  return details;
}

function findingsIn(findings: readonly Finding[], range: TextRange): FindingDetails[] {
  return findings
    .filter((finding) => finding.range.start.line >= range.start.line && finding.range.end.line <= range.end.line)
    .map(({ rule, severity, message }) => ({ rule, severity, message }));
}

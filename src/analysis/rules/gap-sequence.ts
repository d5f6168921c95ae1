import { leadingOn } from "../fixes.ts";
import type { Rule } from "../rule.ts";
import { gapsOfKind, quoted } from "../wording.ts";

export const gapSequence: Rule = {
  id: "gap-sequence",
  severity: "warning",
  summary: "Customers were observed taking a step that the journey does not have",
  *checkJourney(journey, { assessment }) {
    for (const { observedStep, actual, range } of gapsOfKind(assessment, "sequence")) {
      if (!observedStep || !actual) continue;
      const { from, to } = observedStep;
      const message = `Customers go from ${quoted(from)} to ${quoted(to)}, but the journey has no such step. Add \`then ${to.name}\` to the first, or find out why they go there.`;
      const elsewhere =
        actual.uri === journey.uri
          ? []
          : [{ uri: actual.uri, range: actual.headRange, message: "The observed sequence" }];
      const fixes = to.name === undefined ? [] : [leadingOn(from, to.name, journey)];
      yield {
        message,
        range,
        ...(fixes.length > 0 && { fixes }),
        related: [...elsewhere, { uri: journey.uri, range: from.nameRange, message: "From here" }],
      };
    }
  },
};

import type { Ref } from "../../model/element.ts";
import type { Journey, Stage } from "../../model/journey.ts";
import { adding } from "../fixes.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

export const unkeptPromise: Rule = {
  id: "unkept-promise",
  severity: "info",
  from: "strict",
  summary: "No touchpoint in a stage keeps a promise that was made for it",
  *checkJourney(journey, { vocabulary }) {
    for (const stage of journey.stages) {
      if (stage.touchpoints.length === 0) continue;
      const kept = new Set(stage.touchpoints.flatMap(({ promises }) => promises.map(({ name }) => name)));
      for (const promise of promisesFor(stage, journey)) {
        if (kept.has(promise.name)) continue;
        const what = vocabulary.label("promise", promise);
        const message = `No touchpoint in the stage ${quoted(stage)} keeps the promise "${what}". Add \`keeps ${promise.name}\` to the one where customers notice it.`;
        const related = [{ uri: journey.uri, range: promise.range, message: "The promise" }];
        const group = {
          reason: promise.name,
          message: `No touchpoint keeps the promise "${what}" in {count} stages: {places}.`,
          item: quoted(stage),
        };
        const text = `keeps ${promise.name}`;
        const fixes = stage.touchpoints.map((item) => adding(text, item.range, `Add ${text} to ${quoted(item)}`));
        yield { message, range: stage.nameRange, related, group, fixes };
      }
    }
  },
};

/** The promises of a stage and its journey, without duplicates. */
function promisesFor(stage: Stage, journey: Journey): Ref[] {
  const resolved = [...stage.promises, ...journey.promises].filter((promise) => promise.resolved);
  return [...new Map(resolved.map((promise) => [promise.name, promise])).values()];
}

import type { Ref } from "../../model/element.ts";
import type { Journey, Stage } from "../../model/journey.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

export const unkeptPromise: Rule = {
  id: "unkept-promise",
  severity: "info",
  summary: "No touchpoint of a stage keeps a promise of its journey",
  *checkJourney(journey, { vocabulary }) {
    for (const stage of journey.stages) {
      if (stage.touchpoints.length === 0) continue;
      for (const promise of promisesFor(stage, journey)) {
        if (stage.touchpoints.some((item) => item.promises.some(({ name }) => name === promise.name))) continue;
        const what = vocabulary.label("promise", promise);
        const message = `Nothing in the stage ${quoted(stage)} keeps the promise "${what}". Add \`keeps ${promise.name}\` to the touchpoint that customers feel it at.`;
        const related = [{ uri: journey.uri, range: promise.range, message: "The promise" }];
        yield { message, range: stage.nameRange, related };
      }
    }
  },
};

/** The promises of a stage and of its journey, each once. */
function promisesFor(stage: Stage, journey: Journey): Ref[] {
  const resolved = [...stage.promises, ...journey.promises].filter((promise) => promise.resolved);
  return [...new Map(resolved.map((promise) => [promise.name, promise])).values()];
}

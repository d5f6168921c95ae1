import { readFileSync } from "node:fs";
import path from "node:path";

const FOLDER = path.resolve(import.meta.dirname, "../../../examples/support-story");

/** The support story of the examples with all that it shares, in one text. */
export const STORY = ["org.journey", "switch-provider.journey"]
  .map((file) => readFileSync(path.join(FOLDER, file), "utf8"))
  .join("\n");

/** A journey along so many touchpoints, named `step-0` and so on. */
export function longJourney(touchpoints: number): string {
  const steps = Array.from(
    { length: touchpoints },
    (_, at) => `    touchpoint step-${at} "Step ${at}" via ${at % 2 ? "web" : "phone"} by ${at % 3 ? "sales" : "care"}`,
  );
  return [
    'owner sales "Sales"',
    'owner care "Care"',
    'persona buyer "Buyer"',
    'journey way "The way" for buyer by sales {',
    '  stage first "First" {',
    ...steps,
    "  }",
    "}",
    "",
  ].join("\n");
}

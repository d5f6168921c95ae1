import type { LaneChoice } from "../../layout/scene.ts";
import { UsageError } from "../io.ts";

/** Kinds that only other views than the map of a journey have. */
type OfOtherViews = "steps" | "worst-gaps" | "stage-owners" | "next-steps" | "journeys" | "work";

/** Every lane that a map can have. Its type has the compiler say when one is missing. `findings` are marks on all of them. */
const LANES: Readonly<Record<Exclude<LaneChoice["name"], OfOtherViews>, true>> = {
  touchpoints: true,
  experience: true,
  measures: true,
  voice: true,
  promises: true,
  owners: true,
  backstage: true,
  systems: true,
  opportunities: true,
  findings: true,
};

export interface LaneOptions {
  readonly lanes?: string;
  readonly hide?: string;
}

/** The lanes to leave out, by `--lanes` and `--hide`. @throws UsageError for a lane that does not exist. */
export function hiddenLanes({ lanes, hide }: LaneOptions): string[] {
  const shown = lanes === undefined ? undefined : [...readLanes(lanes), "findings"];
  const hidden = hide === undefined ? [] : readLanes(hide);
  return Object.keys(LANES).filter((lane) => hidden.includes(lane) || (shown && !shown.includes(lane)));
}

function readLanes(text: string): string[] {
  const names = text.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !Object.hasOwn(LANES, name));
  if (unknown === undefined) return names;
  throw new UsageError(`There is no lane ${JSON.stringify(unknown)}; lanes are ${Object.keys(LANES).join(", ")}`);
}

import type { AllDetails, MapView } from "../../../client/preview/messages.ts";
import { describe } from "../../../src/details/describe.ts";
import { drawMap } from "../../../src/render/draw-map.ts";
import { project } from "../../helpers/project.ts";

/** What the extension would send to the page for a text. */
export interface Drawn {
  readonly view: MapView;
  readonly details: AllDetails;
}

let version = 0;

/** Draws the first journey of a text as the server does. @param change what of the message is to be otherwise. */
export async function drawn(text: string, change: Partial<MapView> = {}): Promise<Drawn> {
  const { analysis } = await project(text);
  const [assessed] = analysis.journeys;
  const map = assessed && drawMap(assessed, { hidden: change.hidden ?? [] });
  version++;
  return {
    view: {
      uri: "file:///project/main.journey",
      version,
      view: "map",
      picture: map?.svg.trimEnd().split("\n"),
      empty: "no-text",
      problem: undefined,
      journeys: analysis.journeys.map(({ journey }) => ({ name: journey.name ?? "", title: journey.title ?? "" })),
      journey: assessed?.journey.name,
      lanes: map?.lanes ?? [],
      owners: [],
      owner: undefined,
      hidden: [],
      locked: false,
      ...change,
    },
    details: assessed ? describe({ ...assessed, findings: analysis.findings }) : [],
  };
}

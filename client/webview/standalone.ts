import type { MapView } from "../preview/messages.ts";
import type { Host } from "./host.ts";
import { Viewer } from "./viewer.ts";
import type { ViewerData } from "./viewer-data.ts";

const { views } = JSON.parse(document.getElementById("journey-data")?.textContent ?? "{}") as ViewerData;

const host: Host = {
  positionOn: () => undefined,
  keep: () => undefined,
  details: async ({ view }) => views.find(({ name }) => name === view)?.details ?? [],
  look: ({ view }) => show(view),
};

const viewer = new Viewer(host, views);
show(views[0]?.name ?? "");

function show(name: string): void {
  const version = views.findIndex((view) => view.name === name);
  const view: MapView = {
    uri: "",
    version,
    view: name,
    picture: views[version]?.svg.trimEnd().split("\n"),
    empty: "failed",
    problem: undefined,
    journeys: [],
    journey: undefined,
    lanes: [],
    owners: [],
    owner: undefined,
    hidden: [],
    locked: false,
  };
  viewer.show(view);
}

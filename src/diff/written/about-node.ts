import { aboutJourney, aboutOpportunity, aboutStage, aboutStep, aboutTouchpoint } from "../../model/about.ts";
import type { ChangeSide, ChangeSubject } from "../change.ts";
import { nameIn, type TreeNode, titleOf, touchpointsIn } from "../tree/tree.ts";
import { subjectOf, type Where } from "./version.ts";

/** The `data-about` of a node on the map of its journey; `undefined` for nodes that are on no map. */
function aboutNode({ kind, name, fields }: TreeNode): string | undefined {
  switch (kind) {
    case "journey":
      return aboutJourney();
    case "stage":
      return aboutStage({ key: name });
    case "touchpoint":
      return aboutTouchpoint({ key: name });
    case "opportunity":
      return aboutOpportunity({ key: name });
    case "handoff":
      return aboutStep({ from: { key: nameIn(fields.from) ?? "" }, to: { key: nameIn(fields.to) ?? "" } });
    default:
      return undefined;
  }
}

/** One side of a change at a node. */
export function sideOf(where: Where): ChangeSide {
  const { node, parents } = subjectOf(where);
  const journey = [...parents, node].find((item) => item.kind === "journey");
  const about = aboutNode(node);
  const { place } = where.node;
  return { ...(journey && { journey: journey.name }), ...(about && { about }), ...(place && { place }) };
}

/** The subject of a change at a node. */
export function changeSubject(where: Where): ChangeSubject {
  const { node, parents } = subjectOf(where);
  const path = [...parents, node].filter((item) => item.kind !== "project");
  const title = (item: TreeNode): string => (item.kind === "handoff" ? endsOf(item, parents.at(-1)) : titleOf(item));
  return { kind: node.kind, path: path.map((item) => ({ kind: item.kind, name: item.name, title: title(item) })) };
}

/** The title of a handoff: `Calls support → Complains in public`. */
function endsOf({ fields: { from, to } }: TreeNode, journey: TreeNode | undefined): string {
  const titles = new Map((journey ? touchpointsIn(journey) : []).map((item) => [item.name, titleOf(item)]));
  return [nameIn(from) ?? "", nameIn(to) ?? ""].map((name) => titles.get(name) ?? name).join(" → ");
}

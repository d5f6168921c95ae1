import { expect, it } from "vitest";
import {
  elementSubject,
  journeySubject,
  type SubjectOnSide,
  sharedSubject,
  stepSubject,
} from "../../../src/diff/derived/subject-on-side.ts";
import { touchpointsOf } from "../../../src/model/journey.ts";
import { TextProject } from "../../../src/project/text-project.ts";
import { TODAY } from "../../helpers/project.ts";

const TEXT = `owner o "Owner"
system s
journey j "Getting help" {
  stage a "Asking" {
    touchpoint t "Calls"
    touchpoint u
  }
  handoff t -> u
  handoff t -> lost
  opportunity bot "A bot"
}
journey { stage { touchpoint } }
`;

const [state] = new TextProject({ "main.journey": TEXT }, () => TODAY).projects.values();
const [file] = state?.files ?? [];
const [journey, nameless] = file?.journeys ?? [];
if (!file || !journey || !nameless) throw new Error("There are not two journeys");

/** A subject in a line: its id, what it is called in a sentence, its path, and its name on the map. */
function line({ id, kind, phrase, path, side }: SubjectOnSide): string {
  const steps = path.map((step) => `${step.kind} ${step.name} “${step.title}”`).join(" / ");
  return [id.replace("project/", ""), kind, phrase, steps, `${side.journey ?? "-"} ${side.about ?? "-"}`].join(" | ");
}

const IN = "journey j “Getting help”";

it("calls the parts of a journey by their titles, else by their names", () => {
  const [stage] = journey.stages;
  const [t, u] = touchpointsOf(journey);
  const [bot] = journey.opportunities;
  if (!stage || !t || !u || !bot) throw new Error("There is too little in the journey");
  expect([
    line(journeySubject(journey)),
    line(elementSubject({ kind: "journey", element: journey }, journey)),
    line(elementSubject({ kind: "stage", element: stage }, journey)),
    line(elementSubject({ kind: "touchpoint", element: t }, journey)),
    line(elementSubject({ kind: "touchpoint", element: u }, journey)),
    line(elementSubject({ kind: "opportunity", element: bot }, journey)),
  ]).toEqual([
    `journey:j | journey | the journey “Getting help” | ${IN} | j journey`,
    `journey:j | journey | the journey “Getting help” | ${IN} | j journey`,
    `journey:j/stage:a | stage | the stage “Asking” | ${IN} / stage a “Asking” | j stage:a`,
    `journey:j/touchpoint:t | touchpoint | “Calls” | ${IN} / stage a “Asking” / touchpoint t “Calls” | j touchpoint:t`,
    `journey:j/touchpoint:u | touchpoint | “u” | ${IN} / stage a “Asking” / touchpoint u “u” | j touchpoint:u`,
    `journey:j/opportunity:bot | opportunity | the opportunity “A bot” | ${IN} / opportunity bot “A bot” | j opportunity:bot`,
  ]);
});

it("calls a handoff by the titles of its ends, or by their names where they are not in the journey", () => {
  const subjects = journey.handoffs.map((element) => elementSubject({ kind: "handoff", element }, journey));
  expect(subjects.map(line)).toEqual([
    `journey:j/handoff:t u | handoff | the handoff from “Calls” to “u” | ${IN} / handoff  “Calls → u” | j handoff:t:u`,
    `journey:j/handoff:t lost | handoff | the handoff from “Calls” to “lost” | ${IN} / handoff  “Calls → lost” | j handoff:t:lost`,
  ]);
});

it("knows a step by its ends, as the handoff that may be declared for it, at its start", () => {
  const [t, u] = touchpointsOf(journey);
  const [handoff] = journey.handoffs;
  if (!t || !u || !handoff) throw new Error("There is no step");
  const step = stepSubject(t, u, journey);
  expect(line(step)).toBe(line(elementSubject({ kind: "handoff", element: handoff }, journey)));
  expect(step.side.place).toEqual({ uri: file.uri, range: t.nameRange });
});

it("points at the name of a thing, or at another place that is given", () => {
  const [stage] = journey.stages;
  if (!stage) throw new Error("There is no stage");
  const [element, range] = [{ kind: "stage", element: stage } as const, journey.nameRange];
  expect(elementSubject(element, journey).side.place?.range).toBe(stage.nameRange);
  expect(elementSubject(element, journey, range).side.place).toEqual({ uri: file.uri, range });
});

it("knows shared declarations, which are on no map", () => {
  const [owner] = file.declarations.owner;
  const [system] = file.declarations.system;
  if (!owner || !system) throw new Error("There are no declarations");
  expect(line(sharedSubject("owner", owner, file.uri))).toBe(
    "owner:o | owner | the owner “Owner” | owner o “Owner” | - -",
  );
  expect(line(sharedSubject("system", system, file.uri))).toBe(
    "system:s | system | the system “s” | system s “s” | - -",
  );
  expect(sharedSubject("owner", owner, file.uri).side.place).toEqual({ uri: file.uri, range: owner.nameRange });
});

it("has an id also for things without a name", () => {
  const [touchpoint] = touchpointsOf(nameless);
  if (!touchpoint) throw new Error("There is no touchpoint");
  expect(journeySubject(nameless)).toMatchObject({
    id: "project/journey:",
    path: [{ name: "" }],
    side: { journey: "" },
  });
  expect(elementSubject({ kind: "touchpoint", element: touchpoint }, nameless).path.map(({ name }) => name)).toEqual([
    "",
    "",
    "",
  ]);
});

import { expect, it } from "vitest";
import { locator } from "../../../src/diff/derived/locate.ts";
import { TextProject } from "../../../src/project/text-project.ts";
import { TODAY } from "../../helpers/project.ts";

const MAIN = `owner o "Owner"
source log "Log"

journey j "Getting help" by o {
  goal "Online"
  stage a "Asking" {
    keeps fast
    touchpoint t "Calls" via phone
    touchpoint u via phone { pain "Waits" }
  }
  handoff t -> u by o within 1 h
  opportunity bot "A bot" { effort 2 }
}
journey k {
  stage b { touchpoint x }
}
`;

const MEASURED = `actuals j on 2026-11-01 from log {
  wait 1 min
  t { wait 2 min }
  t -> u { wait 3 min }
  a { wait 4 min }
  t -> x { wait 5 min }
  nowhere { wait 6 min }
}
actuals nothing on 2026-11-01 { wait 7 min }
persona p "P"
`;

const project = new TextProject({ "main.journey": MAIN, "measured.journey": MEASURED }, () => TODAY);
const states = [...project.projects.values()];
const files = states.flatMap((state) => state.files);
const journeys = new Map(
  states.flatMap(({ analyses }) =>
    analyses.flatMap((analysis) => analysis.journeys.map(({ journey }) => [journey.name ?? "", journey] as const)),
  ),
);

/** The id of what a finding at some words of a file is about. */
function at(text: string, words: string): string {
  const lines = text.slice(0, text.indexOf(words)).split("\n");
  const start = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const file = files.find(({ uri }) => uri.endsWith(text === MAIN ? "main.journey" : "measured.journey"));
  if (!file) throw new Error("There is no such file");
  return locator(file, journeys)({ range: { start, end: start } }).id.replace(file.uri, "the file");
}

it.each([
  ['owner o "Owner"', "project/owner:o"],
  ['"Log"', "project/source:log"],
  ["journey j", "project/journey:j"],
  ['goal "Online"', "project/journey:j"],
  ["stage a", "project/journey:j/stage:a"],
  ["keeps fast", "project/journey:j/stage:a"],
  ["touchpoint t", "project/journey:j/touchpoint:t"],
  ["Waits", "project/journey:j/touchpoint:u"],
  ["handoff t", "project/journey:j/handoff:t u"],
  ["within 1 h", "project/journey:j/handoff:t u"],
  ["A bot", "project/journey:j/opportunity:bot"],
  ["effort 2", "project/journey:j/opportunity:bot"],
  ["journey k", "project/journey:k"],
  ["touchpoint x", "project/journey:k/touchpoint:x"],
])("finds what is around %s: %s", (words, id) => {
  expect(at(MAIN, words)).toBe(id);
});

it.each([
  ["1 min", "project/journey:j"],
  ["t { wait", "project/journey:j/touchpoint:t"],
  ["2 min", "project/journey:j/touchpoint:t"],
  ["3 min", "project/journey:j/handoff:t u"],
  ["4 min", "project/journey:j/stage:a"],
  ["6 min", "project/journey:j"],
  ["actuals j", "project/journey:j"],
  ["7 min", "the file"],
  ["persona p", "project/persona:p"],
])("finds what is measured at %s: %s", (words, id) => {
  expect(at(MEASURED, words)).toBe(id);
});

it("says of a file where in it the finding is", () => {
  const [file] = files;
  if (!file) throw new Error("There is no file");
  const start = { line: 2, character: 0 };
  expect(locator(file, journeys)({ range: { start, end: { line: 3, character: 4 } } })).toEqual({
    id: file.uri,
    kind: "project",
    path: [],
    side: { place: { uri: file.uri, range: { start, end: start } } },
    phrase: "the file",
  });
});

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { TextProject } from "../../src/project/text-project.ts";
import { TODAY } from "../helpers/project.ts";

const MEGABYTE = 1_000_000;

/** Bytes in use, after a collection. */
function used(): number {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  collect();
  return process.memoryUsage().heapUsed;
}

function makeProjects(count: number): void {
  for (let at = 0; at < count; at++) {
    const project = new TextProject({ "a.journey": `owner o-${at} "O"\njourney j "J" by o-${at} {\n}\n` }, () => TODAY);
    expect(project.of("a.journey").journeys).toHaveLength(1);
  }
}

it("projects that nobody holds are let go, also those that are made in one turn of the event loop", () => {
  makeProjects(20);
  const before = used();
  makeProjects(100);
  // Each has services and trees of about a megabyte.
  expect(used() - before).toBeLessThan(10 * MEGABYTE);
});

it("nothing is kept of a kind of token for each project", () => {
  makeProjects(20);
  const before = used();
  makeProjects(300);
  expect(used() - before).toBeLessThan(3 * MEGABYTE);
});

import { expect, it } from "vitest";
import { ownersIn } from "../../src/layout/views/owner-view.ts";
import { project } from "../helpers/project.ts";

it("lists everybody who answers for something, once, in the order in which they are met", async () => {
  const { analysis } = await project(`
    owner a "A"  owner b "B"  owner c  owner d "D"  owner e "E"  owner unused "Unused"
    journey j "J" by a {
      stage s "S" by a {
        touchpoint t "T" via web by b { backstage "Behind" by c }
        touchpoint u "U" via web by a
      }
      handoff t -> u by d
      opportunity x "X" by e
    }`);
  const owners = ownersIn({ journeys: analysis.journeys } as Parameters<typeof ownersIn>[0]);
  expect(owners.map(({ name }) => name)).toEqual(["a", "b", "c", "d", "e"]);
  expect(owners.map(({ title }) => title)).toEqual(["A", "B", "c", "D", "E"]);
});

import { expect, it } from "vitest";
import { faults } from "../preview/harness/faults.ts";
import { useComparePage } from "./harness/compare-page.ts";
import { CHANGED_STORY, comparison, STORY } from "./harness/comparison.ts";

const openPage = useComparePage();

it("has nothing that axe takes for serious", async () => {
  const page = await openPage();
  await page.show(comparison(STORY, CHANGED_STORY, { problem: { message: "Expected a name.", line: 3 } }));
  await page.changes.first().click();
  await page.page.locator(".legend summary").click();
  expect(await faults(page.page)).toEqual([]);
  await page.show(comparison(undefined, STORY));
  expect(await faults(page.page)).toEqual([]);
});

it("moves nothing by itself for those who asked for less motion", async () => {
  const page = await openPage();
  await page.page.emulateMedia({ reducedMotion: "reduce" });
  await page.show(comparison(STORY, CHANGED_STORY));
  const moving = await page.page.evaluate(
    () =>
      [...document.querySelectorAll("*")].filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        return transitionDuration !== "0s" || animationName !== "none" || scrollBehavior === "smooth";
      }).length,
  );
  expect(moving).toBe(0);
});

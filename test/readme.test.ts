import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { project } from "./helpers/project.ts";

const README = readFileSync(path.resolve(import.meta.dirname, "../README.md"), "utf8");

async function problems(text: string): Promise<string[]> {
  const { analysis } = await project(text);
  return analysis.findings
    .filter(({ severity }) => severity === "error" || severity === "warning")
    .map((finding) => finding.rule);
}

it("finds in the journey of the README what the README says", async () => {
  const text = /```journey\n([\s\S]*?)```/.exec(README)?.[1] ?? "";
  expect(await problems(text)).toEqual(["gap-metric"]);
  expect(await problems(text.replace(/^ {2}handoff .*\n/m, ""))).toEqual(["unowned-handoff", "gap-metric"]);
});

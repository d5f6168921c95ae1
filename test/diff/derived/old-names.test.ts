import { expect, it } from "vitest";
import { OldNames } from "../../../src/diff/derived/sides.ts";

const NAMES = new OldNames([
  { kind: "renamed", id: "project/owner:support", before: "support", after: "care" },
  { kind: "renamed", id: "project/journey:help", before: "help", after: "assist" },
  { kind: "renamed", id: "project/journey:help/touchpoint:call", before: "call", after: "ring" },
  { kind: "renamed", id: "project/journey:help/stage:ask", before: "ask", after: "question" },
]);

it.each([
  ["project/owner:care", "project/owner:support"],
  ["project/owner:support", "project/owner:support"],
  ["project/owner:other", "project/owner:other"],
  ["project/system:care", "project/system:care"],
  ["project/journey:assist", "project/journey:help"],
  ["project/journey:other", "project/journey:other"],
  ["project/journey:assist/touchpoint:ring", "project/journey:help/touchpoint:call"],
  ["project/journey:assist/touchpoint:visit", "project/journey:help/touchpoint:visit"],
  ["project/journey:assist/stage:question", "project/journey:help/stage:ask"],
  ["project/journey:assist/stage:ring", "project/journey:help/stage:ring"],
  ["project/journey:other/touchpoint:ring", "project/journey:other/touchpoint:ring"],
  ["project/journey:assist/handoff:ring visit", "project/journey:help/handoff:call visit"],
  ["project/journey:assist/handoff:visit ring", "project/journey:help/handoff:visit call"],
  ["project/journey:assist/opportunity:~", "project/journey:help/opportunity:~"],
])("what is %s now was %s", (now, before) => {
  expect(NAMES.id(now)).toBe(before);
});

it("tells the old name of something shared by its kind", () => {
  expect(NAMES.shared("owner", "care")).toBe("support");
  expect(NAMES.shared("system", "care")).toBe("care");
  expect(NAMES.shared("journey", "assist")).toBe("help");
});

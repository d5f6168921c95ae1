import { expect, it } from "vitest";
import { type Row, run } from "./handoff-project.ts";

const ROWS: readonly Row[] = [
  {
    what: "a handoff that is new",
    before: "",
    after: "handoff t -> u",
    expected: ["better handoff-added: The handoff from “Calls” to “Complains” was declared, without an owner."],
  },
  {
    what: "a handoff that is new, with an owner",
    before: "",
    after: "handoff t -> u by p",
    expected: ["better handoff-added: The handoff from “Calls” to “Complains” was declared, owned by Partner."],
  },
  {
    what: "a handoff that is gone",
    before: "handoff t -> u by p",
    after: "",
    expected: ["risky handoff-removed: The handoff from “Calls” to “Complains” is no longer declared."],
  },
  {
    what: "another end of a handoff",
    before: "handoff t -> u by o carries notes",
    after: "handoff t -> v by o carries notes",
    expected: [
      "neutral handoff-redirected: The handoff from “Calls” to “Complains” is now the handoff from “Calls” to “Is visited”.",
    ],
  },
  {
    what: "another start of a handoff",
    before: "handoff t -> v by o carries notes",
    after: "handoff u -> v by o carries notes",
    expected: [
      "neutral handoff-redirected: The handoff from “Calls” to “Is visited” is now the handoff from “Complains” to “Is visited”.",
    ],
  },
  {
    what: "both ends of a handoff",
    before: "handoff t -> u by o carries notes within 1 h",
    after: "handoff u -> v by o carries notes within 1 h",
    expected: [
      "neutral handoff-redirected: The handoff from “Calls” to “Complains” is now the handoff from “Complains” to “Is visited”.",
    ],
  },
  {
    what: "another end of a handoff, and another owner",
    before: "handoff t -> u by o carries notes within 1 h",
    after: "handoff t -> v by p carries notes within 1 h",
    expected: [
      "risky owner-changed: The handoff from “Calls” to “Is visited” is now owned by Partner; it was owned by Owner.",
      "neutral handoff-redirected: The handoff from “Calls” to “Complains” is now the handoff from “Calls” to “Is visited”.",
    ],
  },
  {
    what: "another end of a handoff, and another source of an observation of it",
    before: "handoff t -> u by o carries notes { actual on 2026-11-01 from log { wait 1 h } }",
    after: "handoff t -> v by o carries notes { actual on 2026-11-01 from poll { wait 1 h } }",
    expected: [
      "worse evidence-downgraded: The observation in the handoff from “Calls” to “Is visited” is now based on Poll (survey); it was based on Support log (analytics).",
      "neutral handoff-redirected: The handoff from “Calls” to “Complains” is now the handoff from “Calls” to “Is visited”.",
    ],
  },
  {
    what: "a handoff that is nothing like the one that is gone",
    before: "handoff t -> u by o carries notes",
    after: "handoff v -> w by p carries place within 1 h",
    expected: [
      "risky handoff-removed: The handoff from “Calls” to “Complains” is no longer declared.",
      "better handoff-added: The handoff from “Is visited” to “Is asked” was declared, owned by Partner.",
    ],
  },
];

it.each(ROWS)("reports $what", ({ before, after, expected }) => {
  expect(run({ before, after })).toEqual(expected);
});

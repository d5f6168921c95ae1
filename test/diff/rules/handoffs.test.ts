import { expect, it } from "vitest";
import { type Row, run } from "./handoff-project.ts";

const ROWS: readonly Row[] = [
  {
    what: "a longer time",
    before: "handoff t -> u within 1 h",
    after: "handoff t -> u within 61 min",
    expected: [
      "worse handoff-slower: The handoff from “Calls” to “Complains” is now promised within 61 min; it was 1 h.",
    ],
  },
  {
    what: "a shorter time",
    before: "handoff t -> u within 1 h",
    after: "handoff t -> u within 59 min",
    expected: [
      "better handoff-faster: The handoff from “Calls” to “Complains” is now promised within 59 min; it was 1 h.",
    ],
  },
  {
    what: "the same time in other words",
    before: "handoff t -> u within 1 h",
    after: "handoff t -> u within 60 min",
    expected: [],
  },
  {
    what: "a time that is new",
    before: "handoff t -> u by o",
    after: "handoff t -> u by o within 1 h",
    expected: [
      "better handoff-faster: The handoff from “Calls” to “Complains” is now promised within 1 h; no time was promised before.",
    ],
  },
  {
    what: "a time that is gone",
    before: "handoff t -> u by o within 1 h",
    after: "handoff t -> u by o",
    expected: [
      "worse handoff-slower: The handoff from “Calls” to “Complains” no longer has a promised time; it was 1 h.",
    ],
  },
  {
    what: "an owner that is new",
    before: "handoff t -> u within 1 h",
    after: "handoff t -> u by p within 1 h",
    expected: [
      "neutral owner-added: The handoff from “Calls” to “Complains” is now owned by Partner; nobody owned it before.",
    ],
  },
  {
    what: "an owner that is gone",
    before: "handoff t -> u by p within 1 h",
    after: "handoff t -> u within 1 h",
    expected: ["risky owner-removed: The handoff from “Calls” to “Complains” no longer has an owner; it was Partner."],
  },
  {
    what: "another owner",
    before: "handoff t -> u by p",
    after: "handoff t -> u by o",
    expected: [
      "risky owner-changed: The handoff from “Calls” to “Complains” is now owned by Owner; it was owned by Partner.",
    ],
  },
  {
    what: "a context that it carries as well",
    before: "handoff t -> u carries notes",
    after: "handoff t -> u carries notes, place",
    expected: ["better context-added: The handoff from “Calls” to “Complains” now carries “where they live”."],
  },
  {
    what: "contexts that it carries now",
    before: "handoff t -> u by o",
    after: "handoff t -> u by o carries place, notes",
    expected: [
      "better context-added: The handoff from “Calls” to “Complains” now carries “what was tried” and “where they live”.",
    ],
  },
  {
    what: "a context that it no longer carries",
    before: "handoff t -> u carries notes, place",
    after: "handoff t -> u carries place",
    expected: ["worse context-dropped: The handoff from “Calls” to “Complains” no longer carries “what was tried”."],
  },
  {
    what: "a context that it carries instead of another",
    before: "handoff t -> u carries notes",
    after: "handoff t -> u carries place",
    expected: [
      "worse context-dropped: The handoff from “Calls” to “Complains” no longer carries “what was tried”; it now carries “where they live”.",
    ],
  },
  {
    what: "the same contexts in another order",
    before: "handoff t -> u carries notes, place",
    after: "handoff t -> u carries place, notes",
    expected: [],
  },
  {
    what: "a goal of a handoff that is new",
    before: "handoff t -> u",
    after: "handoff t -> u { desired { wait <= 1 h } }",
    expected: ["better desired-added: Desired Wait in the handoff from “Calls” to “Complains” set to <= 1 h."],
  },
  {
    what: "a goal of a handoff that is gone",
    before: "handoff t -> u { desired { wait <= 1 h } }",
    after: "handoff t -> u",
    expected: [
      "worse desired-removed: Desired Wait in the handoff from “Calls” to “Complains” removed; it was <= 1 h: a gap is closed by moving the goal, not by getting better.",
    ],
  },
  {
    what: "a goal of a handoff in words",
    before: "handoff t -> u",
    after: 'handoff t -> u { desired "Nobody repeats anything" }',
    expected: [
      "better desired-added: What is desired in the handoff from “Calls” to “Complains” is now described: “Nobody repeats anything”.",
    ],
  },
  {
    what: "a goal of a handoff in words that is gone",
    before: 'handoff t -> u { desired "Nobody repeats anything" }',
    after: "handoff t -> u",
    expected: [
      "risky desired-removed: What is desired in the handoff from “Calls” to “Complains” is no longer described; it was “Nobody repeats anything”.",
    ],
  },
  {
    what: "an observation of a handoff",
    before: "handoff t -> u",
    after: "handoff t -> u { actual failing on 2026-11-01 from log }",
    expected: [
      "worse gap-opened: A gap opened: The handoff from “Calls” to “Complains” fails. ← measured",
      "better measured: The handoff from “Calls” to “Complains” observed on 2026-11-01 according to Support log: failing.",
    ],
  },
  {
    what: "a measured handoff",
    before: "handoff t -> u { desired { wait <= 1 h } }",
    after: "handoff t -> u { desired { wait <= 1 h } actual on 2026-11-01 from log { wait 2 h } }",
    expected: [
      "better measured: The handoff from “Calls” to “Complains” observed on 2026-11-01 according to Support log: Wait 2 h.",
      "neutral gap-found: A gap is now known: Wait in the handoff from “Calls” to “Complains” is 2 h, not <= 1 h. ← measured",
    ],
  },
  {
    what: "an accepted finding of a handoff",
    before: "handoff t -> u",
    after: 'handoff t -> u { accept handoff-without-time "soon" }',
    expected: [
      "risky accept-added: handoff-without-time is now accepted in the handoff from “Calls” to “Complains”: “soon”.",
    ],
  },
];

it.each(ROWS)("reports $what", ({ before, after, expected }) => {
  expect(run({ before, after })).toEqual(expected);
});

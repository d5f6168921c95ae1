import { expect, it } from "vitest";
import { diff } from "../helpers/changes.ts";

function project(touchpoints: string, facts = "", more = ""): string {
  return `owner o "O"
owner p "P"
metric wait "Wait" { unit time better lower }
source s "S" { kind analytics }

journey j "J" by o {
  ${facts}
  stage a "A" by o {
    ${touchpoints}
  }
}
${more}`;
}

/** All changes but those of findings, with what they follow from. */
function changes(before: string, after: string): string[] {
  const found = diff(before, after).changes;
  const rules = new Map(found.map(({ id, rule }) => [id, rule]));
  return found
    .filter(({ rule }) => !rule.startsWith("finding-"))
    .map(({ id, severity, causes }) => {
      const why = causes.map((cause) => rules.get(cause)).join(", ");
      return `${severity} ${id.replaceAll("project/journey:j", "j")}${why && ` ← ${why}`}`;
    });
}

const touchpoint = (inside: string): string => project(`touchpoint t "T" via web { ${inside} }`);
const STEPS = 'touchpoint t "T" via web\n    touchpoint u "U" via web\n    touchpoint v "V" via web';
const seen = "on 2026-11-01 from s";

it.each([
  {
    what: "an observed order that leaves the flow",
    before: project(STEPS, `actual ${seen} { sequence t, u, v }`),
    after: project(STEPS, `actual ${seen} { sequence t, v, u }`),
    expected: [
      "worse gap-opened j sequence  j/touchpoint:t j/touchpoint:v ← actual-rewritten",
      "worse gap-opened j sequence  j/touchpoint:v j/touchpoint:u ← actual-rewritten",
      "risky actual-rewritten j/actual:2026-11-01 s sequence",
    ],
  },
  {
    what: "a state that fails from now on",
    before: touchpoint('desired "Calm"'),
    after: touchpoint(`desired "Calm" actual failing ${seen}`),
    expected: [
      "worse gap-opened j/touchpoint:t failing  ← measured",
      "better measured +j/touchpoint:t/actual:2026-11-01 s",
    ],
  },
  {
    what: "a value that misses its target from now on",
    before: touchpoint(`desired { wait <= 5 min } actual ${seen} { wait 4 min }`),
    after: touchpoint(`desired { wait <= 5 min } actual ${seen} { wait 6 min }`),
    expected: [
      "worse gap-opened j/touchpoint:t metric wait ← actual-rewritten",
      "risky actual-rewritten j/touchpoint:t/actual:2026-11-01 s/measure:wait value",
    ],
  },
  {
    what: "a gap of one kind in the place of another",
    before: touchpoint(`desired "Calm" actual missing ${seen}`),
    after: touchpoint(`desired "Calm" actual ad-hoc ${seen}`),
    expected: [
      "worse gap-opened j/touchpoint:t ad-hoc  ← actual-rewritten",
      "risky actual-rewritten j/touchpoint:t/actual:2026-11-01 s deviation",
      "neutral gap-closed j/touchpoint:t missing  ← actual-rewritten",
    ],
  },
  {
    what: "a pain in other words",
    before: touchpoint('pain "Waits for a very long time"'),
    after: touchpoint('pain "Waits for a long time"'),
    expected: ["neutral wording-changed j/touchpoint:t/pain:Waits for a very long time text"],
  },
  {
    what: "another pain",
    before: touchpoint('pain "Waits for a very long time"'),
    after: touchpoint('pain "Hears nothing for weeks"'),
    expected: [
      "risky voice-removed j/touchpoint:t/pain:Waits for a very long time",
      "neutral voice-added +j/touchpoint:t/pain:Hears nothing for weeks",
    ],
  },
  {
    what: "another line backstage",
    before: touchpoint('backstage "Looks it up in the records" by o'),
    after: touchpoint('backstage "Looks it up in old papers" by p'),
    expected: [
      "neutral detail-changed +j/touchpoint:t/backstage:Looks it up in old papers",
      "neutral detail-changed j/touchpoint:t/backstage:Looks it up in the records",
    ],
  },
  {
    what: "another benchmark",
    before: touchpoint('benchmark "They" on 2026-01-01 from s { wait <= 3 min }'),
    after: touchpoint('benchmark "Others" on 2026-02-01 { wait <= 4 min }'),
    expected: [
      "neutral benchmark-changed +j/touchpoint:t/benchmark:2026-02-01 ",
      "neutral benchmark-changed j/touchpoint:t/benchmark:2026-01-01 s",
    ],
  },
  {
    what: "one of two steps to the same touchpoint",
    before: project('touchpoint t "T" via web { then u "a" then u "b" }\n    touchpoint u "U" via web'),
    after: project('touchpoint t "T" via web { then u "b" then u "c" }\n    touchpoint u "U" via web'),
    expected: ["neutral wording-changed j/touchpoint:t/then:u when"],
  },
  {
    what: "a stage that goes, and leaves its touchpoint to another one",
    before: project(STEPS).replace("  }\n}", '  }\n  stage b "B" by o { touchpoint w "W" via web }\n}'),
    after: project(`${STEPS}\n    touchpoint w "W" via web`),
    expected: ["risky stage-removed j/stage:b", "neutral touchpoint-moved j/touchpoint:w"],
  },
  {
    what: "a step between owners in a journey that is new, while another journey loses the touchpoint of that name",
    before: project('touchpoint t "T" via web\n    touchpoint u "U" via web by p'),
    after: project(
      'touchpoint t "T" via web',
      "",
      'journey k "K" by o {\n  stage a "A" by o {\n    touchpoint x "X" via web\n    touchpoint u "U" via web by p\n  }\n}\n',
    ),
    expected: ["neutral journey-added +project/journey:k", "risky touchpoint-removed j/touchpoint:u"],
  },
])("reports $what", ({ before, after, expected }) => {
  expect(changes(before, after).toSorted()).toEqual(expected.toSorted());
});

it("tells what was on each side as people read it", () => {
  const [rewritten] = diff(
    touchpoint(`desired "Calm" actual missing ${seen}`),
    touchpoint(`desired "Calm" actual ad-hoc ${seen}`),
  ).changes.filter(({ rule }) => rule === "actual-rewritten");
  expect(rewritten).toMatchObject({
    before: { text: "missing", value: { text: "missing" } },
    after: { text: "ad-hoc", value: { text: "ad-hoc" } },
    subject: { kind: "touchpoint", path: [{ title: "J" }, { title: "A" }, { title: "T" }] },
  });
  const [removed] = diff(project(STEPS), project(STEPS.replace(/.*"V".*/, ""))).changes;
  expect(removed).toMatchObject({ rule: "touchpoint-removed", before: { text: "V" } });
});

import { expect, it } from "vitest";
import { touchpointsOf } from "../../src/model/journey.ts";
import { TextProject } from "../../src/project/text-project.ts";
import { TODAY } from "../helpers/project.ts";

const FILE = "main.journey";

const TEXT = `owner support "Support" { contact "s@example.com" }
lifecycle life "Life" {
  phase start "Start"
  phase end "End"
}
metric wait "Wait" {
  unit time
}
journey help "Getting help" by support {
  goal "Be online again"
  stage ask "Asking" as start {
    touchpoint call "Calls" via phone {
      gives notes
      desired {
        wait <= 5 min
      }
      actual failing on 2026-09-10 {
        wait 9 min
      }
    }
    touchpoint tweet "Complains" via chat
  }
  stage fix "Fixing" {
    touchpoint visit "Is visited" { needs notes }
    desired { wait <= 1 h }
  }
  handoff call -> tweet by support {
    desired { wait <= 1 min }
  }
  opportunity bot "A bot" {
    closes call.wait
  }
}
actuals help on 2026-10-01 {
  call {
    wait 7 min
  }
  tweet { wait 2 min }
}
context notes "Notes"
`;

const project = new TextProject({}, () => TODAY);

/** What is said of a text, and what it is taken to declare. */
function reading(text: string): string[] {
  project.change({ [FILE]: text });
  const { findings, journeys } = project.of(FILE);
  const problems = findings
    .filter(({ rule }) => rule === "syntax")
    .map(({ range: { start }, message }) => `  ${start.line + 1}:${start.character + 1} ${message}`);
  const declared = journeys.map(({ journey }) => {
    const stages = journey.stages.map(({ name, touchpoints }) => `${name}(${touchpoints.map((one) => one.name)})`);
    const values = [journey, ...journey.stages, ...touchpointsOf(journey), ...journey.handoffs].flatMap(
      ({ states }) => [
        ...(states.desired?.targets ?? []).map(({ value }) => value.text),
        ...states.actuals.flatMap(({ measures }) => measures.map(({ value }) => value.text)),
      ],
    );
    const others = [...journey.handoffs.map(() => "handoff"), ...journey.opportunities.map(({ name }) => name)];
    return `  ${journey.name}: ${[...stages, ...others, ...values].join(" ")}`;
  });
  return [...problems, ...declared];
}

const LINES = TEXT.split("\n");
const damaged = (at: number, line: string): string => LINES.with(at, line).join("\n");

it("says what it takes a missing brace for, and keeps what is declared around it", async () => {
  const cases = LINES.flatMap((line, at) =>
    [...line.matchAll(/[{}]/g)].flatMap(({ index, 0: brace }) => [
      `Line ${at + 1} without ${brace}: ${line.trim()}`,
      ...reading(damaged(at, line.slice(0, index) + line.slice(index + 1))),
    ]),
  );
  await expect(`${cases.join("\n")}\n`).toMatchFileSnapshot("../golden/brace-missing.txt");
});

it.each([
  {
    what: "opening brace more at the end of a line",
    golden: "brace-opening-more.txt",
    damage: (line: string) => `${line} {`,
  },
  {
    what: "closing brace more at the end of a line",
    golden: "brace-closing-more.txt",
    damage: (line: string) => `${line} }`,
  },
  {
    what: "opening brace by itself before a line",
    golden: "brace-opening-alone.txt",
    damage: (line: string) => `{\n${line}`,
  },
  {
    what: "closing brace by itself before a line",
    golden: "brace-closing-alone.txt",
    damage: (line: string) => `}\n${line}`,
  },
])("says what it takes one $what for, and keeps what is declared around it", async ({ golden, damage }) => {
  const cases = LINES.flatMap((line, at) => [`Line ${at + 1}: ${line.trim()}`, ...reading(damaged(at, damage(line)))]);
  await expect(`${cases.join("\n")}\n`).toMatchFileSnapshot(`../golden/${golden}`);
});

/** Where the braces of the text are. */
const BRACES = LINES.flatMap((line, at) =>
  [...line.matchAll(/[{}]/g)].map(({ index, 0: brace }) => ({ at, index, brace })),
);

/** The text with something else in the place of a brace and of a later one. */
function withTwo(first: number, later: number, ...[one, other]: readonly [one: string, other: string]): string {
  const lines = [...LINES];
  for (const [number, instead] of [
    [later, other],
    [first, one],
  ] as const) {
    const { at, index } = BRACES[number] ?? { at: 0, index: 0 };
    const line = lines[at] ?? "";
    lines[at] = line.slice(0, index) + instead + line.slice(index + 1);
  }
  return lines.join("\n");
}

it("says what it takes two mistaken braces for, and keeps what is declared around them", async () => {
  const cases = BRACES.slice(1).flatMap(({ at, brace }, first) => {
    const [before, later] = [BRACES[first], first + 1];
    if (!before) return [];
    const place = `Line ${before.at + 1} ${before.brace}, line ${at + 1} ${brace}`;
    return [
      `${place}, both missing`,
      ...reading(withTwo(first, later, "", "")),
      `${place}, the first missing, the other twice`,
      ...reading(withTwo(first, later, "", brace + brace)),
      `${place}, the first twice, the other missing`,
      ...reading(withTwo(first, later, before.brace + before.brace, "")),
    ];
  });
  await expect(`${cases.join("\n")}\n`).toMatchFileSnapshot("../golden/brace-two.txt");
});

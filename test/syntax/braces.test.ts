import { describe, expect, it } from "vitest";
import { project } from "../helpers/project.ts";

/** What is read of a text: its journeys, `j(s(t u) v())`, with their stages and touchpoints; and where it is wrong. */
async function read(text: string): Promise<{ journeys: string; problems: string[] }> {
  const { analysis, model } = await project(text);
  const journeys = model().journeys.map(({ name, stages }) => {
    const inside = stages.map((stage) => `${stage.name}(${stage.touchpoints.map((one) => one.name).join(" ")})`);
    return `${name}(${inside.join(" ")})`;
  });
  const problems = analysis.findings
    .filter(({ rule }) => rule === "syntax")
    .map(({ range: { start, end }, message }) => {
      const columns = `${start.character + 1}-${end.character + 1}`;
      return `${start.line + 1}:${columns} ${message}`;
    });
  return { journeys: journeys.join(" "), problems };
}

describe("a text is read as it was meant, with messages where it is wrong:", () => {
  it.each([
    [
      "a block that the next one of its kind closes",
      `journey j "J" {
  stage s "S" {
    touchpoint t "T"
  stage v "V" {
    touchpoint u "U"
  }
}
`,
      "j(s(t) v(u))",
      ["2:9-10 Stage s has no closing }. Add one before line 4."],
    ],
    [
      "two blocks that a declaration closes",
      `journey j "J" {
  stage s {
    touchpoint t
journey k {
}
`,
      "j(s(t)) k()",
      [
        "1:9-10 Journey j has no closing }. Add one before line 4.",
        "2:9-10 Stage s has no closing }. Add one before line 4.",
      ],
    ],
    [
      "blocks that are open at the end",
      `journey j {
  stage s {
    touchpoint t {
      desired {
        wait 5 min
`,
      "j(s(t))",
      [
        "1:9-10 Journey j has no closing }. Add one before the end of the file.",
        "2:9-10 Stage s has no closing }. Add one before the end of the file.",
        "3:16-17 Touchpoint t has no closing }. Add one before the end of the file.",
        "4:7-14 This desired state has no closing }. Add one before the end of the file.",
      ],
    ],
    [
      "a block of values that a fact of the block around it closes",
      `journey j {
  stage s {
    touchpoint t {
      desired {
        wait 5 min
      pain "P"
    }
    touchpoint u
  }
}
`,
      "j(s(t u))",
      ["4:7-14 This desired state has no closing }. Add one before line 6."],
    ],
    [
      "a journey without its brace",
      `journey j
  stage s {
    touchpoint t
  }
}
`,
      "j(s(t))",
      ["1:9-10 A { is missing at the end of this line: journey j continues below."],
    ],
    [
      "a stage without its brace",
      `journey j {
  stage s
    touchpoint t
    touchpoint u
  }
}
`,
      "j(s(t u))",
      ["2:9-10 A { is missing at the end of this line: stage s continues below."],
    ],
    [
      "a stage without its brace, behind whose header clauses and comments stand",
      `journey j {
  stage s
    as p // why
    // more
    touchpoint t
  }
}
`,
      "j(s(t))",
      ["2:9-10 A { is missing at the end of this line: stage s continues below."],
    ],
    [
      "desired values without their brace",
      `journey j {
  stage s {
    touchpoint t {
      desired
        wait 5 min
      }
    }
  }
}
`,
      "j(s(t))",
      ["4:7-14 A { is missing at the end of this line: this desired state continues below."],
    ],
    [
      "actual values with a day, without their brace",
      `journey j {
  stage s {
    touchpoint t {
      actual on 2026-11-01
        wait 5 min
      }
    }
    touchpoint u
  }
}
`,
      "j(s(t u))",
      ["4:17-27 A { is missing at the end of this line: this actual state continues below."],
    ],
    [
      "a stage that ends too early",
      `journey j {
  stage s {
  }
    touchpoint t
  }
}
`,
      "j(s(t))",
      ["3:3-4 There is one } too many: stage s continues below."],
    ],
    [
      "a touchpoint that ends too early",
      `journey j {
  stage s {
    touchpoint t {
    }
      pain "P"
    }
    touchpoint u
  }
}
`,
      "j(s(t u))",
      ["4:5-6 There is one } too many: touchpoint t continues below."],
    ],
    [
      "a journey that ends too early",
      `journey j {
  stage s {
    touchpoint t
  }
}
  stage v {
    touchpoint u
  }
}
`,
      "j(s(t) v(u))",
      ["5:1-2 There is one } too many: journey j continues below."],
    ],
    [
      "three blocks that end too early at once",
      `journey j {
  stage s {
    touchpoint t {
      desired {
      }
    }
  }
}
      pain "P"
    }
  }
}
`,
      "j(s(t))",
      [
        "6:5-6 There is one } too many: touchpoint t continues below.",
        "7:3-4 There is one } too many: stage s continues below.",
        "8:1-2 There is one } too many: journey j continues below.",
      ],
    ],
    [
      "two braces too many at the end",
      `journey j {
}
}
}
owner o
`,
      "j()",
      [
        "3:1-2 This } closes nothing. Remove it, or look for an extra } above.",
        "4:1-2 This } closes nothing. Remove it, or look for an extra } above.",
      ],
    ],
    [
      "a brace that starts no block",
      `journey j {
  {
  stage s {
    touchpoint t
  }
  }
}
`,
      "j(s(t))",
      ["2:3-4 This { starts no block. Remove it, and the } that belongs to it."],
    ],
    [
      "a brace that starts no block and that nothing closes",
      `journey j {
  goal "G" {
  stage s {{
    touchpoint t
  }
}
`,
      "j(s(t))",
      ["2:12-13 This { starts no block. Remove it.", "3:12-13 This { starts no block. Remove it."],
    ],
    [
      "braces that start no block, of which one is closed",
      `journey j {
  goal "G" {
  stage s {{
    touchpoint t
  }}
}
`,
      "j(s(t))",
      [
        "2:12-13 This { starts no block. Remove it.",
        "3:12-13 This { starts no block. Remove it, and the } that belongs to it.",
      ],
    ],
    [
      "braces around a whole file",
      "{\njourney j {\n  stage s\n}\n}\n",
      "j(s())",
      ["1:1-2 This { starts no block. Remove it, and the } that belongs to it."],
    ],
    [
      "a block that a declaration closes although a brace in it starts none",
      `journey j {
  stage s {
    { touchpoint t
owner o
journey k {
}}
`,
      "j(s(t)) k()",
      [
        "1:9-10 Journey j has no closing }. Add one before line 4.",
        "2:9-10 Stage s has no closing }. Add one before line 4.",
        "3:5-6 This { starts no block. Remove it.",
        "6:2-3 This } closes nothing. Remove it, or look for an extra } above.",
      ],
    ],
    [
      "a block behind a value",
      `journey j {
  stage s {
    desired {
      wait <= 5 min {
        csat >= 3
      }
    }
    touchpoint t
  }
}
`,
      "j(s(t))",
      ["4:21-22 This { starts no block. Remove it, and the } that belongs to it."],
    ],
    [
      "an unknown block inside of which other braces stand",
      `journey j {
  quux {
    pain "P"
    { wait 5 }
  }
  stage v
}
`,
      "j(v())",
      [
        "2:3-7 `quux` is not known in a journey. Known here: for, goal, follows, reviewed, stage, handoff, opportunity, keeps, by, desired, actual, benchmark.",
      ],
    ],
    [
      "two misspelt headers, one inside the other",
      `jurney j "J" {
  stgae s "S" {
    touchpoint t
  }
}
`,
      "j(s(t))",
      [
        "1:1-7 `jurney` is not known here. Did you mean `journey`?",
        "2:3-8 `stgae` is not known here. Did you mean `stage`?",
      ],
    ],
    [
      "measured parts one of which is not closed",
      `actuals j on 2026-11-01 {
  a {
    wait 5 min
  b {
    wait 6 min
  }
}
`,
      "",
      [
        "1:9-10 This actuals block has no closing }. Add one before the end of the file.",
        "4:3-4 `b` needs a value, such as b 5 or b 12 h.",
      ],
    ],
    [
      "a handoff that a stage closes",
      `journey j {
  handoff a -> b {
    within 2 days
  stage s
}
`,
      "j(s())",
      ["2:11-12 This handoff has no closing }. Add one before line 4."],
    ],
    [
      "an opportunity without its brace",
      `journey j {
  opportunity x
    effort 3
    status done
  }
  stage s
}
`,
      "j(s())",
      ["2:15-16 A { is missing at the end of this line: opportunity x continues below."],
    ],
    [
      "a name of several words",
      `journey j Getting help now "Help" {
  stage s
}
`,
      "j(s())",
      ["1:11-18 A name is one word: journey j-Getting-help-now."],
    ],
    [
      "several names that were meant for titles",
      `journey j Getting help now {
  stage s Finding out {
  }
}
`,
      "j(s())",
      [
        '1:11-18 A name is one word, and a title is in quotes: journey j "Getting help now".',
        '2:11-18 A name is one word, and a title is in quotes: stage s "Finding out".',
      ],
    ],
    [
      "braces on lines of their own",
      `journey j "J"
  for p
  by o
{
  stage s
    "S"
    as p
  {
    touchpoint t
      via web
    {
    }
  }
}
`,
      "j(s(t))",
      [],
    ],
    [
      "braces at the end of lines, one of them too many",
      `journey j {
  stage s {
    touchpoint t {
      via web }
    touchpoint u } }
}
`,
      "j(s(t u))",
      ["6:1-2 This } closes nothing. Remove it, or look for an extra } above."],
    ],
    [
      "a brace too many, behind which no block can go on",
      `journey j {
  stage s {
  }
  }
  pain "P"
}
`,
      "j(s())",
      [
        "5:3-7 `pain` can't be used outside a journey: it belongs in a touchpoint.",
        "6:1-2 This } closes nothing. Remove it, or look for an extra } above.",
      ],
    ],
    [
      "a block of values that holds another fact",
      `journey j {
  stage s {
    touchpoint t
    desired {
      via web
  }
}
}
`,
      "j(s(t))",
      ["5:7-10 `via` can't be used in a desired state: it belongs in a touchpoint."],
    ],
  ])("%s", async (_what, text, journeys, problems) => {
    expect(await read(text)).toEqual({ journeys, problems });
  });
});

import { describe, expect, it } from "vitest";
import { format } from "../helpers/format.ts";

describe("spaces between the words of a line follow the kinds of words", () => {
  it.each([
    [
      "journey j {\n  opportunity o {\n    closes a .missing,b. 5 , c . sequence,d\n  }\n}\n",
      `journey j {
  opportunity o {
    closes a.missing, b. 5, c.sequence, d
  }
}
`,
    ],
    [
      "metric m {\n  scale 1..5\n}\nmetric n {\n  scale 1  ..  5\n}\n",
      `metric m {
  scale 1 .. 5
}
metric n {
  scale 1 .. 5
}
`,
    ],
    [
      "journey j {\n  handoff a->b by o carries x,y within 2 days {\n  desired {wait<=5 min}}\n}\n",
      `journey j {
  handoff a -> b by o carries x, y within 2 days {
    desired { wait <= 5 min }
  }
}
`,
    ],
    [
      "journey j {\n handoff a -> b missing by o\n stage s { as p by o keeps a }\n}\n",
      `journey j {
  handoff a -> b missing by o
  stage s { as p  by o  keeps a }
}
`,
    ],
    [
      'actuals j on 2026-11-01 from s {\n nps 5\n a { wait 5 h n 3 }\n b->c missing\n d "D" {wait 3}\n}\n',
      `actuals j on 2026-11-01 from s {
  nps 5
  a { wait 5 h  n 3 }
  b -> c missing
  d "D" { wait 3 }
}
`,
    ],
    [
      "journey j {\n  desired { wait 5 min }\n  actual on 2026-11-01 from s { wait 5 min contacts < 3 }\n benchmark { wait 5 }\n}\n",
      `journey j {
  desired { wait 5 min }
  actual on 2026-11-01 from s { wait 5 min  contacts < 3 }
  benchmark { wait 5 }
}
`,
    ],
  ])("%j", (written, canonical) => {
    expect(format(written)).toBe(canonical);
    expect(format(canonical)).toBe(canonical);
  });
});

describe("facts that stand in one line get a line each", () => {
  it.each([
    [
      "journey j {\n  reviewed 2026-11-01 every 3 months keeps a by b\n}\n",
      `journey j {
  reviewed 2026-11-01 every 3 months
  keeps    a
  by       b
}
`,
    ],
    [
      "journey j {\n stage s {\n touchpoint t {\n moment-of-truth ends then u\n}\n}\n}\n",
      `journey j {
  stage s {
    touchpoint t {
      moment-of-truth
      ends
      then u
    }
  }
}
`,
    ],
    [
      'journey j {\n  goal "G" {\n by o }\n  stage  s\n}\n',
      `journey j {
  goal "G" {
  by o }
  stage s
}
`,
    ],
    [
      "owner a {}\nowner b {\n}\nowner c { }\nowner d {\n\n}\n",
      `owner a {}
owner b {}
owner c {}
owner d {}
`,
    ],
    [
      "journey j {\n  stage s {\n    touchpoint t {\n      desired {\n        wait 5 min\n        contacts 3\n\n        x 2\n      }\n    }\n  }\n}\n",
      `journey j {
  stage s {
    touchpoint t {
      desired {
        wait     5 min
        contacts 3

        x 2
      }
    }
  }
}
`,
    ],
  ])("%j", (written, canonical) => {
    expect(format(written)).toBe(canonical);
    expect(format(canonical)).toBe(canonical);
  });
});

describe("columns end at blank lines, sentences and lines of another shape", () => {
  it.each([
    [
      'journey j {\n  stage s {\n    touchpoint a "A" via web\n    touchpoint bcd "B" via web by o\n    // c\n    touchpoint ef\n    by x\n\n    touchpoint g "G"\n  }\n  stage ttt "T"\n}\n',
      `journey j {
  stage s {
    touchpoint a   "A" via web
    touchpoint bcd "B" via web by o
    // c
    touchpoint ef
        by x

    touchpoint g "G"
  }
  stage ttt "T"
}
`,
    ],
    [
      'owner a "A"\n  owner bcd "B" extra\nowner ef "E"\n',
      `owner a "A"
owner bcd "B" extra
owner ef "E"
`,
    ],
    [
      'owner a\nowner bcd // c\nowner ef "E" // d\n',
      `owner a
owner bcd      // c
owner ef  "E"  // d
`,
    ],
  ])("%j", (written, canonical) => {
    expect(format(written)).toBe(canonical);
    expect(format(canonical)).toBe(canonical);
  });
});

describe("comments behind lines are aligned while lines of one block follow each other", () => {
  it.each([
    [
      'owner a "A" { retired } // one\nowner b { // two\n  retired // three\n} // four\n',
      `owner a "A" { retired }  // one
owner b {                // two
  retired  // three
}  // four
`,
    ],
    [
      'owner a /* one\ntwo */ "A" // c\nowner bb "B" // d\n',
      `owner a /* one
two */ "A"  // c
owner bb "B"  // d
`,
    ],
    [
      'owner a "A" // c\nowner bb """B\nC""" // d\nowner ccc // e\n',
      `owner a "A"  // c
owner bb """B
C"""  // d
owner ccc  // e
`,
    ],
    [
      'journey j {\n  goal "G" // a\n  stage s { // b\n    by o // c\n  }\n}\n',
      `journey j {
  goal "G"   // a
  stage s {  // b
    by o  // c
  }
}
`,
    ],
    [
      'journey j {\n keeps a, // one\n b, // two\n c\n goal "G"\n}\n',
      `journey j {
  keeps a,  // one
      b,  // two
      c
  goal  "G"
}
`,
    ],
    [
      'journey j "J" // c\n  for p // d\n  by o {\n  goal "G"\n}\n',
      `journey j "J"  // c
    for p  // d
    by o {
  goal "G"
}
`,
    ],
  ])("%j", (written, canonical) => {
    expect(format(written)).toBe(canonical);
    expect(format(canonical)).toBe(canonical);
  });
});

describe("comments on lines of their own keep one blank line at most", () => {
  it.each([
    [
      "owner a {\n// first\n\nretired\n\n// last\n\n}\n",
      `owner a {
  // first

  retired

  // last
}
`,
    ],
    [
      "owner a\n\n\n// c\n\n\nowner b\n",
      `owner a

// c

owner b
`,
    ],
    [
      "// c\n\n\n// d\nowner b\n",
      `// c

// d
owner b
`,
    ],
    [
      "owner a { /* c */ }\nowner b { // c\n}\n",
      `owner a { /* c */ }
owner b {  // c
}
`,
    ],
    [
      'owner a {\n  /* c */ retired\n  contact "x" /* d */\n}\n',
      `owner a {
  /* c */ retired
  contact "x" /* d */
}
`,
    ],
  ])("%j", (written, canonical) => {
    expect(format(written)).toBe(canonical);
    expect(format(canonical)).toBe(canonical);
  });
});

describe("comments over several lines move with their first line", () => {
  it.each([
    [
      "/*\n * a\n   * b\n*/\nowner a\n",
      `/*
 * a
 * b
 */
owner a
`,
    ],
    [
      'journey j {\n/*\n  a\n\n\tb  \n   */\n  goal "G"\n}\n',
      `journey j {
  /*
    a

    b
     */
  goal "G"
}
`,
    ],
    [
      "owner a /* x\n   y\n z */\n",
      `owner a /* x
   y
 z */
`,
    ],
  ])("%j", (written, canonical) => {
    expect(format(written)).toBe(canonical);
    expect(format(canonical)).toBe(canonical);
  });
});

describe("line ends are those of the first line that is not blank", () => {
  it.each([
    ["owner a\r\n{\r\nretired\r\n}\r\n// x\r\n", "owner a {\r\n  retired\r\n}\r\n// x\r\n"],
    ["owner a\rowner b\r", "owner a\rowner b\r"],
    ["\n\nowner a\r\nowner b\n", "owner a\r\nowner b\r\n"],
  ])("%j", (written, canonical) => {
    expect(format(written)).toBe(canonical);
    expect(format(canonical)).toBe(canonical);
  });
});

describe("what is not understood keeps its inner white space and its lines", () => {
  it.each([
    [
      "owner  a  what  is  this\n  owner  b\n",
      `owner  a  what  is  this
owner b
`,
    ],
    [
      "owner a { quux  {  x   } }\nowner  b\n",
      `owner a { quux  {  x   } }
owner b
`,
    ],
    [
      "quux  {\n  foo   bar\n   { baz }\n}\nowner  b\n",
      `quux  {
  foo   bar
  { baz }
}
owner b
`,
    ],
    [
      "owner a }\nowner   b {\n   retired\n",
      `owner a }
owner b {
  retired
`,
    ],
    [
      "owner a {\n} }\n  }\nowner   b\n",
      `owner a {
} }
}
owner b
`,
    ],
    [
      'journey j {\n  goal  "G\n  by   o\n}\n',
      `journey j {
  goal  "G
  by o
}
`,
    ],
    [
      'owner a @@  "A"\n  @@\nowner   b\n',
      `owner a @@  "A"
@@
owner b
`,
    ],
  ])("%j", (written, canonical) => {
    expect(format(written)).toBe(canonical);
    expect(format(canonical)).toBe(canonical);
  });
});

import { describe, expect, it } from "vitest";
import { expectFound, findingsIn, fixesIn, relatedIn } from "../../helpers/texts.ts";

describe("duplicate-name", () => {
  it("reports the second of two stages, touchpoints, opportunities and handoffs, and leads to the first", () => {
    const text = `
journey j "J" {
  stage s "S" {
    touchpoint a "A"
    touchpoint b "B"
    touchpoint a "C"
//             ^ error: There is already a touchpoint called \`a\`. Rename one of them.
  }
  stage s "T"
//      ^ error: There is already a stage called \`s\`. Rename one of them.
  handoff a -> b
  handoff a -> b within 1 h
//        ^ error: There is already a handoff \`a -> b\`. Remove one of them.
  handoff b -> a
  opportunity x "X"
  opportunity x "Y"
//            ^ error: There is already an opportunity called \`x\`. Rename one of them.
}`;
    expectFound(text, "duplicate-name");
    expect(relatedIn(text, "duplicate-name")).toEqual([
      ["4 a: The first one"],
      ["3 s: The first one"],
      ["9 a: The first one"],
      ["12 x: The first one"],
    ]);
  });

  it("compares touchpoints of all stages, but neither stages with touchpoints nor names of other journeys", () => {
    expectFound(
      `
journey j "J" {
  stage s "S" { touchpoint s "A" }
  stage t "T" { touchpoint s "B" }
//                         ^ error
  opportunity s "C"
}
journey k "K" {
  stage s "S" { touchpoint a "A" }
}`,
      "duplicate-name",
    );
  });

  it("passes over what has no name", () => {
    const text = 'journey j "J" {\n  stage "S" { touchpoint "A"  touchpoint "A" }\n  stage "S"\n}';
    expect(findingsIn(text, "duplicate-name")).toEqual([]);
  });

  it("reports a third one against the first", () => {
    const text = 'journey j "J" {\n  stage s "1"\n  stage s "2"\n  stage s "3"\n}';
    expect(relatedIn(text, "duplicate-name")).toEqual([["2 s: The first one"], ["2 s: The first one"]]);
  });

  it("compares the phases of one lifecycle, not those of two", () => {
    expectFound(
      `
lifecycle one "One" {
  phase p "P"
  phase q "Q"
  phase p "R"
//      ^ error: There is already a phase called \`p\`. Rename one of them.
}
lifecycle two "Two" { phase p "P" }`,
      "duplicate-name",
    );
  });

  it.each([
    ["owner", "an"],
    ["persona", "a"],
    ["channel", "a"],
    ["metric", "a"],
    ["lifecycle", "a"],
    ["context", "a"],
    ["system", "a"],
    ["promise", "a"],
    ["source", "a"],
    ["journey", "a"],
  ])("compares each %s in all files of the project", (kind, article) => {
    const texts = { "a.journey": `${kind} x "X"`, "b.journey": `${kind} y "Y"\n${kind} x "Z"` };
    const found = findingsIn(texts, "duplicate-name");
    expect(found.map(({ message, severity, range, uri }) => [message, severity, range.start, uri.slice(-9)])).toEqual([
      [
        `There is already ${article} ${kind} called \`x\`. Rename one of them.`,
        "error",
        { line: 1, character: kind.length + 1 },
        "b.journey",
      ],
    ]);
    expect(relatedIn(texts, "duplicate-name")).toEqual([["a.journey 1 x: The first one"]]);
  });

  it("lets two kinds share a name", () => {
    expect(findingsIn('owner x "X"\nsource x "X"\njourney x "X" {\n  stage x "X"\n}', "duplicate-name")).toEqual([]);
  });
});

describe("unused-declaration", () => {
  const used = `
owner o "O"
persona p "P"
channel c "C"
metric m "M"
lifecycle l "L"
context x "X"
system y "Y"
promise q "Q"
source z "Z"`;

  it("is a hint at every kind of declaration that nothing uses, and removes it", () => {
    const found = findingsIn(used, "unused-declaration");
    expect(found.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      'hint: No journey uses the owner "O". Use it or remove it.',
      'hint: No journey uses the persona "P". Use it or remove it.',
      'hint: No journey uses the channel "C". Use it or remove it.',
      'hint: No journey uses the metric "M". Use it or remove it.',
      'hint: No journey uses the lifecycle "L". Use it or remove it.',
      'hint: No journey uses the context "X". Use it or remove it.',
      'hint: No journey uses the system "Y". Use it or remove it.',
      'hint: No journey uses the promise "Q". Use it or remove it.',
      'hint: No journey uses the source "Z". Use it or remove it.',
    ]);
    expect(found.map(({ range }) => [range.start.line, range.start.character])).toEqual([
      [1, 6],
      [2, 8],
      [3, 8],
      [4, 7],
      [5, 10],
      [6, 8],
      [7, 7],
      [8, 8],
      [9, 7],
    ]);
    expect(fixesIn(used, "unused-declaration").slice(0, 2)).toEqual([
      ["Remove the owner", '- owner o "O"'],
      ["Remove the persona", '- persona p "P"'],
    ]);
  });

  it.each([
    ["the header of a journey", 'journey j "J" for p by o', ["p", "o"]],
    ["a journey", 'journey j "J" { follows l  keeps q }', ["l", "q"]],
    ["a stage", 'journey j "J" {\n  stage s "S" by o { keeps q }\n}', ["o", "q"]],
    ["a touchpoint", touchpoint("via c by o { keeps q  gives x }"), ["c", "o", "q", "x"]],
    ["a touchpoint that needs something", touchpoint("{ needs x }"), ["x"]],
    ["a voice", touchpoint('{ pain "Slow" from z }'), ["z"]],
    ["what happens backstage", touchpoint('{ backstage "Types" by o using y }'), ["o", "y"]],
    ["a desired state", touchpoint("{ desired { m 1 } }"), ["m"]],
    ["an observation", touchpoint("{ actual from z { m 1 } }"), ["m", "z"]],
    ["a benchmark", touchpoint("{ benchmark from z { m 1 } }"), ["m", "z"]],
    ["a handoff", 'journey j "J" {\n  handoff a -> b by o carries x\n}', ["o", "x"]],
    ["an opportunity", 'journey j "J" {\n  opportunity a "A" by o { closes b.m }\n}', ["o", "m"]],
    ["the second journey of a file", 'journey j "J" by o\njourney k "K" for p', ["p", "o"]],
    ["observations beside a journey", 'journey j "J" by o\nactuals j from z {\n  m 1\n}', ["m", "o", "z"]],
    ["a file of observations", "actuals j from z {\n  m 1\n}", ["m", "z"]],
    ["an entry of a file of observations", "actuals j {\n  t { m 1 }\n}", ["m"]],
  ])("counts the names in %s as used, also in another file", (_place, text, names) => {
    const texts = { "names.journey": used, "use.journey": text };
    const unused = findingsIn(texts, "unused-declaration").map(({ message }) => /"(.)"/.exec(message)?.[1]);
    const all = ["O", "P", "C", "M", "L", "X", "Y", "Q", "Z"];
    expect(unused).toEqual(all.filter((name) => !names.includes(name.toLowerCase())));
  });

  it("counts the lifecycle that the project sets as used, but no other declaration of that name", () => {
    const settings = '{ "preset": "strict", "lifecycle": "l" }';
    const texts = { "journey.config.json": settings, "a.journey": 'lifecycle l "L"\nowner l "Owner"\nlifecycle k "K"' };
    expect(findingsIn(texts, "unused-declaration").map(({ message }) => message)).toEqual([
      'No journey uses the owner "Owner". Use it or remove it.',
      'No journey uses the lifecycle "K". Use it or remove it.',
    ]);
  });

  it("passes over a declaration without a name, and does not count the use of another kind", () => {
    expect(findingsIn('owner "O"', "unused-declaration")).toEqual([]);
    const other = 'owner x "X"\nsource x "Source"\njourney j "J" by x';
    expect(findingsIn(other, "unused-declaration").map(({ range }) => range.start.line)).toEqual([1]);
  });
});

function touchpoint(rest: string): string {
  return `journey j "J" {\n  stage s "S" {\n    touchpoint t "T" ${rest}\n  }\n}`;
}

describe("unresolved-reference", () => {
  it("is an error at each name that the project does not declare", () => {
    expectFound(
      `
journey j "J" for nobody by noone {
//                ^^^^^^ error: No persona is called \`nobody\`. Declare it in a file of the project: persona nobody "...".
//                          ^^^^^ error: No owner is called \`noone\`. Declare it in a file of the project: owner noone "...".
  stage s "S" by noone { touchpoint t "T" via fax }
//               ^^^^^ error
//                                            ^^^ error
}`,
      "unresolved-reference",
    );
  });
});

describe("inside-out-stage", () => {
  it("compares the title of a named stage, or else its name, with names and titles of owners", () => {
    expectFound(
      `
owner crm "Customer Relations"
owner sales
journey j "J" {
  stage a "Customer Relations"
//      ^ info: The stage "Customer Relations" has the name of an owner, so it describes the company rather than what customers do. Name it in the customers' words.
  stage b "customer relations"
//      ^ info
  stage c "CRM"
//      ^ info
  stage sales
//      ^^^^^ info
  stage d "Customer"
  stage crm "Calling"
  stage "Sales"
}`,
      "inside-out-stage",
    );
  });
});

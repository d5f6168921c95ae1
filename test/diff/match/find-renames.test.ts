import { describe, expect, it } from "vitest";
import { findRenames } from "../../../src/diff/match/find-renames.ts";
import { treeOf } from "../../helpers/tree.ts";

/** What is renamed from one text to another: `owner:o to p`. */
function renames(before: string, after: string): string[] {
  return findRenames(treeOf(before), treeOf(after)).renames.map(
    ({ id, after: name }) => `${id.replace("project/", "")} to ${name}`,
  );
}

const journey = (inside: string): string => `owner o "Owner"\njourney j "J" by o { ${inside} }`;
const stages = (inside: string): string => journey(`stage a "Asking" { ${inside} }`);

describe("a thing is renamed", () => {
  it.each([
    ["its title", 'owner o "Owner"', 'owner p "Owner"', ["owner:o to p"]],
    [
      "its facts",
      'owner o "A" { contact "c" codeowner "d" }',
      'owner p "B" { contact "c" codeowner "d" }',
      ["owner:o to p"],
    ],
    [
      "its uses",
      "owner o\njourney j by o { stage a by o }",
      "owner p\njourney j by p { stage a by p }",
      ["owner:o to p"],
    ],
    [
      "its parts",
      'lifecycle l { phase x "X" phase y "Y" }',
      'lifecycle m { phase x "X" phase y "Y" }',
      ["lifecycle:l to m"],
    ],
    [
      "its title, in a lifecycle",
      'lifecycle l { phase x "Buying" phase y }',
      'lifecycle l { phase z "Buying" phase y }',
      ["lifecycle:l/phase:x to z"],
    ],
    [
      "its title, in a journey",
      stages('touchpoint t "Calls"'),
      stages('touchpoint u "Calls"'),
      ["journey:j/touchpoint:t to u"],
    ],
    [
      "its touchpoints",
      journey("stage a { touchpoint t touchpoint u }"),
      journey("stage b { touchpoint t touchpoint u }"),
      ["journey:j/stage:a to b"],
    ],
    [
      "its gaps",
      journey("opportunity x { closes t.wait, u }"),
      journey("opportunity y { closes t.wait, u }"),
      ["journey:j/opportunity:x to y"],
    ],
    ["its stages", "journey j { stage a stage b }", "journey k { stage a stage b }", ["journey:j to k"]],
  ])("by %s", (_, before, after, expected) => {
    expect(renames(before, after)).toEqual(expected);
  });

  it("together with what is in it", () => {
    const before =
      'owner o "Owner"\njourney j "J" by o { goal "Online" stage a "A" { touchpoint t "Calls" by o touchpoint u "Waits" by o } opportunity x "Bot" }';
    const after = before.replace(/\b(o|j|a|t|u|x)\b(?= )/g, "new-$1");
    expect(renames(before, after)).toEqual([
      "owner:o to new-o",
      "journey:j to new-j",
      "journey:j/touchpoint:t to new-t",
      "journey:j/touchpoint:u to new-u",
      "journey:j/opportunity:x to new-x",
      "journey:j/stage:a to new-a",
    ]);
  });

  it("also from one stage to another", () => {
    const at = (first: string, second: string): string => journey(`stage a { ${first} } stage b { ${second} }`);
    expect(renames(at('touchpoint t "Calls"', ""), at("", 'touchpoint u "Calls"'))).toEqual([
      "journey:j/touchpoint:t to u",
    ]);
  });

  it("once, to what is most like it", () => {
    const before = 'channel a "Phone"';
    expect(renames(before, 'channel b "Phone"\nchannel c "Phone calls"')).toEqual(["channel:a to b"]);
    expect(renames('channel b "Phone"\nchannel c "Phone calls"', before)).toEqual(["channel:b to a"]);
  });
});

describe("a thing is not renamed", () => {
  it.each([
    ["that is nothing like the other", 'owner o "Owner"', 'owner p "Partner"'],
    ["that is of another kind", 'owner o "Phone"', 'channel p "Phone"'],
    ["whose name is still there", 'owner o "Owner"', 'owner o "Other"\nowner p "Owner"'],
    ["whose new name was there before", 'owner o "Owner"\nowner p "Other"', 'owner p "Owner"'],
    [
      "that is in another journey",
      'journey j { stage a { touchpoint t "Calls" } }\njourney k { stage a }',
      'journey j { stage a }\njourney k { stage a { touchpoint u "Calls" } }',
    ],
    ["that is used elsewhere", "owner o\njourney j by o\njourney k", "owner p\njourney j\njourney k by p"],
    ["that is the same", 'owner o "Owner"', 'owner o "Owner"'],
  ])("%s", (_, before, after) => {
    expect(renames(before, after)).toEqual([]);
  });

  it("when too little is the same", () => {
    const owner = (name: string, title: string, contact: string): string =>
      `owner ${name} "${title}" { contact "${contact}" }`;
    expect(renames(owner("o", "First", "c"), owner("p", "First", "d"))).toEqual(["owner:o to p"]);
    expect(renames(owner("o", "First", "c"), owner("p", "Second", "c"))).toEqual([]);
  });
});

it("takes renames that are known beforehand, whatever the content", () => {
  const [before, after] = [treeOf('owner o "Owner"\njourney j by o'), treeOf('owner p "Partner"\njourney j by p')];
  const known = [{ kind: "renamed", id: "project/owner:o", before: "o", after: "p" }] as const;
  const { renames: found, tree } = findRenames(before, after, known);
  expect(found).toEqual(known);
  expect(tree.children.map(({ name }) => name)).toEqual(["p", "j"]);
  expect(tree.children[1]?.fields.by).toEqual({ of: "owner", names: ["p"] });
});

it("gives the old tree with the new names, and the same one where nothing is renamed", () => {
  const [before, after] = [treeOf(stages('touchpoint t "Calls"')), treeOf(stages('touchpoint u "Calls"'))];
  const { tree, renames: found } = findRenames(before, after);
  expect(tree.children.at(-1)?.children[0]?.children[0]).toMatchObject({
    name: "u",
    id: "project/journey:j/touchpoint:t",
  });
  expect(found).toEqual([{ kind: "renamed", id: "project/journey:j/touchpoint:t", before: "t", after: "u" }]);
  expect(findRenames(before, before).tree).toBe(before);
});

import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { sourceOf } from "../helpers/format.ts";

/**
 * A text as the formatter sees it, a line for each of its lines: how deep it is, and its tokens. A token that begins a fact
 * follows the fact's name and a colon, one that nobody understands a question mark. Braces that pair have one number.
 */
function reading(text: string): string[] {
  const { tokens, balanced } = sourceOf(text);
  const pairs = new Map<number, number>();
  for (const [at, { pair }] of tokens.entries())
    if (pair !== undefined && !pairs.has(pair)) pairs.set(at, pairs.size + 1);
  const spoken = tokens.map(({ image, role, fact, pair, start, end }, at) => {
    expect(text.slice(start, end)).toBe(image);
    const number = pairs.get(at) ?? (pair === undefined ? undefined : pairs.get(pair)) ?? "";
    return `${fact === undefined ? "" : `${fact}:`}${role === "unknown" ? "?" : ""}${image}${number}`;
  });
  const lines = new Map<number, string[]>();
  for (const [at, { start, depth }] of tokens.entries()) {
    const line = text.slice(0, start).split("\n").length;
    const words = lines.get(line) ?? [String(depth)];
    lines.set(line, words);
    words.push(spoken[at] ?? "");
  }
  return [...(balanced ? [] : ["not balanced"]), ...[...lines.values()].map((words) => words.join(" "))];
}

it("tells what each token of everything the language can say is to its line", async () => {
  const text = await readFile(new URL("../everything.journey", import.meta.url), "utf8");
  await expect(`${reading(text).join("\n")}\n`).toMatchFileSnapshot("../golden/everything-source.txt");
});

it("knows words, values, texts, signs and comments", () => {
  const kinds = sourceOf(
    'owner o "O" { contact "x" } // end \nmetric m { scale 1 .. 5 } /* on */ % reviewed 2026-01-01',
  ).tokens;
  expect(kinds.map(({ kind, image }) => `${kind} ${image}`)).toEqual([
    "word owner",
    "word o",
    'text "O"',
    "open {",
    "word contact",
    'text "x"',
    "close }",
    "line-comment // end",
    "word metric",
    "word m",
    "open {",
    "word scale",
    "value 1",
    "sign ..",
    "value 5",
    "close }",
    "block-comment /* on */",
    "unknown %",
    "word reviewed",
    "value 2026-01-01",
  ]);
  const joined = sourceOf("opportunity o { closes a.wait, b -> c }").tokens;
  expect(joined.filter(({ kind }) => kind !== "word").map(({ kind, image }) => `${kind} ${image}`)).toEqual([
    "open {",
    "point .",
    "comma ,",
    "sign ->",
    "close }",
  ]);
});

/** Lines as one meets them while somebody writes, a file's content each. */
const UNFINISHED = [
  "journey j {\nstage s {\ntouchpoint t via web ends\n}\n}",
  'journey j {\nstage s {\ntouchpoint t\nvia web by o {\npain "P"\n}\n}\n}',
  'journey j {\nstage s {\ntouchpiont t "T" {\npain "P"\n}\n}\n}',
  'journey j {\nstage s {\nquux t {\npain "P" {\n}\n}\ntouchpoint u\n}\n}',
  "journey j {\nstage s {\ntouchpoint t {\ndesired {\nwait 5 min csat >= 3 effort\n}\n}\n}\n}",
  'journey j {\npain "P"\nstage s\n}',
  "stage s {\ntouchpoint t\n}\nowner o",
  'journey j {\nstage s {\ntouchpoint t\nowner o "O"',
  'journey j\ngoal "G"\n}\nowner o',
  "journey j {\n}\n}\nowner o {\n}",
  'journey j { goal "G" { stage s } }',
  "journey j { opportunity x { closes a.wait, a -> b.failing status status idea } }",
  'journey j { stage s { touchpoint t { then a, b "W" then needs x gives, y } } }',
  "actuals j on 2026-01-01 {\na { wait 5 min }\na -> b { wait 5 min }\nfailing 3 missing\n}",
  'actuals j {\na "T" failing {\n}\nb failing "F"\nc ad-hoc {\nsample 3\n}\n}',
  "desired 5 min wait <= 3 h",
  "owner by o",
  'owner o accept unused-declaration "R" until 2026-01-01',
  'accept unused-declaration "R"',
  "owner o { accept\ncontact accept\n}",
  "journey j for p by o follows l { for p by o follows l keeps a, b }",
  "journey j { handoff a -> b by o carries n within 3 h { carries n within 3 h desired { wait 1 h } } }",
  'journey j { stage s { touchpoint t { pain "P" from s quote "Q" from s backstage "B" by o using x, y } } }',
  'journey j { goal "never closed\n stage s {\n}\n}',
  "} } { {",
  "{ owner o }",
  'owner o { contact "x" } } owner p { }',
  "/* one */ owner /* two */ o { /* three */ } /* four */",
  "owner o // {\n{ // }\n}",
  "metric m { unit time better lower scale 1 .. 5 quux 3 }",
  "% & owner % o { & }",
  "<<<<<<< a\nowner o {\n=======\nowner p {\n>>>>>>> b\n}",
  "",
];

it("tells what each token of an unfinished or mistaken text is to its line", async () => {
  const read = UNFINISHED.flatMap((text) => [
    text.replaceAll("\n", " ⏎ "),
    ...reading(text).map((line) => `  ${line}`),
    "",
  ]);
  await expect(read.join("\n")).toMatchFileSnapshot("../golden/unfinished-source.txt");
});

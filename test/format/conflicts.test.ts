import { describe, expect, it } from "vitest";
import { conflictsIn, hasConflictMarkers } from "../../src/format/conflicts.ts";

/** Each conflict as the text of ours, what both versions are called, its line and the whole of it. */
function read(text: string) {
  return conflictsIn(text).map(({ start, end, line, length, ours, labels }) => ({
    ours: text.slice(ours.start, ours.end),
    labels,
    line,
    marker: text.slice(start, start + length),
    whole: text.slice(start, end),
  }));
}

describe("a conflict", () => {
  it("is read with its place, its marker, ours, and the labels of both versions", () => {
    const whole = "<<<<<<< HEAD of us\nours\n=======\ntheirs\n>>>>>>> feature x";
    expect(read(`before\nmore\n${whole}\nafter\n`)).toEqual([
      {
        ours: "ours\n",
        labels: { ours: "HEAD of us", theirs: "feature x" },
        line: 2,
        marker: "<<<<<<< HEAD of us",
        whole,
      },
    ]);
  });

  it.each(["\n", "\r\n"])("is read up to the end of the file, with lines that end in %j", (end) => {
    const text = ["<<<<<<<", "ours", "=======", "theirs", ">>>>>>>"].join(end);
    expect(read(text)).toEqual([
      { ours: `ours${end}`, labels: { ours: "", theirs: "" }, line: 0, marker: "<<<<<<<", whole: text },
    ]);
  });

  it("ends ours at the base where one is given", () => {
    const text = "<<<<<<< a\nours\n||||||| base\nold\n=======\ntheirs\n>>>>>>> b\n";
    expect(read(text).map(({ ours }) => ours)).toEqual(["ours\n"]);
  });

  it("may have no lines of ours", () => {
    expect(read("<<<<<<< a\n=======\ntheirs\n>>>>>>> b\n").map(({ ours }) => ours)).toEqual([""]);
  });

  it("begins at the last marker that can begin it", () => {
    const text = "<<<<<<< a\none\n=======\n<<<<<<< b\ntwo\n=======\n>>>>>>> c\n";
    expect(read(text).map(({ ours, labels }) => [ours, labels.ours])).toEqual([["two\n", "b"]]);
    expect(read("<<<<<<< a\none\n=======\n<<<<<<< b\ntwo\n>>>>>>> c\n")).toEqual([]);
  });

  it.each([3, 5, 6, 7, 9])("has markers of %d signs where the attributes of git say so", (size) => {
    const [begin, middle, end] = ["<", "=", ">"].map((sign) => sign.repeat(size));
    const text = `${begin} a\none\n${middle}\ntwo\n${end} b\n`;
    expect(conflictsIn(text).map((conflict) => conflict.size)).toEqual([size]);
    expect(hasConflictMarkers(text)).toBe(true);
  });

  it("is one of several", () => {
    const one = "<<<<<<< a\none\n=======\n>>>>>>> b\n";
    const two = "<<<<<<< c\ntwo\n=======\n>>>>>>> d\n";
    expect(read(one + two).map(({ ours, line }) => [ours, line])).toEqual([
      ["one\n", 0],
      ["two\n", 4],
    ]);
  });

  it("may hold shorter markers of another conflict", () => {
    const text = "<<<<<<<< a\none\n=======\n>>>>>>>\n========\ntwo\n>>>>>>>> b\n";
    expect(read(text).map(({ ours }) => ours)).toEqual(["one\n=======\n>>>>>>>\n"]);
  });
});

it.each([
  ["nothing ends it", "<<<<<<< a\none\n=======\ntwo\n"],
  ["nothing divides it", "<<<<<<< a\none\n>>>>>>> b\n"],
  ["the base alone divides it", "<<<<<<< a\none\n||||||| base\n>>>>>>> b\n"],
  ["nothing begins it", "one\n=======\ntwo\n>>>>>>> b\n"],
  ["a sign is missing", "<<<<<<< a\none\n======\ntwo\n>>>>>> b\n"],
  ["there are two signs", "<< a\none\n==\ntwo\n>> b\n"],
  ["the markers are indented", " <<<<<<< a\none\n =======\ntwo\n >>>>>>> b\n"],
  ["there is no space before the label", "<<<<<<<a\none\n=======\ntwo\n>>>>>>>b\n"],
  ["an ended one comes before it", "<<<<<<< a\n>>>>>>> b\n=======\n>>>>>>> c\n"],
])("there is no conflict where %s", (_why, text) => {
  expect(read(text)).toEqual([]);
});

it.each([
  ["<<<<<<< HEAD\n", true],
  ["one\n=======\n", true],
  ["one\n>>>>>>>", true],
  ["one\r\n||||||| base\r\n", true],
  ["one <<<<<<<\n", false],
  ["======\n", false],
  ["<<<<<<=\n", false],
])("%j has markers of a conflict: %s", (text, has) => {
  expect(hasConflictMarkers(text)).toBe(has);
});

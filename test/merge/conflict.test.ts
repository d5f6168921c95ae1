import { describe, expect, it } from "vitest";
import { join, markConflict } from "../../src/merge/conflict.ts";
import type { Piece } from "../../src/merge/piece.ts";

const lines = (text: string): Piece => ({ kind: "fact", key: "", text, parts: [], form: "leaf", isLines: true });
const said = (text: string) => ({ text, conflicts: 0 });
const conflict = { text: "<<<<<<< ours\n", conflicts: 1 };

describe("merged parts", () => {
  it("start a conflict in a line of its own", () => {
    expect(join([said("a"), conflict]).text).toBe("a\n<<<<<<< ours\n");
    expect(join([said("a\n"), conflict]).text).toBe("a\n<<<<<<< ours\n");
    expect(join([conflict]).text).toBe("<<<<<<< ours\n");
  });

  it("stay apart where words meet, and close up elsewhere", () => {
    expect(join([said("one"), said("two")]).text).toBe("one two");
    expect(join([said('"one"'), said('"two"')]).text).toBe('"one" "two"');
    expect(join([said("one "), said("two")]).text).toBe("one two");
    expect(join([said("{"), said("two")]).text).toBe("{two");
    expect(join([said("one"), said(",")]).text).toBe("one,");
  });

  it("add up their conflicts", () => {
    expect(join([conflict, said("a\n"), conflict])).toMatchObject({ conflicts: 2 });
  });
});

describe("a conflict", () => {
  const versions = { base: lines("base\n"), ours: lines("ours\n"), theirs: lines("theirs\n") };

  it("has both versions between the markers of git", () => {
    expect(markConflict(versions, { size: 7, ours: "HEAD", theirs: "other" })).toEqual({
      text: "<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> other\n",
      conflicts: 1,
    });
  });

  it("shows what both come from when that has a name, and markers as long as git wants them", () => {
    expect(markConflict(versions, { size: 3, ours: "HEAD", theirs: "other", base: "old" }).text).toBe(
      "<<< HEAD\nours\n||| old\nbase\n===\ntheirs\n>>> other\n",
    );
  });

  it("ends its lines as the versions do, also when one of them has nothing", () => {
    const marking = { size: 1, ours: "a", theirs: "b" };
    expect(markConflict({ ours: lines("x\r\n") }, marking).text).toBe("< a\r\nx\r\n=\r\n> b\r\n");
    expect(markConflict({ theirs: lines("x\r\n") }, marking).text).toBe("< a\r\n=\r\nx\r\n> b\r\n");
  });
});

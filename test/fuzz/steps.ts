import fc from "fast-check";
import { KEYWORDS } from "../../src/model/keywords.ts";

/** The files of the project that is edited; numbers of files are taken modulo their count. */
export const FILES = ["a.journey", "b.journey", "shared/c.journey"] as const;

/** What happens to a project. Places are numbers of any size, taken modulo the length of what is there. */
export type Step =
  | { readonly kind: "edit"; readonly file: number; readonly edits: readonly Edit[] }
  | { readonly kind: "type"; readonly file: number; readonly at: number; readonly text: string }
  | { readonly kind: "copy"; readonly file: number; readonly at: number; readonly length: number; readonly to: number }
  | {
      readonly kind: "ask";
      readonly file: number;
      readonly what: number;
      readonly at: number;
      readonly isCancelled: boolean;
    }
  | { readonly kind: "open" | "close" | "save"; readonly file: number }
  | { readonly kind: "disk"; readonly file: number; readonly content: DiskContent }
  | { readonly kind: "settings"; readonly content: DiskContent }
  | { readonly kind: "pause"; readonly milliseconds: number };

export interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** What stands at a path: a text, bytes that are no UTF-8, a folder, or nothing. */
export type DiskContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "bytes" }
  | { readonly kind: "folder" }
  | { readonly kind: "nothing" };

const WORDS = KEYWORDS.map(({ word }) => word);

/** What somebody types, what a cat types, and what somebody pastes who wants to see it break. */
const piece: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'{}""\'/*,.:<>=->  \n\t') },
  { weight: 6, arbitrary: fc.constantFrom(...WORDS).map((word) => ` ${word} `) },
  { weight: 3, arbitrary: fc.constantFrom(...WORDS).map((word) => `\n  ${word} `) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "a",
      "b",
      "cx",
      "pay",
      "a.wait",
      "call",
      "none",
      "0",
      "12",
      "2026-05-01",
      "4.5 %",
      "3 d",
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      " { ",
      " }\n",
      "\n}\n",
      '"a title"',
      "// remark\n",
      "/* ",
      " */",
      "->",
      "<=",
      "\r\n",
      "\r",
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 8 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("\u0000", "\uFEFF", "\u2028", "\u202E", "\u200C", "\u00A0", "１２", "٣", "👩‍👩‍👧"),
  },
  { weight: 1, arbitrary: fc.constantFrom("<<<<<<< ours\n", "=======\n", ">>>>>>> theirs\n", "||||||| base\n") },
  {
    weight: 1,
    arbitrary: fc.constantFrom("9".repeat(400), "every 99999 years ", "on 9999-12-31 ", "-1", "1e999", "0.0000001"),
  },
);

const insert: fc.Arbitrary<string> = fc.oneof(
  { weight: 20, arbitrary: piece },
  { weight: 6, arbitrary: fc.array(piece, { minLength: 2, maxLength: 12 }).map((pieces) => pieces.join("")) },
  {
    weight: 1,
    arbitrary: fc.tuple(piece, fc.integer({ min: 1, max: 400 })).map(([text, times]) => text.repeat(times)),
  },
);

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(),
  remove: fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 12 }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 3000 }) },
  ),
  insert: fc.oneof({ weight: 4, arbitrary: insert }, { weight: 1, arbitrary: fc.constant("") }),
});

/** @param texts whole texts to begin with, of which the project and what is written to disk are made. */
function content(texts: readonly string[]): fc.Arbitrary<DiskContent> {
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.constantFrom(...texts), fc.array(edit, { maxLength: 3 }))
        .map(([text, edits]) => ({ kind: "text" as const, text: edits.reduce(withEdit, text).toWellFormed() })),
    },
    { weight: 2, arbitrary: fc.constant({ kind: "nothing" as const }) },
    { weight: 1, arbitrary: fc.constant({ kind: "bytes" as const }) },
    { weight: 1, arbitrary: fc.constant({ kind: "folder" as const }) },
  );
}

const SETTINGS = [
  "{}",
  '{ "rules": { "unowned-touchpoint": "off", "syntax": "hint" } }',
  '{ "rules": { "nope": "off" }, "lifecycle": "nope" }',
  '{ "ignore": ["shared/**"] }',
  "[",
  "",
];

/** A project's files as they are at first, and what then happens to it. */
export interface Script {
  readonly files: readonly string[];
  readonly steps: readonly Step[];
  /** Which command is tried on the files in the end. */
  readonly command: number;
  /** Whether a server that has just started is asked in the end as well. */
  readonly isThorough: boolean;
}

/** @param texts of which projects are made. */
export function scripts(texts: readonly string[]): fc.Arbitrary<Script> {
  const file = fc.nat({ max: FILES.length - 1 });
  const step: fc.Arbitrary<Step> = fc.oneof(
    {
      weight: 20,
      arbitrary: fc.record({
        kind: fc.constant("edit" as const),
        file,
        edits: fc.array(edit, { minLength: 1, maxLength: 1 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant("edit" as const),
        file,
        edits: fc.array(edit, { minLength: 2, maxLength: 5 }),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant("type" as const),
        file,
        at: fc.nat(),
        text: fc.oneof(piece, fc.constantFrom(...WORDS)),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant("copy" as const),
        file,
        at: fc.nat(),
        length: fc.integer({ min: 1, max: 600 }),
        to: fc.nat(),
      }),
    },
    {
      weight: 16,
      arbitrary: fc.record({
        kind: fc.constant("ask" as const),
        file,
        what: fc.nat(),
        at: fc.nat(),
        isCancelled: fc.oneof(
          { weight: 6, arbitrary: fc.constant(false) },
          { weight: 1, arbitrary: fc.constant(true) },
        ),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("open" as const), file }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom("close" as const, "save" as const), file }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("disk" as const), file, content: content(texts) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("settings" as const), content: content(SETTINGS) }) },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant("pause" as const), milliseconds: fc.integer({ min: 0, max: 20 }) }),
    },
  );
  return fc.record({
    files: fc.array(fc.constantFrom(...texts), { minLength: FILES.length, maxLength: FILES.length }),
    steps: fc.array(step, { maxLength: 160, size: "max" }),
    command: fc.nat(),
    isThorough: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  });
}

/** A text after an edit whose place may lie anywhere. */
function withEdit(text: string, { at, remove, insert: inserted }: Edit): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + inserted + text.slice(start + remove);
}

/** Edits as a pull request holds them: a goal, an owner, a name, a touchpoint, and a title that many files speak of. */
const EDITS: readonly (readonly [file: string, from: RegExp, to: string])[] = [
  ["journey-1.journey", /wait <= \d+ min/, "wait <= 59 min"],
  ["journey-2.journey", /by team-\d+ carries/, "carries"],
  ["journey-3.journey", /\bstep-7\b/g, "other-step"],
  ["journey-4.journey", / {4}touchpoint step-3 .*?\n {4}\}\n/s, ""],
  ["org.journey", /"Team 0"/, '"Team Zero"'],
];

/** Another version of a corpus, which differs from it in a few files. @param texts by file name. */
export function nextVersion(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const next = { ...texts };
  for (const [file, from, to] of EDITS) {
    const text = next[file] ?? "";
    next[file] = text.replace(from, to);
    if (next[file] === text) throw new Error(`Nothing is different in ${file}`);
  }
  return next;
}

import type { Merged } from "./conflict.ts";

/** Puts the facts of a block on lines of their own if any of them is, so that one side's layout does not mix with the other's. */
export function layAlike(facts: readonly Merged[]): readonly Merged[] {
  const inLines = facts.find(({ text }) => text.endsWith("\n"));
  if (!inLines) return facts;
  const indent = /[^\S\n]*(?=\S[^\n]*\n$)/.exec(inLines.text)?.[0] ?? "";
  const lineEnd = inLines.text.endsWith("\r\n") ? "\r\n" : "\n";
  return facts.map((fact) =>
    fact.text.endsWith("\n") ? fact : { ...fact, text: indent + fact.text.trim() + lineEnd },
  );
}

/** Separates the names after a keyword by commas. */
export function separateNames([keyword, ...names]: readonly Merged[]): Merged[] {
  if (!keyword) return [];
  const separated = names.map((name, index) => {
    const bare = name.text.replace(/^[\s,]+/, "");
    if (index === 0) return { ...name, text: (name.text.slice(0, -bare.length).replace(/,\s*/, "") || " ") + bare };
    return name.text.trimStart().startsWith(",") ? name : { ...name, text: `, ${bare}` };
  });
  return [keyword, ...separated];
}

import type { Merged } from "./conflict.ts";

/** Facts of one block in lines of their own, where the sides have them partly so and partly in one line. */
export function layAlike(facts: readonly Merged[]): readonly Merged[] {
  const inLines = facts.find(({ text }) => text.endsWith("\n"));
  if (!inLines) return facts;
  const indent = /[^\S\n]*(?=\S[^\n]*\n$)/.exec(inLines.text)?.[0] ?? "";
  const lineEnd = inLines.text.endsWith("\r\n") ? "\r\n" : "\n";
  return facts.map((fact) =>
    fact.text.endsWith("\n") ? fact : { ...fact, text: indent + fact.text.trim() + lineEnd },
  );
}

/** A keyword and names behind it, with a comma between each two names. */
export function separateNames([keyword, ...names]: readonly Merged[]): Merged[] {
  if (!keyword) return [];
  const separated = names.map((name, index) => {
    const bare = name.text.replace(/^[\s,]+/, "");
    if (index === 0) return { ...name, text: (name.text.slice(0, -bare.length).replace(/,\s*/, "") || " ") + bare };
    return name.text.trimStart().startsWith(",") ? name : { ...name, text: `, ${bare}` };
  });
  return [keyword, ...separated];
}

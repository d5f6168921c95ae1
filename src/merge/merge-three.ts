import { type Found, inOneLine, type Versions } from "./piece.ts";

/** The version that a side changed, or the one that both say; `undefined` when each says something else. */
export function mergeThree<T>({ base, ours, theirs }: Versions<T>): T | undefined {
  if (ours === theirs || theirs === base) return ours;
  return ours === base ? theirs : undefined;
}

/** White space and commas before a text, the text, and the white space behind it. */
interface Spaced {
  readonly before: string;
  readonly said: string;
  readonly behind: string;
}

/**
 * Merges what has no parts: what is said and the white space around it apart, so that one side can write it anew and the
 * other move it. White space is never in conflict; where each side has its own, it is that of ours.
 *
 * @returns `undefined` when each side says something else.
 */
export function mergeLeaves({
  base,
  ours,
  theirs,
}: Found<string> & { ours: string; theirs: string }): string | undefined {
  const [b, o, t] = [spaced(base ?? ""), spaced(ours), spaced(theirs)];
  const said = mergeThree({ base: inOneLine(b.said), ours: inOneLine(o.said), theirs: inOneLine(t.said) });
  if (said === undefined) return undefined;
  // What says the same can be broken into lines in several ways.
  const written = [o, t, b].filter((version) => inOneLine(version.said) === said);
  const inner = written.find((version) => version.said !== b.said)?.said ?? written[0]?.said ?? "";
  const before = mergeThree({ base: b.before, ours: o.before, theirs: t.before }) ?? o.before;
  const behind = mergeThree({ base: b.behind, ours: o.behind, theirs: t.behind }) ?? o.behind;
  return said === "" ? behind : before + inner + behind;
}

function spaced(text: string): Spaced {
  const [, before = "", said = "", behind = ""] = /^([\s,]*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return said === "" ? { before: "", said, behind: text } : { before, said, behind };
}

import { type Found, inOneLine, type Versions } from "./piece.ts";

/** The changed version, if one side changed it or both agree; `undefined` if they differ. */
export function mergeThree<T>({ base, ours, theirs }: Versions<T>): T | undefined {
  if (ours === theirs || theirs === base) return ours;
  return ours === base ? theirs : undefined;
}

/** White space and commas before a text, the text itself, and the white space after it. */
interface Spaced {
  readonly before: string;
  readonly content: string;
  readonly after: string;
}

/**
 * Merges pieces without parts. The content and the white space around it are merged separately, so one side can rewrite it while
 * the other moves it. White space is never a conflict: where both sides changed it, ours wins.
 *
 * @returns `undefined` when both sides changed the content differently.
 */
export function mergeLeaves({
  base,
  ours,
  theirs,
}: Found<string> & { ours: string; theirs: string }): string | undefined {
  const [b, o, t] = [spaced(base ?? ""), spaced(ours), spaced(theirs)];
  const content = mergeThree({
    base: inOneLine(b.content),
    ours: inOneLine(o.content),
    theirs: inOneLine(t.content),
  });
  if (content === undefined) return undefined;
  // The same content can be broken into lines in different ways.
  const written = [o, t, b].filter((version) => inOneLine(version.content) === content);
  const inner = written.find((version) => version.content !== b.content)?.content ?? written[0]?.content ?? "";
  const before = mergeThree({ base: b.before, ours: o.before, theirs: t.before }) ?? o.before;
  const after = mergeThree({ base: b.after, ours: o.after, theirs: t.after }) ?? o.after;
  return content === "" ? after : before + inner + after;
}

function spaced(text: string): Spaced {
  const [, before = "", content = "", after = ""] = /^([\s,]*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return content === "" ? { before: "", content, after: text } : { before, content, after };
}

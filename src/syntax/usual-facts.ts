import type { IToken } from "chevrotain";
import { isComparison, joined, type Lines, type Passed } from "./lines.ts";
import { behind, mistakeAt, rangeOf, removing, writing } from "./told.ts";

/** A text with quotes in it that end it too early. */
export function quotesInside(lines: Lines, at: number): Passed | undefined {
  const first = lines.tokens[at];
  let end = 0;
  for (let next = 1; lines.on(at, next); next++) {
    const [previous, token] = [lines.on(at, next - 1), lines.on(at, next)];
    if (!previous || !token || /^[{}]$/.test(token.image)) break;
    if (token.tokenType.name === "TEXT" && isAdjacent(previous, token)) end = next;
  }
  const [second, last] = [lines.on(at, 1), lines.on(at, end)];
  if (!first || !second || !last || end === 0 || !isAdjacent(first, second) || second.tokenType.name !== "NAME")
    return undefined;
  const written = lines.tokens.slice(at, at + end + 1).reduce((text, token) => {
    const gap = " ".repeat(Math.max(0, token.startOffset - first.startOffset - text.length));
    return `${text}${gap}${token.image}`;
  }, "");
  const text = `"${written.slice(1, -1).replaceAll('"', '\\"')}"`;
  const message = `Write \\" for quotes inside a text: ${text}.`;
  lines.mistakes.push(mistakeAt(first, last, message, writing(rangeOf(first, last), text)));
  return { tokens: [joined(first, last, text, first.tokenType)], count: end + 1 };
}

/** A condition with a word before it: `then cancel if "gives up"`. */
export function condition(lines: Lines, at: number): Passed | undefined {
  const [then, target, word, text] = [lines.tokens[at], lines.on(at, 1), lines.on(at, 2), lines.on(at, 3)];
  if (!then || target?.tokenType.name !== "NAME" || word?.tokenType.name !== "NAME" || text?.tokenType.name !== "TEXT")
    return undefined;
  const message = `The condition stands right behind the touchpoint: then ${target.image} ${text.image}.`;
  const range = { start: behind(target).start, end: rangeOf(word).end };
  lines.mistakes.push(mistakeAt(word, word, message, removing(range, `\`${word.image}\``)));
  return { tokens: [then, target], count: 3 };
}

/** Names with a word between them where a comma goes. */
export function names(lines: Lines, at: number): Passed | undefined {
  const type = lines.types[","];
  const tokens = lines.tokens.slice(at, at + 1);
  let next = 1;
  for (let one = lines.on(at, next); one; one = lines.on(at, next)) {
    const [previous, following] = [lines.on(at, next - 1), lines.on(at, next + 1)];
    const isJoining = /^(?:and|or|und|oder|et)$/.test(one.image) && previous?.tokenType.name === "NAME";
    if (isJoining && following?.tokenType.name === "NAME" && type) {
      const range = { start: behind(previous).start, end: rangeOf(one).end };
      const message = `Write a comma between names, not \`${one.image}\`.`;
      lines.mistakes.push(mistakeAt(one, one, message, writing(range, ",", "Write a comma")));
      tokens.push(joined(one, one, ",", type));
    } else if (one.tokenType.name === "NAME" || /^(?:[,.]|->)$/.test(one.image)) tokens.push(one);
    else break;
    next++;
  }
  return { tokens, count: next };
}

/** `handoff a to b`, `handoff a => b`, `handoff a b`. */
export function arrow(lines: Lines, at: number): Passed | undefined {
  const handoff = lines.tokens[at];
  const isFrom = lines.on(at, 1)?.image === "from";
  const first = isFrom ? 2 : 1;
  const from = lines.on(at, first);
  let last = first + 1;
  for (
    let one = lines.on(at, last);
    one && (isComparison(one) || /^(?:to|and|,)$/.test(one.image));
    one = lines.on(at, last)
  )
    last++;
  const to = lines.on(at, last);
  const type = lines.types["->"];
  if (!handoff || !type || from?.tokenType.name !== "NAME" || to?.tokenType.name !== "NAME") return undefined;
  const isUnread = lines.isUnreadBetween(from, to);
  const text = `${from.image} -> ${to.image}`;
  const start = lines.on(at, 1) ?? from;
  if (!isUnread)
    lines.mistakes.push(
      mistakeAt(
        isFrom ? start : (lines.on(at, first + 1) ?? to),
        isFrom ? to : (lines.on(at, last > first + 1 ? last - 1 : last) ?? to),
        `A handoff goes from one touchpoint to another: handoff ${text}.`,
        writing(rangeOf(start, to), text, `Write handoff ${text}`),
      ),
    );
  return { tokens: [handoff, from, lines.inserted("->", from), to], count: last + 1 };
}

/** Whether nothing stands between two tokens. */
function isAdjacent(left: IToken, right: IToken): boolean {
  return right.startOffset === left.startOffset + left.image.length;
}

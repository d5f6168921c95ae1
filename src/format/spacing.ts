import { isComment, type SourceToken } from "./source.ts";

/** The white space between two tokens that stand in one line; `undefined` where it has to stay as it is written. */
export function spaceBetween(left: SourceToken, right: SourceToken): string | undefined {
  if (right.kind === "line-comment") return "  ";
  if (right.kind === "comma") return "";
  // Right beside a number a point would become part of it, and right beside another point part of a range.
  if (left.kind === "point") return right.kind === "word" ? "" : undefined;
  if (right.kind === "point") return left.kind === "word" ? "" : undefined;
  if (left.kind === "open") return right.kind === "close" ? "" : " ";
  return right.role === "fact" && !isComment(left) ? "  " : " ";
}

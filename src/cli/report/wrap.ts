import { fillLines } from "../../algorithms/fill-lines.ts";
import { widthOf } from "./table.ts";

/** A text in lines that are no wider than so many cells of a terminal; a word that is wider has a line of its own. */
export function wrapped(text: string, width: number): string[] {
  const words = text.split(" ");
  const starts = fillLines(words.map(widthOf), 1, width);
  return starts.map((start, line) => words.slice(start, starts[line + 1]).join(" "));
}

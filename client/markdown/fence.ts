import { escapeXml } from "../../src/escape-xml.ts";
import type { Finding, Project } from "../../src/library/library.ts";
import { withOwnIds } from "../../src/own-ids.ts";

/** The library, which is loaded when the first fence is seen. */
export type Library = typeof import("../../src/library/library.ts");

/** A journey in a fence, or a reference to a file. */
export type FenceContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "file"; readonly path: string; readonly journey: string | undefined };

/** Parses the content of a fence: a reference when its only line says `file: PATH` or `file: PATH#JOURNEY`, else a text. */
export function readFence(text: string): FenceContent {
  const [, path, journey] = /^\s*file:\s*([^#\n]+?)\s*(?:#([^\s#]+))?\s*$/.exec(text) ?? [];
  return path === undefined ? { kind: "text", text } : { kind: "file", path, journey };
}

/** What a fence is drawn from. */
export interface FenceSource {
  readonly project: Project;
  readonly file: string;
  /** What to call the file in a message. */
  readonly name: string;
  readonly journey: string | undefined;
  /** What to call a line of the file, counted from zero, in a message. */
  readonly lineName: (line: number) => string;
}

/** What keeps a text from meaning what its writer meant; other findings are about the journey, and are on the map. */
const MISTAKES = new Set([
  ...["syntax", "unresolved-reference", "duplicate-name", "invalid-date", "invalid-value", "unit-mismatch"],
]);

/**
 * A fence as HTML: the map, as far as it can be drawn, and beneath it what is wrong with the text.
 *
 * @param key makes the ids of this map other ones than those of other maps on the page; letters and digits.
 */
export function drawFence({ project, file, name, journey, lineName }: FenceSource, key: string): string {
  const mistakes = project.check().filter((finding) => finding.file === file && MISTAKES.has(finding.rule));
  try {
    const { svg } = project.render({ file, ...(journey === undefined ? {} : { journey }) });
    return figure(withOwnIds(svg, key), mistakes, lineName);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return mistakes.length > 0 ? figure("", mistakes, lineName) : messageHtml(error.message.replace(file, name));
  }
}

/** A message in the place of a map. */
export function messageHtml(message: string): string {
  return `<p class="journey-message">${escapeXml(message)}</p>\n`;
}

function figure(svg: string, mistakes: readonly Finding[], lineName: FenceSource["lineName"]): string {
  const items = mistakes.map(
    ({ message, range }) => `<li>${escapeXml(lineName(range.start.line))}: ${escapeXml(message)}</li>`,
  );
  const list = items.length > 0 ? `<ul class="journey-mistakes">${items.join("")}</ul>` : "";
  // Lines would be taken for paragraphs where a fence stands in a list.
  return `<div class="journey-map">${svg.replaceAll("\n", "")}</div>${list}\n`;
}

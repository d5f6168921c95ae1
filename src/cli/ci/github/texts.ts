import { markdownText } from "../../report/markdown-text.ts";
import { markLength } from "./comment.ts";
import type { Inputs } from "./inputs.ts";
import type { Compared, Review } from "./review.ts";

/** The most characters that GitHub accepts in a comment. */
const MOST_IN_COMMENT = 65_536;

/** What a comment shows in addition to the output of the commands. */
export interface CommentParts {
  /** Markdown that shows or links the pictures of the changed maps; empty without any. */
  readonly pictures: string;
  /** The address of the run, whose summary holds everything. */
  readonly page: string;
}

/** Everything, for the page of the run. */
export function summaryText({ checked, compared }: Review): string {
  return joined([compared?.markdown ?? "", checked.markdown]);
}

/** The text of the comment, within the length that GitHub accepts; what is left out is mentioned, with where to find it. */
export async function commentText(
  { checked, compared }: Review & { readonly compared: Compared },
  { pictures, page }: CommentParts,
  { key, summary }: Inputs,
): Promise<string> {
  const title = key === "" ? "" : `**${markdownText(key)}**`;
  const most = MOST_IN_COMMENT - markLength(key);
  const whole = joined([title, compared.markdown, pictures, checked.markdown]);
  if (whole.length <= most) return whole;
  const count = checked.findings === 1 ? "1 finding" : `${checked.findings} findings`;
  const where = summary ? ` The summary of [the run](${page}) is complete.` : "";
  const note = `${count}. This is shortened to fit into a comment.${where}`;
  const around = joined([title, "-", pictures, note]).length;
  const { markdown, shortened } = compared;
  const changes = markdown.length + around > most ? await shortened(most - around) : markdown;
  return joined([title, changes, pictures, note]);
}

function joined(parts: readonly string[]): string {
  return parts.flatMap((part) => part.trim() || []).join("\n\n");
}

import { printable } from "./table.ts";

/** Joins what stands around it into one word, and is not seen: what a site would recognise is not recognised any more. */
const JOINER = "\u2060";

/**
 * A text that somebody wrote, as Markdown that is nothing but that text, in a line of its own as well as in a cell of a
 * table: no markup, no HTML, no line of its own. It is also nothing to what GitHub and GitLab look for once the Markdown
 * is read, where a backslash does not help: people, issues, commits, addresses, emoji by name and quick actions.
 */
export function markdownText(text: string): string {
  return unrecognised(printable(text).replace(/\s+/g, " ").trim())
    .replace(/[\\`*_{}[\]<>()#+!|~&$^]/g, (character) => `\\${character}`)
    .replace(/^(\d+)\./, "$1\\.")
    .replace(/^[-=:]/, (character) => `\\${character}`);
}

function unrecognised(text: string): string {
  return (
    text
      // People, issues, merge requests, labels, milestones, epics, snippets, alerts: @ann, #12, !12, ~bug, %3, &4, $5, ^alert#6.
      .replace(/[@#!~%&$^](?=\S)/g, `$&${JOINER}`)
      .replace(/\b(GH|GHSA|CVE)-(?=\w)/gi, `$1-${JOINER}`)
      // Emoji by name.
      .replace(/:(?=[\w+-]+:)/g, `:${JOINER}`)
      // Addresses of people and of pages; some renderers also take `example.com` for one, but never the files of a project.
      .replace(/(?<=\w)@/g, `${JOINER}@`)
      .replace(/:\/\//g, `:${JOINER}//`)
      .replace(/\bwww(?=\.)/gi, `$&${JOINER}`)
      .replace(/\b(mailto|xmpp):/gi, `$1${JOINER}:`)
      .replace(/(?<=[\p{L}\p{N}])\.(?=\p{L}{2})(?!(?:journey|json)\b)/gu, `.${JOINER}`)
      // Commits: seven hexadecimal digits or more.
      .replace(/\b[0-9a-f]{7,}/gi, (digits) => digits.replace(/.{6}(?=.)/g, `$&${JOINER}`))
      // Quick actions of GitLab, at the start of a line.
      .replace(/^\/(?=\w)/, `${JOINER}/`)
  );
}

/** A table of cells that are Markdown already. */
export function markdownTable(header: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(header), `|${header.map(() => "---").join("|")}|`, ...lines.map(line)].join("\n");
}

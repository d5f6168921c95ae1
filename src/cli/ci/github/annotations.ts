/** GitHub shows so many annotations of a kind from one step, and drops all others without a word. */
const MOST_OF_A_KIND = 10;

interface Annotation {
  readonly line: string;
  readonly kind: string;
  /** How many of its kind come before it in its own report. */
  readonly rank: number;
}

/**
 * Several reports of one step, each within what GitHub shows of a step, as one that is so too. They take turns, so that none
 * crowds out the other; what has no room goes to the log as plain lines.
 */
export function mergeAnnotations(reports: readonly string[]): string {
  const lines = reports.flatMap((report) => report.split("\n").filter((line) => line !== ""));
  const annotations = reports.flatMap(annotationsOf).toSorted((one, other) => one.rank - other.rank);
  const kinds = Map.groupBy(annotations, ({ kind }) => kind);
  const shown = new Set([...kinds.values()].flatMap((same) => same.slice(0, MOST_OF_A_KIND)));
  const others = annotations.filter((annotation) => !shown.has(annotation));
  const rest = lines.filter((line) => kindOf(line) === undefined);
  const more =
    others.length === 0
      ? []
      : [
          `::group::+${others.length} more, because GitHub shows only ${MOST_OF_A_KIND} of each kind`,
          ...others.map(({ line }) => plainLine(line)),
          "::endgroup::",
        ];
  return [...[...shown].map(({ line }) => line), ...more, ...rest, ""].join("\n");
}

function annotationsOf(report: string): Annotation[] {
  const taken = new Map<string, number>();
  return report.split("\n").flatMap((line) => {
    const kind = kindOf(line);
    if (kind === undefined) return [];
    const rank = taken.get(kind) ?? 0;
    taken.set(kind, rank + 1);
    return [{ line, kind, rank }];
  });
}

function kindOf(line: string): string | undefined {
  return /^::(error|warning|notice)[ :]/.exec(line)?.[1];
}

/** `::warning title=RULE,file=F,line=3::Message` as a line that starts no command. Line breaks stay escaped. */
function plainLine(line: string): string {
  const [, kind = "", properties = "", message = ""] = /^::(\w+)(.*?)::(.*)$/.exec(line) ?? [];
  const property = (name: string): string => new RegExp(`[ ,]${name}=([^,]*)`).exec(properties)?.[1] ?? "";
  const place = [property("file"), property("line")].filter((part) => part !== "").join(":");
  const plain = ["-", place, kind, property("title"), message].filter((part) => part !== "").join(" ");
  return plain.replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%25", "%").replaceAll("##[", "## [");
}

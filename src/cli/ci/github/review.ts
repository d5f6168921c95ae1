import type { Change, ChangeSeverity } from "../../../diff/change.ts";
import { type ExitCode, UsageError } from "../../io.ts";
import type { Cli } from "./cli.ts";
import type { Inputs } from "./inputs.ts";

/** How long the Markdown of all changes may get, in characters: at three bytes each it leaves room in a summary of a megabyte. */
const MOST_IN_SUMMARY = 250_000;

/** What a command prints about the journeys, in each format that is needed. */
interface Printed {
  readonly code: ExitCode;
  readonly markdown: string;
  /** Workflow commands that make annotations, and lines for the log. */
  readonly annotations: string;
}

export interface Checked extends Printed {
  readonly findings: number;
}

/** A journey that a change is about, as it is called after it. */
export interface ChangedJourney {
  readonly name: string;
  readonly title: string;
}

export interface Compared extends Printed {
  readonly counts: Readonly<Record<ChangeSeverity, number>>;
  /** Those that are there after the change, each once. */
  readonly journeys: readonly ChangedJourney[];
  /** The Markdown again, within so many characters. */
  readonly shortened: (characters: number) => Promise<string>;
}

/** The review of a change. */
export interface Review {
  readonly checked: Checked;
  /** Absent where there is nothing to compare with. */
  readonly compared?: Compared;
}

export interface ReviewOptions {
  readonly cli: Cli;
  /** The working directory of the commands. */
  readonly cwd: string;
  readonly inputs: Inputs;
  /** The commit to compare with; without it, findings are all that there are. */
  readonly base: string | undefined;
}

/** Checks and compares, two commands at a time. @throws UsageError with the words of a command that failed. */
export async function reviewJourneys(options: ReviewOptions): Promise<Review> {
  const { base } = options;
  const [checked, compared] = await Promise.all([check(options), base === undefined ? undefined : compare(options)]);
  return { checked, ...(compared && { compared }) };
}

/** All findings in the format of code scanning, which compares with the base itself. @throws UsageError */
export async function sarifOf(options: ReviewOptions): Promise<string> {
  const { out } = await call(options, ["check", "--format", "sarif", "--fail-on", "never"]);
  return out;
}

async function check(options: ReviewOptions): Promise<Checked> {
  const { failOn, findings } = options.inputs;
  const brought = findings === "new" ? since(options) : [];
  const print = (format: string) => call(options, ["check", "--format", format, "--fail-on", failOn, ...brought]);
  const { code, out } = await print("json");
  const result: { readonly findings: readonly unknown[] } = JSON.parse(out);
  return {
    code,
    findings: result.findings.length,
    markdown: (await print("markdown")).out,
    annotations: (await print("github")).out,
  };
}

/** The fields that are read of what `journey diff --format json` prints. */
interface Comparison {
  readonly summary: Readonly<Record<ChangeSeverity, number>>;
  readonly changes: readonly Pick<Change, "subject" | "after">[];
}

async function compare(options: ReviewOptions): Promise<Compared> {
  const { failOnChange } = options.inputs;
  const threshold = failOnChange === "never" ? [] : ["--fail-on", failOnChange];
  const print = (format: string, ...more: readonly string[]) =>
    call(options, ["diff", ...since(options), "--format", format, ...threshold, ...more]);
  const { code, out } = await print("json");
  const { summary, changes }: Comparison = JSON.parse(out);
  const within = async (characters: number): Promise<string> =>
    (await print("markdown", "--max-length", String(characters))).out;
  return {
    code,
    counts: summary,
    journeys: journeysIn(changes),
    markdown: await within(MOST_IN_SUMMARY),
    annotations: (await print("github")).out,
    shortened: within,
  };
}

function journeysIn(changes: Comparison["changes"]): ChangedJourney[] {
  const journeys = new Map<string, ChangedJourney>();
  for (const { subject, after } of changes) {
    const [first] = subject.path;
    if (first?.kind === "journey" && after?.journey === first.name) journeys.set(first.name, first);
  }
  return [...journeys.values()];
}

/** The map of a journey after the change, with what changed marked on it, as SVG. @throws UsageError */
export async function mapOf(options: ReviewOptions, journey: string): Promise<string> {
  const { out } = await call(options, ["diff", ...since(options), "--format", "svg", "--journey", journey]);
  return out;
}

/** What a command is to compare with; nothing when there is nothing. */
function since({ base }: ReviewOptions): readonly string[] {
  return base === undefined ? [] : ["--base", base];
}

/** @throws UsageError when a command failed. One that has something to say all the same, such as what is unknown, did not. */
async function call({ cli, cwd, inputs }: ReviewOptions, argv: readonly string[]) {
  const { code, out, error } = await cli([...argv, "--", ...inputs.paths], cwd);
  if (code !== 2 || out !== "") return { code, out };
  throw new UsageError(error.trim().replace(/^journey: /, "") || `journey ${argv[0]} failed without a message`);
}

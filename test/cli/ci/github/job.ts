import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Cli } from "../../../../src/cli/ci/github/cli.ts";
import type { Environment } from "../../../../src/cli/ci/github/inputs.ts";
import { reviewOnGitHub } from "../../../../src/cli/ci/github/main.ts";
import type { ExitCode } from "../../../../src/cli/io.ts";
import { call } from "../../../helpers/command-line.ts";
import { commitAll, git, startRepository } from "../../../helpers/git.ts";
import type { GitHubDouble } from "./github-double.ts";

export type EventFile =
  | "merge-group"
  | "pull-request"
  | "pull-request-from-deleted-fork"
  | "pull-request-from-fork"
  | "push"
  | "push-of-deletion"
  | "push-of-new-branch"
  | "workflow-dispatch";

/** The repository `acme/shop` with a pull request of one commit, whose branch left `main` two commits ago. */
export interface Origin {
  readonly folder: string;
  /** Where the branch left `main`. */
  readonly fork: string;
  /** The tip of `main` when the event happened, and when it was merged. */
  readonly base: string;
  readonly main: string;
  readonly head: string;
  readonly merge: string;
}

export interface OriginTexts {
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
}

const scratch = mkdtempSync(path.join(tmpdir(), "journey-action-"));

let folders = 0;

/** A new folder, removed with all others of the run. */
export function newFolder(): string {
  const folder = path.join(scratch, String(++folders));
  mkdirSync(folder);
  return folder;
}

export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

export function makeOrigin({ before, after }: OriginTexts): Origin {
  const folder = newFolder();
  startRepository(folder);
  // GitHub gives out any commit that it knows.
  git(folder, "config", "uploadpack.allowAnySHA1InWant", "true");
  writeFiles(folder, before);
  const fork = commitAll(folder);
  writeFiles(folder, { "README.md": "Shop\n" });
  const base = commitAll(folder);
  writeFiles(folder, { "README.md": "The shop\n" });
  const main = commitAll(folder);
  git(folder, "checkout", "--quiet", "-b", "sooner", fork);
  writeFiles(folder, after);
  const head = commitAll(folder);
  git(folder, "checkout", "--quiet", "--detach", main);
  git(folder, "merge", "--quiet", "--no-ff", "--message=Merge", head);
  const merge = git(folder, "rev-parse", "HEAD");
  git(folder, "update-ref", "refs/pull/7/merge", merge);
  git(folder, "update-ref", "refs/pull/7/head", head);
  git(folder, "checkout", "--quiet", "main");
  return { folder, fork, base, main, head, merge };
}

/** Checks out a commit as `actions/checkout` does. @param depth how many commits to fetch; all of them without. */
export function checkOut({ folder }: Origin, commit: string, depth?: number): string {
  const workspace = newFolder();
  startRepository(workspace);
  git(workspace, "remote", "add", "origin", pathToFileURL(folder).href);
  const refs =
    depth === undefined ? ["+refs/heads/*:refs/remotes/origin/*", "+refs/pull/7/*:refs/remotes/pull/7/*"] : [commit];
  const limit = depth === undefined ? [] : [`--depth=${depth}`];
  git(workspace, "fetch", "--quiet", "--no-tags", ...limit, "origin", ...refs);
  git(workspace, "checkout", "--quiet", "--detach", commit);
  return workspace;
}

export interface Job {
  readonly origin: Origin;
  readonly workspace: string;
  readonly gitHub?: GitHubDouble;
  readonly event?: EventFile;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Environment;
  readonly cli?: Cli;
}

export interface JobOutcome {
  readonly code: number;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** How many milliseconds it would have waited for GitHub. */
  readonly waits: readonly number[];
}

/** The variables of a runner for an event, with a new file for each that the step writes to. */
export function runnerEnv({ origin, workspace, gitHub, event = "pull-request", inputs, env }: Job) {
  const temp = newFolder();
  const text = readFileSync(path.join(import.meta.dirname, "events", `${event}.json`), "utf8");
  writeFiles(temp, {
    "event.json": text.replaceAll("HEAD_SHA", origin.head).replaceAll("BASE_SHA", origin.base),
    output: "",
    summary: "",
  });
  const isPull = event.startsWith("pull-request");
  return {
    GITHUB_ACTIONS: "true",
    GITHUB_ACTOR: "ann",
    GITHUB_API_URL: gitHub?.address ?? "http://127.0.0.1:9",
    GITHUB_GRAPHQL_URL: `${gitHub?.address ?? "http://127.0.0.1:9"}/graphql`,
    GITHUB_EVENT_NAME: isPull ? "pull_request" : event.startsWith("push") ? "push" : event.replace("-", "_"),
    GITHUB_EVENT_PATH: path.join(temp, "event.json"),
    GITHUB_OUTPUT: path.join(temp, "output"),
    GITHUB_REF: isPull ? "refs/pull/7/merge" : event === "push" ? "refs/heads/main" : "refs/heads/sooner",
    GITHUB_REPOSITORY: "acme/shop",
    GITHUB_RUN_ID: "100",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_SHA: isPull ? origin.merge : origin.head,
    GITHUB_STEP_SUMMARY: path.join(temp, "summary"),
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temp,
    INPUT_TOKEN: "token-of-the-job",
    ...Object.fromEntries(
      Object.entries(inputs ?? {}).map(([name, value]) => [`INPUT_${name.toUpperCase().replaceAll("-", "_")}`, value]),
    ),
    ...env,
  };
}

/** The real commands. */
const inThisProcess: Cli = (argv, cwd) => call(argv, { cwd });

/** Runs the action as a job does, in this process. */
export async function runJob(job: Job): Promise<JobOutcome> {
  const env = runnerEnv(job);
  let log = "";
  const waits: number[] = [];
  const code = await reviewOnGitHub({
    env,
    print: (text) => {
      log += text;
    },
    cli: job.cli ?? inThisProcess,
    wait: async (milliseconds) => waits.push(milliseconds),
  });
  return { code, log, waits, ...written(env) };
}

/** What a step has written for the runner. */
export function written(env: { readonly GITHUB_OUTPUT: string; readonly GITHUB_STEP_SUMMARY: string }) {
  const outputs = readFileSync(env.GITHUB_OUTPUT, "utf8").matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm);
  return {
    summary: readFileSync(env.GITHUB_STEP_SUMMARY, "utf8"),
    outputs: Object.fromEntries([...outputs].map(([, name = "", , value = ""]) => [name, value])),
  };
}

/** What the commands are to say. */
export interface Said {
  readonly severities?: readonly ("worse" | "risky" | "better" | "neutral")[];
  readonly changes?: string;
  readonly changeAnnotations?: string;
  /** The journeys that the changes are in; `j` without them. */
  readonly journeys?: readonly string[];
  /** In pixels. */
  readonly mapWidth?: number;
  readonly findings?: number;
  readonly findingsText?: string;
  readonly findingAnnotations?: string;
  /** The command that fails without printing anything. */
  readonly failure?: "check" | "diff";
  readonly codes?: { readonly check?: ExitCode; readonly diff?: ExitCode };
}

/** Commands that say what a test wants, and remember how they were called. */
export function saying(said: Said): Cli & { readonly calls: string[][] } {
  const calls: string[][] = [];
  const cli: Cli = async (argv) => {
    calls.push([...argv]);
    const [command = ""] = argv;
    const format = argv[argv.indexOf("--format") + 1] ?? "";
    const code = said.codes?.[command === "check" ? "check" : "diff"] ?? 0;
    if (said.failure === command) return { code: 2, out: "", error: "journey: It went wrong\n" };
    return { code, out: outOf(said, command, format, argv), error: "" };
  };
  return Object.assign(cli, { calls });
}

function outOf(said: Said, command: string, format: string, argv: readonly string[]): string {
  const { severities = [], changes = "## Journey changes\n\nNo change in meaning.\n", findings = 0 } = said;
  if (command === "check") {
    if (format === "json") return JSON.stringify({ findings: Array.from({ length: findings }, () => ({})) });
    if (format === "github") return said.findingAnnotations ?? "";
    if (format === "sarif") return JSON.stringify({ version: "2.1.0", runs: [{ results: [] }] });
    return said.findingsText ?? "## Journey check\n\n**No findings**\n";
  }
  if (format === "json") {
    const count = (severity: string): number => severities.filter((item) => item === severity).length;
    return JSON.stringify({
      summary: { worse: count("worse"), risky: count("risky"), better: count("better"), neutral: count("neutral") },
      changes: severities.map((_, index) => changeOf(said.journeys?.[index] ?? "j")),
    });
  }
  if (format === "github") return said.changeAnnotations ?? "";
  if (format === "svg")
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${said.mapWidth ?? 40}" height="20"></svg>`;
  const most = Number(argv[argv.indexOf("--max-length") + 1]);
  return changes.length <= most ? changes : `${changes.slice(0, most - 10)}\n+ more`;
}

function changeOf(journey: string) {
  const path = [{ kind: "journey", name: journey, title: "Jump @ann" }];
  return { subject: { kind: "journey", path }, after: { journey } };
}

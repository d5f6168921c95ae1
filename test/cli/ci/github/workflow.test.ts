import { spawn } from "node:child_process";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { text } from "node:stream/consumers";
import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readInputs } from "../../../../src/cli/ci/github/inputs.ts";
import { VERSION } from "../../../../src/version.ts";
import { HOSTILE } from "../../../helpers/hostile-texts.ts";
import { FORBIDDEN, type GitHubDouble, gitHub, type Reply } from "./github-double.ts";
import { checkOut, type Job, makeOrigin, newFolder, runJob, runnerEnv, writeFiles, written } from "./job.ts";

const ROOT = path.resolve(import.meta.dirname, "../../../..");

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly "working-directory"?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface WorkflowFile {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

const ACTION: Action = parse(readFileSync(path.join(ROOT, "action.yml"), "utf8"));
const PAGE = readFileSync(path.join(ROOT, "docs/github-action.md"), "utf8");
const [REVIEW] = ACTION.runs.steps;

/** The change that the page shows. */
const [, REMOVED = "", ADDED = ""] = /```diff\n-(.*)\n\+(.*)\n```/.exec(PAGE) ?? [];

const BEFORE = `owner support "Support"
source log "Calls" { kind analytics }

journey help "Getting help" by support {
  stage ask "Asking" by support {
    touchpoint call "Calls support" via phone {
      desired { wait <= 5 min }
${REMOVED}
    }
  }
}
`;
const AFTER = BEFORE.replace(REMOVED, ADDED);

const origin = makeOrigin({ before: { "maps/help.journey": BEFORE }, after: { "maps/help.journey": AFTER } });

/** Programs that a step finds before all others. Instead of the package from npm, npx calls the sources. */
const programs = newFolder();
writeFiles(programs, {
  npx: `#!/usr/bin/env bash
[ "$1 $2 $3 $4 $5" = "--yes --package journey-lang@${VERSION} -- journey" ] || { echo "npx $*" >&2; exit 9; }
exec "${process.execPath}" --no-warnings "${path.join(ROOT, "src/cli/main.ts")}" "\${@:6}"
`,
});
chmodSync(path.join(programs, "npx"), 0o755);

/** Runs the first step of the action as the runner does: a script in a shell, with variables made from the inputs. */
async function runStep(double: GitHubDouble, { inputs = {}, ...job }: Partial<Job>) {
  const env = runnerEnv({ origin, workspace: checkOut(origin, origin.merge), gitHub: double, ...job });
  const filledIn = (template: string): string =>
    template
      .replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => inputs[name] ?? ACTION.inputs[name]?.default ?? "")
      .replace(/\$\{\{ github\.token \}\}/, "token-of-the-job")
      .replace(/\$\{\{ runner\.temp \}\}/, env.RUNNER_TEMP);
  const given = Object.entries(REVIEW?.env ?? {}).map(([name, template]) => [name, filledIn(filledIn(template))]);
  const script = path.join(env.RUNNER_TEMP, "step.sh");
  writeFileSync(script, REVIEW?.run ?? "");
  const child = spawn("bash", ["--noprofile", "--norc", "-eo", "pipefail", script], {
    cwd: filledIn(REVIEW?.["working-directory"] ?? ""),
    env: {
      ...process.env,
      ...env,
      ...Object.fromEntries(given),
      PATH: `${programs}:${process.env.PATH}`,
      NODE_COMPILE_CACHE: programs,
    },
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [log, error, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, log, error, ...written(env) };
}

describe("the action, as a runner runs it", () => {
  it("reviews a pull request: log, outputs, summary, comment", async () => {
    const double = await gitHub();
    const { code, log, error, summary, outputs } = await runStep(double, {});
    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect(log).toContain(`Comparing ${origin.merge} with ${origin.main}\n`);
    expect(log).toMatch(/^::error title=gap-opened,file=maps\/help\.journey,line=6,/m);
    expect(log).toMatch(/^::warning title=gap-metric,file=maps\/help\.journey,line=7,/m);
    expect(outputs).toMatchObject({ changed: "true", worse: "1", risky: "0", "comment-url": expect.any(String) });
    expect(double.comments.map(({ body }) => body.split("\n").slice(1).join("\n"))).toEqual([summary.trim()]);
  });

  it("fails at the thresholds of the workflow, and lets a fork's pull request do without a comment", async () => {
    const double = await gitHub();
    const tooFast: Reply = { status: 429, headers: { "retry-after": "1" }, body: { message: "Too fast" } };
    double.refuse = ({ method }) => (double.calls.length === 1 ? tooFast : method === "POST" ? FORBIDDEN : undefined);
    const job = { event: "pull-request-from-fork", workspace: checkOut(origin, origin.merge, 1) } as const;
    const { code, log, summary } = await runStep(double, {
      ...job,
      inputs: { paths: "maps", "fail-on-change": "worse" },
    });
    expect(code).toBe(1);
    expect(double.calls.map(({ method }) => method)).toEqual(["GET", "GET", "POST"]);
    expect(log).toContain("::notice title=journey::The comment was not written. The token is read-only");
    expect(summary).toContain("1 worse");
  });

  it("hands every input to the command, and every output on", () => {
    const variables = Object.values(REVIEW?.env ?? {}).join(" ");
    expect(Object.keys(ACTION.inputs).filter((name) => !variables.includes(`inputs.${name} `))).toEqual([]);
    for (const [name, { value }] of Object.entries(ACTION.outputs))
      expect(value).toBe(`\${{ steps.review.outputs.${name} }}`);
  });

  it("says of its inputs what the command takes them for", () => {
    const given = Object.entries(ACTION.inputs).map(([name, input]) => [
      `INPUT_${name.toUpperCase().replaceAll("-", "_")}`,
      input.default,
    ]);
    const { token: _, ...inputs } = readInputs(Object.fromEntries(given));
    const { token: __, ...unsaid } = readInputs({});
    expect(inputs).toEqual(unsaid);
  });

  it("takes the package of its own version", () => {
    expect(ACTION.inputs.version?.default).toBe(VERSION);
  });
});

describe("the page about the action", () => {
  it("shows workflows that use what the action has", () => {
    const workflows = [...PAGE.matchAll(/```yaml\n(name: [\s\S]*?)```/g)].map(
      (match): WorkflowFile => parse(match[1] ?? ""),
    );
    expect(workflows.length).toBeGreaterThan(2);
    const uses = workflows
      .flatMap(({ jobs }) => Object.values(jobs).flatMap(({ steps }) => steps))
      .filter((step) => step.uses?.endsWith(`@v${VERSION}`));
    expect(uses).toHaveLength(workflows.length);
    const names = uses.flatMap((step) => Object.keys(step.with ?? {}));
    expect(names.filter((name) => !(name in ACTION.inputs))).toEqual([]);
  });

  it("lists all inputs as they come, and all outputs", () => {
    const section = (title: string): string => new RegExp(`\n## ${title}\n([\\s\\S]*?)\n## `).exec(PAGE)?.[1] ?? "";
    const rows = [...section("Inputs").matchAll(/^\| `([\w-]+)` \| (?:`([^`]*)` )?\|/gm)];
    expect(rows.map(([, name, value = ""]) => [name, value])).toEqual(
      Object.entries(ACTION.inputs).map(([name, input]) => [name, String(input.default)]),
    );
    const cells = [...section("Outputs").matchAll(/^\| (`.*?) \|/gm)].flatMap((row) => (row[1] ?? "").match(/[\w-]+/g));
    expect(cells).toEqual(Object.keys(ACTION.outputs));
  });

  it("shows the comment that the action writes", async () => {
    const own = makeOrigin({ before: { "help.journey": BEFORE }, after: { "help.journey": AFTER } });
    const double = await gitHub();
    await runJob({ origin: own, workspace: checkOut(own, own.merge), gitHub: double });
    const [, ...lines] = (double.comments[0]?.body ?? "").split("\n");
    const quoted = lines.map((line) => `> ${line}`.trimEnd()).join("\n");
    expect(/<!-- comment -->\n\n([\s\S]*?)\n\n<!-- end -->/.exec(PAGE)?.[1]).toBe(quoted);
  });
});

it("the changed map is drawn with what changed on it", async () => {
  const double = await gitHub();
  const inputs = { picture: "branch" };
  const { log } = await runJob({ origin, workspace: checkOut(origin, origin.merge), gitHub: double, inputs });
  expect(log).not.toContain("::warning title=journey");
  const [file = ""] = double.filesOf("journey-maps");
  expect(double.comments[0]?.body).toContain(`/blob/journey-maps/${file}?raw=true`);
});

it("a pull request that breaks a text fails with what is wrong in it, beside the line", async () => {
  const double = await gitHub();
  const own = makeOrigin({
    before: { "help.journey": BEFORE },
    after: { "help.journey": BEFORE.replace("via phone", "via fax") },
  });
  const { code, log, outputs } = await runJob({ origin: own, workspace: checkOut(own, own.merge), gitHub: double });
  expect({ code, findings: outputs.findings }).toEqual({ code: 1, findings: "1" });
  expect(log).toMatch(/^::error title=unresolved-reference,file=help\.journey,line=6,/m);
});

it("no text in a journey makes a link, a mention or markup in the comment", async () => {
  const double = await gitHub();
  const hostile = HOSTILE.map((text, index) => `  stage s${index} ${JSON.stringify(text)} by support {}`).join("\n");
  const own = makeOrigin({
    before: { "help.journey": BEFORE },
    after: { "help.journey": AFTER.replace(/\n}\n$/, `\n${hostile}\n}\n`) },
  });
  await runJob({ origin: own, workspace: checkOut(own, own.merge), gitHub: double });
  const body = double.comments[0]?.body ?? "";
  expect(body).toContain("stage");
  const tags = new Set(marked.parse(body, { gfm: true, async: false }).match(/<[a-z!]\w*/g));
  for (const tag of ["<a", "<img", "<script"]) expect(tags).not.toContain(tag);
  expect(body).not.toMatch(/@[a-z]|:\/\/|www\./);
});

import { readdirSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Cli } from "../../../../src/cli/ci/github/cli.ts";
import { FORBIDDEN, gitHub } from "./github-double.ts";
import { checkOut, type Job, makeOrigin, newFolder, runJob, type Said, saying, writeFiles } from "./job.ts";

const origin = makeOrigin({ before: { "j.journey": 'owner o "O"\n' }, after: { "j.journey": 'owner o "Others"\n' } });
const workspace = checkOut(origin, origin.merge);

/** A run without a comment, unless it asks for one. */
async function review(said: Said, { inputs, ...job }: Partial<Job> = {}) {
  const cli = saying(said);
  const outcome = await runJob({ origin, workspace, cli, inputs: { comment: "false", ...inputs }, ...job });
  return { ...outcome, calls: cli.calls.map((argv) => argv.join(" ")) };
}

describe("the result of a step", () => {
  it.each([
    [0, 0, 0],
    [1, 0, 1],
    [0, 1, 1],
    [1, 2, 2],
  ] as const)("is the worse one: %i of the check and %i of the comparison make %i", async (check, diff, code) => {
    expect((await review({ codes: { check, diff } })).code).toBe(code);
  });

  it("goes by the thresholds of the workflow", async () => {
    const { calls } = await review(
      {},
      { inputs: { "fail-on": "warning", "fail-on-change": "risky", paths: "a\n  b c\n" } },
    );
    expect(calls).toContain(`check --format json --fail-on warning --base ${origin.main} -- a b c`);
    expect(calls).toContain(`diff --base ${origin.main} --format json --fail-on risky -- a b c`);
  });

  it("is no threshold for changes, and errors for findings, when the workflow says nothing", async () => {
    const { calls } = await review({});
    expect(calls).toContain(`check --format json --fail-on error --base ${origin.main} -- .`);
    expect(calls).toContain(`diff --base ${origin.main} --format json -- .`);
  });

  it("counts all findings where the workflow wants it", async () => {
    const { calls } = await review({}, { inputs: { findings: "all" } });
    expect(calls).toContain("check --format json --fail-on error -- .");
  });

  it.each(["check", "diff"] as const)(
    "is 2 with the words of the command when %s fails, and nothing is claimed",
    async (failure) => {
      const double = await gitHub();
      const { code, log, outputs, summary } = await review(
        { failure },
        { gitHub: double, inputs: { comment: "true" } },
      );
      expect({ code, outputs, calls: double.calls }).toEqual({ code: 2, outputs: {}, calls: [] });
      expect(log).toContain("::error title=journey::It went wrong\n");
      expect(summary).toBe("## Journey review\n\nIt failed: It went wrong\n");
    },
  );
});

describe("the outputs of a step", () => {
  it("are counts, and whether anything changed", async () => {
    const severities = ["worse", "risky", "better", "better", "neutral"] as const;
    expect((await review({ severities, findings: 3 })).outputs).toEqual({
      ...{ worse: "1", risky: "1", better: "2", neutral: "1" },
      ...{ changed: "true", findings: "3" },
    });
  });

  it("say nothing of changes where there is nothing to compare with", async () => {
    const { outputs, calls } = await review({ findings: 1 }, { event: "workflow-dispatch" });
    expect(outputs).toEqual({ findings: "1" });
    expect(calls.filter((call) => call.startsWith("diff"))).toEqual([]);
  });
});

describe("the annotations of a step", () => {
  const lines = (count: number, what: string) =>
    Array.from(
      { length: count },
      (_, index) => `::warning title=r,file=a%2Cb.journey,line=${index}::${what} ${index}: 5%25 ##[x]`,
    );

  it("stay within what GitHub shows of a kind; checks and changes take turns, the rest is plain", async () => {
    const { log } = await review({
      findingAnnotations: [...lines(9, "Found"), "::error title=r::Bad", "9 warnings"].join("\n"),
      changeAnnotations: [...lines(8, "Changed"), "::group::+1 more", "- more", "::endgroup::", "8 risky"].join("\n"),
    });
    expect(log.match(/^::warning.*::Found/gm)).toHaveLength(5);
    expect(log.match(/^::warning.*::Changed/gm)).toHaveLength(5);
    expect(log).toContain("::error title=r::Bad\n");
    expect(log).toContain(
      "::group::+7 more, because GitHub shows only 10 of each kind\n- a,b.journey:5 warning r Found 5: 5% ## [x]\n",
    );
    expect(log).toContain("::endgroup::\n9 warnings\n::group::+1 more\n- more\n::endgroup::\n8 risky\n");
  });

  it("are left out where the workflow does not want them", async () => {
    const { log } = await review(
      { findingAnnotations: lines(1, "Found").join("") },
      { inputs: { annotations: "false" } },
    );
    expect(log).not.toContain("Found");
  });
});

describe("the summary of a run", () => {
  it("has the changes and the findings", async () => {
    expect((await review({ changes: "## Changed\n", findingsText: "## Found\n" })).summary).toBe(
      "## Changed\n\n## Found\n",
    );
  });

  it("stays within a megabyte whatever is in it", async () => {
    const { summary } = await review({ changes: "語".repeat(900_000), findingsText: "語".repeat(62_000) });
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(900_000);
  });

  it("is left out where the workflow does not want it, and the comment does not point to it", async () => {
    const double = await gitHub();
    const inputs = { summary: "false", comment: "true" };
    const said = { severities: ["worse"], changes: "A change.\n".repeat(9_000) } as const;
    expect((await review(said, { inputs, gitHub: double })).summary).toBe("");
    expect(double.comments[0]?.body).toMatch(/\n\n0 findings\. This is shortened to fit into a comment\.$/);
  });
});

describe("code scanning", () => {
  it("gets all findings of the commit, under a category of its own", async () => {
    const double = await gitHub();
    const inputs = { sarif: "out.sarif", "upload-sarif": "true", key: "shop" };
    const { outputs, calls } = await review({}, { gitHub: double, inputs });
    expect(calls).toContain("check --format sarif --fail-on never -- .");
    expect(outputs["sarif-file"]).toBe("out.sarif");
    expect(JSON.parse(readFileSync(path.join(workspace, "out.sarif"), "utf8"))).toHaveProperty("runs");
    const { path: address, body } = double.calls[0] ?? {};
    expect(address).toBe("/repos/acme/shop/code-scanning/sarifs");
    expect(body).toMatchObject({ commit_sha: origin.merge, ref: "refs/pull/7/merge" });
    const sarif = JSON.parse(gunzipSync(Buffer.from(String(body?.sarif), "base64")).toString("utf8"));
    expect(sarif.runs[0].automationDetails).toEqual({ id: "journeys-shop/" });
  });

  it("gets those of the pull request's own commit when that is checked out", async () => {
    const double = await gitHub();
    const inputs = { sarif: "out.sarif", "upload-sarif": "true" };
    await review({}, { gitHub: double, inputs, workspace: checkOut(origin, origin.head) });
    expect(double.calls[0]?.body).toMatchObject({ commit_sha: origin.head, ref: "refs/pull/7/head" });
  });

  it("that refuses is a warning which names the permission", async () => {
    const double = await gitHub();
    double.refuse = () => FORBIDDEN;
    const { code, log } = await review({}, { gitHub: double, inputs: { sarif: "out.sarif", "upload-sarif": "true" } });
    expect(code).toBe(0);
    expect(log).toContain(
      "The findings were not uploaded to code scanning. The token lacks permission: give the job `permissions: security-events: write`.",
    );
  });

  it("gets a file that no link of a pull request can put elsewhere", async () => {
    const clone = checkOut(origin, origin.merge);
    const outside = newFolder();
    writeFiles(outside, { precious: "mine" });
    symlinkSync(path.join(outside, "precious"), path.join(clone, "out.sarif"));
    symlinkSync(outside, path.join(clone, "linked"));
    expect((await review({}, { workspace: clone, inputs: { sarif: "out.sarif" } })).code).toBe(0);
    expect(readFileSync(path.join(clone, "out.sarif"), "utf8")).toContain("runs");
    const { code, log } = await review({}, { workspace: clone, inputs: { sarif: "linked/out.sarif" } });
    expect(code).toBe(2);
    expect(log).toContain("Can't write linked/out.sarif (it is outside of the workspace).");
    expect(readdirSync(outside)).toEqual(["precious"]);
    expect(readFileSync(path.join(outside, "precious"), "utf8")).toBe("mine");
  });

  it("is not asked where only the file is wanted", async () => {
    const double = await gitHub();
    await review({}, { gitHub: double, inputs: { sarif: "out.sarif" } });
    expect(double.calls).toEqual([]);
  });
});

describe("inputs that make no sense", () => {
  it.each([
    [{ comment: "yes" }, 'The input comment is "yes"; it can be true, false.'],
    [{ "fail-on": "errors" }, 'The input fail-on is "errors"; it can be error, warning, info, hint, never.'],
    [{ picture: "svg" }, 'The input picture is "svg"; it can be none, artifact, branch.'],
    [{ key: "a b" }, 'The input key is "a b"; it can only contain letters, digits, dots, - and _.'],
    [{ "upload-sarif": "true" }, "The input upload-sarif needs a file to write first, such as sarif: journeys.sarif"],
    [{ sarif: "no/such/folder.sarif" }, "Can't write no/such/folder.sarif"],
    [{ base: "--output=x" }, 'Not the name of a commit: "--output=x"'],
  ])("are an error: %j", async (inputs, message) => {
    const { code, log } = await review({}, { inputs });
    expect(code).toBe(2);
    expect(log).toContain(`::error title=journey::${message}`);
  });

  it("are a place where there is no job", async () => {
    const { code, log } = await review({}, { env: { GITHUB_EVENT_PATH: "" } });
    expect(code).toBe(2);
    expect(log).toContain("GITHUB_EVENT_PATH is not set: this command runs only in a GitHub Actions job.");
  });

  it("are a folder that git does not know", async () => {
    const { code, log } = await review({}, { env: { GITHUB_WORKSPACE: "/" } });
    expect(code).toBe(2);
    expect(log).toContain("is not in a git repository");
  });
});

it("commands run in the working directory of the workflow", async () => {
  const folders: string[] = [];
  const said = saying({});
  const cli: Cli = (argv, cwd) => {
    folders.push(cwd);
    return said(argv, cwd);
  };
  const clone = checkOut(origin, origin.merge);
  await runJob({
    origin,
    workspace: path.dirname(clone),
    cli,
    inputs: { comment: "false", "working-directory": path.basename(clone) },
  });
  expect(new Set(folders)).toEqual(new Set([clone]));
});
